package uk.sidebyside.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What families will read: plain, short, and about nobody who exists. */
class ExampleWordsTest {
    private static final Path FOLDER = Path.of("src/main/resources/example/york");
    private static final int WORDS_AT_MOST = 25;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?])\\s+|\\n|,(?=\")");
    private static final Pattern NEVER =
            Pattern.compile("hard(er)? to reach|failed to engage|co-?produc|non-compliant|!", Pattern.CASE_INSENSITIVE);

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noSentenceIsLongerThanTwentyFiveWords(Path file) throws IOException {
        assertThat(cells(file).flatMap(SENTENCE_END::splitAsStream))
                .allSatisfy(sentence -> assertThat(sentence.strip().split("\\s+"))
                        .as(sentence)
                        .hasSizeLessThanOrEqualTo(WORDS_AT_MOST));
    }

    @ParameterizedTest
    @MethodSource("files")
    void wordsThatFamiliesDoNotWantAreNotUsed(Path file) throws IOException {
        assertThat(cells(file).map(cell -> cell.replace("Co-Production (joint partnership)", "")))
                .noneMatch(cell -> NEVER.matcher(cell).find());
    }

    /** The plan's source names real people. Their names are known here as digests only. */
    @ParameterizedTest
    @MethodSource("files")
    void nobodyNamedInTheSourceAppears(Path file) throws IOException {
        Set<String> real =
                Set.copyOf(Files.readAllLines(Path.of("src/test/resources/example/names-not-to-use.sha256")));
        assertThat(real).hasSize(50);
        assertThat(cells(file).flatMap(ExampleWordsTest::runsOfWords))
                .noneMatch(words -> real.contains(digest(words.toLowerCase(Locale.ROOT))));
    }

    private static Stream<String> cells(Path file) throws IOException {
        try (var csv = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().flatMap(row -> row.getFields().stream()).toList().stream();
        }
    }

    /** Each two and each three words that stand beside each other. */
    private static Stream<String> runsOfWords(String cell) {
        List<String> words = Pattern.compile("[^\\p{L}']+")
                .splitAsStream(cell)
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> runs = new ArrayList<>();
        for (int length = 2; length <= 3; length++) {
            int size = length;
            IntStream.rangeClosed(0, words.size() - size)
                    .forEach(from -> runs.add(String.join(" ", words.subList(from, from + size))));
        }
        return runs.stream();
    }

    private static String digest(String words) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
