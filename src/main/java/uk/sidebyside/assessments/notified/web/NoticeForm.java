package uk.sidebyside.assessments.notified.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Belief;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Support;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Talk;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;

/** The form of a notice: the child, what is believed and why, then what the parents were told. */
final class NoticeForm {
    private static final String INTRO =
            "For a child under compulsory school age. Tell the parents what you believe, and offer to talk about it, before"
                    + " the council hears of it. You can save this first, and send it later.";
    static final WrittenNotice BLANK =
            new WrittenNotice("", "", null, "", null, Belief.PROBABLY, "", null, null, null, "");

    private NoticeForm() {}

    static FormPage of(String action, String back, WrittenNotice words) {
        FormPage page = FormPage.asking("Tell the council of a young child", INTRO, back, action, "Save")
                .with(new FormPage.Line("forename", "First name of the child", "", words.forename(), false))
                .with(new FormPage.Line("surname", "Family name of the child", "", words.surname(), false))
                .with(new FormPage.Day("bornOn", "Day of birth", DateEntry.of(words.bornOn()), false))
                .with(new FormPage.Day(
                        "formedOn", "Since when do you believe it?", DateEntry.of(words.formedOn()), false))
                .with(new FormPage.OneOf(
                        "belief",
                        "What do you believe?",
                        "",
                        Stream.of(Belief.values())
                                .map(one -> Choice.of(one.code(), "The child " + one.label()))
                                .toList(),
                        words.belief() == null ? "" : words.belief().code()))
                .with(new FormPage.Area(
                        "why",
                        "What makes you believe it?",
                        "What you saw and heard, in words that the parents would know. They can read it",
                        words.why(),
                        5,
                        4000,
                        false))
                .with(new FormPage.Area(
                        "reach",
                        "Who are the parents, and how can the council reach them?",
                        "Names, and a telephone number or an address",
                        words.reach(),
                        2,
                        400,
                        false));
        return parents(page, words);
    }

    private static FormPage parents(FormPage page, WrittenNotice words) {
        return page.with(new FormPage.Day(
                        "toldOn",
                        "When did you tell the parents what you believe?",
                        DateEntry.of(words.toldOn()),
                        true))
                .with(new FormPage.OneOf(
                        "talk",
                        "Did you offer the parents a talk about it?",
                        "They must have the chance before the council hears of it",
                        Stream.of(Talk.values())
                                .map(one -> Choice.of(one.code(), one.label()))
                                .toList(),
                        words.talk() == null ? "" : words.talk().code()))
                .with(new FormPage.OneOf(
                        "helper",
                        "Is there a voluntary organisation that is likely to help them?",
                        "",
                        Stream.of(Support.values())
                                .map(one -> Choice.of(one.code(), one.label()))
                                .toList(),
                        words.helper() == null ? "" : words.helper().code()))
                .with(new FormPage.Line("voluntary", "Which one?", "", words.voluntary(), true))
                .with(new FormPage.OneOf(
                        "go",
                        "What now?",
                        "What was sent stays as it was sent",
                        List.of(
                                Choice.of("later", "Save it for later: the council does not see it yet"),
                                Choice.of("send", "Send it to the council")),
                        "later"));
    }

    static boolean sends(Input input) {
        return input.text("go").equals("send");
    }

    static WrittenNotice read(Input input) {
        return new WrittenNotice(
                input.text("forename"),
                input.text("surname"),
                input.day("bornOn"),
                input.text("reach"),
                input.day("formedOn"),
                belief(input),
                input.text("why"),
                input.day("toldOn"),
                Talk.of(input.text("talk")),
                Support.of(input.text("helper")),
                input.text("voluntary"));
    }

    private static @Nullable Belief belief(Input input) {
        return Belief.of(input.text("belief"));
    }
}
