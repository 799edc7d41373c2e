package uk.sidebyside.assessments.rules;

/** How far a family that does not agree with a decision has come. */
public enum DisputeState {
    NONE,
    /** The family told the adviser that it wants no mediation. */
    DECLINED,
    MEDIATING,
    MEDIATED,
    /** They agreed in mediation: what follows has its own clocks, and an appeal is still possible. */
    AGREED,
    CERTIFIED,
    APPEALED,
    /** The tribunal has ordered, or the council does not oppose: what follows has its own clocks. */
    DECIDED
}
