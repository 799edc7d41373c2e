package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checks of every page find what they are for: each is shown a page with that one fault. */
class FaultsTest {
    private static final String SOUND = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Update – Side by Side, York</title></head>
            <body><main><h1>Update</h1><h2>Why</h2><p>Because.</p></main></body></html>
            """;
    private static final String REFUSED = """
            <!DOCTYPE html><html lang="en-GB"><head><title>Error: Update – Side by Side, York</title></head><body><main>
            <div class="govuk-error-summary" tabindex="-1"><h2>There is a problem</h2><a href="#why">Say why</a></div>
            <h1>Update</h1><label for="why">Why</label><p class="govuk-error-message">Error: Say why</p><input id="why">
            </main></body></html>
            """;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void aBrowser() {
        context = BrowserOfTheTests.BROWSER.newContext();
        page = context.newPage();
        page.setViewportSize(320, 640);
    }

    @AfterEach
    void closed() {
        context.close();
    }

    @Test
    void aSoundPageHasNone() {
        page.setContent(SOUND);
        assertThat(Faults.of(page, true)).isEmpty();
        page.setContent(REFUSED);
        page.locator(".govuk-error-summary").focus();
        assertThat(Faults.of(page, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Update – Side by Side, York</title> | <title>Update</title> | is titled",
                "lang=\"en-GB\" | lang=\"en\" | says that its language is",
                "<h1>Update</h1> | <h1>Update</h1><h1>Again</h1> | has 2 main headings",
                "<h2>Why</h2> | <h3>Why</h3> | skips from h1 to h3",
                "<p>Because.</p> | <p style='width:400px'>Because.</p> | has to be scrolled sideways",
                "<p>Because.</p> | <img src='data:,'> | axe image-alt",
                "<p>Because.</p> | <p style='color:#ccc'>Because.</p> | axe color-contrast",
                "<p>Because.</p> | <button style='width:9px;height:9px'>a</button><button style='width:9px;height:9px'>b</button> | axe target-size"
            })
    void aFaultIsFound(String sound, String faulty, String words) {
        page.setContent(SOUND.replace(sound, faulty));
        assertThat(Faults.of(page, true)).anyMatch(fault -> fault.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Because.</p> | <p class='pale'>Because.</p> | color-contrast",
                "<p>Because.</p> | <div class='pale'><p>Because.</p></div> | color-contrast",
                "<p>Because.</p> | <p>Because of <a class='plain' href='/plan'>the plan</a> of last year.</p> | link-in-text-block",
                "<p>Because.</p> | <p>Because.</p><img src='data:,'> | image-alt"
            })
    void whatIsFoundIsFoundAgainAndOnAPageThatIsMostlyKnown(String sound, String faulty, String words) {
        String styled = SOUND.replace(
                "</head>", "<style>.pale{color:#ccc}.plain{color:#00f;text-decoration:none}</style></head>");
        page.setContent(styled);
        assertThat(Faults.of(page, true)).isEmpty();
        for (int time = 0; time < 2; time++) {
            page.setContent(styled.replace(sound, faulty));
            assertThat(Faults.of(page, true)).anyMatch(fault -> fault.contains(words));
        }
    }

    @Test
    void aStyleThatChangesIsLookedAtAnew() {
        page.setContent(SOUND);
        assertThat(Faults.of(page, true)).isEmpty();
        page.setContent(SOUND.replace("</head>", "<style>p{color:#ccc}</style></head>"));
        assertThat(Faults.of(page, true)).anyMatch(fault -> fault.contains("color-contrast"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Error: Update – | Update – | shows an error summary",
                "href=\"#why\" | href=\"#where\" | leads to no field",
                "Error: Say why | Error: Say something | not beside the field",
                "<a href=\"#why\">Say why</a> | Say why | without a link"
            })
    void aRefusedFormThatSaysTooLittleIsFound(String sound, String faulty, String words) {
        page.setContent(REFUSED.replace(sound, faulty));
        page.locator(".govuk-error-summary").focus();
        assertThat(Faults.of(page, true)).anyMatch(fault -> fault.contains(words));
    }

    @Test
    void aSummaryWithoutTheFocusIsFound() {
        page.setContent(REFUSED);
        assertThat(Faults.of(page, true)).anyMatch(fault -> fault.contains("not on the error summary"));
        assertThat(Faults.of(page, false)).noneMatch(fault -> fault.contains("not on the error summary"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "height:8px;overflow:hidden | is cut off by p",
                "white-space:nowrap | leaves the side of the page",
                "position:absolute;top:0 | lie one over the other"
            })
    void wordsThatAreLostAreFound(String style, String words) {
        String sentence = "A sentence that is long enough for a phone to need a second line for it.";
        page.setContent(SOUND.replace("<p>Because.</p>", "<p>%s</p><p>%s</p>".formatted(sentence, sentence)));
        assertThat(Faults.cutOff(page)).isEmpty();
        page.setContent(SOUND.replace(
                "<p>Because.</p>",
                "<p style='%s'>%s</p><p style='%s'>%s</p>".formatted(style, sentence, style, sentence)));
        assertThat(Faults.cutOff(page)).anyMatch(fault -> fault.contains(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<button>Send</button> | is to be pressed or filled in",
                "<a style='color:#000' href='/plan'>The plan</a> | does not say where it leads",
                "<p style='color:#333'>Grey</p> | is not black",
                "<p style='background:#eee'>On grey</p> | has a ground of its own",
                "<p style='width:900px'>Wide</p> | on a sheet of"
            })
    void whatDoesNotBelongOnPaperIsFound(String thing, String words) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setContent(SOUND);
        assertThat(Faults.printed(page)).isEmpty();
        page.setContent(SOUND.replace("<p>Because.</p>", thing));
        assertThat(Faults.printed(page)).anyMatch(fault -> fault.contains(words));
    }

    @Test
    void aStopThatDoesNotShowOrIsCoveredIsFound() {
        String seen = "<style>a:focus{outline:3px solid #ffdd00}</style>";
        assertThat(atItsLink(seen)).isEmpty();
        assertThat(atItsLink("<style>a:focus{outline:none}</style>"))
                .containsExactly("does not show that it has the focus");
        assertThat(atItsLink(seen + "<div style='position:fixed;inset:0;background:#fff'></div>"))
                .singleElement()
                .asString()
                .startsWith("is hidden by <div");
    }

    private List<String> atItsLink(String more) {
        page.setContent(SOUND.replace("<p>Because.</p>", "<p><a href='/plan'>The plan</a></p>" + more));
        page.locator("a").focus();
        return Faults.ofTheFocus(page).faults();
    }
}
