package uk.sidebyside.assessments.sen2.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnSchemaTest {
    private static final Path RESOURCE = Path.of("src/main/resources", ReturnSchema.RESOURCE);

    @Test
    void theSchemaSaysWhatTheTableOfFieldsSays() throws IOException {
        String written = SchemaOfTheTable.written();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "sen2.xsd"), written);

        assertThat(Files.readString(RESOURCE))
                .as("Take it from target/sen2.xsd")
                .isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2024, 2025, 2026, 2027})
    void whatIsWrittenFitsTheSchemaInEveryYear(int year) throws IOException {
        assertThat(problems(written(year))).isEmpty();
    }

    @Test
    void whatDoesNotFitIsNamedWithItsLine() throws IOException {
        String xml = written(2026).replaceFirst("<RequestOutcome>H<", "<RequestOutcome>Q<");

        assertThat(problems(xml)).first().asString().contains("Line ").contains("'Q'");
    }

    @Test
    void aThirdNeedDoesNotFit() throws IOException {
        String need = "<SENneed><SENtype>ASD</SENtype></SENneed>";
        String xml = written(2026).replaceFirst("(<SENneed>)", need + need + "$1");

        assertThat(problems(xml)).isNotEmpty();
    }

    private static List<String> problems(String xml) throws IOException {
        return new ReturnSchema().problems(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    static String written(int year) throws IOException {
        var generated = new GeneratedReturn(6, year, 60, "816");
        var out = new ByteArrayOutputStream();
        Header of = generated.header();
        var header = new Header(
                year, of.census(), "816", "Side by Side", "1", 7, LocalDateTime.of(2026, 1, 20, 9, 30), "Y", "N", "R");
        try (var xml = new XmlReturn(out, header)) {
            for (int n = 0; n < 60; n++) {
                xml.person(generated.person(n));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
