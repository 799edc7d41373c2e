package uk.sidebyside.partnership.agreed;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an area may begin with, as its file says it; {@code joint-partnership/agreed.schema.json} describes the file.
 *
 * @param name what administrators see
 * @param source where it comes from
 */
@JsonIgnoreProperties("$schema")
record AgreedFile(
        String code,
        String name,
        @Nullable String source,
        String definition,
        String visionIntro,
        List<Part> vision,
        List<Part> principles,
        List<Part> benefits,
        List<Part> themes,
        List<GlossaryTerm> glossary) {

    /** The files that come with the program. */
    static final List<String> SHIPPED = List.of("york");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** @throws IllegalStateException where no such file comes with the program */
    static AgreedFile shipped(String code) {
        String path = "/joint-partnership/" + code + ".json";
        if (!SHIPPED.contains(code)) {
            throw new IllegalStateException("No file " + path);
        }
        try (InputStream in = Objects.requireNonNull(AgreedFile.class.getResourceAsStream(path), path)) {
            return JSON.readValue(in, AgreedFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Foundation foundation() {
        return new Foundation(definition, visionIntro, vision, principles, benefits, themes);
    }

    static String write(Foundation foundation) {
        return JSON.writeValueAsString(foundation);
    }

    static Foundation read(String stored) {
        return JSON.readValue(stored, Foundation.class);
    }
}
