package uk.sidebyside.measures.rules;

/** How a figure is shown in public, and why it is not shown as it is. */
public enum Mark {
    SHOWN,
    /** The numbers are shown; they are too few for a percentage. */
    TOO_FEW_FOR_A_PERCENTAGE,
    /** A whole percentage without its numbers, of which one is from 1 to 4. */
    ROUNDED,
    /** A number in it is from 1 to 4. */
    FEWER_THAN_5,
    /** It is not small; it is kept back so that a small one beside it can't be worked out. */
    KEPT_BACK,
    /** The whole breakdown is kept back: what is beside a small number would not hide it, or it was shown otherwise before. */
    NOT_BROKEN_DOWN,
    NOT_REPORTED;

    /** Whether the numbers are there to be read. */
    public boolean numbers() {
        return this == SHOWN || this == TOO_FEW_FOR_A_PERCENTAGE;
    }

    /** As files have it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
