package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The kept stylesheet and scripts are what the checked-in script made of the checked-in sources. */
class VendoredAssetsTest {
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");

    @Test
    void everyKeptFileIsWhatItsChecksumSays() throws IOException {
        Map<String, String> expected = sums(ASSETS.resolve("SHA256SUMS"));
        try (Stream<Path> files = Files.list(ASSETS)) {
            Map<String, String> found = files.filter(file -> !file.endsWith("SHA256SUMS"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), VendoredAssetsTest::sha256));
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void noSourceIsNewerThanTheKeptFiles() throws IOException {
        Map<String, String> compiled = sums(Path.of("src/main/styles/SOURCES.sha256"));
        try (Stream<Path> sources = Stream.of(
                        Files.list(Path.of("src/main/styles")), Files.list(Path.of("src/main/scripts")))
                .flatMap(files -> files)) {
            Map<String, String> now = Stream.concat(
                            sources.filter(file -> !file.endsWith("SOURCES.sha256")),
                            Stream.of(Path.of("bin/vendor-govuk-frontend")))
                    .collect(Collectors.toMap(Path::toString, VendoredAssetsTest::sha256));
            assertThat(now)
                    .as("run bin/vendor-govuk-frontend and commit what it made")
                    .isEqualTo(compiled);
        }
    }

    @Test
    void theStylesheetIsSmallAndFetchesNothing() throws IOException {
        byte[] css = Files.readAllBytes(Path.of("src/main/resources/static" + Assets.path("side-by-side.css")));
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(css);
        }
        assertThat(compressed.size()).isLessThan(20 * 1024);
        assertThat(new String(css, java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("url(", "@import", "@font-face", "GDS Transport");
    }

    private static Map<String, String> sums(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
