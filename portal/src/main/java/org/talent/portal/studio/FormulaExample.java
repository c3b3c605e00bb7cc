package org.talent.portal.studio;

import com.vaadin.flow.component.Component;

/** What a space shows below the form of a rule: the rule's action at work on a real result. */
@FunctionalInterface
public interface FormulaExample {

    /** {@code action} is the author's text, such as {@code maxRatio()}. */
    Component of(String action);
}
