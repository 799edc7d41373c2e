package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.Finding;

/** What the short templates for form fields promise: the summary leads to the field, and nothing typed is lost. */
class FieldsTest {
    private static final FormErrors ERRORS = FormErrors.none()
            .and("title", "Enter a title")
            .and("title", "A second fault of the same field")
            .and("startOn", "Enter the date it starts, like 7 9 2026")
            .and("state", "Choose a state");

    @Test
    void theSummaryLeadsToEachFieldInTheWordsBesideIt() {
        Document page = Jsoup.parse(render("errors", Map.of("errors", ERRORS))
                + render("text", Map.of("name", "title", "label", "Title", "errors", ERRORS))
                + render("date", Map.of("name", "startOn", "legend", "When does it start?", "errors", ERRORS))
                + render(
                        "radios",
                        Map.of(
                                "name",
                                "state",
                                "legend",
                                "State",
                                "errors",
                                ERRORS,
                                "items",
                                List.of(Choice.of("a", "A")))));

        List<Element> entries = page.select(".govuk-error-summary__list a");
        assertThat(entries)
                .extracting(Element::text)
                .containsExactly("Enter a title", "Enter the date it starts, like 7 9 2026", "Choose a state");
        for (Element entry : entries) {
            Element field = page.selectFirst(entry.attr("href"));
            assertThat(field).as(entry.attr("href")).isNotNull();
            assertThat(field.tagName()).isEqualTo("input");
            assertThat(page.select(".govuk-error-message").eachText()).contains("Error: " + entry.text());
        }
    }

    @Test
    void withoutErrorsThereIsNoSummary() {
        assertThat(render("errors", Map.of("errors", FormErrors.none()))).isBlank();
    }

    @Test
    void anErrorOfTheWholeFormIsSaidWithoutALink() {
        String html = render("errors", Map.of("errors", FormErrors.none().and("", "Somebody changed this meanwhile")));
        assertThat(Jsoup.parse(html).select("li").text()).isEqualTo("Somebody changed this meanwhile");
        assertThat(Jsoup.parse(html).select("li a")).isEmpty();
    }

    @Test
    void whatWasTypedIsStillThereHoweverStrange() {
        String typed = "\n  <b>\"Mum's\"</b> & mine </textarea>";
        Document page = Jsoup.parse(render("textarea", Map.of("name", "views", "label", "Your views", "value", typed)));
        assertThat(page.selectFirst("textarea").wholeText().substring(1)).isEqualTo(typed);

        Document date = Jsoup.parse(render(
                "date", Map.of("name", "startOn", "legend", "Start", "value", new DateEntry("32", "Smarch", "\"26"))));
        assertThat(date.select("input").eachAttr("value")).containsExactly("32", "Smarch", "\"26");
        assertThat(date.select("input").eachAttr("name"))
                .containsExactly("startOn.day", "startOn.month", "startOn.year");
    }

    @Test
    void anOptionalFieldSaysSo() {
        Document page = Jsoup.parse(render("text", Map.of("name", "n", "label", "Note", "optional", true)));
        assertThat(page.select("label").text()).isEqualTo("Note (optional)");
    }

    @Test
    void whatTheRulesFindIsSaidInThePagesWords() {
        FormErrors errors = FormErrors.of(
                List.of(Finding.of("reason", "delayed.needs.reason", "R042")),
                finding -> finding.key().equals("delayed.needs.reason") ? "Say why it is delayed" : finding.key());
        assertThat(errors.message("reason")).isEqualTo("Say why it is delayed");
    }

    private static String render(String field, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        new PagesConfiguration().templates().render("components/field/" + field + ".jte", parameters, output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }
}
