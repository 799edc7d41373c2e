package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.DeemedReceipt.Way;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** How a request came: asked beside the day on which it came in, and said on the page of the case. */
final class ComingForm {
    private ComingForm() {}

    static FormPage on(FormPage page) {
        List<Option> ways = new ArrayList<>(List.of(Option.of("", "Not known")));
        for (Way way : Way.values()) {
            ways.add(Option.of(way.code(), words(way)));
        }
        return page.with(new FormPage.Day("sent", "On which day was the request sent?", DateEntry.of(null), true))
                .with(new FormPage.Select(
                        "way",
                        "How did it come?",
                        "The clocks begin with the day on which it came in",
                        ways,
                        "",
                        true));
    }

    private static String words(Way way) {
        return Character.toUpperCase(way.words().charAt(0)) + way.words().substring(1);
    }

    static Coming of(Input input) {
        return new Coming(input.day("sent"), Way.of(input.text("way")).orElse(null));
    }

    /** Blank where nobody said how it came. */
    static String said(Coming coming, LocalDate receivedOn) {
        LocalDate sent = coming.sentOn();
        Way way = coming.way();
        if (sent == null && way == null) {
            return "";
        }
        return "The request was sent" + (sent == null ? "" : " on " + CaseWords.day(sent))
                + (way == null ? "" : " " + way.words()) + ", and came on " + CaseWords.day(receivedOn) + "."
                + coming.deemedOn()
                        .map(day -> " By guidance, which is no law, it counts as received on " + CaseWords.day(day)
                                + " if it was sent by 5 pm."
                                + (day.equals(receivedOn)
                                        ? ""
                                        : " The clocks run from " + CaseWords.day(receivedOn) + "."))
                        .orElse("");
    }
}
