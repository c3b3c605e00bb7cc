package org.talent.tenants.imports.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.talent.tenants.imports.mapping.table.TableSpec;

/** Reads the text of a mapping, whole: either it is understood, or every fault is told at once. */
public final class MappingParser {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");
    private static final int LONGEST = 200_000;
    private static final int LONGEST_TITLE = 300;

    private MappingParser() {}

    /** The outcome of reading a mapping. */
    public sealed interface Parsed {

        record Understood(Mapping mapping) implements Parsed {}

        record Faulty(List<MappingFault> faults) implements Parsed {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    public static Parsed parse(String text) {
        var faults = new Faults();
        if (text.length() > LONGEST) {
            faults.add(Located.At.NOWHERE, org.talent.rules.Phrase.of("mappingTooLong", LONGEST));
            return new Parsed.Faulty(faults.inOrder());
        }
        var tree = Located.read(text, faults);
        if (!faults.inOrder().isEmpty()) {
            return new Parsed.Faulty(faults.inOrder());
        }
        var mapping = read(Block.of("mapping", tree, faults), faults);
        var told = faults.inOrder();
        return told.isEmpty() && mapping.isPresent() ? new Parsed.Understood(mapping.get()) : new Parsed.Faulty(told);
    }

    /** Names that whoever imports gives a value; an empty one must be given. */
    private static SequencedMap<String, Optional<String>> given(Block block, Faults faults) {
        var given = new LinkedHashMap<String, Optional<String>>();
        block.table("given").forEach((name, text) -> {
            if (name.indexOf('<') >= 0 || name.isBlank()) {
                faults.add(block.at(), "bareName", name);
            }
            given.put(name, Optional.of(text).filter(one -> !one.isEmpty()));
        });
        return given;
    }

    private static Optional<Mapping> read(Block block, Faults faults) {
        var code = block.require("mapping").flatMap(piece -> {
            var text = block.text(piece, "mapping");
            if (text.isPresent() && !CODE.matcher(text.get()).matches()) {
                faults.add(piece, "code", text.get());
            }
            return text;
        });
        var title = block.read("title", piece -> {
                    var text = block.text(piece, "title");
                    if (text.isPresent() && text.get().length() > LONGEST_TITLE) {
                        faults.add(piece, "longTitle", LONGEST_TITLE);
                    }
                    return text;
                })
                .orElse(code.orElse(""));
        var source = block.read("source", piece -> {
            var text = block.text(piece, "source");
            if (text.isPresent() && !CODE.matcher(text.get()).matches()) {
                faults.add(piece, "code", text.get());
            }
            return text;
        });
        var given = given(block, faults);
        boolean addNewNames =
                block.choose("new names", Map.of("add", true, "refuse", false)).orElse(false);
        boolean withdraw =
                block.choose("absent", Map.of("withdraw", true, "keep", false)).orElse(false);
        var thousands = block.read(
                "thousands",
                piece -> block.text(piece, "thousands")
                        .filter(mark -> {
                            if (mark.length() != 1) {
                                faults.add(piece, "oneCharacter", "thousands");
                            }
                            return mark.length() == 1;
                        })
                        .map(mark -> mark.charAt(0)));
        var pieces = new PieceReader(new Numbers(thousands), faults);
        var table = block.require("read").map(piece -> {
            var read = Block.of("read", piece, faults);
            var spec = TableReader.read(read, faults);
            read.end();
            return spec;
        });
        var scope = new Scope(given.keySet(), table.map(TableSpec::columns).orElse(List.of()), faults);
        var steps = new StepReader(pieces, faults).steps(block.piece("steps"), scope);
        var result = block.require("result")
                .flatMap(piece -> new ResultReader(pieces, faults).result(Block.of("result", piece, faults), scope));
        block.end();
        if (code.isEmpty() || table.isEmpty() || result.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Mapping(
                code.get(),
                title,
                source.orElse(code.get()),
                given,
                addNewNames,
                withdraw,
                table.get(),
                new Mapping.Work(steps, result.get())));
    }
}
