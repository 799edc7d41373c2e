package uk.sidebyside.assessments.advice.rules;

import java.util.List;
import java.util.Locale;
import uk.sidebyside.assessments.rules.CountedAdvice;

/**
 * What somebody writes as advice: needs with their impact, what helps, outcomes, and what is to be provided. Numbers of needs count
 * from 1, as the page shows them.
 *
 * @param answer whether the child is known; "not known to this service" is an answer and counts as one
 * @param because what makes it so, where the child is not known or has no need that this service meets
 * @param seen when and how the child was seen, and what the advice rests on
 */
public record WrittenAdvice(
        Answer answer,
        String because,
        String seen,
        List<Need> needs,
        List<String> strategies,
        List<Outcome> outcomes,
        List<Provision> provisions) {

    public WrittenAdvice {
        needs = List.copyOf(needs);
        strategies = List.copyOf(strategies);
        outcomes = List.copyOf(outcomes);
        provisions = List.copyOf(provisions);
    }

    public enum Answer {
        KNOWN("We know this child and give advice"),
        NO_NEED("We have seen this child and found no need that we meet"),
        NOT_KNOWN("Not known to this service");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException for what is no code of an answer */
        public static Answer of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** As it is sent: whoever does not know the child, or found no need, advises nothing, whatever was typed before they said so. */
    public WrittenAdvice asSent() {
        return answer == Answer.KNOWN
                ? this
                : new WrittenAdvice(answer, because, seen, List.of(), List.of(), List.of(), List.of());
    }

    /** How many outcomes there are, and how many cite a hope of the child or the family. */
    public CountedAdvice.Outcomes counted() {
        return new CountedAdvice.Outcomes(outcomes.size(), (int)
                outcomes.stream().filter(one -> !one.aspiration().isBlank()).count());
    }

    /** @param impact what it is like for the child, at home and where they learn */
    public record Need(String words, String impact) {}

    /**
     * @param measured how one sees that it is reached
     * @param byWhen as written, such as "by July 2027"
     * @param aspiration the child's or family's own words that it serves; may be empty
     */
    public record Outcome(String words, String measured, String byWhen, String aspiration) {}

    /**
     * @param who who does it
     * @param expertise what they have to know or be
     * @param need the number of the need that it meets; 0 where none is named
     */
    public record Provision(
            String what,
            String who,
            String expertise,
            String often,
            String howLong,
            String reviewed,
            Strand strand,
            int need) {

        /** Whether it says who does it, how often and for how long. */
        public boolean quantified() {
            return !who.isBlank() && !often.isBlank() && !howLong.isBlank();
        }
    }
}
