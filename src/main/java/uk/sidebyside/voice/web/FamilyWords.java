package uk.sidebyside.voice.web;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.sidebyside.children.Child;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.voice.rules.Question.Version;
import uk.sidebyside.voice.said.Questions;

/**
 * The words of the pages on which people speak, each in three versions: standard, Easy Read, and for children. One catalogue holds
 * them, so that another language can stand beside.
 */
public final class FamilyWords {
    private static final Map<String, NamedCsvRecord> ROWS = rows();

    private final Version version;

    private FamilyWords(Version version) {
        this.version = version;
    }

    public static FamilyWords in(Version version) {
        return new FamilyWords(version);
    }

    /** @param set of questions @param read what its reader asked for: {@code easy} for Easy Read, blank for the usual */
    static FamilyWords of(String set, String read) {
        if (read.equals("easy")) {
            return new FamilyWords(Version.EASY);
        }
        return new FamilyWords(set.equals(Questions.CHILD) ? Version.CHILD : Version.STANDARD);
    }

    /** @param read what a link or a form carries of the page before: {@code child}, {@code easy}, or blank for the usual */
    static FamilyWords as(String read) {
        return new FamilyWords(
                switch (read) {
                    case "child" -> Version.CHILD;
                    case "easy" -> Version.EASY;
                    default -> Version.STANDARD;
                });
    }

    /** What a link or a form carries, so that the next page reads as this one; blank for the usual words. */
    public String read() {
        return version == Version.STANDARD ? "" : version.name().toLowerCase(Locale.ROOT);
    }

    /** The words for a child on a page of the child's own; a young person whose rights are their own reads the usual. */
    static FamilyWords of(Child child) {
        return new FamilyWords(child.readByThemself() && !child.own() ? Version.CHILD : Version.STANDARD);
    }

    public Audience audience() {
        return child() ? Audience.YOUNG : Audience.FAMILY;
    }

    public Version version() {
        return version;
    }

    public boolean easy() {
        return version == Version.EASY;
    }

    public boolean child() {
        return version == Version.CHILD;
    }

    public static Audience audience(String set) {
        return set.equals(Questions.CHILD) || set.equals(Questions.YOUNG) ? Audience.YOUNG : Audience.FAMILY;
    }

    /** @param parts what stands in the places {@code {0}}, {@code {1}} */
    public String say(String key, Object... parts) {
        NamedCsvRecord row = ROWS.get(key);
        if (row == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        String text = row.getField(version.name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    /** Every sentence of a version, for whoever checks how it reads. */
    public static java.util.List<String> all(Version version) {
        return ROWS.values().stream()
                .map(row -> row.getField(version.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static Map<String, NamedCsvRecord> rows() {
        try (InputStream in = FamilyWords.class.getResourceAsStream("/voice/words.csv")) {
            if (in == null) {
                throw new IllegalStateException("The words of the family pages are missing");
            }
            try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream()
                        .collect(Collectors.toUnmodifiableMap(row -> row.getField("key"), Function.identity()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
