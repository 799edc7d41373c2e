package uk.sidebyside.needs.rules;

/** The two phases in which a needs assessment is published: children first, then young people. */
public enum Phase {
    A,
    B
}
