package org.talent.portal.association;

import java.util.Locale;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.ScoringRunId;

/** Where the screens of the association's space are. */
public final class AssociationPaths {

    public static final String OVERVIEW = "association";
    public static final String EVENTS = "association/events";
    public static final String SEASON_FILE = "association/season-file";
    public static final String IMPORTS = "association/imports";
    public static final String IMPORT = "association/import";
    public static final String NEW_IMPORT = "association/new-import";
    public static final String MATCHES = "association/matches";
    public static final String PEOPLE = "association/people";
    public static final String SIGNATURES = "association/signatures";
    public static final String RULES = "association/rules";
    public static final String RUNS = "association/runs";
    public static final String RUN = "association/run";
    public static final String RANKING = "association/ranking";

    private AssociationPaths() {}

    public static String events(SeasonId season) {
        return EVENTS + "/" + season;
    }

    public static String imports(SeasonId season) {
        return IMPORTS + "/" + season;
    }

    public static String newImport(SeasonId season) {
        return NEW_IMPORT + "/" + season;
    }

    public static String batch(ImportBatchId batch) {
        return IMPORT + "/" + batch;
    }

    public static String participant(EntrantId entrant) {
        return PEOPLE + "/" + entrant;
    }

    /** A participant with the explanation of a run. */
    public static String participant(EntrantId entrant, ScoringRunId run) {
        return PEOPLE + "/" + entrant + "/" + run;
    }

    public static String rules(ContestId contest) {
        return RULES + "/" + contest;
    }

    public static String ruleSet(ContestId contest, RuleSetKind kind) {
        return RULES + "/" + contest + "/" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** What is worked on to follow the rule set in force. */
    public static String ruleDraft(ContestId contest, RuleSetKind kind) {
        return ruleSet(contest, kind) + "/draft";
    }

    public static String runs(ContestId contest) {
        return RUNS + "/" + contest;
    }

    public static String run(ScoringRunId run) {
        return RUN + "/" + run;
    }

    /** What changed from one run to another. */
    public static String changes(ScoringRunId before, ScoringRunId after) {
        return RUN + "/" + after + "/since/" + before;
    }

    public static String ranking(ScoringRunId run) {
        return RANKING + "/" + run;
    }
}
