package uk.sidebyside.measures.published;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Rows of the Department's own files as they came, with their traps; and files made from them. */
public final class Excerpts {
    /** Both whole releases, where they lie beside the project. */
    public static final Path WHOLE = Stream.of("../shared/data/statistics", "../../shared/data/statistics")
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("../shared/data/statistics"));

    private static final Path FOLDER = Path.of("src/test/resources/published");

    private Excerpts() {}

    public static byte[] file(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    public static byte[] zip(Map<String, byte[]> files) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(java.time.LocalDateTime.of(2025, 7, 1, 10, 15));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A release with the files that are named, and the guidance that names its year. */
    public static byte[] release(int year, String... names) {
        Map<String, byte[]> files = new java.util.LinkedHashMap<>();
        for (String name : names) {
            files.put("data/" + name, file(name));
        }
        files.put(
                "data-guidance/data-guidance.txt",
                ("Education, health and care plans\nReporting year " + year + "\n").getBytes(StandardCharsets.UTF_8));
        return zip(files);
    }

    static List<PublishedValue> values(String name, byte[] file) throws ReleaseFile.Unreadable {
        return values(name, file, null);
    }

    static List<PublishedValue> values(String name, byte[] file, @Nullable Integer release)
            throws ReleaseFile.Unreadable {
        return ReleaseFile.read(name, file, StatisticsMapping.ours(), release).tables().stream()
                .flatMap(table -> table.figures().stream())
                .map(figure -> figure.in(release == null ? 2025 : release))
                .toList();
    }
}
