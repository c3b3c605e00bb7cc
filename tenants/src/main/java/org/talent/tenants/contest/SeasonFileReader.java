package org.talent.tenants.contest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.Domain;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.Suggestion;
import org.talent.tenants.contest.SeasonFile.ContestPart;
import org.talent.tenants.contest.SeasonFile.EdgePart;
import org.talent.tenants.contest.SeasonFile.EventPart;
import org.talent.tenants.contest.SeasonFile.ImportPart;
import org.talent.tenants.contest.SeasonFile.TrackPart;
import org.talent.tenants.support.yaml.FileFault;
import org.talent.tenants.support.yaml.FileFaults;
import org.talent.tenants.support.yaml.YamlDocument;
import org.talent.tenants.support.yaml.YamlFields;
import org.talent.tenants.support.yaml.YamlNode;

/** Reads a season file and tells all its faults at once. */
public final class SeasonFileReader {

    /** Base name of the bundle with the words of the faults. */
    public static final String BUNDLE = "org.talent.tenants.contest.season-file";

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_EVENT_CODE = 120;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NAME = 200;

    private static final SequencedMap<String, Domain> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("kinds", Domain.EVENT_KIND);
        NAMES.put("levels", Domain.LEVEL);
        NAMES.put("roles", Domain.ROLE);
        NAMES.put("outcomes", Domain.OUTCOME);
        NAMES.put("groups", Domain.GROUP);
        NAMES.put("regions", Domain.REGION);
    }

    private final FileFaults faults;
    private final Map<Domain, List<String>> names = new EnumMap<>(Domain.class);
    private final List<EventPart> events = new ArrayList<>();
    private final List<EdgePart> edges = new ArrayList<>();
    private List<TrackPart> tracks = List.of();
    private FileDates season = FileDates.NONE;

    private SeasonFileReader(FileFaults faults) {
        this.faults = faults;
    }

    /** The outcome of reading. */
    public sealed interface Reading {

        record Read(SeasonFile file) implements Reading {}

        /** Every fault, in the order of the lines. */
        record Faulty(List<FileFault> faults) implements Reading {}
    }

    public static Reading read(String text) {
        var faults = new FileFaults(BUNDLE);
        var root = YamlDocument.read(text, faults);
        if (root.isEmpty()) {
            return new Reading.Faulty(faults.all());
        }
        var file = new SeasonFileReader(faults).file(root.get());
        root.get().done();
        return faults.none() ? new Reading.Read(file) : new Reading.Faulty(faults.all());
    }

    private SeasonFile file(YamlFields root) {
        var head = root.needFields("season");
        var code = code(head, LONGEST_CODE);
        season = FileDates.read(head, "dates", faults);
        if (!head.has("dates")) {
            faults.add(head.line(), "season.dates");
        }
        var identity = head.choice("identity", identityWords());
        var title = title(head, code);
        head.done();
        names(root.needFields("names"));
        var contest = contest(root.needFields("contest"), title);
        events(root);
        return new SeasonFile(
                code,
                title,
                season.starts(),
                season.ends(),
                identity == null ? IdentityPolicy.NAME_AND_FACTS : identity,
                names,
                contest,
                events,
                edges,
                ruleSets(root),
                imports(root));
    }

    private static Map<String, IdentityPolicy> identityWords() {
        var words = new LinkedHashMap<String, IdentityPolicy>();
        words.put("nameAndFacts", IdentityPolicy.NAME_AND_FACTS);
        words.put("externalId", IdentityPolicy.EXTERNAL_ID);
        words.put("ask", IdentityPolicy.ASK);
        return words;
    }

    private String code(YamlFields fields, int most) {
        var code = fields.need("code");
        if (!code.isEmpty() && (code.length() > most || !CODE.matcher(code).matches())) {
            faults.add(fields.line("code"), "code", code, most);
        }
        return code;
    }

    private String title(YamlFields fields, String otherwise) {
        return bounded(fields, "title", fields.text("title", otherwise), LONGEST_TITLE);
    }

    private String bounded(YamlFields fields, String key, String text, int most) {
        if (text.length() > most) {
            faults.add(fields.line(key), "tooLong", key, most);
        }
        return text;
    }

    private void names(YamlFields fields) {
        NAMES.forEach((key, domain) -> {
            var list = fields.texts(key);
            var once = new HashSet<String>();
            for (var name : list) {
                bounded(fields, key, name, LONGEST_NAME);
                if (!once.add(name)) {
                    faults.add(fields.line(key), "nameTwice", name, key);
                }
            }
            names.put(domain, List.copyOf(once.size() == list.size() ? list : List.copyOf(once)));
        });
        for (var needed : List.of("kinds", "levels", "roles")) {
            if (fields.texts(needed).isEmpty()) {
                faults.add(fields.line(), "noNames", needed);
            }
        }
        fields.done();
    }

    private ContestPart contest(YamlFields fields, String seasonTitle) {
        var code = code(fields, LONGEST_CODE);
        var title = title(fields, seasonTitle);
        var ranks = fields.choice("ranks", Map.of("participants", EntrantKind.PARTICIPANT, "teams", EntrantKind.TEAM));
        tracks = tracks(fields);
        var classes = fields.texts("awards");
        if (Set.copyOf(classes).size() < classes.size()) {
            faults.add(fields.line("awards"), "awardTwice");
        }
        if (String.join(",", classes).length() > 900 || classes.stream().anyMatch(name -> name.contains("\n"))) {
            faults.add(fields.line("awards"), "tooLong", "awards", 900);
        }
        fields.done();
        return new ContestPart(
                code,
                title,
                ranks == null ? EntrantKind.PARTICIPANT : ranks,
                tracks,
                classes.stream().distinct().toList());
    }

    private List<TrackPart> tracks(YamlFields contest) {
        var list = new ArrayList<TrackPart>();
        for (var entry : contest.list("tracks")) {
            for (var fields : entry.each()) {
                var code = code(fields, LONGEST_CODE);
                list.add(new TrackPart(code, title(fields, code)));
                fields.done();
            }
        }
        if (list.isEmpty()) {
            faults.add(contest.line("tracks"), "noTracks");
        }
        twice(list.stream().map(TrackPart::code).toList(), contest.line("tracks"), "trackTwice");
        twice(list.stream().map(TrackPart::title).toList(), contest.line("tracks"), "trackTwice");
        return list;
    }

    private void twice(List<String> all, int line, String key) {
        var seen = new HashSet<String>();
        all.stream().filter(one -> !seen.add(one)).findFirst().ifPresent(one -> faults.add(line, key, one));
    }

    private void events(YamlFields root) {
        var defaults = root.fields("defaults");
        var always = defaults.flatMap(fields -> fields.fields("events"));
        var byKind = defaults.flatMap(fields -> fields.fields("byKind"));
        var edgeTexts = new ArrayList<EdgeText>();
        var seen = new HashSet<String>();
        for (var entry : root.list("events")) {
            for (var own : entry.each()) {
                var kind = own.has("kind")
                        ? own.text("kind")
                        : always.map(all -> all.text("kind")).orElse(null);
                var fields = own;
                if (kind != null && byKind.isPresent()) {
                    var ofKind = byKind.get().fields(kind);
                    fields = ofKind.isPresent() ? fields.over(ofKind.get()) : fields;
                }
                fields = always.isPresent() ? fields.over(always.get()) : fields;
                var event = event(fields);
                if (!event.code().isEmpty() && !seen.add(event.code())) {
                    faults.add(own.line("code"), "eventTwice", event.code());
                }
                events.add(event);
                edgeTexts(fields, event.code(), edgeTexts);
                fields.node("for");
                fields.done();
            }
        }
        byKind.ifPresent(kinds -> kinds.keys().forEach(kind -> name(kinds, kind, kind, Domain.EVENT_KIND)));
        defaults.ifPresent(YamlFields::done);
        edges(edgeTexts);
    }

    private EventPart event(YamlFields fields) {
        var code = code(fields, LONGEST_EVENT_CODE);
        var dates = FileDates.read(fields, "dates", faults);
        var maximum = fields.number("maximum");
        if (maximum != null && (maximum.signum() <= 0 || maximum.scale() > 6 || maximum.precision() > 18)) {
            faults.add(fields.line("maximum"), "maximum", maximum.toPlainString());
        }
        return new EventPart(
                code,
                title(fields, code),
                one(fields, "kind", Domain.EVENT_KIND),
                one(fields, "level", Domain.LEVEL),
                dates.isKnown() ? dates.starts() : season.starts(),
                dates.isKnown() ? dates.ends() : season.ends(),
                maximum,
                fields.text("meta"),
                trackWeights(fields));
    }

    /** A name of the season; where the season has only one, that one need not be said. */
    private String one(YamlFields fields, String key, Domain domain) {
        var known = names.getOrDefault(domain, List.of());
        var said = fields.text(key);
        if (said == null) {
            if (known.size() != 1) {
                faults.add(fields.line(), "sayWhich", key, String.join(", ", known));
                return "";
            }
            return known.getFirst();
        }
        return name(fields, key, said, domain);
    }

    private String name(YamlFields fields, String key, String said, Domain domain) {
        var known = names.getOrDefault(domain, List.of());
        if (!known.contains(said) && !known.isEmpty()) {
            faults.add(fields.line(key), "unknownName", said, meant(said, known));
        }
        return said;
    }

    private static String meant(String said, Iterable<String> known) {
        var all = new ArrayList<String>();
        known.forEach(all::add);
        return Suggestion.nearest(said, all)
                .orElseGet(() -> String.join(", ", all.subList(0, Math.min(12, all.size()))));
    }

    private Map<String, BigDecimal> trackWeights(YamlFields fields) {
        var codes = tracks.stream().map(TrackPart::code).toList();
        var weights = new LinkedHashMap<String, BigDecimal>();
        switch (fields.node("tracks").orElse(null)) {
            case null -> codes.forEach(code -> weights.put(code, BigDecimal.ONE));
            case YamlNode.Fields _ -> {
                var byTrack = fields.needFields("tracks");
                for (var code : byTrack.keys()) {
                    var weight = byTrack.number(code);
                    track(byTrack, code, code, codes);
                    if (weight != null && (weight.signum() < 0 || weight.scale() > 6 || weight.precision() > 12)) {
                        faults.add(byTrack.line(code), "weight", weight.toPlainString());
                    }
                    weights.put(code, weight == null ? BigDecimal.ONE : weight);
                }
            }
            case YamlNode.Items _, YamlNode.Text _ -> {
                for (var code : fields.texts("tracks")) {
                    track(fields, "tracks", code, codes);
                    weights.put(code, BigDecimal.ONE);
                }
            }
        }
        weights.values().removeIf(weight -> weight.signum() == 0);
        return weights;
    }

    private void track(YamlFields fields, String key, String code, List<String> codes) {
        if (!codes.contains(code) && !codes.isEmpty()) {
            faults.add(fields.line(key), "unknownTrack", code, meant(code, codes));
        }
    }

    /** An arrow as it is written: {@code from} may have stars. */
    private record EdgeText(String from, String to, EdgeType type, int line) {}

    private static void edgeTexts(YamlFields fields, String code, List<EdgeText> edges) {
        for (var from : fields.texts("qualifiedBy")) {
            edges.add(new EdgeText(from, code, EdgeType.QUALIFIER, fields.line("qualifiedBy")));
        }
        for (var to : fields.texts("partOf")) {
            edges.add(new EdgeText(code, to, EdgeType.NESTING, fields.line("partOf")));
        }
    }

    private void edges(List<EdgeText> texts) {
        var codes = events.stream().map(EventPart::code).toList();
        var known = Set.copyOf(codes);
        var qualifying = new HashMap<String, List<String>>();
        for (var text : texts) {
            for (var from : matching(text.from, codes, known, text.line)) {
                for (var to : matching(text.to, codes, known, text.line)) {
                    var edge = new EdgePart(from, to, text.type);
                    if (from.equals(to)) {
                        // a pattern means the others
                        if (text.from.equals(text.to)) {
                            faults.add(text.line, "edgeToItself", from);
                        }
                    } else if (!edges.contains(edge)) {
                        edges.add(edge);
                        qualifying.computeIfAbsent(from, _ -> new ArrayList<>()).add(to);
                    }
                }
            }
        }
        circle(qualifying, texts.isEmpty() ? 0 : texts.getFirst().line);
    }

    private List<String> matching(String text, List<String> codes, Set<String> known, int line) {
        if (text.indexOf('*') >= 0) {
            var pattern = Pattern.compile(java.util.Arrays.stream(text.split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(java.util.stream.Collectors.joining(".*")));
            var found = codes.stream()
                    .filter(code -> pattern.matcher(code).matches())
                    .toList();
            if (found.isEmpty()) {
                faults.add(line, "noSuchEvents", text);
            }
            return found;
        }
        if (!known.contains(text)) {
            faults.add(line, "unknownEvent", text, meant(text, codes));
            return List.of();
        }
        return List.of(text);
    }

    /** Stages must lead somewhere: an event that follows from itself is told with one event of the circle. */
    private void circle(Map<String, List<String>> next, int line) {
        var open = new HashMap<String, Integer>();
        next.values().forEach(all -> all.forEach(to -> open.merge(to, 1, Integer::sum)));
        var free = new ArrayList<>(
                next.keySet().stream().filter(from -> !open.containsKey(from)).toList());
        for (int index = 0; index < free.size(); index++) {
            for (var to : next.getOrDefault(free.get(index), List.of())) {
                if (open.merge(to, -1, Integer::sum) == 0) {
                    free.add(to);
                }
            }
        }
        new TreeMap<>(open)
                .entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .findFirst()
                        .ifPresent(entry -> faults.add(line, "circle", entry.getKey()));
    }

    private SequencedMap<RuleSetKind, String> ruleSets(YamlFields root) {
        var files = new LinkedHashMap<RuleSetKind, String>();
        root.fields("rules").ifPresent(rules -> {
            for (var kind : RuleSetKind.ofContest()) {
                var file = rules.text(kind.name().toLowerCase(Locale.ROOT));
                if (file != null) {
                    files.put(kind, file);
                }
            }
            rules.done();
        });
        return files;
    }

    private static List<ImportPart> imports(YamlFields root) {
        return root.list("imports").stream()
                .map(fields -> {
                    var part = new ImportPart(
                            fields.need("mapping"),
                            fields.text("files", ""),
                            fields.fields("given").map(YamlFields::everyText).orElseGet(LinkedHashMap::new),
                            fields.line());
                    fields.done();
                    return part;
                })
                .toList();
    }

    /** Dates as files write them: a day, a month, a year, or two of them with two dots between. */
    private record FileDates(
            @Nullable LocalDate first, @Nullable LocalDate last) {

        private static final FileDates NONE = new FileDates(null, null);
        private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

        static FileDates read(YamlFields fields, String key, FileFaults faults) {
            var text = fields.text(key);
            if (text == null) {
                return NONE;
            }
            var ends = text.split("\\.\\.", 2);
            var from = one(ends[0].strip());
            var to = ends.length == 1 ? from : one(ends[1].strip());
            if (from == null || to == null) {
                faults.add(fields.line(key), "dates", text);
                return NONE;
            }
            if (to.last().isBefore(from.first())) {
                faults.add(fields.line(key), "datesBackwards", text);
                return NONE;
            }
            return new FileDates(from.first(), to.last());
        }

        private record Span(LocalDate first, LocalDate last) {}

        private static @Nullable Span one(String text) {
            var date = DATE.matcher(text);
            if (!date.matches()) {
                return null;
            }
            try {
                int year = Integer.parseInt(date.group(1));
                if (date.group(2) == null) {
                    return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                }
                var month = LocalDate.of(year, Integer.parseInt(date.group(2)), 1);
                if (date.group(3) == null) {
                    return new Span(month, month.plusMonths(1).minusDays(1));
                }
                var day = LocalDate.of(year, month.getMonth(), Integer.parseInt(date.group(3)));
                return new Span(day, day);
            } catch (java.time.DateTimeException _) {
                return null;
            }
        }

        boolean isKnown() {
            return first != null;
        }

        LocalDate starts() {
            return first == null ? LocalDate.EPOCH : first;
        }

        LocalDate ends() {
            return last == null ? LocalDate.EPOCH : last;
        }
    }
}
