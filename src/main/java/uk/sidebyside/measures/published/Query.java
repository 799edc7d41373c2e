package uk.sidebyside.measures.published;

/**
 * Something about a figure that somebody must look at before it is loaded.
 *
 * @param words what is odd, with the figures that it is compared with
 */
public record Query(Kind kind, PublishedValue value, String words) {

    /** @param leaveOut whether the figure can't be right, so that leaving it out is proposed */
    public enum Kind {
        TWO_DIFFERENT("Two figures for one area and year", true),
        UNKNOWN_CODE("Codes that the list of councils does not know", true),
        EQUALS_ITS_REGION("Councils with the figure of their whole region", true),
        LARGER_THAN_ITS_REGION("Councils with more than their whole region", true),
        NEGATIVE("Counts below nought", true),
        MORE_THAN_ALL("More than there are in all", true),
        PERCENTAGE_DOES_NOT_MATCH("Percentages that do not match their counts", false),
        PARTS_DO_NOT_ADD_UP("Parts that do not add up to the total", false),
        JUMP("More than a five-fold jump between years", false);

        private final String words;
        private final boolean leaveOut;

        Kind(String words, boolean leaveOut) {
            this.words = words;
            this.leaveOut = leaveOut;
        }

        public String words() {
            return words;
        }

        public boolean leaveOut() {
            return leaveOut;
        }
    }
}
