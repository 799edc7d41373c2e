package uk.sidebyside.measures.rules;

/** How a measure stands against its target. */
public enum TargetStanding {
    MET,
    /** The latest figure reaches a target that must be reached time after time, or after a rise. */
    REACHED_NOW,
    /** It is not reached, and its day has passed or none was set. */
    NOT_MET,
    /** It is not reached, and its day is still to come; or it does not count yet. */
    NOT_YET_DUE,
    /** Nobody has reported a figure. This is never 0. */
    NOT_REPORTED,
    /** There was nothing of which a share could be: 0 of 0. */
    NOTHING_TO_COUNT,
    /** One figure shows no rise. */
    TOO_FEW_POINTS,
    /** A change that can't be worked out, since nobody recorded where it stood before, or it stood at 0. */
    NO_BASELINE,
    /** There is no target that a figure could be held against. */
    NO_TARGET;

    /** Whether its latest figure reaches the target. */
    public boolean reached() {
        return this == MET || this == REACHED_NOW;
    }
}
