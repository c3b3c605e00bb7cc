package org.talent.rules.drools;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks into compiled classes before any is loaded: whatever they name must be on the list, and of the JDK every single
 * member. So rules can calculate and talk to their facts, and nothing else.
 */
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
            "java/lang/Long",
            "java/lang/Number",
            "java/lang/Math",
            "java/lang/Enum",
            "java/lang/Override",
            "java/lang/Comparable",
            "java/lang/Exception",
            "java/lang/Throwable",
            "java/io/Serializable",
            "java/util/List",
            "java/util/ArrayList",
            "java/util/Arrays",
            "java/util/Collections",
            "org/drools/core/rule/accessor/GlobalResolver",
            "org/kie/api/definition/rule/Rule",
            // what the engine writes around the rules: the project model, its dates and messages
            "java/lang/System",
            "java/lang/RuntimeException",
            "java/lang/IllegalArgumentException",
            "java/lang/invoke/MethodHandle",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/MethodType",
            "java/lang/invoke/CallSite",
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

    private static final Set<String> MEMBERS = Set.of(
            "java/lang/Object.<init>",
            "java/lang/String.equals",
            "java/lang/String.hashCode",
            "java/lang/Integer.valueOf",
            "java/lang/Integer.intValue",
            "java/lang/Integer.TYPE",
            "java/lang/Double.TYPE",
            "java/lang/Double.valueOf",
            "java/lang/Double.doubleValue",
            "java/lang/Boolean.TYPE",
            "java/lang/Boolean.valueOf",
            "java/lang/Boolean.booleanValue",
            "java/lang/Math.abs",
            "java/lang/Math.max",
            "java/lang/Math.min",
            "java/lang/Math.rint",
            "java/lang/Enum.<init>",
            "java/lang/Enum.valueOf",
            "java/util/ArrayList.<init>",
            "java/util/List.add",
            "java/util/Arrays.asList",
            "java/util/Collections.emptyList",
            "java/lang/System.arraycopy",
            "java/lang/RuntimeException.<init>",
            "java/lang/IllegalArgumentException.<init>",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/time/format/DateTimeFormatterBuilder.<init>",
            "java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive",
            "java/time/format/DateTimeFormatterBuilder.appendPattern",
            "java/time/format/DateTimeFormatterBuilder.toFormatter",
            "java/util/Locale.ENGLISH");

    private ClassAllowList() {}

    /** Names that are not on the list. A file that cannot be read is refused as a whole. */
    static List<String> refused(byte[] classFile) {
        try {
            var refused = new LinkedHashSet<String>();
            var pool = ConstantPool.of(classFile);
            for (var name : pool.classes()) {
                var element = name.replaceFirst("^\\[+L?", "").replaceFirst(";$", "");
                boolean primitive = name.startsWith("[") && element.length() == 1;
                if (!primitive && !CLASSES.contains(element) && FOLDERS.stream().noneMatch(element::startsWith)) {
                    refused.add(element);
                }
            }
            for (var member : pool.members()) {
                if (member.startsWith("java/") && !MEMBERS.contains(member)) {
                    refused.add(member);
                }
            }
            return List.copyOf(refused);
        } catch (IOException | IndexOutOfBoundsException broken) {
            return List.of("an unreadable class file");
        }
    }

    /** What a class file names. */
    private record ConstantPool(List<String> classes, List<String> members) {

        static ConstantPool of(byte[] classFile) throws IOException {
            try (var in = new DataInputStream(new ByteArrayInputStream(classFile))) {
                in.readInt();
                in.readInt();
                int size = in.readUnsignedShort();
                var texts = new @Nullable String[size];
                var names = new int[size];
                var classes = new ArrayList<Integer>();
                var members = new ArrayList<int[]>();
                for (int index = 1; index < size; index++) {
                    int tag = in.readUnsignedByte();
                    switch (tag) {
                        case 1 -> texts[index] = in.readUTF();
                        case 7 -> {
                            names[index] = in.readUnsignedShort();
                            classes.add(index);
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
                return new ConstantPool(
                        classes.stream().map(index -> text(texts, names[index])).toList(),
                        members.stream()
                                .map(member -> text(texts, names[member[0]]) + "." + text(texts, names[member[1]]))
                                .toList());
            }
        }

        private static String text(@Nullable String[] texts, int index) {
            var text = texts[index];
            return text == null ? "" : text; // no name is on no list
        }
    }
}
