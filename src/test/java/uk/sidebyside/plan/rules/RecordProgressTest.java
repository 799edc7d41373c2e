package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.plan.rules.YorkKey.COMPLETED;
import static uk.sidebyside.plan.rules.YorkKey.NOT_YET_STARTED;
import static uk.sidebyside.plan.rules.YorkKey.ON_TRACK;
import static uk.sidebyside.plan.rules.YorkKey.PROGRESSING_BUT_DELAYED;
import static uk.sidebyside.plan.rules.YorkKey.STARTED_BUT_DELAYED;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.plan.rules.ProgressReport.Delay;
import uk.sidebyside.plan.rules.RecordProgress.Verdict;
import uk.sidebyside.shared.Finding;

class RecordProgressTest {

    private static final LocalDate START = LocalDate.of(2020, 6, 1);
    private static final LocalDate END = LocalDate.of(2020, 9, 30);
    private static final LocalDate TODAY = LocalDate.of(2020, 8, 20);
    private static final LocalDate CLOSED = LocalDate.of(2020, 7, 31);
    private static final Delay DELAY =
            new Delay("Schools were closed", "Families wait longer", "Meet online", LocalDate.of(2020, 11, 30));

    private static LineFacts line(Entry... entries) {
        return new LineFacts(START, END, RowOfStates.of(List.of(entries)), List.of(CLOSED), List.of());
    }

    private static LineFacts onTrackSinceJune() {
        return line(Entry.of(LocalDate.of(2020, 6, 10), ON_TRACK));
    }

    private static Verdict check(ProgressReport report, LineFacts line) {
        return new RecordProgress(EmbeddedPolicy.STANDARD).check(report, line, TODAY);
    }

    private static List<String> keys(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.field() + ": " + finding.key())
                .toList();
    }

    private static ProgressReport said(ProgressState state) {
        return ProgressReport.of(TODAY, state, "Two workshops were held");
    }

    @Test
    void aReportThatSaysWhatChangedIsRecorded() {
        Verdict verdict = check(said(ON_TRACK), onTrackSinceJune());

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.event()).contains(ProgressEvent.CARRY_ON);
        assertThat(verdict.lifted()).isEmpty();
    }

    @Test
    void aDelayedStateNeedsAReasonAnEffectARecoveryAndANewDate() {
        assertThat(keys(check(said(PROGRESSING_BUT_DELAYED), onTrackSinceJune())))
                .containsExactly(
                        "reason: delay.needs.reason",
                        "effect: delay.needs.effect",
                        "recovery: delay.needs.recovery",
                        "newEndOn: delay.needs.newDate");
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "' ', e, r, true,  reason: delay.needs.reason",
        "w, ' ', r, true,  effect: delay.needs.effect",
        "w, e, '\t', true, recovery: delay.needs.recovery",
        "w, e, r, false,   newEndOn: delay.needs.newDate",
    })
    void eachPartOfADelayIsAskedForByItself(
            String reason, String effect, String recovery, boolean dated, String expected) {
        Delay delay = new Delay(reason, effect, recovery, dated ? DELAY.newEndOn() : null);
        Verdict verdict = check(said(STARTED_BUT_DELAYED).with(delay), onTrackSinceJune());

        assertThat(keys(verdict)).containsExactly(expected);
        assertThat(verdict.findings().getFirst().details()).containsExactly("Started but delayed");
        assertThat(verdict.allowed()).isFalse();
    }

    @Test
    void aDelayIsAskedForAgainWithEveryReportThatItLasts() {
        LineFacts delayed = line(new Entry(LocalDate.of(2020, 6, 10), STARTED_BUT_DELAYED, "w", DELAY.newEndOn()));

        assertThat(keys(check(said(PROGRESSING_BUT_DELAYED), delayed))).hasSize(4);
        assertThat(check(said(PROGRESSING_BUT_DELAYED).with(DELAY), delayed).event())
                .contains(ProgressEvent.CARRY_ON);
    }

    @Test
    void aNewDelaySpeaksByItsReason() {
        ProgressReport report =
                ProgressReport.of(TODAY, STARTED_BUT_DELAYED, "").with(DELAY);

        assertThat(check(report, onTrackSinceJune()).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2020-08-20, false", "2020-08-21, true", "2020-08-19, false", "2020-09-30, true", "2021-03-31, true"})
    void aNewDateIsAfterToday(LocalDate newEnd, boolean allowed) {
        ProgressReport report = said(STARTED_BUT_DELAYED).with(new Delay("w", "e", "r", newEnd));

        assertThat(keys(check(report, onTrackSinceJune())))
                .isEqualTo(allowed ? List.of() : List.of("newEndOn: newEnd.not.after.today"));
    }

    @ParameterizedTest
    @CsvSource({"2020-11-30, false", "2020-12-01, true", "2020-12-02, true"})
    void aNewDateIsNotBeforeTheStart(LocalDate newEnd, boolean allowed) {
        LineFacts later =
                new LineFacts(LocalDate.of(2020, 12, 1), null, RowOfStates.of(List.of()), List.of(), List.of());
        ProgressReport report = said(STARTED_BUT_DELAYED).with(new Delay("w", "e", "r", newEnd));

        assertThat(keys(check(report, later)))
                .isEqualTo(allowed ? List.of() : List.of("newEndOn: newEnd.before.start"));
    }

    @Test
    void aNewDateMayComeWithARecoveryAndNotWithCompletion() {
        LineFacts delayed = line(new Entry(LocalDate.of(2020, 6, 10), STARTED_BUT_DELAYED, "w", DELAY.newEndOn()));
        Delay newEndOnly = new Delay("", "", "", LocalDate.of(2020, 10, 31));

        assertThat(check(said(ON_TRACK).with(newEndOnly), delayed).findings()).isEmpty();
        assertThat(keys(check(said(COMPLETED).with(newEndOnly), delayed)))
                .containsExactly("newEndOn: newEnd.of.closed");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-08-21, on: on.in.future",
        "2020-08-20,",
        "2020-08-19,",
        "2020-08-01,",
        "2020-07-31, on: on.already.closed",
        "2020-07-30, on: on.already.closed",
    })
    void aReportIsNotOfTheFutureAndNotOfWhatIsClosed(LocalDate on, @Nullable String expected) {
        ProgressReport report = ProgressReport.of(on, ON_TRACK, "Two workshops were held");

        assertThat(keys(check(report, onTrackSinceJune()))).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"2020-08-09, false", "2020-08-10, true", "2020-08-11, true"})
    void aReportIsNotOfADayBeforeTheLastOne(LocalDate on, boolean allowed) {
        LineFacts line = line(Entry.of(LocalDate.of(2020, 8, 10), ON_TRACK));

        assertThat(keys(check(ProgressReport.of(on, ON_TRACK, "words"), line)))
                .isEqualTo(allowed ? List.of() : on.isBefore(LocalDate.of(2020, 8, 10)) ? beforeLast() : List.of());
    }

    private static List<String> beforeLast() {
        return List.of("on: on.before.last.report");
    }

    @Test
    void anUnchangedStateWithoutWordsIsRefused() {
        assertThat(keys(check(ProgressReport.of(TODAY, ON_TRACK, " "), onTrackSinceJune())))
                .containsExactly("words: words.needed.when.unchanged");
    }

    @Test
    void anUnchangedDelayWithoutWordsIsRefusedThoughItsReasonIsRepeated() {
        LineFacts delayed = line(new Entry(LocalDate.of(2020, 6, 10), STARTED_BUT_DELAYED, "w", DELAY.newEndOn()));

        assertThat(keys(check(ProgressReport.of(TODAY, STARTED_BUT_DELAYED, "").with(DELAY), delayed)))
                .containsExactly("words: words.needed.when.unchanged");
    }

    @Test
    void aChangedStateSaysWhatChanged() {
        assertThat(keys(check(ProgressReport.of(TODAY, COMPLETED, ""), onTrackSinceJune())))
                .containsExactly("words: words.needed");
    }

    @Test
    void takingBackACompletionIsExplainedEvenWhereADelayHasAReason() {
        LineFacts completed = line(Entry.of(LocalDate.of(2020, 6, 10), COMPLETED));
        ProgressReport report =
                ProgressReport.of(TODAY, PROGRESSING_BUT_DELAYED, "").with(DELAY);

        assertThat(keys(check(report, completed))).containsExactly("words: words.needed.to.take.back");
        assertThat(check(said(PROGRESSING_BUT_DELAYED).with(DELAY), completed).event())
                .contains(ProgressEvent.REOPEN);
    }

    @Test
    void aMoveThatTheGraphRefusesIsAFinding() {
        Verdict verdict = check(said(NOT_YET_STARTED), onTrackSinceJune());

        assertThat(verdict.event()).isEmpty();
        assertThat(verdict.findings())
                .containsExactly(Finding.of(
                        "state",
                        "state.not.from.here",
                        Sources.STATE_GRAPH,
                        "Progressing and on track",
                        "Not yet started"));
    }

    @Test
    void workThatHasNotStartedCanNotBeCompleted() {
        LineFacts waiting = line(Entry.of(LocalDate.of(2020, 6, 1), NOT_YET_STARTED));

        assertThat(keys(check(said(COMPLETED), waiting))).containsExactly("state: state.not.from.here");
    }

    @Test
    void aFirstReportMayBeAnythingButEmbedded() {
        assertThat(check(said(COMPLETED), line()).event()).contains(ProgressEvent.REPORT_FIRST);
        assertThat(keys(check(said(YorkKey.EMBEDDED), line()))).contains("state: embedded.needs.completed");
    }

    @Test
    void aKeyMayAskForMoreThanTheMeaningDoes() {
        ProgressState atRisk =
                new ProgressState("amber", "Amber: at risk", TagColour.YELLOW, Meaning.UNDER_WAY, Set.of(Need.REASON));

        assertThat(keys(check(said(atRisk), onTrackSinceJune()))).containsExactly("reason: delay.needs.reason");
    }

    @Test
    void theSourceOfEveryFindingIsNamed() {
        assertThat(check(ProgressReport.of(TODAY.plusDays(1), PROGRESSING_BUT_DELAYED, ""), onTrackSinceJune())
                        .findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.source()).isNotBlank());
    }
}
