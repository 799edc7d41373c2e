package uk.sidebyside.access;

/** What is not there and what may not be seen: both answer 404, so that a guess learns nothing. */
public class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("Not found", null, false, false);
    }
}
