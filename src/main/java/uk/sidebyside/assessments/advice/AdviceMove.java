package uk.sidebyside.assessments.advice;

import java.time.LocalDate;

/** Something that happened to a request for advice. */
public record AdviceMove(Kind kind, String words, LocalDate on, String as) {

    public enum Kind {
        ASKED("Asked for"),
        ROUTED("Given to a writer"),
        NOT_OURS("“Not ours”, and passed on"),
        SENT("Sent"),
        RETURNED("Returned with a comment"),
        ACCEPTED("Accepted"),
        CHASED("Asked when it comes"),
        EXCUSED("An exception was recorded"),
        ESCALATED("It was told on that it is late"),
        ENOUGH("Earlier advice is enough, as all three agree"),
        NOT_NEEDED("Its assessment has ended, so it is not needed any more"),
        NEEDED_AFTER_ALL("Its assessment has not ended after all, so it is needed"),
        LET_IN("The writer was let in to the child’s circle"),
        READ("Looked over"),
        OPENED("The report was opened");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }
}
