package uk.sidebyside.assessments.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import uk.sidebyside.assessments.rules.OtherClock;

/**
 * What pages say of clocks that no step sets off.
 *
 * @param happened what sets it off, as something that somebody chooses
 * @param day what is asked about its day
 * @param about what is asked about whom or what it is of
 */
record OtherClockWords(String happened, String day, String about) {
    private static final Map<OtherClock, OtherClockWords> ALL = new EnumMap<>(Map.of(
            OtherClock.SCHOOL_ASKED,
            new OtherClockWords(
                    "A school or college was asked if it can take the child",
                    "On which day was it asked?",
                    "Which school or college?"),
            OtherClock.ICB_CHANGED,
            new OtherClockWords(
                    "Another health board (ICB) takes over",
                    "On which day does it take over, or did it?",
                    "From which ICB to which?"),
            OtherClock.MEDIATION_NOT_ARRANGED,
            new OtherClockWords(
                    "Mediation can’t be arranged in time",
                    "On which day was the mediation adviser told?",
                    "Who was to arrange it?"),
            OtherClock.HEALTH_ISSUE_TOLD,
            new OtherClockWords(
                    "The family said which health issue mediation is to be about",
                    "On which day were we told?",
                    "Which ICBs have to know?"),
            OtherClock.HEALTH_MEDIATION,
            new OtherClockWords(
                    "The family wants mediation about health care, and the ICB was told",
                    "On which day was the ICB told?",
                    "Which ICB?"),
            OtherClock.RECOMMENDATION,
            new OtherClockWords(
                    "The tribunal recommended something to health or social care",
                    "On which day was it sent to them?",
                    "To which body?"),
            OtherClock.FIRST_DIRECT_PAYMENT,
            new OtherClockWords(
                    "The first direct payment was made",
                    "On which day was it made?",
                    "What is it for, in a few words?"),
            OtherClock.DETENTION_ENDED,
            new OtherClockWords(
                    "A young person who was detained is released", "On which day did we hear of it?", "Who told us?")));

    static OtherClockWords of(OtherClock clock) {
        return Objects.requireNonNull(ALL.get(clock));
    }

    /** What is asked about the second day of a clock that has one. */
    static final String LEARNED =
            "On which day did the old ICB learn of it? Leave it blank if it knew at least 15 working days before";
}
