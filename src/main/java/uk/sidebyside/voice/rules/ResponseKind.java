package uk.sidebyside.voice.rules;

import java.util.Locale;

/** What became of a view. There is no other end: a view without one of these waits. */
public enum ResponseKind {
    USED("Used"),
    PARTLY("Partly used"),
    NOT_POSSIBLE("Not possible"),
    /** No answer yet: it says until when. */
    THINKING("Still thinking"),
    /** For what goes well: nothing has to change. */
    THANKS("Thank you");

    private final String label;

    ResponseKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ResponseKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether it says what became of the view. */
    public boolean answers() {
        return this != THINKING;
    }

    /** Whether it says no to some of it, and so has to say why and how to talk about it. */
    boolean saysNo() {
        return this == PARTLY || this == NOT_POSSIBLE;
    }

    /** Whether something was changed, which is then pointed at. */
    boolean saysWhere() {
        return this == USED || this == PARTLY;
    }
}
