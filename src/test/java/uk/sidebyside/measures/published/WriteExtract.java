package uk.sidebyside.measures.published;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the figures that are shipped with the program from the Department's zips: {@code WriteExtract FOLDER ZIP…}. */
public final class WriteExtract {
    private WriteExtract() {}

    public static void main(String... files) throws Exception {
        List<PublishedValue> values = new ArrayList<>();
        for (String file : List.of(files).subList(1, files.length)) {
            List<PublishedValue> figures = figures(Path.of(file));
            values.addAll(figures);
            PublishedChecks.of(figures, StatisticsAreas.known())
                    .forEach(query -> System.out.println(query.value().release() + " " + query.kind() + " "
                            + query.value().key().text() + " " + query.words()));
        }
        Files.writeString(
                Path.of(files[0], "published.csv"), Extract.text(wholes(values)).replace("\r\n", "\n"));
        Files.writeString(
                Path.of(files[0], "published-parts.csv"),
                ExtractOfParts.text(values).replace("\r\n", "\n"));
    }

    static List<PublishedValue> wholes(List<PublishedValue> values) {
        return values.stream()
                .filter(value ->
                        PublishedBreakdown.holding(value.key().measure()).isEmpty())
                .toList();
    }

    static List<PublishedValue> figures(Path zip) throws Exception {
        ReleaseFile.Contents contents =
                ReleaseFile.read(zip.getFileName().toString(), Files.readAllBytes(zip), StatisticsMapping.ours(), null);
        int release = contents.reportingYear() == null ? 0 : contents.reportingYear();
        return contents.tables().stream()
                .flatMap(table -> table.figures().stream())
                .map(figure -> figure.in(release))
                .toList();
    }
}
