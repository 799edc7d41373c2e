package uk.sidebyside.plan.rules;

/** What happens to an action line between two reports. The state graph says where each may lead. */
public enum ProgressEvent {
    /** Nothing has been reported before. A history that is brought in starts where it starts. */
    REPORT_FIRST("First report"),
    START("Start"),
    START_LATE("Start late"),
    /** The work goes on, or still waits, as it was. */
    CARRY_ON("Carry on"),
    DELAY("Delay"),
    RECOVER("Recover"),
    COMPLETE("Complete"),
    /** What was completed is looked at again and still holds. */
    CONFIRM("Confirm"),
    EMBED("Embed"),
    /** The practice no longer holds everywhere, yet the action itself stays done. */
    LAPSE("Lapse"),
    REOPEN("Reopen");

    private final String title;

    ProgressEvent(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Going back on what was claimed must be explained in public. */
    public boolean takesBackAClaim() {
        return this == LAPSE || this == REOPEN;
    }
}
