package org.talent.persistence.imports;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.EntrantFacts;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.EntrantKey;
import org.talent.tenants.imports.Fingerprint;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.StagedRow.Readable;
import org.talent.tenants.imports.StagedRow.Unreadable;
import org.talent.tenants.participation.PartsText;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.Result.Attended;
import org.talent.tenants.participation.Result.Graded;
import org.talent.tenants.participation.Result.Place;
import org.talent.tenants.participation.Result.Placed;
import org.talent.tenants.participation.Result.Scored;
import org.talent.tenants.participation.Result.TieNumbers;

/**
 * Rows as the lines LOAD DATA reads: a line for each result, and one for each entrant and each name where it is met for
 * the first time. A team's row becomes a line for the team and one for each member; a person's row that names a team
 * becomes a line for the team as well.
 */
final class StagedLines {

    static final String RESULT_COLUMNS = """
            (line, number, file, raw, kind, rejected, event, entrant, team, team_size, listed, role, region, score, \
            place_from, place_to, outcome, parts, full_parts, penalty, last_success, official, verified, struck_out, attempt, held_on, \
            content) set tenant = %d, batch = %d""";

    static final String ENTRANT_COLUMNS = """
            (number, line, kind, entrant_key, external_id, told, name_key, last_name, first_name, patronymic, birth_date, \
            birth_year, graduation_year, grade, school, school_key, city, region, identity, title, organisation) \
            set tenant = %d, batch = %d""";

    static final String NAME_COLUMNS = "(domain, number, name) set tenant = %d, batch = %d";

    private static final int RESULT_BLANKS = 21;
    private static final int MOST_NAMES = 20_000;
    private static final int TEAMS_REMEMBERED = 50_000;
    private static final Through ALONE = new Through(0, "", 1);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

    private final LoadLines names = new LoadLines();
    private Chunk taken = new Chunk(new LoadLines(), new LoadLines());
    private Chunk current = new Chunk(new LoadLines(), new LoadLines());
    private LoadLines results = current.results;
    private LoadLines entrants = current.entrants;
    private final IdentityPolicy policy;
    private final String source;
    private final Fingerprint fingerprint = new Fingerprint();
    private final NumberedKeys numbers = new NumberedKeys();
    private final Map<String, Map<String, Integer>> known = new HashMap<>();
    private final Set<Long> implied = new HashSet<>();
    private long rows;
    private int ownLines;
    private int listedLines;
    private int impliedLines;
    private int lines;
    private String lastFile = "";
    private int lastNumber = -1;

    StagedLines(IdentityPolicy policy, String source) {
        this.policy = policy;
        this.source = source;
    }

    /** Lines of results and entrants. */
    record Chunk(LoadLines results, LoadLines entrants) {}

    /** Bytes that wait to be loaded. */
    int size() {
        return results.length() + entrants.length();
    }

    /** What waits to be loaded; to be loaded and cleared, both texts, before the next is taken. */
    Chunk take() {
        var full = current;
        current = taken;
        taken = full;
        results = current.results;
        entrants = current.entrants;
        return full;
    }

    LoadLines names() {
        return names;
    }

    /** Rows of the file; a row that became several staged rows counts once. */
    long rows() {
        return rows;
    }

    int ownLines() {
        return ownLines;
    }

    int listedLines() {
        return listedLines;
    }

    int impliedLines() {
        return impliedLines;
    }

    void add(StagedRow row) {
        var place = row.place();
        if (place.number() != lastNumber || !place.file().equals(lastFile)) {
            rows++;
            lastNumber = place.number();
            lastFile = place.file();
        }
        switch (row) {
            case Unreadable(var _, var reason) -> rejected(place, reason);
            case Readable readable ->
                fault(readable).ifPresentOrElse(reason -> rejected(place, reason), () -> taken(readable));
        }
    }

    private void taken(Readable row) {
        var sealed = SealedResult.of(row.result());
        switch (row.entrant()) {
            case TeamFacts team -> {
                int size = Math.max(1, Math.max(team.size(), team.members().size()));
                var through = through(team, size);
                line(row, sealed, new Line('T', through.number, "", ALONE.sized(size), false));
                for (var member : team.members()) {
                    line(row, sealed, person(member, row, through, true));
                }
            }
            case PersonFacts person -> {
                if (row.team().isEmpty()) {
                    line(row, sealed, person(person, row, ALONE, false));
                } else {
                    var through = through(
                            row.team().get(), Math.max(1, row.team().get().size()));
                    line(row, sealed, person(person, row, through, false));
                    if (isFirstWord(through, row)) {
                        line(row, sealed, new Line('I', through.number, "", ALONE.sized(through.size), false));
                    }
                }
            }
        }
    }

    private Line person(PersonFacts person, Readable row, Through team, boolean listed) {
        var key = EntrantKey.of(person, policy, row.event(), row.place());
        return new Line('P', entrant(person, key), person.region(), team, listed);
    }

    private Through through(TeamFacts team, int size) {
        var key = EntrantKey.of(team);
        return new Through(entrant(team, key), key.text(), size);
    }

    /** As far as it is remembered; more lines of one team than needed are harmless. */
    private boolean isFirstWord(Through team, Readable row) {
        if (implied.size() >= TEAMS_REMEMBERED) {
            implied.clear();
        }
        return implied.add(((long) team.number << 16 | number("EVENT", row.event())) << 16 | row.attempt());
    }

    /** The team through which a result was won; number 0 where there is none. */
    private record Through(int number, String key, int size) {

        Through sized(int size) {
            return new Through(number, key, size);
        }
    }

    private record Line(char kind, int entrant, String region, Through team, boolean listed) {}

    private int entrant(EntrantFacts facts, EntrantKey key) {
        var bytes = requireNonNull(fingerprint.of(source + '\n' + key.text()));
        int number = numbers.of(bytes);
        if (number > 0) {
            return number;
        }
        entrants.add(-number)
                .add(lines + 1L)
                .add(facts instanceof PersonFacts ? "P" : "T")
                .addKey(bytes)
                .add(facts.externalId());
        switch (facts) {
            case PersonFacts person ->
                entrants.addKey(fingerprint.of(told(person)))
                        .addKey(fingerprint.ofName(person.name()))
                        .add(person.name().last())
                        .add(person.name().first())
                        .add(person.name().patronymic())
                        .add(person.birthDate())
                        .add(person.birthYear())
                        .add(person.graduationYear())
                        .add(person.grade())
                        .add(person.school())
                        .addKey(fingerprint.ofSchool(person.school()))
                        .add(person.city())
                        .add(person.region())
                        .add(person.identity().name())
                        .addNull()
                        .addNull();
            case TeamFacts team -> {
                entrants.addKey(fingerprint.of(team.title() + '\n' + team.organisation()));
                for (int column = 0; column < 13; column++) {
                    entrants.addNull();
                }
                entrants.add(team.title()).add(team.organisation());
            }
        }
        entrants.end();
        return -number;
    }

    /** All that a row says of a person; a source whose word on somebody changed is heard again. */
    private static String told(PersonFacts person) {
        return String.join(
                "\n",
                person.name().last(),
                person.name().first(),
                person.name().patronymic(),
                String.valueOf(person.birthDate()),
                Integer.toString(person.birthYear()),
                Integer.toString(person.graduationYear()),
                Integer.toString(person.grade()),
                person.school(),
                person.city(),
                person.region(),
                person.identity().name());
    }

    private void line(Readable row, SealedResult sealed, Line line) {
        if (line.kind == 'I') {
            impliedLines++;
        } else if (line.listed) {
            listedLines++;
        } else {
            ownLines++;
        }
        head(row.place());
        results.add(Character.toString(line.kind))
                .addNull()
                .add(number("EVENT", row.event()))
                .add(line.entrant)
                .add(line.team.number == 0 ? null : line.team.number)
                .add(line.team.size)
                .add(line.listed)
                .add(number("ROLE", row.role()))
                .add(line.region.isEmpty() ? null : number("REGION", line.region))
                .add(sealed.score())
                .add(sealed.from())
                .add(sealed.to())
                .add(sealed.outcome() == null ? null : number("OUTCOME", sealed.outcome()))
                .add(sealed.parts())
                .add(sealed.fullParts())
                .add(sealed.ties().penalty().orElse(null))
                .add(sealed.ties().lastSuccess().orElse(null))
                .add(row.official())
                .add(row.verified())
                .add(row.struckOut().orElse(null))
                .add(row.attempt())
                .add(row.date())
                .addKey(fingerprint.of(content(row, sealed, line)));
        results.end();
    }

    /** All that makes two results the same, whatever file they stand in. */
    private static String content(Readable row, SealedResult sealed, Line line) {
        return String.join(
                "\n",
                row.role(),
                sealed.score() == null
                        ? ""
                        : sealed.score().stripTrailingZeros().toPlainString(),
                String.valueOf(sealed.from()),
                String.valueOf(sealed.to()),
                String.valueOf(sealed.outcome()),
                String.valueOf(sealed.parts()),
                sealed.ties().equals(TieNumbers.NONE) ? "" : sealed.ties().toString(),
                row.official() ? "1" : "0",
                row.verified() ? "1" : "0",
                row.struckOut().orElse("\u0000"),
                String.valueOf(row.date()),
                line.team.key,
                Integer.toString(line.team.size),
                line.listed ? "1" : "0");
    }

    private void rejected(RowPlace place, Phrase reason) {
        head(place);
        results.add("X").add(reason.text());
        for (int column = 0; column < RESULT_BLANKS; column++) {
            results.addNull();
        }
        results.end();
    }

    private void head(RowPlace place) {
        results.add(++lines)
                .add(place.number())
                .add(number("FILE", shortened(place.file(), 200)))
                .add(place.raw());
    }

    private int number(String domain, String name) {
        var names = known.computeIfAbsent(domain, _ -> new HashMap<>());
        var number = names.get(name);
        if (number == null) {
            number = names.size() + 1;
            names.put(name, number);
            this.names.add(domain).add(number).add(name);
            this.names.end();
        }
        return number;
    }

    private boolean isTooMany(String domain, String name) {
        var names = known.getOrDefault(domain, Map.of());
        return names.size() >= MOST_NAMES && !names.containsKey(name);
    }

    private static String shortened(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }

    /** What the columns cannot hold. LOAD DATA would cut it off silently, so it is a reason to reject the row. */
    private Optional<Phrase> fault(Readable row) {
        var found = new ArrayList<Phrase>();
        switch (row.entrant()) {
            case PersonFacts person -> tooLong(person, found);
            case TeamFacts team -> {
                tooLong(team, found);
                team.members().forEach(member -> tooLong(member, found));
            }
        }
        row.team().ifPresent(team -> tooLong(team, found));
        check(found, "event", row.event(), 120);
        check(found, "role", row.role(), 100);
        if (row.role().isEmpty()) {
            found.add(Phrase.of("noRole"));
        }
        check(found, "struckOut", row.struckOut().orElse(""), 500);
        var sealed = SealedResult.of(row.result());
        var outcome = sealed.outcome() == null ? "" : sealed.outcome();
        check(found, "outcome", outcome, 100);
        check(found, "parts", sealed.parts() == null ? "" : sealed.parts(), 16_000);
        Stream.of(
                        Optional.ofNullable(sealed.score()),
                        sealed.ties().penalty(),
                        sealed.ties().lastSuccess())
                .flatMap(Optional::stream)
                .filter(number -> number.abs().compareTo(LARGEST) >= 0
                        || number.stripTrailingZeros().scale() > 6)
                .findFirst()
                .ifPresent(_ -> found.add(Phrase.of("scoreForm")));
        if (row.attempt() < 1 || row.attempt() > 10_000) {
            found.add(Phrase.of("attemptForm", row.attempt()));
        }
        if (isTooMany("EVENT", row.event()) || isTooMany("ROLE", row.role()) || isTooMany("OUTCOME", outcome)) {
            found.add(Phrase.of("tooManyNames", MOST_NAMES));
        }
        return found.stream().findFirst();
    }

    private void tooLong(PersonFacts person, List<Phrase> found) {
        check(found, "id", person.externalId(), 200);
        check(found, "lastName", person.name().last(), 200);
        check(found, "firstName", person.name().first(), 200);
        check(found, "patronymic", person.name().patronymic(), 200);
        check(found, "school", person.school(), 300);
        check(found, "city", person.city(), 200);
        check(found, "region", person.region(), 200);
        if (isTooMany("REGION", person.region())) {
            found.add(Phrase.of("tooManyNames", MOST_NAMES));
        }
    }

    private static void tooLong(TeamFacts team, List<Phrase> found) {
        check(found, "id", team.externalId(), 200);
        check(found, "title", team.title(), 300);
        check(found, "organisation", team.organisation(), 300);
    }

    private static void check(List<Phrase> found, String field, String text, int limit) {
        if (text.length() > limit) {
            found.add(Phrase.of("tooLong." + field, text.length(), limit));
        }
    }

    /** A result laid flat. */
    private record SealedResult(
            @Nullable BigDecimal score,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String outcome,
            @Nullable String parts,
            int fullParts,
            TieNumbers ties) {

        static SealedResult of(Result result) {
            return switch (result) {
                case Scored(var score, var parts, var place, var outcome, var ties) ->
                    new SealedResult(
                            score,
                            place.map(Place::from).orElse(null),
                            place.map(Place::to).orElse(null),
                            outcome.orElse(null),
                            PartsText.write(parts),
                            PartsText.full(parts),
                            ties);
                case Placed(var place, var outcome) ->
                    new SealedResult(null, place.from(), place.to(), outcome.orElse(null), null, 0, TieNumbers.NONE);
                case Graded(var outcome) -> new SealedResult(null, null, null, outcome, null, 0, TieNumbers.NONE);
                case Attended() -> new SealedResult(null, null, null, null, null, 0, TieNumbers.NONE);
            };
        }
    }
}
