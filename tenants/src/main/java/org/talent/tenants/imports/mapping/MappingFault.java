package org.talent.tenants.imports.mapping;

import org.talent.rules.Phrase;

/**
 * Something wrong with a mapping, so that its author can mend it.
 *
 * @param line counted from 1; 0 where the fault has no place in the text
 * @param what said by {@link MappingWords}
 */
public record MappingFault(int line, int column, Phrase what) {}
