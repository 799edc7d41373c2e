package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of a state and a step: what is in this table leads where it says, and nothing else leads anywhere. */
class CasePathTest {
    private static final String TABLE = """
            not-begun: request-received>requested moved-in>plan
            requested: still-no-plan>requested moved-away>moved-away will-assess>assessing will-not-assess>not-assessing withdrawn>withdrawn
            not-assessing: will-assess>assessing still-no-plan>not-assessing received>requested
            withdrawn: will-assess>assessing still-no-plan>withdrawn received>requested
            assessing: moved-away>moved-away will-issue>agreed will-not-issue>no-plan withdrawn>withdrawn
            no-plan: still-no-plan>no-plan will-issue>agreed received>requested
            agreed: moved-away>moved-away draft-served>draft-out withdrawn>withdrawn budget-asked>agreed budget-agreed>agreed budget-refused>agreed budget-review-asked>agreed budget-reviewed>agreed
            draft-out: moved-away>moved-away draft-served>draft-out representations>draft-out family-finished>draft-out views-left-open>draft-out final-sent>plan withdrawn>withdrawn budget-asked>draft-out budget-agreed>draft-out budget-refused>draft-out budget-review-asked>draft-out budget-reviewed>draft-out
            plan: ceased>ceased amended>plan phase-transfer>plan review-called>plan review-advice>plan move-learned>plan reviewed-there>plan told-after-move>plan review-met>review-met changes-sent>changes-out reassessment-asked>reassessment-asked ceasing>ceasing handed-over>moved-away budget-asked>plan budget-agreed>plan budget-refused>plan budget-review-asked>plan budget-reviewed>plan plan-to-school>plan plan-to-health>plan review-reported>plan
            review-met: told-after-move>review-met ceased>ceased amended>review-met phase-transfer>review-met review-reported>review-met move-learned>review-met kept>plan changes-sent>changes-out reassessment-asked>reassessment-asked ceasing>ceasing handed-over>moved-away budget-asked>review-met budget-agreed>review-met budget-refused>review-met budget-review-asked>review-met budget-reviewed>review-met plan-to-school>review-met plan-to-health>review-met
            changes-out: told-after-move>changes-out review-advice>changes-out review-met>changes-out ceased>ceased phase-transfer>changes-out changes-sent>changes-out representations>changes-out family-finished>changes-out move-learned>changes-out amended>plan not-amended>plan handed-over>moved-away budget-asked>changes-out budget-agreed>changes-out budget-refused>changes-out budget-review-asked>changes-out budget-reviewed>changes-out plan-to-school>changes-out plan-to-health>changes-out review-reported>changes-out
            reassessment-asked: told-after-move>reassessment-asked kept>reassessment-asked withdrawn>plan ceased>ceased move-learned>reassessment-asked handed-over>moved-away amended>reassessment-asked reassessment-agreed>reassessing reassessment-refused>plan budget-asked>reassessment-asked budget-agreed>reassessment-asked budget-refused>reassessment-asked budget-review-asked>reassessment-asked budget-reviewed>reassessment-asked plan-to-school>reassessment-asked plan-to-health>reassessment-asked review-reported>reassessment-asked phase-transfer>reassessment-asked
            reassessing: told-after-move>reassessing kept>reassessing not-amended>plan withdrawn>plan ceased>ceased move-learned>reassessing handed-over>moved-away amended>reassessing draft-served>new-draft-out budget-asked>reassessing budget-agreed>reassessing budget-refused>reassessing budget-review-asked>reassessing budget-reviewed>reassessing plan-to-school>reassessing plan-to-health>reassessing review-reported>reassessing phase-transfer>reassessing
            new-draft-out: told-after-move>new-draft-out kept>new-draft-out ceased>ceased move-learned>new-draft-out handed-over>moved-away amended>new-draft-out draft-served>new-draft-out representations>new-draft-out family-finished>new-draft-out views-left-open>new-draft-out final-sent>plan budget-asked>new-draft-out budget-agreed>new-draft-out budget-refused>new-draft-out budget-review-asked>new-draft-out budget-reviewed>new-draft-out plan-to-school>new-draft-out plan-to-health>new-draft-out review-reported>new-draft-out phase-transfer>new-draft-out
            ceasing: told-after-move>ceasing move-learned>ceasing handed-over>moved-away amended>ceasing ceasing-views>ceasing ceasing-school>ceasing kept>plan will-cease>ending ceased>ceased budget-agreed>ceasing budget-refused>ceasing budget-review-asked>ceasing budget-reviewed>ceasing plan-to-school>ceasing plan-to-health>ceasing review-reported>ceasing
            ending: told-after-move>ending move-learned>ending handed-over>moved-away amended>ending ceasing-told>ending kept>plan ceased>ceased budget-agreed>ending budget-refused>ending budget-review-asked>ending budget-reviewed>ending plan-to-school>ending plan-to-health>ending review-reported>ending
            ceased: received>requested
            moved-away: received>requested moved-in>plan
            """.replace("request-received", "received");

    private static final String BESIDE = """
            NONE: mediation-declined>DECLINED mediation-asked>MEDIATING appealed>APPEALED
            DECLINED: mediation-certificate>CERTIFIED
            MEDIATING: mediation-held>MEDIATED mediation-agreed>AGREED mediation-certificate>CERTIFIED settled>NONE
            MEDIATED: mediation-agreed>AGREED mediation-certificate>CERTIFIED settled>NONE
            AGREED: mediation-certificate>AGREED appealed>APPEALED settled>NONE
            CERTIFIED: mediation-agreed>AGREED appealed>APPEALED settled>NONE
            APPEALED: appealed>APPEALED appeal-answered>APPEALED not-opposed>DECIDED ordered>DECIDED settled>NONE
            DECIDED: settled>NONE
            """;

    private static Map<String, Map<String, String>> table(String text) {
        Map<String, Map<String, String>> table = new TreeMap<>();
        text.lines().forEach(line -> {
            Map<String, String> row = new TreeMap<>();
            Stream.of(line.substring(line.indexOf(':') + 2).split(" "))
                    .forEach(cell -> row.put(cell.split(">")[0], cell.split(">")[1]));
            table.put(line.substring(0, line.indexOf(':')), row);
        });
        return table;
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> Arrays.stream(CaseStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStepLeadsWhereTheTableSaysAndNowhereElse(CaseState state, CaseStep step) {
        Optional<String> told = Optional.ofNullable(
                table(TABLE).getOrDefault(state.code(), Map.of()).get(step.code()));
        assertThat(CasePath.after(state, step).map(CaseState::code)).isEqualTo(told);
    }

    static Stream<Arguments> pairsBeside() {
        return Arrays.stream(DisputeState.values())
                .flatMap(state -> Arrays.stream(CaseStep.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("pairsBeside")
    void mediationAndAppealGoOnBesideTheCase(DisputeState state, CaseStep step) {
        Optional<String> told = Optional.ofNullable(
                table(BESIDE).getOrDefault(state.name(), Map.of()).get(step.code()));
        assertThat(CasePath.after(state, step).map(DisputeState::name)).isEqualTo(told);
    }

    @Test
    void everyStepIsPossibleSomewhereAndEveryStateReached() {
        var steps = new TreeSet<String>();
        var states = new TreeSet<String>(List.of(CaseState.NOT_BEGUN.code()));
        table(TABLE).values().forEach(row -> {
            steps.addAll(row.keySet());
            states.addAll(row.values());
        });
        table(BESIDE).values().forEach(row -> steps.addAll(row.keySet()));
        assertThat(steps)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseStep.values()).map(CaseStep::code).toList());
        assertThat(states)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseState.values()).map(CaseState::code).toList());
    }

    @Test
    void anAppealNeedsADecisionToAppealAgainst() {
        CaseLife asked = CaseLife.of(List.of(CaseEvent.of(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7))));
        assertThat(asked.allows(CaseStep.MEDIATION_ASKED)).isFalse();
        CaseLife refused = CaseLife.of(List.of(
                CaseEvent.of(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7)),
                CaseEvent.of(CaseStep.WILL_NOT_ASSESS, LocalDate.of(2026, 10, 5))));
        assertThat(refused.allows(CaseStep.MEDIATION_ASKED)).isTrue();
    }
}
