package uk.sidebyside.measures.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a release of the Department as it comes: the zip with all its files, or one CSV out of it. */
public final class ReleaseFile {
    public static final int MAX_BYTES = 32 * 1024 * 1024;
    /** Unpacked, of one file in the zip and of all: the release of 2025 has 6 MB and 37 MB. */
    private static final int MAX_UNPACKED = 64 * 1024 * 1024;

    private static final int MAX_ALL_UNPACKED = 256 * 1024 * 1024;
    private static final int MAX_ENTRIES = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final Pattern REPORTING_YEAR =
            Pattern.compile("(?:Reporting year\\s+(20\\d\\d)|(20\\d\\d)\\s+Reporting year)", Pattern.CASE_INSENSITIVE);

    private ReleaseFile() {}

    /** What can't be read at all; {@code mend} says what to do. */
    public static final class Unreadable extends Exception {
        private final String mend;

        Unreadable(String what, String mend) {
            super(what);
            this.mend = mend;
        }

        public String what() {
            return String.valueOf(getMessage());
        }

        public String mend() {
            return mend;
        }
    }

    /**
     * @param reportingYear as the release's own guidance says; null where it is not in the file
     * @param datedOn the latest date of its files; null where it is not in the file
     */
    public record Contents(
            @Nullable Integer reportingYear,
            @Nullable LocalDate datedOn,
            List<PublishedTable> tables,
            List<String> notOurs) {}

    /** @param release the reporting year, where whoever loads it says so; null takes the file's own */
    public static Contents read(String name, byte[] file, StatisticsMapping mapping, @Nullable Integer release)
            throws Unreadable {
        if (file.length > MAX_BYTES) {
            throw new Unreadable("The file is larger than 32 MB.", "Choose the zip of one release, or one CSV.");
        }
        return startsLikeAZip(file) ? zip(file, mapping, release) : one(name, file, mapping, release);
    }

    private static boolean startsLikeAZip(byte[] file) {
        for (int i = 0; i < ZIP.length; i++) {
            if (file.length <= i || file[i] != ZIP[i]) {
                return false;
            }
        }
        return true;
    }

    private static Contents one(String name, byte[] file, StatisticsMapping mapping, @Nullable Integer release)
            throws Unreadable {
        Optional<PublishedTable> table = PublishedTable.read(name, new ByteArrayInputStream(file), mapping);
        if (table.isEmpty()) {
            throw notKnown(name, file, mapping);
        }
        return new Contents(release, null, List.of(table.get()), List.of());
    }

    private static Unreadable notKnown(String name, byte[] file, StatisticsMapping mapping) throws Unreadable {
        List<String> header = PublishedTable.header(name, new ByteArrayInputStream(file));
        var lacking = mapping.lacking(header);
        return lacking.isEmpty()
                ? new Unreadable(
                        "No column of this file is one that we know.",
                        "Choose a CSV or zip of the release \"Education, health and care plans\".")
                : new Unreadable(
                        "The file has no column " + String.join(", ", lacking) + ".",
                        "If a column has a new name, put it into the mapping and load the file again.");
    }

    private static Contents zip(byte[] file, StatisticsMapping mapping, @Nullable Integer release) throws Unreadable {
        Unpacked unpacked = new Unpacked(mapping, release);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacked.take(entry, content(zip, entry));
            }
        } catch (ZipException e) {
            throw new Unreadable("The zip is damaged: " + e.getMessage() + ".", "Download it again.");
        } catch (IOException e) {
            throw new Unreadable("The zip can't be read to its end.", "Download it again.");
        }
        return unpacked.contents();
    }

    private static final class Unpacked {
        private final StatisticsMapping mapping;
        private final List<PublishedTable> tables = new ArrayList<>();
        private final List<String> notOurs = new ArrayList<>();
        private @Nullable Integer year;
        private @Nullable LocalDate dated;
        private long bytes;
        private int entries;

        Unpacked(StatisticsMapping mapping, @Nullable Integer year) {
            this.mapping = mapping;
            this.year = year;
        }

        void take(ZipEntry entry, byte[] content) throws Unreadable {
            bytes += content.length;
            entries++;
            if (entries > MAX_ENTRIES || bytes > MAX_ALL_UNPACKED) {
                throw new Unreadable("The zip unpacks to more than 256 MB.", "Choose the zip of one release.");
            }
            String name = entry.getName().replaceAll("^.*/", "");
            if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
                Optional<PublishedTable> table = PublishedTable.read(name, new ByteArrayInputStream(content), mapping);
                table.ifPresentOrElse(tables::add, () -> notOurs.add(name));
                dated = table.isPresent() ? later(dated, entry) : dated;
            } else if (name.endsWith(".txt") && year == null) {
                year = reportingYear(content);
            }
        }

        Contents contents() throws Unreadable {
            if (tables.isEmpty()) {
                throw new Unreadable(
                        "No file in this zip is one that we know.",
                        "Choose the zip of the release \"Education, health and care plans\".");
            }
            return new Contents(year, dated, tables, notOurs);
        }
    }

    private static byte[] content(InputStream zip, ZipEntry entry) throws IOException, Unreadable {
        byte[] content = zip.readNBytes(MAX_UNPACKED + 1);
        if (content.length > MAX_UNPACKED) {
            throw new Unreadable(
                    "\"" + entry.getName() + "\" unpacks to more than 64 MB.", "Choose the zip of one release.");
        }
        return content;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate dated, ZipEntry entry) {
        if (entry.getTimeLocal() == null) {
            return dated;
        }
        LocalDate day = entry.getTimeLocal().atZone(ZoneId.of("Europe/London")).toLocalDate();
        return dated == null || day.isAfter(dated) ? day : dated;
    }

    private static @Nullable Integer reportingYear(byte[] guidance) {
        String head = new String(guidance, 0, Math.min(guidance.length, 2000), StandardCharsets.UTF_8);
        Matcher year = REPORTING_YEAR.matcher(head);
        if (!year.find()) {
            return null;
        }
        return Integer.valueOf(year.group(1) != null ? year.group(1) : year.group(2));
    }
}
