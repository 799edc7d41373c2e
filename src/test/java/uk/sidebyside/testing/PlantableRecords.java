package uk.sidebyside.testing;

import java.io.IOException;
import java.lang.classfile.Attribute;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.RecordAttribute;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.attribute.RuntimeVisibleTypeAnnotationsAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes records ready for mutants: leaves out what javac writes of {@code @Nullable} beside a record's components. With it the Java
 * machine takes only every other change of such a record for one that it may make ("attempted to change the class ... Record ...
 * attribute"), and PIT counts each one that could not be made as found. What the program does is the same.
 */
public final class PlantableRecords {

    private PlantableRecords() {}

    /** @param folders of classes, which are changed where they are */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    strip(file);
                }
            }
        }
    }

    private static void strip(Path file) throws IOException {
        ClassModel model = ClassFile.of().parse(file);
        boolean told = model.findAttribute(Attributes.record()).stream()
                .flatMap(record -> record.components().stream())
                .flatMap(component -> component.attributes().stream())
                .anyMatch(PlantableRecords::ofTypes);
        if (told) {
            var time = Files.getLastModifiedTime(file);
            Files.write(file, ClassFile.of().transformClass(model, plain()));
            Files.setLastModifiedTime(file, time);
        }
    }

    private static ClassTransform plain() {
        return (to, element) -> {
            if (element instanceof RecordAttribute record) {
                to.with(RecordAttribute.of(record.components().stream()
                        .map(PlantableRecords::plain)
                        .toList()));
            } else {
                to.with(element);
            }
        };
    }

    private static RecordComponentInfo plain(RecordComponentInfo component) {
        List<Attribute<?>> kept =
                component.attributes().stream().filter(each -> !ofTypes(each)).toList();
        return RecordComponentInfo.of(component.name(), component.descriptor(), kept);
    }

    private static boolean ofTypes(Attribute<?> attribute) {
        return attribute instanceof RuntimeVisibleTypeAnnotationsAttribute;
    }
}
