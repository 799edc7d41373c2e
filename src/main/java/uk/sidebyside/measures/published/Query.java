package uk.sidebyside.measures.published;

/**
 * Something about a figure that somebody must look at before it is loaded.
 *
 * @param words what is odd, with the figures that it is compared with
 */
public record Query(Kind kind, PublishedValue value, String words) {

    /** What is done about one of a kind unless somebody says otherwise. */
    public enum Proposal {
        TAKE,
        LEAVE_OUT,
        /** Nobody could say which figure or area is meant. */
        LEAVE_OUT_ALWAYS
    }

    public enum Kind {
        TWO_DIFFERENT("Two figures for one area and year", Proposal.LEAVE_OUT_ALWAYS),
        UNKNOWN_CODE("Codes that the list of councils does not know", Proposal.LEAVE_OUT_ALWAYS),
        EQUALS_ITS_REGION("Councils with the figure of their whole region", Proposal.LEAVE_OUT),
        LARGER_THAN_ITS_REGION("Councils with more than their whole region", Proposal.LEAVE_OUT),
        NEGATIVE("Counts below nought", Proposal.LEAVE_OUT),
        MORE_THAN_ALL("More than there are in all", Proposal.LEAVE_OUT),
        PERCENTAGE_DOES_NOT_MATCH("Percentages that do not match their counts", Proposal.TAKE),
        PARTS_DO_NOT_ADD_UP("Parts that do not add up to the total", Proposal.TAKE),
        PARTS_OF_A_BREAKDOWN("Ages or needs that do not add up to the total", Proposal.TAKE),
        JUMP("More than a five-fold jump between years", Proposal.TAKE);

        private final String words;
        private final Proposal proposal;

        Kind(String words, Proposal proposal) {
            this.words = words;
            this.proposal = proposal;
        }

        public String words() {
            return words;
        }

        public Proposal proposal() {
            return proposal;
        }
    }
}
