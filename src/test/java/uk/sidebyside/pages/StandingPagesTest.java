package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.web.Shell;
import uk.sidebyside.access.web.Shell.Csrf;
import uk.sidebyside.access.web.Shell.HelpContact;

/** The pages that a public body must have say what they must. */
class StandingPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"accessibility", "privacy", "cookies", "attribution"})
    void eachHasOneHeadingAndNothingInline(String name) {
        Document page = render(name);
        assertThat(page.select("main h1")).hasSize(1);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
    }

    /** The headings of the model statement (SI 2018/952, regulation 8). */
    @Test
    void theAccessibilityStatementHasTheLegalForm() {
        Document page = render("accessibility");
        assertThat(page.select("main h2, main h3").eachText())
                .contains(
                        "Compliance status",
                        "Content that is not accessible: non-compliance with the accessibility regulations",
                        "How this statement was prepared");
        assertThat(page.text()).contains("partially compliant", "Equality and Human Rights Commission", "prepared on");
    }

    @Test
    void thanksNameWhatIsVendoredWithItsLicence() throws Exception {
        String licence = Files.readString(Path.of("src/main/resources/third-party/govuk-frontend/LICENSE.txt"));
        assertThat(licence).contains("The MIT License", "Crown Copyright");
        assertThat(render("attribution").text())
                .contains("GOV.UK Frontend 6.6.0", "Crown copyright", "Permission is hereby granted");
    }

    private static Document render(String name) {
        Shell shell = new Shell(
                "York",
                "joint partnership",
                null,
                List.of(),
                () -> new Csrf("_csrf", "token"),
                "/" + name,
                new HelpContact("write to the SEND team", "mailto:send@example.org"),
                Shell.Look.OURS,
                "0.1.0");
        Utf8ByteOutput output = new Utf8ByteOutput();
        new PagesConfiguration().templates().render("home/" + name + ".jte", Map.of("shell", shell), output);
        return Jsoup.parse(new String(output.toByteArray(), StandardCharsets.UTF_8));
    }
}
