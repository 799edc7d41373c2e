package uk.sidebyside.pages.sheet;

/** A file that can't be read as a table at all: what is wrong, and what to do. Nothing of it was used. */
public final class SheetRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String mend;

    SheetRefused(String what, String mend) {
        super(what);
        this.mend = mend;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String mend() {
        return mend;
    }
}
