package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.access.web.Shell;
import uk.sidebyside.access.web.Shell.Csrf;
import uk.sidebyside.access.web.Shell.HelpContact;
import uk.sidebyside.access.web.Shell.NavLink;

/** What the shell promises around every page. */
class PageLayoutTest {
    private static final TemplateEngine TEMPLATES = new PagesConfiguration().templates();
    private static final Content CONTENT = output -> output.writeContent("<h1 class=\"govuk-heading-l\">The plan</h1>");

    @Test
    void thePageIsInBritishEnglishAndItsTitleNamesPageProductAndArea() {
        Document page = render(shell(null), Map.of());
        assertThat(page.getElementsByTag("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.title()).isEqualTo("The plan – Side by Side, York");
    }

    @Test
    void aPageWithErrorsSaysSoFirstInItsTitle() {
        assertThat(render(shell(null), Map.of("error", true)).title()).startsWith("Error: The plan");
    }

    @Test
    void theFirstLinkSkipsToTheMainContent() {
        Document page = render(shell(null), Map.of());
        assertThat(page.select("a").first())
                .hasToString(page.select(".govuk-skip-link").toString());
        assertThat(page.select("main#main-content h1")).hasSize(1);
    }

    @Test
    void nothingIsInlineSoThatTheContentSecurityPolicyMayRefuseIt() {
        for (Audience audience : Audience.values()) {
            Document page = render(shell("Asha Example"), Map.of("audience", audience));
            assertThat(page.select("style, [style], script:not([src])")).isEmpty();
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .filter(attribute -> attribute.getKey().startsWith("on")))
                    .isEmpty();
        }
    }

    @Test
    void whoeverIsSignedInSignsOutByAFormThatPosts() {
        Document page = render(shell("Asha Example"), Map.of());
        assertThat(page.select("header").text()).contains("Asha Example");
        assertThat(page.select("form[method=post][action=/sign-out] input[name=_csrf]")
                        .attr("value"))
                .isEqualTo("token-1");
    }

    @Test
    void aVisitorIsOfferedSignInAndNoTokenIsAskedFor() {
        Shell shell = new Shell(
                "York",
                "joint partnership",
                null,
                List.of(),
                () -> {
                    throw new AssertionError("a page without a form makes no session");
                },
                "/plan",
                new HelpContact("write to the SEND team", "mailto:send@example.org"),
                Shell.Look.OURS,
                "0.1.0");
        assertThat(render(shell, Map.of()).select("header a[href=/sign-in]")).hasSize(1);
    }

    @Test
    void theNavigationMarksWhereOneIs() {
        Document page = render(shell(null), Map.of());
        assertThat(page.select("nav a[aria-current]").eachText()).containsExactly("The plan");
    }

    @Test
    void helpIsInTheFooterOfEveryPage() {
        assertThat(render(shell(null), Map.of())
                        .select("footer a[href^=mailto:]")
                        .text())
                .isEqualTo("write to the SEND team");
    }

    @Test
    void anAssetThatWasNeverVendoredIsRefusedByName() {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> Assets.path("other.css"))
                .withMessageContaining("other.css");
    }

    @Test
    void theEngineKnowsWhichTemplatesThereAre() {
        assertThat(TEMPLATES.hasTemplate("layout/page.jte")).isTrue();
        assertThat(TEMPLATES.hasTemplate("layout/none.jte")).isFalse();
    }

    private static Shell shell(@Nullable String personName) {
        return new Shell(
                "York",
                "joint partnership",
                personName,
                List.of(new NavLink("The plan", "/plan", true), new NavLink("What has changed", "/changes", false)),
                () -> new Csrf("_csrf", "token-1"),
                "/plan",
                new HelpContact("write to the SEND team", "mailto:send@example.org"),
                Shell.Look.OURS,
                "0.1.0");
    }

    private static Document render(Shell shell, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("shell", shell);
        parameters.put("title", "The plan");
        parameters.put("content", CONTENT);
        Utf8ByteOutput page = new Utf8ByteOutput();
        TEMPLATES.render("layout/page.jte", parameters, page);
        return Jsoup.parse(new String(page.toByteArray(), StandardCharsets.UTF_8));
    }
}
