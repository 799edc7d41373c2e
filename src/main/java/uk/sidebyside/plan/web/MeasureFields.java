package uk.sidebyside.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.Measures.Comparator;
import uk.sidebyside.plan.Measures.Course;
import uk.sidebyside.plan.Measures.Measure;
import uk.sidebyside.plan.Measures.Target;
import uk.sidebyside.plan.Measures.Unit;

/** The forms of a measure, and how what was typed into them is read. */
final class MeasureFields {
    private static final int DIGITS = 12;

    private MeasureFields() {}

    static FormPage add(String title, String intro, String back, String action) {
        return asking(FormPage.asking(title, intro, back, action, "Add it"), "", Target.NOT_STATED);
    }

    static FormPage change(Measure measure, String back, String action) {
        var page = FormPage.asking("Change a measure of success", "", back, action, "Save");
        return asking(page, measure.words(), measure.target()).version(measure.version());
    }

    private static FormPage asking(FormPage page, String words, Target target) {
        return page.with(new FormPage.Area("words", "How will we know?", "", words, 3, 1000, false))
                .with(new FormPage.Select(
                        "unit",
                        "What kind of figure is it?",
                        "",
                        units(),
                        target.unit().name(),
                        false))
                .with(new FormPage.Select(
                        "comparator",
                        "How is it held against its target?",
                        "",
                        comparators(),
                        target.comparator().name(),
                        false))
                .with(new FormPage.Line(
                        "target",
                        "Target",
                        "A number, like 90. Leave it empty where there is none.",
                        plain(target.value()),
                        true))
                .with(new FormPage.Select(
                        "course",
                        "Is it enough to reach it once?",
                        "",
                        courses(),
                        target.course().name(),
                        true))
                .with(new FormPage.Line(
                        "targetWords", "The target in words", "For example, at least 90%", target.words(), true))
                .with(new FormPage.Day("fromOn", "It counts from", DateEntry.of(target.fromOn()), true))
                .with(new FormPage.Day("dueOn", "To be reached by", DateEntry.of(target.dueOn()), true));
    }

    static FormPage record(Measure measure, String back, String action) {
        return FormPage.asking(
                        "Record a figure", measure.words() + " " + MeasureWords.of(measure), back, action, "Record it")
                .with(new FormPage.Day("on", "Day for which it stands", DateEntry.BLANK, false))
                .with(new FormPage.Line(
                        "value", "Figure", "A number, like 84.5. For a milestone, 1 once it is there.", "", true))
                .with(new FormPage.Area("words", "Where it stands, in words", "", "", 3, 1000, true))
                .with(new FormPage.Line(
                        "source", "Where the figure comes from", "For example, the council's case system", "", false));
    }

    private static List<Option> units() {
        return List.of(
                Option.of(Unit.PERCENT.name(), "Per cent"),
                Option.of(Unit.COUNT.name(), "A number of things or people"),
                Option.of(Unit.CHANGE.name(), "Per cent more or less than before"),
                Option.of(Unit.MILESTONE.name(), "Something that is there or is not"));
    }

    private static List<Option> comparators() {
        return List.of(
                Option.of(Comparator.NONE.name(), "No target in numbers"),
                Option.of(Comparator.AT_LEAST.name(), "At least the target"),
                Option.of(Comparator.OVER.name(), "Over the target"));
    }

    private static List<Option> courses() {
        return List.of(
                Option.of(Course.ONCE.name(), "Yes, once is enough"),
                Option.of(Course.SUSTAINED.name(), "No, it must be reached time after time"),
                Option.of(Course.RISING_THEN_SUSTAINED.name(), "No, it must rise first and then be reached each time"));
    }

    /** Figures that are none. */
    static FormErrors faults(Input input) {
        FormErrors errors = FormErrors.none();
        for (String name : List.of("target", "value")) {
            if (!input.text(name).isBlank() && number(input, name) == null) {
                errors = errors.and(name, "Enter a number, like 84.5");
            }
        }
        return errors;
    }

    static String words(Input input) {
        return input.text("words").strip();
    }

    static Target target(Input input) {
        return target(input, Target.NOT_STATED);
    }

    /** @param before keeps the words of a date that was not changed */
    static Target target(Input input, Target before) {
        LocalDate from = input.day("fromOn");
        LocalDate due = input.day("dueOn");
        String course = input.text("course");
        return new Target(
                Unit.valueOf(input.text("unit")),
                Comparator.valueOf(input.text("comparator")),
                number(input, "target"),
                course.isEmpty() ? before.course() : Course.valueOf(course),
                input.text("targetWords").strip(),
                from,
                from != null && from.equals(before.fromOn()) ? before.fromWords() : "",
                due,
                due != null && due.equals(before.dueOn()) ? before.dueWords() : "");
    }

    /** The number; null where there is none, or where it is none that could be meant. */
    static @Nullable BigDecimal number(Input input, String name) {
        String typed = input.text(name).strip().replace(",", "").replace("%", "");
        if (!typed.matches("-?\\d{1," + DIGITS + "}(\\.\\d{1,4})?")) {
            return null;
        }
        return new BigDecimal(typed);
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
