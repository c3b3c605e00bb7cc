package org.talent.persistence.imports;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.EntrantKey;
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
import org.talent.tenants.support.Progress;

/**
 * Rows as the lines LOAD DATA reads, made while it reads them. A team's row becomes a line for the team and one for
 * each member; a person's row that names a team becomes a line for the team as well.
 */
final class StagingStream extends InputStream {

    /** In the order in which {@link #write} fills them; keys arrive as hexadecimal digits. */
    static final String COLUMNS = """
            (line, number, file, raw, rejected, kind, event_code, @result_key, @entrant_key, external_id, @name_key, \
            last_name, first_name, patronymic, birth_date, birth_year, graduation_year, grade, school, @school_key, \
            city, region, identity, title, organisation, @team_key, team_size, role, score, place_from, place_to, \
            outcome, parts, full_parts, penalty, last_success, official, verified, struck_out, attempt, held_on, @content)
            set tenant = %d, batch = %d, result_key = unhex(@result_key), entrant_key = unhex(@entrant_key), \
            name_key = unhex(@name_key), school_key = unhex(@school_key), team_key = unhex(@team_key), \
            content = unhex(@content)""";

    private static final int CHUNK = 256 * 1024;
    private static final int TOLD_EVERY = 5000;
    private static final int TEAMS_REMEMBERED = 50_000;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(12);

    private final Iterator<StagedRow> rows;
    private final IdentityPolicy policy;
    private final String source;
    private final Progress progress;
    private final StagedLine out = new StagedLine();
    private final Set<String> impliedTeams = new HashSet<>();
    private int position;
    private int lines;
    private long read;
    private @Nullable RuntimeException failure;

    StagingStream(Iterator<StagedRow> rows, IdentityPolicy policy, String source, Progress progress) {
        this.rows = rows;
        this.policy = policy;
        this.source = source;
        this.progress = progress;
    }

    int lines() {
        return lines;
    }

    long rows() {
        return read;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int limit) {
        if (position == out.length()) {
            out.clear();
            position = 0;
            fill();
            if (out.length() == 0 || failure != null) {
                return -1;
            }
        }
        var count = out.drainTo(target, offset, position, limit);
        position += count;
        return count;
    }

    /** A failure ends the stream early instead of breaking the connection; whoever reads it asks for it afterwards. */
    private void fill() {
        try {
            while (out.length() < CHUNK && rows.hasNext()) {
                write(rows.next());
                if (++read % TOLD_EVERY == 0) {
                    progress.at("staging", read, -1);
                }
            }
        } catch (RuntimeException broken) {
            failure = broken;
        }
    }

    @Nullable
    RuntimeException failure() {
        return failure;
    }

    private void write(StagedRow row) {
        switch (row) {
            case Unreadable(var place, var reason) -> rejected(place, reason);
            case Readable readable ->
                fault(readable).ifPresentOrElse(reason -> rejected(readable.place(), reason), () -> write(readable));
        }
    }

    private void write(Readable row) {
        switch (row.entrant()) {
            case TeamFacts team -> {
                var key = EntrantKey.of(team);
                var size = Math.max(1, Math.max(team.size(), team.members().size()));
                line(row, 'T', key, team, null, size);
                for (var member : team.members()) {
                    line(row, 'P', personKey(member, row), member, key, size);
                }
            }
            case PersonFacts person -> {
                var team = row.team();
                var teamKey = team.map(EntrantKey::of).orElse(null);
                var size = team.map(TeamFacts::size)
                        .map(known -> Math.max(1, known))
                        .orElse(1);
                line(row, 'P', personKey(person, row), person, teamKey, size);
                if (teamKey != null && isFirstWord(teamKey, row)) {
                    line(row, 'I', teamKey, team.get(), null, size);
                }
            }
        }
    }

    private boolean isFirstWord(EntrantKey team, Readable row) {
        return impliedTeams.size() >= TEAMS_REMEMBERED
                || impliedTeams.add(row.event() + '\n' + row.attempt() + '\n' + team.text());
    }

    private EntrantKey personKey(PersonFacts person, Readable row) {
        return EntrantKey.of(person, policy, row.event(), row.place());
    }

    private void line(
            Readable row,
            char kind,
            EntrantKey key,
            org.talent.tenants.imports.EntrantFacts facts,
            @Nullable EntrantKey team,
            int teamSize) {
        var entrant = source + '\n' + key.text();
        head(row.place());
        out.addNull()
                .add(Character.toString(kind))
                .add(row.event())
                .addKey(row.event() + '\n' + row.attempt() + '\n' + entrant)
                .addKey(entrant)
                .add(facts.externalId());
        switch (facts) {
            case PersonFacts person ->
                out.addKey(EntrantKey.fold(person.name().full()))
                        .add(person.name().last())
                        .add(person.name().first())
                        .add(person.name().patronymic())
                        .add(person.birthDate())
                        .add(person.birthYear())
                        .add(person.graduationYear())
                        .add(person.grade())
                        .add(person.school())
                        .addKey(EntrantKey.school(person.school()))
                        .add(person.city())
                        .add(person.region())
                        .add(person.identity().name())
                        .addNull()
                        .addNull();
            case TeamFacts named -> {
                for (var i = 0; i < 13; i++) {
                    out.addNull();
                }
                out.add(named.title()).add(named.organisation());
            }
        }
        out.addKey(team == null ? "" : source + '\n' + team.text())
                .add(teamSize)
                .add(row.role());
        var sealed = SealedResult.of(row.result());
        out.add(sealed.score())
                .add(sealed.from())
                .add(sealed.to())
                .add(sealed.outcome())
                .add(sealed.parts())
                .add(sealed.fullParts())
                .add(sealed.ties().penalty().orElse(null))
                .add(sealed.ties().lastSuccess().orElse(null))
                .add(row.official())
                .add(row.verified())
                .add(row.struckOut().orElse(null))
                .add(row.attempt())
                .add(row.date())
                .addKey(content(row, sealed, team, teamSize));
        end();
    }

    /** All that makes two results the same, whatever file they stand in. */
    private static String content(Readable row, SealedResult sealed, @Nullable EntrantKey team, int teamSize) {
        var separator = "\n";
        return String.join(
                separator,
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
                team == null ? "" : team.text(),
                Integer.toString(teamSize));
    }

    private void rejected(RowPlace place, Phrase reason) {
        head(place);
        out.add(reason.text());
        for (var i = 0; i < 37; i++) {
            out.addNull();
        }
        end();
    }

    private void head(RowPlace place) {
        out.add(lines + 1L)
                .add(place.number())
                .add(shortened(place.file(), 200))
                .add(place.raw());
    }

    private void end() {
        out.end();
        lines++;
    }

    private static String shortened(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }

    /** What the columns cannot hold. LOAD DATA would cut it off silently, so it is a reason to reject the row. */
    private static Optional<Phrase> fault(Readable row) {
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
        check(found, "struckOut", row.struckOut().orElse(""), 500);
        var sealed = SealedResult.of(row.result());
        check(found, "outcome", sealed.outcome() == null ? "" : sealed.outcome(), 100);
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
        return found.stream().findFirst();
    }

    private static void tooLong(PersonFacts person, List<Phrase> found) {
        check(found, "id", person.externalId(), 200);
        check(found, "lastName", person.name().last(), 200);
        check(found, "firstName", person.name().first(), 200);
        check(found, "patronymic", person.name().patronymic(), 200);
        check(found, "school", person.school(), 300);
        check(found, "city", person.city(), 200);
        check(found, "region", person.region(), 200);
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
