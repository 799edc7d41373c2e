package uk.sidebyside.assessments.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.CaseLetter;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.Righted;
import uk.sidebyside.assessments.WrongSteps;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;

/** The form on which a step is put right: what was written down, to be changed, or that it did not happen; and why. */
final class RightForm {
    static final String NEVER = "never";
    private static final String OTHERWISE = "otherwise";

    private RightForm() {}

    /** @param asked the step that was asked for, in whose place another may stand by now */
    static FormPage of(CaseFile file, UUID asked, CaseStep step, Happening wrong) {
        String at = "/cases/" + file.head().id();
        StepWords words = StepWords.of(step);
        FormPage page = FormPage.asking(
                        "Put this right: " + words.done(),
                        "It was written down for " + CaseWords.day(wrong.on()) + ", by " + wrong.recordedAs()
                                + ". It stays in the history of the case. The family reads what it said, what is right,"
                                + " and why. Last days, figures and the yearly return follow."
                                + letters(file, step, wrong)
                                + byAReturn(file, wrong),
                        at,
                        at + "/steps/" + asked + "/put-right",
                        "Put it right")
                .version(file.version())
                .with(new FormPage.OneOf(
                        "what",
                        "What was wrong?",
                        "",
                        List.of(
                                Choice.of(OTHERWISE, "The day, or what it says"),
                                Choice.of(NEVER, "It did not happen, or not in this case")),
                        OTHERWISE))
                .with(new FormPage.Day("on", words.day(), DateEntry.of(wrong.on()), true));
        if (StepRules.needsSecondDay(step)) {
            page = page.with(new FormPage.Day("until", StepForm.second(step), DateEntry.of(wrong.untilOn()), true));
        }
        List<Option> choices = StepForm.choices(WrongSteps.before(file, wrong), step);
        if (!choices.isEmpty()) {
            page = page.with(new FormPage.Select("choice", StepForm.choice(step), "", choices, wrong.choice(), true));
        }
        return page.with(new FormPage.Area(
                        "words",
                        "What the family reads with this step",
                        "As it should have said",
                        wrong.words(),
                        4,
                        4000,
                        true))
                .with(new FormPage.Area(
                        "reason",
                        "Why is it put right?",
                        "In plain words. The family reads this on its page.",
                        "",
                        3,
                        1000,
                        false));
    }

    private static String byAReturn(CaseFile file, Happening wrong) {
        return WrongSteps.counts(file, wrong)
                        || WrongSteps.righted(file, wrong.id()).isPresent()
                ? ""
                : " A return has said something else about it since. That counts, and only a return puts it right.";
    }

    /** What somebody else made of it meanwhile, by the names of the fields. */
    static Map<String, String> theirs(CaseFile now, Righted first) {
        Happening step = WrongSteps.step(now, first.wrong().id());
        Righted last = now.righted().stream()
                .filter(one -> one.wrong().equals(step) || step.equals(one.right()))
                .reduce((one, other) -> other)
                .orElse(first);
        Happening right = last.right();
        return right == null
                ? Map.of("what", "It did not happen", "reason", last.reason())
                : Map.of(
                        "on", CaseWords.day(right.on()),
                        "until", CaseWords.day(right.untilOn()),
                        "words", right.words(),
                        "reason", last.reason());
    }

    /** What is out with the wrong day can't be called back. */
    private static String letters(CaseFile file, CaseStep step, Happening wrong) {
        List<CaseLetter> its = file.letters().stream()
                .filter(letter ->
                        letter.kind().step() == step && letter.datedOn().equals(wrong.on()))
                .toList();
        if (its.stream().anyMatch(CaseLetter::kept)) {
            return " A letter of that day is kept, so the family has it. Nobody can change it: once this is put right,"
                    + " write another letter that says so.";
        }
        return its.isEmpty()
                ? ""
                : " A letter of that day is drafted and not kept yet. Once this is put right, throw it away and draft it anew.";
    }
}
