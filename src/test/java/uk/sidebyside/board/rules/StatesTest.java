package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every event: what is allowed, and that nothing else is. */
class StatesTest {

    private static final Map<String, ReportState> REPORT_MOVES = Map.of(
            "DRAFT SUBMIT", ReportState.SUBMITTED,
            "SUBMITTED SEND_BACK", ReportState.DRAFT,
            "SUBMITTED APPROVE", ReportState.APPROVED,
            "APPROVED CORRECT", ReportState.DRAFT);

    private static final Map<String, ChallengeState> CHALLENGE_MOVES = Map.of(
            "OPEN ANSWER", ChallengeState.ANSWERED,
            "ANSWERED ACCEPT", ChallengeState.ACCEPTED,
            "ANSWERED NOT_ACCEPT", ChallengeState.OPEN);

    static Stream<ReportState> reportStates() {
        return Arrays.stream(ReportState.values());
    }

    static Stream<ChallengeState> challengeStates() {
        return Arrays.stream(ChallengeState.values());
    }

    @ParameterizedTest
    @MethodSource("reportStates")
    void aReportMovesOnlyAsTheTableSays(ReportState state) {
        for (ReportState.Event event : ReportState.Event.values()) {
            assertThat(state.after(event))
                    .as("%s %s", state, event)
                    .isEqualTo(Optional.ofNullable(REPORT_MOVES.get(state + " " + event)));
        }
    }

    @ParameterizedTest
    @MethodSource("challengeStates")
    void aChallengeMovesOnlyAsTheTableSays(ChallengeState state) {
        for (ChallengeState.Event event : ChallengeState.Event.values()) {
            assertThat(state.after(event))
                    .as("%s %s", state, event)
                    .isEqualTo(Optional.ofNullable(CHALLENGE_MOVES.get(state + " " + event)));
        }
    }

    @Test
    void whatIsStoredIsReadBack() {
        assertThat(reportStates())
                .allSatisfy(s -> assertThat(ReportState.of(s.code())).isEqualTo(s));
        assertThat(challengeStates())
                .allSatisfy(s -> assertThat(ChallengeState.of(s.code())).isEqualTo(s));
    }

    @Test
    void onlyAnAcceptedAnswerClosesAChallenge() {
        assertThat(challengeStates().filter(ChallengeState::closed)).containsExactly(ChallengeState.ACCEPTED);
        assertThat(challengeStates().filter(ChallengeState::waitsForAnAnswer)).containsExactly(ChallengeState.OPEN);
    }
}
