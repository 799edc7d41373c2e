package uk.sidebyside.oracles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our components against GOV.UK Frontend's own fixtures: each set of options that the package ships, the hidden ones
 * too, gives the HTML that the package expects.
 */
class GovukFrontendFixturesTest {
    private static final Path FIXTURES = Path.of("src/test/resources/govuk-frontend");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, GovukFrontendFixturesTest.class.getClassLoader(), "templates");

    /** What we leave out on purpose, with how many fixtures that costs. */
    private static final Map<String, Skip> SKIPPED = Map.of(
            "header",
            new Skip(6, "shows the crown and the GOV.UK logo, which only GOV.UK may use; ours is layout/header.jte"),
            "footer",
            new Skip(25, "shows the crown and Crown copyright, which are not ours; ours is layout/footer.jte"));

    private record Skip(int fixtures, String reason) {}

    @TestFactory
    Stream<DynamicContainer> everyFixtureRendersAsThePackageExpects() throws IOException {
        return components().stream()
                .filter(component -> !SKIPPED.containsKey(component))
                .map(component -> dynamicContainer(
                        component,
                        fixtures(component).stream()
                                .map(fixture -> dynamicTest(
                                        String.valueOf(fixture.get("name")), () -> compare(component, fixture)))));
    }

    @Test
    void whatIsSkippedIsListedWithItsReasonAndItsCount() throws IOException {
        assertThat(components()).containsAll(SKIPPED.keySet());
        SKIPPED.forEach((component, skip) -> {
            assertThat(fixtures(component)).as(component).hasSize(skip.fixtures());
            assertThat(skip.reason()).isNotBlank();
        });
    }

    @Test
    void everyOtherComponentOfThePackageIsOurs() throws IOException {
        Set<String> expected = new TreeSet<>(components());
        expected.removeAll(SKIPPED.keySet());
        assertThat(new TreeSet<>(ComponentParameters.BY_COMPONENT.keySet())).isEqualTo(expected);
    }

    private static void compare(String component, Map<String, ?> fixture) {
        Options options = Options.read((Map<?, ?>) Objects.requireNonNull(fixture.get("options")));
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template(component), ComponentParameters.of(component, options), output);
        String ours = new String(output.toByteArray(), StandardCharsets.UTF_8);
        assertThat(Dom.of(ours)).isEqualTo(Dom.of(String.valueOf(fixture.get("html"))));
    }

    private static String template(String component) {
        String name = Pattern.compile("-([a-z])").matcher(component).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
        return "components/" + name + ".jte";
    }

    private static Set<String> components() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> fixtures(String component) {
        Map<String, ?> file = JsonMapper.shared()
                .readValue(FIXTURES.resolve(component).resolve("fixtures.json").toFile(), Map.class);
        return (List<Map<String, ?>>) Objects.requireNonNull(file.get("fixtures"));
    }
}
