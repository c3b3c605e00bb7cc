package org.talent.tenants.replay;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Domain;
import org.talent.rules.language.Suggestion;
import org.talent.tenants.contest.SeasonFile;
import org.talent.tenants.contest.SeasonFile.TrackPart;
import org.talent.tenants.replay.Expectations.Count;
import org.talent.tenants.replay.Expectations.Everyone;
import org.talent.tenants.replay.Expectations.OfCohort;
import org.talent.tenants.replay.Expectations.Placed;
import org.talent.tenants.replay.Figure.Tolerance;
import org.talent.tenants.support.yaml.FileFaults;
import org.talent.tenants.support.yaml.YamlDocument;
import org.talent.tenants.support.yaml.YamlFields;
import org.talent.tenants.support.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** Reads the expectations of a replay and tells all their faults at once. */
final class ExpectationsReader {

    /** Base name of the bundle with the words of this package. */
    static final String BUNDLE = "org.talent.tenants.replay.replay";

    private static final String LAST_DIGIT = "last digit";

    private final SeasonFile season;
    private final FileFaults faults;
    private Figures figures;
    private Tolerance tolerance = Tolerance.EXACT;

    private ExpectationsReader(SeasonFile season, FileFaults faults) {
        this.season = season;
        this.faults = faults;
        this.figures = Figures.none(faults);
    }

    /** Reads the text; {@code data} is the folder below which the figures lie. Faults are gathered. */
    static Expectations read(String text, SeasonFile season, Path data, FileFaults faults) {
        return YamlDocument.read(text, faults)
                .map(root -> new ExpectationsReader(season, faults).expectations(root, data))
                .orElseGet(() -> new Expectations(new LinkedHashMap<>(), List.of()));
    }

    private Expectations expectations(YamlFields root, Path data) {
        var file = root.text("figures");
        if (file != null) {
            figures = Figures.of(data.resolve(file), root.line("figures"), faults);
        }
        tolerance = tolerance(root, Tolerance.EXACT);
        var counts = new LinkedHashMap<Count, Figure>();
        root.fields("counts").ifPresent(fields -> {
            for (var count : Count.values()) {
                number(fields, word(count)).ifPresent(figure -> counts.put(count, figure));
            }
            fields.done();
        });
        var cohorts = new ArrayList<OfCohort>();
        for (var entry : root.list("tracks")) {
            for (var fields : entry.each()) {
                cohorts.add(cohort(fields));
                fields.done();
            }
        }
        root.done();
        if (counts.isEmpty() && cohorts.isEmpty()) {
            faults.add(root.line(), "nothingExpected");
        }
        return new Expectations(counts, cohorts);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Tolerance tolerance(YamlFields fields, Tolerance otherwise) {
        var text = fields.text("tolerance");
        if (text == null) {
            return otherwise;
        }
        if (text.equals(LAST_DIGIT)) {
            return new Tolerance.LastDigit();
        }
        var most = fields.number("tolerance");
        return most == null ? otherwise : new Tolerance.Absolute(most.abs());
    }

    private Optional<Figure> number(YamlFields fields, String key) {
        var text = fields.text(key);
        return text == null ? Optional.empty() : figures.number(text, fields.line(key));
    }

    private OfCohort cohort(YamlFields fields) {
        var times = fields.number("times");
        var numbers = new LinkedHashMap<Expectations.Number, Figure>();
        for (var number : Expectations.Number.values()) {
            var isPoints = number == Expectations.Number.BEST || number == Expectations.Number.SUM;
            number(fields, word(number))
                    .map(figure -> isPoints ? turned(figure, times) : figure)
                    .ifPresent(figure -> numbers.put(number, figure));
        }
        var ofTrack = tolerance(fields, tolerance);
        return new OfCohort(
                fields.line(),
                track(fields),
                Optional.ofNullable(group(fields)),
                ofTrack,
                numbers,
                cutOffs(fields, times),
                byClass(fields, "reached"),
                byClass(fields, "awards"),
                top(fields, times),
                everyone(fields, ofTrack));
    }

    private static Figure turned(Figure figure, @Nullable BigDecimal times) {
        return times == null ? figure : figure.times(times);
    }

    /** The title of the track, said by code or title; the only one need not be said. */
    private String track(YamlFields fields) {
        var tracks = season.contest().tracks();
        var said = fields.text("track");
        if (said == null) {
            if (tracks.size() > 1) {
                faults.add(fields.line(), "whichTrack");
            }
            return tracks.isEmpty() ? "" : tracks.getFirst().title();
        }
        return tracks.stream()
                .filter(track -> track.code().equals(said) || track.title().equals(said))
                .map(TrackPart::title)
                .findFirst()
                .orElseGet(() -> {
                    unknown(
                            fields.line("track"),
                            said,
                            tracks.stream()
                                    .flatMap(track -> Stream.of(track.code(), track.title()))
                                    .toList());
                    return "";
                });
    }

    private @Nullable String group(YamlFields fields) {
        var said = fields.text("group");
        var known = season.names().getOrDefault(Domain.GROUP, List.of());
        if (said != null && !known.contains(said)) {
            unknown(fields.line("group"), said, known);
        }
        return said;
    }

    private void unknown(int line, String said, List<String> known) {
        faults.add(
                line, "unknownName", said, Suggestion.nearest(said, known).orElseGet(() -> String.join(", ", known)));
    }

    private SequencedMap<String, Optional<Figure>> cutOffs(YamlFields fields, @Nullable BigDecimal times) {
        var cutOffs = new LinkedHashMap<String, Optional<Figure>>();
        classes(fields, "cutoffs")
                .ifPresent(byClass -> byClass.everyText().forEach((name, text) -> {
                    if (text.equals("none")) {
                        cutOffs.put(name, Optional.empty());
                    } else {
                        figures.number(text, byClass.line(name))
                                .ifPresent(figure -> cutOffs.put(name, Optional.of(turned(figure, times))));
                    }
                }));
        return cutOffs;
    }

    private SequencedMap<String, Figure> byClass(YamlFields fields, String key) {
        var found = new LinkedHashMap<String, Figure>();
        classes(fields, key)
                .ifPresent(byClass -> byClass.everyText()
                        .forEach((name, text) ->
                                figures.number(text, byClass.line(name)).ifPresent(figure -> found.put(name, figure))));
        return found;
    }

    private Optional<YamlFields> classes(YamlFields fields, String key) {
        var byClass = fields.fields(key);
        var known = season.contest().awardClasses();
        byClass.ifPresent(names -> names.keys().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> unknown(names.line(name), name, known)));
        return byClass;
    }

    private List<Placed> top(YamlFields fields, @Nullable BigDecimal times) {
        return switch (fields.node("top").orElse(null)) {
            case null -> List.of();
            case YamlNode.Items _ ->
                fields.list("top").stream()
                        .flatMap(one -> {
                            var placed = placed(
                                    one.line(),
                                    Optional.ofNullable(one.text("id")),
                                    Optional.ofNullable(one.text("name")),
                                    number(one, "points").map(figure -> turned(figure, times)));
                            one.done();
                            return placed.stream();
                        })
                        .toList();
            case YamlNode.Fields _ -> pointed(fields.needFields("top"), times);
            case YamlNode.Text text -> {
                faults.add(text.line(), "top");
                yield List.of();
            }
        };
    }

    /** A list in the JSON file, with the names of its keys. */
    private List<Placed> pointed(YamlFields top, @Nullable BigDecimal times) {
        var list = figures.node(top.need("from"), top.line("from"));
        var id = top.text("id");
        var name = top.text("name");
        var points = top.text("points");
        top.done();
        if (list.isEmpty() || !list.get().isArray()) {
            list.ifPresent(_ -> faults.add(top.line("from"), "notAList"));
            return List.of();
        }
        var array = list.get();
        return IntStream.range(0, array.size())
                .mapToObj(array::get)
                .flatMap(one -> placed(
                        top.line(),
                        Optional.ofNullable(id)
                                .flatMap(key -> at(one, key, top.line("id")))
                                .map(JsonNode::asString),
                        Optional.ofNullable(name)
                                .flatMap(key -> at(one, key, top.line("name")))
                                .map(JsonNode::asString),
                        Optional.ofNullable(points)
                                .flatMap(key -> at(one, key, top.line("points")))
                                .filter(JsonNode::isNumber)
                                .map(node -> turned(new Figure(node.decimalValue()), times)))
                        .stream())
                .toList();
    }

    private Optional<JsonNode> at(JsonNode node, String key, int line) {
        var found = node.at("/" + key);
        if (found.isMissingNode()) {
            faults.add(line, "noSuchFigure", key);
            return Optional.empty();
        }
        return Optional.of(found);
    }

    private Optional<Placed> placed(int line, Optional<String> id, Optional<String> name, Optional<Figure> points) {
        if (id.isEmpty() && name.isEmpty()) {
            faults.add(line, "whoIsIt");
            return Optional.empty();
        }
        return Optional.of(new Placed(id, name, points));
    }

    private Optional<Everyone> everyone(YamlFields fields, Tolerance ofTrack) {
        return fields.fields("everyone").map(all -> {
            var compared = all.texts("compare");
            for (var word : compared) {
                if (!List.of("points", "award").contains(word)) {
                    unknown(all.line("compare"), word, List.of("points", "award"));
                }
            }
            if (compared.isEmpty()) {
                faults.add(all.line(), "compareWhat");
            }
            var file = all.fields("published").map(published -> {
                var read = new Expectations.Publication(published.text("files", ""), published.need("mapping"));
                published.done();
                return read;
            });
            var except = all.list("except").stream()
                    .map(one -> {
                        var read = new Expectations.Exception(
                                one.need("who"),
                                Optional.ofNullable(one.text("published")),
                                Optional.ofNullable(one.text("actual")));
                        one.done();
                        return read;
                    })
                    .toList();
            var read = new Everyone(
                    compared.contains("points"), compared.contains("award"), tolerance(all, ofTrack), file, except);
            all.done();
            return read;
        });
    }
}
