package uk.sidebyside.assessments.sen2.format;

/** A file that can't be read at all; nothing of it is used. It says what is wrong and what to do, in words for whoever chose it. */
public final class FileRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String mend;

    public FileRefused(String what, String mend) {
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
