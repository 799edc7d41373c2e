package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of which last days that a family reads one says that they moved, when the record is put right. */
class ToldDayTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 2);

    /** Steps with their days, as "received 2026-04-01, will-assess 2026-05-08". */
    private static CaseLife life(String steps) {
        return CaseLife.of(Arrays.stream(steps.split(", "))
                .map(step -> step.split(" "))
                .map(step -> new CaseEvent(
                        CaseStep.of(step[0]).orElseThrow(),
                        LocalDate.parse(step[1]),
                        step[0].equals("moved-in") ? CaseEvent.KNOWN_BEFORE : "",
                        null))
                .toList());
    }

    private static String told(CaseLife life) {
        return ToldDay.of(life).stream()
                .map(told -> told.duty() + " " + told.on())
                .collect(Collectors.joining(", "));
    }

    private static List<String> putRight(String before, String now) {
        CaseLife after = life(now);
        return ToldDay.of(life(before)).stream()
                .flatMap(told ->
                        told.putRight(after, TODAY).stream().map(says -> told.duty() + " " + told.on() + " to " + says))
                .toList();
    }

    private static final String PLAN = "received 2026-07-01, will-assess 2026-08-08, will-issue 2026-10-18,"
            + " draft-served 2026-11-20, final-sent ";

    private static final String FIRST = "moved-in ";

    @Test
    void whatIsNextIsToldAndAfterADecisionTheDaysToAppeal() {
        assertThat(told(life("received 2026-12-23"))).isEqualTo("C01 2027-02-03");
        assertThat(told(life("received 2026-12-23, will-not-assess 2027-01-20")))
                .isEqualTo("C31 2027-03-20, C27 2027-03-20");
        assertThat(told(life(PLAN + "2026-12-20"))).isEqualTo("C10 2027-12-20, C31 2027-02-20, C27 2027-02-20");
        assertThat(told(life(PLAN + "2026-12-20, mediation-declined 2027-01-20, mediation-certificate 2027-01-25")))
                .isEqualTo("C10 2027-12-20, C31 2027-02-25");
        assertThat(told(life(PLAN + "2026-12-20, mediation-declined 2027-01-20, mediation-certificate 2027-01-25,"
                        + " appealed 2027-01-29")))
                .as("once there is an appeal no last day for it is told")
                .isEqualTo("C32 2027-03-12");
        assertThat(told(life("received 2026-12-23, will-not-assess 2027-01-20, will-assess 2027-01-28")))
                .as("nor once the no was taken back")
                .isEqualTo("C04 2027-04-14");
    }

    @Test
    void theDayToAppealMovesWithEachDecisionAndNotOnlyWithARefusal() {
        assertThat(putRight(PLAN + "2026-12-20", PLAN + "2026-12-17"))
                .containsExactly(
                        "C10 2027-12-20 to 2027-12-17", "C31 2027-02-20 to 2027-02-17", "C27 2027-02-20 to 2027-02-17");
        assertThat(putRight(
                        FIRST + "2026-08-20, review-met 2026-12-01, kept 2026-12-20",
                        FIRST + "2026-08-20, review-met 2026-12-01, kept 2026-12-22"))
                .contains("C31 2027-02-20 to 2027-02-22");
        assertThat(putRight(
                        FIRST + "2026-08-20, ceasing 2026-12-20, ceased 2026-12-20",
                        FIRST + "2026-08-20, ceasing 2026-12-10, ceased 2026-12-10"))
                .contains("C31 2027-02-20 to 2027-02-10");
    }

    /** The later of two months from the decision and one from the certificate. */
    @Test
    void onceThereIsACertificateTheDayMovesOnlyWhereTheDecisionStillSetsIt() {
        String certified = ", mediation-declined 2027-01-20, mediation-certificate 2027-01-25";
        assertThat(putRight(PLAN + "2026-12-20" + certified, PLAN + "2026-12-17" + certified))
                .containsExactly("C10 2027-12-20 to 2027-12-17");
        assertThat(putRight(PLAN + "2026-12-20" + certified, PLAN + "2027-01-05" + certified))
                .containsExactly("C10 2027-12-20 to 2028-01-05", "C31 2027-02-25 to 2027-03-05");
    }

    @Test
    void whatWasNextAndIsStillOwedMovesThoughSomethingElseIsNext() {
        assertThat(putRight(FIRST + "2026-08-18", FIRST + "2026-08-21, review-met 2027-01-12"))
                .containsExactly("C10 2027-08-18 to 2027-08-21");
        assertThat(putRight("received 2026-12-23", "received 2026-12-30, will-assess 2027-01-20"))
                .as("what was done is owed no more")
                .isEmpty();
    }

    @Test
    void theTimeToAppealIsOverOrNotByEitherDay() {
        String refused = "received 2026-10-20, will-not-assess ";
        assertThat(putRight(refused + "2026-12-01", refused + "2026-11-28")).isEmpty();
        assertThat(putRight(refused + "2026-12-02", refused + "2026-11-28")).hasSize(2);
        assertThat(putRight(refused + "2026-11-28", refused + "2026-12-02")).hasSize(2);
        assertThat(putRight(refused + "2026-12-10", "received 2026-10-20, will-assess 2026-12-10"))
                .as("another decision")
                .isEmpty();
    }

    /** A review comes each year, and a mistyped date does not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2026-08-18 | 2026-12-20 | C10 2027-08-18 to 2027-12-20",
                "2026-01-18 | 2027-01-18 | C10 2027-01-18 to 2028-01-18",
                "2026-08-18, review-met 2026-11-20 | 2026-08-18, review-met 2027-01-19 | C13 2026-12-18 to 2027-02-16",
                "2026-08-18, review-met 2026-11-20 | 2026-08-18, review-met 2027-01-20 | -",
                "2025-08-18, review-met 2026-01-20 | 2025-08-18, review-met 2027-01-20 | -",
                "2025-08-18 | 2025-08-18, review-met 2026-07-20, kept 2026-08-01 | -",
                "2025-08-18, review-met 2025-09-20, kept 2025-10-01 | 2025-08-18, review-met 2026-10-01, kept 2026-10-08 | -",
                "2025-08-18, review-met 2025-09-20, kept 2025-10-01 | 2025-08-18, review-met 2025-09-20, kept 2025-10-08 | C10 2026-10-01 to 2026-10-08",
            })
    void onlyAReviewIsTakenForTheNextOne(String before, String now, String moved) {
        assertThat(putRight(FIRST + before, FIRST + now).stream().filter(one -> one.matches("C1.*")))
                .isEqualTo(moved == null ? List.of() : List.of(moved));
    }

    @Test
    void aRequestThatIsAYearLaterIsNoNextOne() {
        assertThat(putRight(
                        "received 2026-01-12, will-assess 2026-02-20", "received 2027-01-12, will-assess 2027-01-20"))
                .containsExactly("C04 2026-05-04 to 2027-05-04");
    }

    @Test
    void theDraftMovesWhileItIsToCome() {
        String agreed = ", will-assess 2026-12-08, will-issue 2027-01-18";
        assertThat(putRight("received 2026-10-20" + agreed, "received 2026-10-27" + agreed))
                .containsExactly("draft 2027-02-22 to 2027-03-01");
        assertThat(putRight(
                        "received 2026-10-20" + agreed, "received 2026-10-27" + agreed + ", draft-served 2027-01-25"))
                .isEmpty();
    }
}
