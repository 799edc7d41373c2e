package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.access.web.Shell;
import uk.sidebyside.access.web.Shell.Csrf;
import uk.sidebyside.access.web.Shell.HelpContact;
import uk.sidebyside.home.web.PrivacyPage;
import uk.sidebyside.testing.TablePromise;

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
                        "Feedback and contact information",
                        "Reporting accessibility problems",
                        "Enforcement procedure",
                        "Compliance status",
                        "Non-accessible content",
                        "Preparation of this accessibility statement");
        assertThat(page.select("main h4").eachText())
                .containsExactly(
                        "Non-compliance with the accessibility regulations",
                        "Disproportionate burden",
                        "Content that is not within the scope of the accessibility regulations");
        assertThat(page.text())
                .contains(
                        "Equality Advisory and Support Service (EASS)",
                        "last reviewed on",
                        "last tested on",
                        "checking program axe");
        assertThat(page.text()).contains("partially compliant", "Equality and Human Rights Commission", "prepared on");
    }

    @Test
    void thanksNameWhatIsVendoredWithItsLicence() throws Exception {
        String licence = Files.readString(Path.of("src/main/resources/third-party/govuk-frontend/LICENSE.txt"));
        assertThat(licence).contains("The MIT License", "Crown Copyright");
        assertThat(render("attribution").text())
                .contains("GOV.UK Frontend 6.6.0", "Crown copyright", "Permission is hereby granted");
    }

    /** What the page promises is what the tables say of themselves; what these say, the day's work does. */
    @Test
    void thePrivacyPagePromisesWhatTheTablesSay() {
        Map<String, String> retention =
                TablePromise.all().stream().collect(Collectors.toMap(TablePromise::table, TablePromise::retention));
        assertThat(PrivacyPage.KEPT)
                .allSatisfy(kept ->
                        assertThat(retention.get(kept.table())).as(kept.table()).contains(kept.howLong()));
        assertThat(render("privacy").select("main tbody td").eachText())
                .containsExactlyElementsOf(
                        PrivacyPage.KEPT.stream().map(PrivacyPage.Kept::howLong).toList());
    }

    @Test
    void thePrivacyPageNamesWhoIsResponsibleAndWhomToAsk() {
        assertThat(render("privacy").select("main ul li").eachText())
                .containsExactly("City of York Council", "Humber and North Yorkshire ICB");
        assertThat(render("privacy").select("main a[href=mailto:send@example.org]"))
                .isNotEmpty();
    }

    private static Map<String, Object> model(String name, Shell shell) {
        return name.equals("privacy")
                ? Map.of(
                        "shell",
                        shell,
                        "page",
                        new PrivacyPage(List.of("City of York Council", "Humber and North Yorkshire ICB")))
                : Map.of("shell", shell);
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
        new PagesConfiguration().templates().render("home/" + name + ".jte", model(name, shell), output);
        return Jsoup.parse(new String(output.toByteArray(), StandardCharsets.UTF_8));
    }
}
