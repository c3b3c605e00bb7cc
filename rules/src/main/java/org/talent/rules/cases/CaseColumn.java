package org.talent.rules.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Vocabulary;

/** Everything a case can say, in the order in which it is written. */
public enum CaseColumn {
    EVENTS_EVENT(Part.EVENTS, Form.TEXT),
    EVENTS_KIND(Part.EVENTS, Domain.EVENT_KIND),
    EVENTS_LEVEL(Part.EVENTS, Domain.LEVEL),
    /** Highest possible score; empty where it is not known. */
    EVENTS_MAXIMUM(Part.EVENTS, Form.NUMBER),
    /** Track, or track and weight, separated by commas; all tracks whole where empty. */
    EVENTS_TRACKS(Part.EVENTS, Form.TRACKS),
    EVENTS_ENDS(Part.EVENTS, Form.DAY),
    EVENTS_SERIES(Part.EVENTS, Form.WHOLE),
    /** The event that selects for this one, or several separated by commas. */
    EVENTS_AFTER(Part.EVENTS, Form.TEXT),
    /** The event that this one is a part of, or several separated by commas. */
    EVENTS_PARTOF(Part.EVENTS, Form.TEXT),
    /** Official results of others, who have no row: {@code 100*2, 90.5, place*3, —*4}. */
    EVENTS_OTHERS(Part.EVENTS, Form.FIELD),
    /** The same of others out of competition or struck out. */
    EVENTS_GUESTS(Part.EVENTS, Form.FIELD),
    /** The worst place of others, where they have places. */
    EVENTS_LASTPLACE(Part.EVENTS, Form.WHOLE),

    RESULTS_ENTRANT(Part.RESULTS, Form.TEXT),
    /** So many entrants alike; {@code a.3} is the third of them. */
    RESULTS_TIMES(Part.RESULTS, Form.WHOLE),
    RESULTS_GRADE(Part.RESULTS, Form.WHOLE),
    RESULTS_AGE(Part.RESULTS, Form.WHOLE),
    RESULTS_REGION(Part.RESULTS, Domain.REGION),
    RESULTS_IDENTITY(Part.RESULTS, Form.IDENTITY),
    RESULTS_EVENT(Part.RESULTS, Form.TEXT),
    /** A score, or the first and the last of as many as there are entrants: {@code 100..51}. */
    RESULTS_SCORE(Part.RESULTS, Form.SPREAD),
    RESULTS_PLACE(Part.RESULTS, Form.PLACE),
    RESULTS_OUTCOME(Part.RESULTS, Domain.OUTCOME),
    RESULTS_ROLE(Part.RESULTS, Domain.ROLE),
    /** Members of the team. */
    RESULTS_TEAM(Part.RESULTS, Form.WHOLE),
    RESULTS_FULLPARTS(Part.RESULTS, Form.WHOLE),
    RESULTS_PENALTY(Part.RESULTS, Form.NUMBER),
    RESULTS_LASTSUCCESS(Part.RESULTS, Form.NUMBER),
    RESULTS_ATTEMPT(Part.RESULTS, Form.WHOLE),
    RESULTS_DAY(Part.RESULTS, Form.DAY),
    /** What is not as usual, separated by commas: see {@link CaseMark}. */
    RESULTS_MARKS(Part.RESULTS, Form.MARKS),

    MERITS_ENTRANT(Part.MERITS, Form.TEXT),
    /** What the achievement is called in the case. */
    MERITS_MERIT(Part.MERITS, Form.TEXT),
    /** Code of an event that rules name. */
    MERITS_EVENT(Part.MERITS, Domain.EVENT),
    MERITS_KIND(Part.MERITS, Domain.EVENT_KIND),
    MERITS_LEVEL(Part.MERITS, Domain.LEVEL),
    MERITS_ROLE(Part.MERITS, Domain.ROLE),
    MERITS_OUTCOME(Part.MERITS, Domain.OUTCOME),
    MERITS_SCORE(Part.MERITS, Form.NUMBER),
    MERITS_MAXIMUM(Part.MERITS, Form.NUMBER),
    /** Members of the team. */
    MERITS_TEAM(Part.MERITS, Form.WHOLE),
    /** Where this or one of the next three stands, the row is about a place in a ranking, else about a result. */
    MERITS_TRACK(Part.MERITS, Domain.TRACK),
    MERITS_GROUP(Part.MERITS, Domain.GROUP),
    /** How many were ranked together. */
    MERITS_RANKED(Part.MERITS, Form.WHOLE),
    /** Total in the ranking. */
    MERITS_POINTS(Part.MERITS, Form.NUMBER),
    MERITS_PLACE(Part.MERITS, Form.PLACE),
    /** Whole calendar years from the achievement to the year of admission; 0 where empty. */
    MERITS_YEARS(Part.MERITS, Form.WHOLE),
    MERITS_MARKS(Part.MERITS, Form.MARKS),

    /** Empty where the row is about everybody in the track. */
    EXPECT_ENTRANT(Part.EXPECT, Form.TEXT),
    /** The first of the season where empty. */
    EXPECT_TRACK(Part.EXPECT, Domain.TRACK),
    EXPECT_GROUP(Part.EXPECT, Domain.GROUP),
    /** Where it stands, the row is about this one result. */
    EXPECT_EVENT(Part.EXPECT, Form.TEXT),
    /** Where it stands, the row is about this one achievement. */
    EXPECT_MERIT(Part.EXPECT, Form.TEXT),
    /** Whether the one result or achievement counts. */
    EXPECT_COUNTS(Part.EXPECT, Form.FLAG),
    /** Total, or points of the one result or achievement; as exact as it is written, a dash for who is not ranked. */
    EXPECT_POINTS(Part.EXPECT, Form.NUMBER_OR_NONE),
    /** Number of results or achievements that count. */
    EXPECT_COUNTED(Part.EXPECT, Form.WHOLE),
    EXPECT_PLACE(Part.EXPECT, Form.PLACE),
    /** The class proposed, a dash for none. */
    EXPECT_AWARD(Part.EXPECT, Form.AWARD),
    EXPECT_REASON(Part.EXPECT, Form.TEXT),
    /** How many of everybody are proposed for the award. */
    EXPECT_PEOPLE(Part.EXPECT, Form.WHOLE),
    /** Cut-off of the award, a dash for none. */
    EXPECT_CUTOFF(Part.EXPECT, Form.NUMBER_OR_NONE);

    /** The tables of a case: events and results where rules of a contest are tested, merits where those of admission are. */
    public enum Part {
        EVENTS,
        RESULTS,
        MERITS,
        EXPECT;

        /** What stands above the table where somebody reads it as one. */
        public String words(Locale locale) {
            return CaseProblem.words(locale).say("part." + this);
        }

        /** The word in front of the table in the text. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public List<CaseColumn> columns() {
            return Arrays.stream(CaseColumn.values())
                    .filter(column -> column.part == this)
                    .toList();
        }
    }

    /** What a cell can hold. */
    enum Form {
        TEXT,
        NAME,
        AWARD,
        NUMBER,
        NUMBER_OR_NONE,
        SPREAD,
        FIELD,
        WHOLE,
        PLACE,
        DAY,
        FLAG,
        IDENTITY,
        TRACKS,
        MARKS
    }

    private final Part part;
    private final Form form;
    private final Optional<Domain> domain;

    CaseColumn(Part part, Form form) {
        this.part = part;
        this.form = form;
        this.domain = Optional.empty();
    }

    CaseColumn(Part part, Domain domain) {
        this.part = part;
        this.form = Form.NAME;
        this.domain = Optional.of(domain);
    }

    public Part part() {
        return part;
    }

    Form form() {
        return form;
    }

    Optional<Domain> domain() {
        return domain;
    }

    /** What stands above the column in the text. */
    public String title() {
        return name().substring(part.name().length() + 1).toLowerCase(Locale.ROOT);
    }

    /** What stands above the column where somebody reads it as a table. */
    public String words(Locale locale) {
        return CaseProblem.words(locale).say("column." + this);
    }

    /**
     * All that a cell can hold, where that can be listed.
     *
     * @param one the case, whose events, entrants and achievements can be named
     * @param names of the book
     */
    public List<String> choices(RuleCase one, Vocabulary names, Locale locale) {
        return switch (this) {
            case EVENTS_EVENT -> names.names(Domain.EVENT);
            case EVENTS_AFTER, EVENTS_PARTOF, RESULTS_EVENT, EXPECT_EVENT -> column(one, EVENTS_EVENT);
            case EXPECT_MERIT -> column(one, MERITS_MERIT);
            case EXPECT_ENTRANT ->
                Stream.concat(column(one, RESULTS_ENTRANT).stream(), column(one, MERITS_ENTRANT).stream())
                        .toList();
            case RESULTS_MARKS -> CaseMark.words();
            case MERITS_MARKS -> List.of(CaseMark.UNOFFICIAL.word());
            case EXPECT_AWARD ->
                Stream.concat(names.names(Domain.AWARD_CLASS).stream(), Stream.of(CaseCell.NONE))
                        .toList();
            default ->
                switch (form) {
                    case FLAG ->
                        Stream.of("flag.true", "flag.false")
                                .map(key -> CaseProblem.words(locale).say(key))
                                .toList();
                    case IDENTITY ->
                        Arrays.stream(IdentityLevel.values()).map(Enum::name).toList();
                    case NAME -> domain.map(names::names).orElse(List.of());
                    case TEXT, AWARD, NUMBER, NUMBER_OR_NONE, SPREAD, FIELD, WHOLE, PLACE, DAY, TRACKS, MARKS ->
                        List.of();
                };
        };
    }

    private static List<String> column(RuleCase one, CaseColumn column) {
        return one.rows(column.part).stream()
                .flatMap(row -> row.cell(column).stream())
                .distinct()
                .toList();
    }

    static Optional<CaseColumn> of(Part part, String title) {
        return part.columns().stream()
                .filter(column -> column.title().equals(title.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
