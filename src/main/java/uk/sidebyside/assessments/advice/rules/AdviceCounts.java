package uk.sidebyside.assessments.advice.rules;

import org.jspecify.annotations.Nullable;

/**
 * How advice of one body and profession went, of those requests whose last day lies in a time and is over.
 *
 * @param due all of them
 * @param onTime that had an answer by then
 * @param excused that have an exception of regulation 8(2), in time or not
 * @param answered that have an answer by now
 * @param returned of those answered, that were returned with a comment at least once
 * @param onFramework of those answered, that kept to the framework when they first came
 * @param halfWithin within so many days of receipt half of the answers came; null where there is none, or where times are added up
 */
public record AdviceCounts(
        int due,
        int onTime,
        int excused,
        int answered,
        int returned,
        int onFramework,
        @Nullable Integer halfWithin) {
    public static final AdviceCounts NONE = new AdviceCounts(0, 0, 0, 0, 0, 0, null);

    /** Both times together. */
    public AdviceCounts plus(AdviceCounts other) {
        return new AdviceCounts(
                due + other.due,
                onTime + other.onTime,
                excused + other.excused,
                answered + other.answered,
                returned + other.returned,
                onFramework + other.onFramework,
                null);
    }

    /** Whether enough were due for a figure. */
    public boolean tells() {
        return due >= Span.LEAST;
    }

    /** Whether enough were answered for a figure of answers. */
    public boolean answersTell() {
        return tells() && answered >= Span.LEAST;
    }

    /** In per cent, to be drawn; null where there are too few. */
    public @Nullable Double onTimeShare() {
        return tells() ? share(onTime, due) : null;
    }

    /** In per cent, to be drawn; null where there are too few. */
    public @Nullable Double onFrameworkShare() {
        return answersTell() ? share(onFramework, answered) : null;
    }

    private static double share(int some, int all) {
        return 100.0 * some / all;
    }
}
