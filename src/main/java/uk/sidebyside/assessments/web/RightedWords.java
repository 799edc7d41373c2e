package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.Happening;
import uk.sidebyside.assessments.Righted;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;

/** What became of a step that was put right, in words: whatever is different, as it was said first and as it is now. */
public final class RightedWords {
    private RightedWords() {}

    /** A line of it; what somebody typed stands at its end, apart, since it may be in another script. */
    public record Line(String ours, String theirs) {
        Line(String ours) {
            this(ours, "");
        }

        static Line quoting(String ours, String theirs) {
            return new Line(ours + " ", "“" + theirs + "”");
        }
    }

    /** For whoever reads the wrong step beside it: as "it was on 3 March 2027; the words with it are others". */
    static String of(Righted one) {
        Happening wrong = one.wrong();
        Happening right = one.right();
        if (right == null) {
            return "it did not happen";
        }
        List<String> now = new ArrayList<>();
        if (!right.on().equals(wrong.on())) {
            now.add("it was on " + CaseWords.day(right.on()));
        }
        CaseStep.of(wrong.kind()).ifPresent(step -> {
            String done = StepWords.done(step, right.choice());
            if (!done.equals(StepWords.done(step, wrong.choice()))) {
                now.add("it is “" + done + "”");
            } else if (!right.choice().equals(wrong.choice())) {
                now.add("“" + StepForm.choice(step) + "” had “" + label(step, wrong.choice()) + "” and has “"
                        + label(step, right.choice()) + "”");
            }
            if (!Objects.equals(right.untilOn(), wrong.untilOn())) {
                now.add("“" + StepForm.second(step) + "” had " + day(wrong.untilOn()) + " and has "
                        + day(right.untilOn()));
            }
        });
        if (!right.words().equals(wrong.words())) {
            now.add(right.words().isBlank() ? "there are no words with it" : "the words with it are others");
        }
        return String.join("; ", now);
    }

    /** The words that stand there now, where they are others; null where they are not, and where there are none. */
    static @Nullable Line words(Righted one) {
        Happening right = one.right();
        return right == null
                        || right.words().isBlank()
                        || right.words().equals(one.wrong().words())
                ? null
                : Line.quoting("The words with it are:", right.words());
    }

    /**
     * For the family: what was said first, and what is so now. The words with a step that did not happen are not said again: they may have
     * been for another family.
     */
    static List<Line> told(Righted one) {
        Happening wrong = one.wrong();
        Happening right = one.right();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("First we said of " + CaseWords.day(wrong.on()) + ": “" + told(wrong) + "”"));
        if (right == null) {
            lines.add(new Line("It did not happen."));
            return lines;
        }
        if (!right.on().equals(wrong.on())) {
            lines.add(new Line("Now it is " + CaseWords.day(right.on()) + "."));
        }
        if (!told(right).equals(told(wrong))) {
            lines.add(new Line("Now we say: “" + told(right) + "”"));
        } else if (!right.choice().equals(wrong.choice())) {
            CaseStep.of(wrong.kind()).ifPresent(step -> lines.add(chosen(step, wrong.choice(), right.choice())));
        }
        if (!Objects.equals(right.untilOn(), wrong.untilOn())) {
            CaseStep.of(wrong.kind())
                    .ifPresent(step -> lines.add(new Line(StepForm.second(step) + " First we said: "
                            + day(wrong.untilOn()) + ". Now it is: " + day(right.untilOn()) + ".")));
        }
        if (!right.words().equals(wrong.words())) {
            lines.add(
                    wrong.words().isBlank()
                            ? new Line("First there were no words with it.")
                            : Line.quoting("The words with it were:", wrong.words()));
            lines.add(
                    right.words().isBlank()
                            ? new Line("Now there are none.")
                            : Line.quoting("Now they are:", right.words()));
        }
        return lines;
    }

    /** What the family's page does not tell of a choice is told here, but not that anybody has died. */
    private static Line chosen(CaseStep step, String wrong, String right) {
        boolean died = step == CaseStep.CEASED && (wrong.equals(EndOfPlan.DIED) || right.equals(EndOfPlan.DIED));
        return new Line(
                died
                        ? "Why it ended was wrong too."
                        : StepForm.choice(step) + " First we said: “" + label(step, wrong) + "”. Now it is: “"
                                + label(step, right) + "”.");
    }

    private static String told(Happening one) {
        return CaseStep.of(one.kind())
                .map(step -> StepWords.told(step, one.choice()))
                .orElse("");
    }

    /** As it stands on the form; a form that asks to choose said nothing. */
    private static String label(CaseStep step, String choice) {
        return StepForm.choices(step).stream()
                .filter(option -> choice.equals(option.value()) && !StepForm.CHOOSE.equals(option.text()))
                .findFirst()
                .flatMap(option -> Optional.ofNullable(option.text()))
                .orElse("Nothing said");
    }

    private static String day(@Nullable LocalDate on) {
        return on == null ? "no day" : CaseWords.day(on);
    }
}
