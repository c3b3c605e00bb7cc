package org.talent.portal.association.rulebook;

import java.util.List;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.support.Reason;

/** Decides what is seen when a file is to replace the rules in force; knows no screen. */
final class RuleSetPresenter {

    interface Display {

        /** The text cannot become rules. */
        void showFaulty(String text, List<Problem> problems);

        /** The text is sound: shown beside what is in force, with what is noteworthy. */
        void showSound(String canonical, List<Problem> warnings);

        void showPublished(int version);

        void showUnchanged(int version);
    }

    private final Display display;
    private final CheckRuleSet checkRuleSet;
    private final PublishRuleSet publishRuleSet;

    RuleSetPresenter(Display display, CheckRuleSet checkRuleSet, PublishRuleSet publishRuleSet) {
        this.display = display;
        this.checkRuleSet = checkRuleSet;
        this.publishRuleSet = publishRuleSet;
    }

    void check(RuleBook book, RuleSetKind kind, String text) {
        switch (checkRuleSet.check(book, kind, text)) {
            case Rejected(var problems) -> display.showFaulty(text, problems);
            case Compiled(var ruleSet, var warnings) -> display.showSound(ruleSet.text(), warnings);
        }
    }

    void publish(RuleBook book, RuleSetKind kind, String text, Reason reason) {
        switch (publishRuleSet.publish(book, kind, text, reason)) {
            case Publication.Rejected(var problems) -> display.showFaulty(text, problems);
            case Publication.Published(var version, var _) -> display.showPublished(version.number());
            case Publication.Unchanged(var version) -> display.showUnchanged(version.number());
        }
    }
}
