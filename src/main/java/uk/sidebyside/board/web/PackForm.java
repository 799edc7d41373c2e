package uk.sidebyside.board.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.board.Meeting;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.rules.SummaryLength;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** What the author of a pack adds to the records. */
@Component
class PackForm {
    private final Choices choices;

    PackForm(Choices choices) {
        this.choices = choices;
    }

    /** What was typed; a sponsor that was not offered counts as none. */
    Pack.Text text(AreaId area, Pack pack, Input input) {
        String sponsor = input.text("sponsor").strip();
        boolean offered =
                sponsor.equals(pack.text().sponsor()) || choices.titles(area).contains(sponsor);
        String purpose = SetUpForms.chosen(Meeting.Purpose.values(), input.text("purpose"))
                .map(Meeting.Purpose::code)
                .orElse("");
        return new Pack.Text(
                purpose,
                offered ? sponsor : "",
                input.text("recommendation"),
                input.text("summary"),
                input.text("decisionsNeeded"),
                input.text("risks"),
                input.text("equality"),
                input.text("previously"));
    }

    FormPage of(AreaId area, Pack pack) {
        Pack.Text text = pack.text();
        String address = "/board/meetings/" + pack.meeting().id().value() + "/pack";
        return FormPage.asking(
                        "What you add to the pack",
                        "The rest is filled in from the records.",
                        address,
                        address + "/edit",
                        "Save")
                .version(pack.version())
                .with(new FormPage.Select("purpose", "What are the papers for?", "", purposes(), text.purpose(), false))
                .with(new FormPage.Select(
                        "sponsor",
                        "Who stands behind them?",
                        "The post that answers for what they say.",
                        sponsors(area, text.sponsor()),
                        text.sponsor(),
                        true))
                .with(area(
                        "recommendation", "Recommendation", "It stands first.", text.recommendation(), 4, 2000, false))
                .with(area(
                        "summary",
                        "Summary",
                        "One point a line, " + SummaryLength.PAGES + " pages at most.",
                        text.summary(),
                        8,
                        4000,
                        false))
                .with(area("decisionsNeeded", "Decisions needed", "One a line.", text.decisionsNeeded(), 4, 4000, true))
                .with(area(
                        "risks",
                        "Risks",
                        "One a line. Open risks of the plan's register follow by themselves.",
                        text.risks(),
                        4,
                        4000,
                        true))
                .with(area(
                        "equality",
                        "Equality",
                        "Who may be affected differently, and what is done about it?",
                        text.equality(),
                        4,
                        4000,
                        false))
                .with(area(
                        "previously",
                        "What was considered before",
                        "The last meeting and where its papers went are filled in.",
                        text.previously(),
                        3,
                        2000,
                        true));
    }

    private static FormPage.Area area(
            String name, String label, String hint, String value, int rows, int atMost, boolean optional) {
        return new FormPage.Area(name, label, hint, value, rows, atMost, optional);
    }

    private static List<Option> purposes() {
        List<Option> purposes = new ArrayList<>(List.of(Option.of("", "Choose")));
        for (Meeting.Purpose each : Meeting.Purpose.values()) {
            purposes.add(Option.of(each.code(), each.label()));
        }
        return purposes;
    }

    /** Posts as they are called today, and the one that stands there already though it may be called otherwise now. */
    private List<Option> sponsors(AreaId area, String now) {
        List<Option> sponsors = new ArrayList<>(List.of(Option.of("", "Nobody besides the author")));
        List<String> posts = new ArrayList<>(choices.titles(area));
        if (!now.isBlank() && !posts.contains(now)) {
            posts.add(now);
        }
        posts.forEach(post -> sponsors.add(Option.of(post, post)));
        return sponsors;
    }
}
