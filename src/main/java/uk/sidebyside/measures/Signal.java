package uk.sidebyside.measures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.Assurance;
import uk.sidebyside.measures.rules.ProcessChart;
import uk.sidebyside.measures.rules.SpecialCause;
import uk.sidebyside.measures.rules.Unusual;
import uk.sidebyside.measures.rules.Variation;

/**
 * What the figures of a measure say by the rules of charts, in words first (docs/rules/measures.md).
 *
 * @param basis what there is to go by
 * @param variation of the latest figure; usual where there is too little to go by
 * @param cause why the latest figure is unusual; null where it isn't
 * @param since the first day of what is unusual now; null where nothing is
 * @param assurance against the target that {@code Signals} was given
 * @param marks of every figure of the chart, in the order of time
 * @param sentence what is happening, like "Getting better: 7 months in a row above the average"
 * @param assuranceSentence what to expect of the target; empty where nothing can be said
 * @param rule the rule behind the first sentence; empty where none spoke
 * @param cautions what the reader has to know, like trial limits; each a sentence
 */
public record Signal(
        Basis basis,
        Variation variation,
        @Nullable SpecialCause cause,
        @Nullable LocalDate since,
        Assurance assurance,
        ProcessChart chart,
        List<Variation> marks,
        String sentence,
        String assuranceSentence,
        String rule,
        List<String> cautions) {

    public Signal {
        marks = List.copyOf(marks);
        cautions = List.copyOf(cautions);
    }

    /** What there is to go by, in the part of the series that began with the last rebase. */
    public enum Basis {
        NOT_REPORTED,
        /** Too few points for a claim. */
        RUN_CHART,
        /** Limits that still move. */
        TRIAL_LIMITS,
        LIMITS
    }

    public boolean better() {
        return variation == Variation.BETTER;
    }

    public boolean worse() {
        return variation == Variation.WORSE;
    }

    /** What a target has to know that looks at so many of the last figures. */
    public Unusual unusual(int points) {
        List<Variation> last = marks.subList(Math.max(0, marks.size() - points), marks.size());
        return new Unusual(better(), last.contains(Variation.WORSE));
    }

    /** Both sentences. */
    public String words() {
        return assuranceSentence.isEmpty() ? sentence + "." : sentence + ". " + assuranceSentence + ".";
    }
}
