package org.talent.rules.drools;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks into compiled classes before any is loaded: whatever they name must be on the list. */
final class ClassAllowList {

    private static final List<String> FOLDERS = List.of(
            "org/talent/rules/generated/",
            "org/talent/rules/facts/",
            "org/drools/model/",
            "org/drools/modelcompiler/",
            "org/drools/compiler/kie/builder/",
            "org/kie/api/runtime/rule/",
            "org/kie/api/builder/model/",
            "org/drools/project/model/");

    private static final Set<String> CLASSES = Set.of(
            "java/lang/Object",
            "java/lang/String",
            "java/lang/Class",
            "java/lang/Integer",
            "java/lang/Double",
            "java/lang/Boolean",
            "java/lang/Math",
            "java/lang/Override",
            "java/lang/Exception",
            "java/lang/Throwable",
            "java/lang/Enum",
            "java/lang/Long",
            "java/lang/Number",
            "java/lang/Comparable",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/SerializedLambda",
            "java/lang/invoke/MethodHandle",
            "java/lang/invoke/MethodType",
            "java/lang/invoke/CallSite",
            "java/util/List",
            "java/util/ArrayList",
            "java/util/Arrays",
            "java/util/Collections",
            "java/io/Serializable",
            "org/drools/core/rule/accessor/GlobalResolver",
            "org/kie/api/definition/rule/Rule",
            // what the engine writes around the rules: the project model, its dates and messages
            "java/lang/System.arraycopy",
            "java/lang/RuntimeException",
            "java/lang/IllegalArgumentException",
            "java/lang/invoke/StringConcatFactory",
            "java/time/format/DateTimeFormatterBuilder",
            "java/time/format/DateTimeFormatter",
            "java/util/Locale",
            "org/drools/util/DateUtils",
            "org/kie/util/maven/support/ReleaseIdImpl",
            "org/kie/api/KieServices",
            "org/kie/api/conf/EventProcessingOption",
            "org/kie/api/conf/KieBaseMutabilityOption",
            "org/kie/api/runtime/conf/ClockTypeOption");

    /** Named by generated code for harmless members; each member must be on the list itself. */
    private static final String LOOKED_INTO = "java/lang/System";

    private ClassAllowList() {}

    /** Names that are not on the list. */
    static List<String> refused(byte[] classFile) {
        var refused = new ArrayList<String>();
        for (var name : named(classFile)) {
            var element = name.replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
            boolean primitive = name.startsWith("[") && element.length() == 1;
            if (!primitive && !CLASSES.contains(element) && FOLDERS.stream().noneMatch(element::startsWith)) {
                refused.add(element);
            }
        }
        return refused;
    }

    private static List<String> named(byte[] classFile) {
        try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.readInt();
            in.readInt();
            int size = in.readUnsignedShort();
            var texts = new String[size];
            var classes = new ArrayList<Integer>();
            var members = new ArrayList<int[]>();
            var owners = new int[size];
            var names = new int[size];
            for (int index = 1; index < size; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[index] = in.readUTF();
                    case 7 -> {
                        owners[index] = in.readUnsignedShort();
                        classes.add(owners[index]);
                    }
                    case 9, 10, 11 -> members.add(new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                    case 12 -> {
                        names[index] = in.readUnsignedShort();
                        in.readUnsignedShort();
                    }
                    case 8, 16, 19, 20 -> in.readUnsignedShort();
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 17, 18 -> in.readInt();
                    case 5, 6 -> {
                        in.readLong();
                        index++;
                    }
                    default -> throw new IOException("unknown constant " + tag);
                }
            }
            var named = new ArrayList<String>();
            for (int index : classes) {
                // a class whose every use must be looked at stands for its members instead
                if (!LOOKED_INTO.equals(texts[index])) {
                    named.add(texts[index]);
                }
            }
            for (var member : members) {
                if (LOOKED_INTO.equals(texts[owners[member[0]]])) {
                    named.add(LOOKED_INTO + "." + texts[names[member[1]]]);
                }
            }
            return named;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
