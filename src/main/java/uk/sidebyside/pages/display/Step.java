package uk.sidebyside.pages.display;

import org.jspecify.annotations.Nullable;

/** One step of a way with a beginning and an end. */
public record Step(String title, @Nullable String text, Place place) {

    /** Where the step lies, seen from today; the word is shown. */
    public enum Place {
        DONE("Done"),
        NOW("Now"),
        NEXT("Next"),
        LATER("Later"),
        LEFT_OUT("Left out"),
        NOT_REACHED("Not reached");

        private final String word;

        Place(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public String cssClass() {
            return switch (this) {
                case LEFT_OUT, NOT_REACHED -> LATER.cssClass();
                default -> "sbs-step--" + name().toLowerCase(java.util.Locale.ROOT);
            };
        }
    }
}
