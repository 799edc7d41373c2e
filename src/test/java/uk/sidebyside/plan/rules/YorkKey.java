package uk.sidebyside.plan.rules;

import java.util.List;

/** York's six states, as the tests of the rules use them. That the shipped file says the same is tested beside it. */
public final class YorkKey {

    public static final ProgressState NOT_YET_STARTED =
            new ProgressState("not-yet-started", "Not yet started", TagColour.GREY, Meaning.NOT_STARTED);
    public static final ProgressState STARTED_BUT_DELAYED =
            new ProgressState("started-but-delayed", "Started but delayed", TagColour.ORANGE, Meaning.DELAYED);
    public static final ProgressState PROGRESSING_BUT_DELAYED =
            new ProgressState("progressing-but-delayed", "Progressing but delayed", TagColour.YELLOW, Meaning.DELAYED);
    public static final ProgressState ON_TRACK =
            new ProgressState("progressing-and-on-track", "Progressing and on track", TagColour.BLUE, Meaning.ON_TRACK);
    public static final ProgressState COMPLETED =
            new ProgressState("completed", "Completed", TagColour.GREEN, Meaning.COMPLETED);
    public static final ProgressState EMBEDDED =
            new ProgressState("embedded", "Embedded", TagColour.PURPLE, Meaning.EMBEDDED);

    public static final ProgressKey KEY = new ProgressKey(
            "york-six",
            "York's six states of progress",
            1,
            List.of(NOT_YET_STARTED, STARTED_BUT_DELAYED, PROGRESSING_BUT_DELAYED, ON_TRACK, COMPLETED, EMBEDDED));

    private YorkKey() {}
}
