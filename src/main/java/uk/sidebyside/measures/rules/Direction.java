package uk.sidebyside.measures.rules;

/** Which way a figure goes when things get better. */
public enum Direction {
    HIGHER,
    LOWER,
    /** Neither is better: it is watched. */
    NEITHER
}
