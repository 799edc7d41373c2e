package uk.sidebyside.access;

/** What somebody had to do and somebody else has now: nothing is stored, and they are told who has it and keep what they typed. */
public class PassedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String at;

    /**
     * @param now who has it now, as a sentence for the reader
     * @param at the page on which the reader sees how it was left
     */
    public PassedOn(String now, String at) {
        super(now, null, false, false);
        this.at = at;
    }

    public String now() {
        return String.valueOf(getMessage());
    }

    public String at() {
        return at;
    }
}
