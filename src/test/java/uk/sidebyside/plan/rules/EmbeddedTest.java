package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.sidebyside.plan.rules.YorkKey.COMPLETED;
import static uk.sidebyside.plan.rules.YorkKey.EMBEDDED;
import static uk.sidebyside.plan.rules.YorkKey.ON_TRACK;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.plan.rules.ProgressReport.BoardConfirmation;
import uk.sidebyside.plan.rules.ProgressReport.ChairDecision;
import uk.sidebyside.plan.rules.RecordProgress.Verdict;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** A line completed on 10 August 2020, with reporting points in August, November and February. */
class EmbeddedTest {

    private static final LocalDate COMPLETED_ON = LocalDate.of(2020, 8, 10);
    private static final LocalDate AUGUST = LocalDate.of(2020, 8, 31);
    private static final LocalDate NOVEMBER = LocalDate.of(2020, 11, 30);
    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2021, 2, 28);
    private static final Ref PROOF = new Ref(new AreaId(new UUID(0, 1)), "evidence-item", new UUID(0, 2));
    private static final BoardConfirmation BOARD = new BoardConfirmation("Vice chair, improvement board", TODAY);

    private static final Entry DONE = Entry.of(COMPLETED_ON, COMPLETED);
    private static final Entry STILL_IN_OCTOBER = Entry.of(LocalDate.of(2020, 10, 5), COMPLETED);
    private static final Entry STILL_IN_JANUARY = Entry.of(LocalDate.of(2021, 1, 11), COMPLETED);

    private static LineFacts line(Entry... entries) {
        return line(RowOfStates.of(List.of(entries)), List.of());
    }

    private static LineFacts line(RowOfStates history, List<LocalDate> audits) {
        return new LineFacts(null, null, history, List.of(FEBRUARY, AUGUST, NOVEMBER), audits);
    }

    private static ProgressReport embedded() {
        return ProgressReport.of(TODAY, EMBEDDED, "Every team uses it")
                .with(Set.of(PROOF))
                .with(BOARD);
    }

    private static Verdict check(ProgressReport report, LineFacts line) {
        return new RecordProgress(EmbeddedPolicy.STANDARD).check(report, line, TODAY);
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.field() + ": " + finding.key())
                .toList();
    }

    @Test
    void aLineIsEmbeddedWithProofConfirmationsAndTheBoard() {
        Verdict verdict = check(embedded(), line(DONE, STILL_IN_OCTOBER, STILL_IN_JANUARY));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.event()).contains(ProgressEvent.EMBED);
    }

    @Test
    void withNothingShownEverythingIsAskedForAtOnce() {
        Verdict verdict = check(ProgressReport.of(TODAY, EMBEDDED, "Done"), line(DONE));

        assertThat(keys(verdict))
                .containsExactly(
                        "proof: embedded.needs.proof",
                        "state: embedded.needs.confirmations",
                        "confirmer: embedded.needs.board");
    }

    @Test
    void aLineThatIsNotCompletedIsToldSoOnce() {
        Verdict verdict = check(embedded(), line(Entry.of(COMPLETED_ON, ON_TRACK)));

        assertThat(keys(verdict))
                .filteredOn(key -> key.startsWith("state: embedded.needs.completed"))
                .hasSize(1);
        assertThat(keys(verdict)).doesNotContain("state: state.not.from.here");
    }

    @Test
    void oneConfirmationIsOneTooFewAndTheFindingSaysHowMany() {
        Verdict verdict = check(embedded(), line(DONE, STILL_IN_OCTOBER));

        assertThat(keys(verdict)).containsExactly("state: embedded.needs.confirmations");
        assertThat(verdict.findings().getFirst().details()).containsExactly(2, 1);
    }

    @Test
    void theNumberOfConfirmationsIsTheAreasToSet() {
        LineFacts line = line(DONE, STILL_IN_OCTOBER);

        assertThat(new RecordProgress(new EmbeddedPolicy(1))
                        .check(embedded(), line, TODAY)
                        .findings())
                .isEmpty();
        assertThat(new RecordProgress(new EmbeddedPolicy(3))
                        .check(embedded(), line, TODAY)
                        .findings())
                .hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new EmbeddedPolicy(0));
    }

    @Test
    void aPointThatNobodyReportedForConfirmsNothing() {
        assertThat(EmbeddedPolicy.confirmations(line(DONE), TODAY)).isZero();
        assertThat(EmbeddedPolicy.confirmations(line(DONE, STILL_IN_JANUARY), TODAY))
                .isEqualTo(1);
    }

    @Test
    void twoReportsForOnePointConfirmOnce() {
        Entry again = Entry.of(LocalDate.of(2020, 11, 2), COMPLETED);

        assertThat(EmbeddedPolicy.confirmations(line(DONE, STILL_IN_OCTOBER, again), TODAY))
                .isEqualTo(1);
    }

    @Test
    void aPointOnTheDayOfCompletionIsNotALaterOne() {
        LineFacts line = line(Entry.of(AUGUST, COMPLETED), STILL_IN_OCTOBER);

        assertThat(EmbeddedPolicy.confirmations(line, TODAY)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2021-02-27, 1", "2021-02-28, 2", "2021-03-01, 2"})
    void aPointCountsFromItsDayOn(LocalDate on, int confirmations) {
        assertThat(EmbeddedPolicy.confirmations(line(DONE, STILL_IN_OCTOBER, STILL_IN_JANUARY), on))
                .isEqualTo(confirmations);
    }

    @Test
    void aLineThatWasReopenedCountsAnew() {
        LineFacts line = line(
                DONE,
                Entry.of(LocalDate.of(2020, 10, 5), ON_TRACK),
                Entry.of(LocalDate.of(2020, 12, 1), COMPLETED),
                STILL_IN_JANUARY);

        assertThat(EmbeddedPolicy.confirmations(line, TODAY)).isEqualTo(1);
    }

    @Test
    void aLineThatIsOpenHasNoConfirmations() {
        assertThat(EmbeddedPolicy.confirmations(line(Entry.of(COMPLETED_ON, ON_TRACK)), TODAY))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"2020-08-10, false", "2020-08-11, true", "2021-03-01, true", "2021-03-02, false"})
    void anAuditAfterCompletionStandsForTheConfirmations(LocalDate audit, boolean holds) {
        LineFacts line = line(RowOfStates.of(List.of(DONE)), List.of(audit));

        assertThat(check(embedded(), line).allowed()).isEqualTo(holds);
    }

    @Test
    void anAuditOfALineThatIsNotCompletedShowsNothing() {
        LineFacts line = line(RowOfStates.of(List.of(Entry.of(COMPLETED_ON, ON_TRACK))), List.of(NOVEMBER));

        assertThat(keys(check(embedded(), line))).contains("state: embedded.needs.confirmations");
    }

    @ParameterizedTest
    @CsvSource({
        "Vice chair, 2020-08-09, false",
        "Vice chair, 2020-08-10, true",
        "Vice chair, 2021-03-01, true",
        "Vice chair, 2021-03-02, false",
        "' ',        2021-03-01, false",
    })
    void theBoardsConfirmationHasANameAndADayBetweenCompletionAndToday(String name, LocalDate on, boolean holds) {
        Verdict verdict =
                check(embedded().with(new BoardConfirmation(name, on)), line(DONE, STILL_IN_OCTOBER, STILL_IN_JANUARY));

        assertThat(keys(verdict)).isEqualTo(holds ? List.of() : List.of("confirmer: embedded.needs.board"));
    }

    @Test
    void theChairsPublishedReasonLiftsWhatIsMissingAndTheMissingIsKept() {
        ProgressReport report = ProgressReport.of(TODAY, EMBEDDED, "Done")
                .with(new ChairDecision(true, "The service was inspected in January"));
        Verdict verdict = check(report, line(DONE));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.lifted())
                .containsExactly(Need.PROOF_OF_IMPACT, Need.LATER_CONFIRMATIONS, Need.BOARD_CONFIRMATION);
    }

    @Test
    void theChairCanNotLiftAnEarlierCompletion() {
        ProgressReport report = embedded().with(new ChairDecision(true, "It is good"));

        assertThat(keys(check(report, line(Entry.of(COMPLETED_ON, ON_TRACK)))))
                .containsExactly("state: embedded.needs.completed");
    }

    @Test
    void theChairCanNotLiftTheReasonForADelay() {
        ProgressReport report = ProgressReport.of(TODAY, YorkKey.STARTED_BUT_DELAYED, "Late")
                .with(new ChairDecision(true, "It is good"));

        assertThat(keys(check(report, line(Entry.of(COMPLETED_ON, ON_TRACK)))))
                .containsExactly(
                        "reason: delay.needs.reason",
                        "effect: delay.needs.effect",
                        "recovery: delay.needs.recovery",
                        "newEndOn: delay.needs.newDate",
                        "override: override.not.needed");
    }

    @ParameterizedTest
    @CsvSource({"false, A reason, override.only.by.chair", "true, ' ', override.needs.reason"})
    void anOverrideIsTheChairsAndSaysWhy(boolean byChair, String reason, String expected) {
        ProgressReport report = ProgressReport.of(TODAY, EMBEDDED, "Done").with(new ChairDecision(byChair, reason));
        Verdict verdict = check(report, line(DONE));

        assertThat(keys(verdict)).hasSize(4).contains("override: " + expected);
        assertThat(verdict.lifted()).isEmpty();
    }

    @Test
    void anOverrideWhereNothingIsMissingIsRefused() {
        ProgressReport report = embedded().with(new ChairDecision(true, "To be sure"));

        assertThat(keys(check(report, line(DONE, STILL_IN_OCTOBER, STILL_IN_JANUARY))))
                .containsExactly("override: override.not.needed");
    }

    @Test
    void whatIsEmbeddedIsConfirmedWithoutShowingItAllAgain() {
        LineFacts line = line(DONE, Entry.of(LocalDate.of(2021, 1, 11), EMBEDDED));
        Verdict verdict = check(ProgressReport.of(TODAY, EMBEDDED, "Still so"), line);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.event()).contains(ProgressEvent.CONFIRM);
    }

    @Test
    void whatLapsedFromEmbeddedIsConfirmedAnew() {
        LineFacts line = line(
                DONE,
                STILL_IN_OCTOBER,
                Entry.of(LocalDate.of(2020, 12, 1), EMBEDDED),
                Entry.of(LocalDate.of(2020, 12, 20), COMPLETED),
                STILL_IN_JANUARY);

        assertThat(EmbeddedPolicy.confirmations(line, TODAY)).isEqualTo(1);
    }
}
