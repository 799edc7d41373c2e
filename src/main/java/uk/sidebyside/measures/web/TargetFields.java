package uk.sidebyside.measures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Target;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.measures.rules.TypedTarget.Course;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;

/** The form of a target, and how what was typed into it is read. */
final class TargetFields {

    private TargetFields() {}

    static FormPage with(FormPage page, Measure measure, @Nullable Target now, boolean needsReason) {
        Kind kind = now == null ? usual(measure) : now.rule().kind();
        Course course = now == null ? Course.ONCE : now.rule().course();
        int points = now == null ? TypedTarget.POINTS_IN_A_ROW : now.rule().points();
        return page.with(new FormPage.Select("kind", "What must be reached?", "", kinds(), kind.name(), false))
                .with(new FormPage.Line(
                        "value",
                        "The number",
                        "Like 90. For “all of them” and “in place” leave it empty.",
                        now == null ? "" : Numbers.plain(now.rule().value()),
                        true))
                .with(new FormPage.Select(
                        "course", "Is it enough to reach it once?", "", courses(), course.name(), false))
                .with(new FormPage.Line(
                        "points",
                        "How many figures in a row",
                        "For a target that must last. York's plan says “steady and sustained”: we take 3.",
                        String.valueOf(points),
                        false))
                .with(new FormPage.Line(
                        "words",
                        "The target in words",
                        "As people say it, like “every decision”. Leave it empty and we write it.",
                        now == null ? "" : now.words(),
                        true))
                .with(new FormPage.Day(
                        "fromOn",
                        "It counts from",
                        DateEntry.of(now == null ? null : now.rule().fromOn()),
                        true))
                .with(new FormPage.Day(
                        "dueOn",
                        "To be reached by",
                        DateEntry.of(now == null ? null : now.rule().dueOn()),
                        true))
                .with(new FormPage.Area(
                        "reason",
                        "Why it is changed",
                        needsReason
                                ? "Its day has passed, or figures are known. The old target stays beside the new one, with this reason."
                                : "The old target stays beside the new one.",
                        "",
                        3,
                        1000,
                        !needsReason));
    }

    private static Kind usual(Measure measure) {
        return measure.unit() == Unit.MILESTONE ? Kind.IN_PLACE : Kind.AT_LEAST;
    }

    private static List<Option> kinds() {
        return List.of(
                Option.of(Kind.AT_LEAST.name(), "At least a number (90 is enough for 90%)"),
                Option.of(Kind.MORE_THAN.name(), "More than a number (75 is not enough for over 75%)"),
                Option.of(Kind.AT_MOST.name(), "At most a number"),
                Option.of(Kind.LESS_THAN.name(), "Less than a number"),
                Option.of(Kind.ALL.name(), "All of them"),
                Option.of(Kind.COUNT.name(), "So many of them"),
                Option.of(Kind.IN_PLACE.name(), "Something is in place"),
                Option.of(Kind.RELATIVE_CHANGE.name(), "Per cent more or less than a baseline"),
                Option.of(Kind.WORDS.name(), "No number"));
    }

    private static List<Option> courses() {
        return List.of(
                Option.of(Course.ONCE.name(), "Yes, the latest figure decides"),
                Option.of(Course.SUSTAINED.name(), "No, figure after figure must reach it"),
                Option.of(Course.RISING.name(), "No, figures must get better step by step"),
                Option.of(
                        Course.RISING_THEN_SUSTAINED.name(),
                        "No, they must get better first and then reach it each time"));
    }

    /** @param before keeps the words of a date that was not changed */
    static SetTarget read(Level level, Input input, @Nullable Target before) {
        var from = input.day("fromOn");
        var due = input.day("dueOn");
        Long points = Numbers.whole(input.text("points"));
        return new SetTarget(
                level,
                Kind.valueOf(input.text("kind")),
                Numbers.decimal(input.text("value")),
                Course.valueOf(input.text("course")),
                points == null || points > 1000 || points < 0 ? 0 : points.intValue(),
                input.text("words").strip(),
                from,
                before != null && from != null && from.equals(before.rule().fromOn()) ? before.fromWords() : "",
                due,
                before != null && due != null && due.equals(before.rule().dueOn()) ? before.dueWords() : "",
                input.text("reason").strip());
    }
}
