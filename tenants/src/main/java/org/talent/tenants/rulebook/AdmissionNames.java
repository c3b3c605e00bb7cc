package org.talent.tenants.rulebook;

import org.talent.rules.Vocabulary;

/** The names that a university's own rules may use. Whoever tells them says whose they are. */
@FunctionalInterface
public interface AdmissionNames {

    Vocabulary names();
}
