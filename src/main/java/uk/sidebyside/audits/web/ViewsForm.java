package uk.sidebyside.audits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.Opinion;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.audits.rules.Asked;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;

/** The form that asks of each level whether somebody else sees it the same way: by their account, or by a link. */
final class ViewsForm {

    private ViewsForm() {}

    /** @param said what whoever asks for the form has said before, by the keys of indicators */
    static FormPage of(
            Framework framework, Map<String, Answer> answers, Map<String, Opinion> said, String back, String action) {
        Map<String, String> levels = Audits.levels(answers);
        FormPage form = FormPage.asking(
                "Do you see it the same way?",
                "Say it for as many as you like. What you say stands beside the level, and both stay.",
                back,
                action,
                "Save what I think");
        for (Indicator one : Asked.of(framework, levels)) {
            String level = levels.get(one.key());
            if (level != null) {
                Opinion before = said.get(one.key());
                form = form.with(new FormPage.OneOf(
                                one.key(),
                                (one.number().isBlank() ? "" : one.number() + " ") + one.words(),
                                "Judged: " + AuditWords.label(framework, one, level) + hint(answers, one, level),
                                stances(),
                                before == null ? "" : before.stance().code()))
                        .with(new FormPage.Area(
                                one.key() + ".words",
                                "How do you see it?",
                                "",
                                before == null ? "" : before.words(),
                                2,
                                2000,
                                true));
            }
        }
        return form;
    }

    /** Of which levels something is said. */
    static List<Opinions.Say> said(Framework framework, Input input) {
        return framework.indicators().stream()
                .filter(one -> !input.text(one.key()).isBlank()
                        || !input.text(one.key() + ".words").isBlank())
                .map(one -> new Opinions.Say(
                        input.fingerprint(),
                        one.key(),
                        Stance.find(input.text(one.key())).orElse(null),
                        input.text(one.key() + ".words")))
                .toList();
    }

    private static String hint(Map<String, Answer> answers, Indicator one, String level) {
        Answer answer = answers.get(one.key());
        String notes = answer == null ? "" : answer.notes();
        String looks = one.descriptors().getOrDefault(level, "");
        return (looks.isBlank() ? "" : ". " + looks) + (notes.isBlank() ? "" : "\nNotes: " + notes);
    }

    private static List<Choice> stances() {
        return Arrays.stream(Stance.values())
                .map(stance -> Choice.of(stance.code(), stance.label()))
                .toList();
    }
}
