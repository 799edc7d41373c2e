package uk.sidebyside.assessments.sen2.format;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Csv;

/** Writes a return in CSV, a file for each kind of record as the collection exports them, into a folder that it is given. */
public final class CsvReturn implements Closeable {
    public static final String HEADER_FILE = "sen2.csv";

    private final Map<Part, Csv> files = new EnumMap<>(Part.class);
    private final int year;
    private long key;

    public CsvReturn(Path folder, Header header) throws IOException {
        this.year = header.year();
        try (Csv csv = Csv.to(Files.newOutputStream(folder.resolve(HEADER_FILE)))) {
            csv.row(
                    "sen2tableid",
                    "collection",
                    "year",
                    "referencedate",
                    "sourcelevel",
                    "lea",
                    "softwarecode",
                    "release",
                    "serialno",
                    "datetime",
                    "dmo",
                    "dco",
                    "dsco");
            csv.row(
                    "1",
                    "SEN2",
                    year,
                    header.census(),
                    "L",
                    header.la(),
                    header.software(),
                    header.release(),
                    String.format(Locale.ROOT, "%03d", header.serial()),
                    header.writtenAt() == null ? "" : XmlReturn.STAMP.format(header.writtenAt()),
                    header.dmo(),
                    header.dco(),
                    header.dsco());
        }
        for (Part part : Part.values()) {
            OutputStream file =
                    new BufferedOutputStream(Files.newOutputStream(folder.resolve(part.fileName())), 1 << 16);
            files.put(part, Csv.to(file).row(headings(part)));
        }
    }

    private List<String> headings(Part part) {
        List<String> headings = new ArrayList<>();
        headings.add(part.key());
        headings.add(part.parent() == null ? "sen2tableid" : part.parent().key());
        for (Field field : part.fields()) {
            if (field.in(year)) {
                headings.add(field.heading(year));
            }
        }
        return headings;
    }

    public void person(Node person) {
        write(person, "1");
    }

    private void write(Node node, String parent) {
        List<@Nullable Object> cells = new ArrayList<>();
        String own = String.valueOf(++key);
        cells.add(own);
        cells.add(parent);
        for (Field field : node.part().fields()) {
            if (field.in(year)) {
                cells.add(node.text(field));
            }
        }
        Csv csv = files.get(node.part());
        if (csv != null) {
            csv.row(cells);
        }
        node.children().forEach(child -> write(child, own));
    }

    @Override
    public void close() throws IOException {
        for (Csv csv : files.values()) {
            csv.close();
        }
    }

    /** All files of the folder in one, once they are closed. */
    public static void pack(Path folder, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            pack(folder, HEADER_FILE, zip);
            for (Part part : Part.values()) {
                pack(folder, part.fileName(), zip);
            }
        }
    }

    private static void pack(Path folder, String name, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(folder.resolve(name), zip);
        zip.closeEntry();
    }
}
