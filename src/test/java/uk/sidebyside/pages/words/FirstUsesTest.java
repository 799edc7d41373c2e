package uk.sidebyside.pages.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.pages.words.FirstUses.Term;

class FirstUsesTest {
    private static final FirstUses USES = FirstUses.of(List.of(
            new Term("/glossary#jsna", "Joint Strategic Needs Assessment", List.of("JSNA")),
            new Term("/glossary#la", "Local Authority", List.of("LA", "LAs")),
            new Term("/glossary#ccg", "Clinical Commissioning Group", List.of("CCG")),
            new Term("/glossary#voy", "NHS Vale of York Clinical Commissioning Group", List.of("NHS Vale of York CCG")),
            new Term("/glossary#send", "Special Educational Needs and Disabilities", List.of("SEN/D", "SEND")),
            new Term("/glossary#law", "", List.of("Children & Families Act 2014")),
            new Term("/glossary#audit", "", List.of("audit", "audits"))));

    private static String page(String main) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>JSNA</title></head><body><p>JSNA</p>"
                + "<main class=\"m\" id=\"main-content\">" + main + "</main><footer><p>JSNA</p></footer></body></html>";
    }

    private static String linked(String main) {
        byte[] bytes = page(main).getBytes(StandardCharsets.UTF_8);
        Insertions insertions = USES.in(bytes);
        byte[] after = insertions.bytes();
        assertThat(insertions.length()).isEqualTo(after.length);
        String whole = new String(after, StandardCharsets.UTF_8);
        String begin = "id=\"main-content\">";
        assertThat(whole).startsWith(page("").substring(0, page("").indexOf(begin)));
        return whole.substring(whole.indexOf(begin) + begin.length(), whole.indexOf("</main>"));
    }

    private static String link(String key, String words) {
        return "<a class=\"govuk-link sbs-term\" href=\"/glossary#" + key + "\">" + words + "</a>";
    }

    @Test
    void theFirstUseOfAnAbbreviationIsLinkedAndWrittenOutAndTheSecondIsNot() {
        assertThat(linked("<p>The JSNA says so. Read the JSNA.</p><p>JSNA</p>"))
                .isEqualTo("<p>The " + link("jsna", "JSNA")
                        + " (Joint Strategic Needs Assessment) says so. Read the JSNA.</p><p>JSNA</p>");
    }

    @Test
    void aWordThatIsNoAbbreviationIsLinkedAlone() {
        assertThat(linked("<p>Audits are kind. An audit is a look.</p>"))
                .isEqualTo("<p>" + link("audit", "Audits") + " are kind. An audit is a look.</p>");
    }

    @Test
    void whatIsWrittenOutAlreadyIsNotWrittenOutTwice() {
        assertThat(linked("<p>The joint strategic\n needs assessment (JSNA) and the JSNA.</p>"))
                .isEqualTo(
                        "<p>The " + link("jsna", "joint strategic\n needs assessment") + " (JSNA) and the JSNA.</p>");
        assertThat(linked("<p>LA (local authority)</p>"))
                .isEqualTo("<p>" + link("la", "LA") + " (local authority)</p>");
    }

    @Test
    void insideBracketsNoSecondPairIsOpened() {
        assertThat(linked("<p>Needs (JSNA) first</p>"))
                .isEqualTo("<p>Needs (" + link("jsna", "JSNA") + ": Joint Strategic Needs Assessment) first</p>");
    }

    @Test
    void theLongestTermWinsAndSignsAreMetAsTheyStandInMarkup() {
        assertThat(linked("<p>NHS Vale of York CCG, by the Children &amp; Families Act 2014</p>"))
                .isEqualTo("<p>" + link("voy", "NHS Vale of York CCG")
                        + " (NHS Vale of York Clinical Commissioning Group), by the "
                        + link("law", "Children &amp; Families Act 2014") + "</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>PLAN, la la, NATIONAL LAW, LA2, 2LA</p>",
                "<p>la@example.org audit@york.gov.uk /audit/audit.csv self-audit audit-tool</p>",
                "<p>auditor and audition</p>",
                "<p>&LA; is no sign, &amp; neither</p>",
                "<p title=\"JSNA > LA\"><img alt=\"JSNA\" src=\"/audit\"> none</p>",
                "<p>before <!-- JSNA --> after</p>",
            })
    void whatOnlyLooksLikeATermIsLeftAlone(String main) {
        assertThat(linked(main)).isEqualTo(main);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a", "abbr", "blockquote", "button", "caption", "cite", "code", "dt", "figure", "form", "h1", "h2",
                        "h3",
                "h4", "h5", "h6", "kbd", "label", "legend", "nav", "option", "output", "pre", "q", "samp", "select",
                "summary", "svg", "th", "time"
            })
    void whereNoLinkMayBeNoneIsPutAndTheTermIsListedAtTheEnd(String element) {
        String main = "<" + element + " class=\"x\">The <b>JSNA</b> <" + element + ">inside</" + element
                + "> audit LA</" + element + "><p>After the LA.</p>";

        assertThat(linked(main))
                .isEqualTo(main.replace("After the LA.", "After the " + link("la", "LA") + " (Local Authority).")
                        + "<p class=\"govuk-body-s sbs-terms\">Short words on this page: "
                        + link("jsna", "JSNA") + " (Joint Strategic Needs Assessment).</p>");
    }

    @ParameterizedTest
    @CsvSource({"textarea", "script", "style", "title"})
    void whatIsTypedOrNoTextAtAllIsNotEvenRead(String element) {
        String main = "<" + element + ">JSNA a < b &lt;h2&gt; LA</" + element + ">";

        assertThat(linked(main)).isEqualTo(main);
    }

    @Test
    void aStateTagIsNoPlaceForALinkAndBoldWordsAre() {
        assertThat(linked("<strong class=\"govuk-tag govuk-tag--blue\">Audit</strong><strong>audit</strong>"))
                .isEqualTo("<strong class=\"govuk-tag govuk-tag--blue\">Audit</strong><strong>" + link("audit", "audit")
                        + "</strong>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&lt;script&gt;alert('JSNA')&lt;/script&gt; LA</p>",
                "<p>\u202EJSNA \uD83D\uDE00 LA é audit “CCG” ‘SEND’</p>",
                "<p>JSNA",
                "<p>LA &",
                "<p>LA &amp",
                "<p title=\"never closed JSNA</p><p>LA</p>",
                "<h2>JSNA<p>LA</p>",
                "</h2>JSNA</main>LA",
            })
    void nothingOfAPageIsTakenAwayOrChanged(String main) {
        byte[] before = page(main).getBytes(StandardCharsets.UTF_8);
        String after = new String(USES.in(before).bytes(), StandardCharsets.UTF_8);

        String without = after.replaceAll("<p class=\"govuk-body-s sbs-terms\">.*?</p>(?=</main>)", "")
                .replaceAll(
                        "<a class=\"govuk-link sbs-term\" href=\"/glossary#[a-z]+\">(.*?)</a>(?: \\([A-Z][^()]*\\)|: [A-Z][^()]*(?=\\)))?",
                        "$1");
        assertThat(without).isEqualTo(page(main));
        Document read = Jsoup.parse(after);
        assertThat(read.select("script, a a")).isEmpty();
        assertThat(after).startsWith(page("").substring(0, 100)).endsWith("<footer><p>JSNA</p></footer></body></html>");
    }

    /** What an editor types as a term can't become markup. */
    @Test
    void aTermOfMarkupIsAText() {
        FirstUses hostile = FirstUses.of(
                List.of(new Term("/glossary#x\"><script>", "<script>alert(1)</script>", List.of("<b>", "X\"Y"))));

        String after = new String(
                hostile.in(page("<p>&lt;b&gt; X\"Y X&#34;Y</p>").getBytes(StandardCharsets.UTF_8))
                        .bytes(),
                StandardCharsets.UTF_8);

        assertThat(Jsoup.parse(after).select("script")).isEmpty();
    }

    @Test
    void withoutTermsAPageStaysAsItIs() {
        byte[] page = page("<p>JSNA</p>").getBytes(StandardCharsets.UTF_8);

        assertThat(FirstUses.NONE.isEmpty()).isTrue();
        assertThat(FirstUses.NONE.in(page).bytes()).isEqualTo(page);
        assertThat(USES.in("no page JSNA".getBytes(StandardCharsets.UTF_8)).length())
                .isEqualTo(12);
    }
}
