package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasures.By;
import uk.sidebyside.plan.SuccessMeasures.ByANewOne;
import uk.sidebyside.plan.SuccessMeasures.Shown;

/** The forms of a measure of success, and how what was typed into them is read. */
final class MeasureFields {
    private static final String A_NEW_ONE = "";

    private MeasureFields() {}

    static FormPage add(String title, String intro, String back, String action, List<Measure> known) {
        return FormPage.asking(title, intro, back, action, "Add it")
                .with(words(""))
                .with(which(known, A_NEW_ONE, Option.of(A_NEW_ONE, "A new one")))
                .with(new FormPage.Select(
                        "unit",
                        "What kind of figure is it?",
                        "For a new measure. Its target and its figures have pages of their own.",
                        units(),
                        Unit.PERCENT.name(),
                        true));
    }

    static FormPage change(SuccessMeasure measure, String back, String action, List<Measure> known) {
        return FormPage.asking(
                        "Change a measure of success",
                        "Its target and its figures have pages of their own.",
                        back,
                        action,
                        "Save")
                .with(words(measure.words()))
                .with(which(known, measure.measure().value().toString(), null))
                .version(measure.version());
    }

    private static FormPage.Area words(String words) {
        return new FormPage.Area("words", "How will we know?", "", words, 3, 1000, false);
    }

    private static FormPage.Select which(List<Measure> known, String chosen, @Nullable Option first) {
        List<Option> options = new ArrayList<>();
        if (first != null) {
            options.add(first);
        }
        known.stream()
                .filter(measure -> measure.retiredOn() == null
                        || measure.id().value().toString().equals(chosen))
                .forEach(measure -> options.add(Option.of(measure.id().value().toString(), measure.name())));
        return new FormPage.Select(
                "measure",
                "Which measure shows it?",
                "Choose one that we have, or a new one.",
                options,
                chosen,
                first != null);
    }

    private static List<Option> units() {
        return List.of(
                Option.of(Unit.PERCENT.name(), "Per cent"),
                Option.of(Unit.COUNT.name(), "A number of things or people"),
                Option.of(Unit.MILESTONE.name(), "Something that is there or is not"));
    }

    static String words(Input input) {
        return input.text("words").strip();
    }

    static Shown shown(Input input) {
        UUID known = input.id("measure");
        if (known != null) {
            return new By(new MeasureId(known));
        }
        String unit = input.text("unit");
        return new ByANewOne(unit.isBlank() ? Unit.PERCENT : Unit.valueOf(unit), null);
    }

    static MeasureId measure(Input input, SuccessMeasure before) {
        UUID chosen = input.id("measure");
        return chosen == null ? before.measure() : new MeasureId(chosen);
    }
}
