package uk.sidebyside.needs.rules;

/** What the figures of a table are. */
public enum FigureUnit {
    /** A count of people; with how many they are out of, a share besides. */
    PEOPLE,
    /** From 0 to 100. */
    PERCENT,
    /** Tenths of all areas of England, from 1 to 10. */
    DECILE
}
