package uk.sidebyside.assessments.notified.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a health professional writes in a notice under section 23.
 *
 * @param reach who the parents are and how the council can reach them
 * @param formedOn the day on which they came to believe it
 * @param belief whether the child has special educational needs or a disability, or probably has; null where it was not said
 * @param why what makes them believe it, in plain words
 * @param toldOn the day on which the parents were told; null while they were not
 * @param talk what became of the offer to talk about it; null while none was made
 * @param helper whether a voluntary organisation was named that can help; null where it was not said
 * @param voluntary its name
 */
public record WrittenNotice(
        String forename,
        String surname,
        @Nullable LocalDate bornOn,
        String reach,
        @Nullable LocalDate formedOn,
        @Nullable Belief belief,
        String why,
        @Nullable LocalDate toldOn,
        @Nullable Talk talk,
        @Nullable Support helper,
        String voluntary) {

    /** What the opinion is. Section 23(1). */
    public enum Belief {
        HAS("has special educational needs or a disability"),
        PROBABLY("probably has special educational needs or a disability");

        private final String label;

        Belief(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static @Nullable Belief of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Parents have to be offered a talk about the opinion before the council hears of it. Section 23(2). */
    public enum Talk {
        HAD("They were offered a talk, and we talked"),
        NOT_WANTED("They were offered a talk and did not want one");

        private final String label;

        Talk(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static @Nullable Talk of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Parents are told of a voluntary organisation, where one is likely to help. Section 23(4). */
    public enum Support {
        NAMED("Yes, and they were told of it"),
        NONE("No, we know of none that is likely to help");

        private final String label;

        Support(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static @Nullable Support of(String code) {
            return Stream.of(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    public String name() {
        return forename + " " + surname;
    }
}
