package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.plan.rules.Meaning.COMPLETED;
import static uk.sidebyside.plan.rules.Meaning.DELAYED;
import static uk.sidebyside.plan.rules.Meaning.EMBEDDED;
import static uk.sidebyside.plan.rules.Meaning.NOT_STARTED;
import static uk.sidebyside.plan.rules.Meaning.ON_TRACK;
import static uk.sidebyside.plan.rules.Meaning.UNDER_WAY;
import static uk.sidebyside.plan.rules.ProgressEvent.CARRY_ON;
import static uk.sidebyside.plan.rules.ProgressEvent.COMPLETE;
import static uk.sidebyside.plan.rules.ProgressEvent.CONFIRM;
import static uk.sidebyside.plan.rules.ProgressEvent.DELAY;
import static uk.sidebyside.plan.rules.ProgressEvent.EMBED;
import static uk.sidebyside.plan.rules.ProgressEvent.LAPSE;
import static uk.sidebyside.plan.rules.ProgressEvent.RECOVER;
import static uk.sidebyside.plan.rules.ProgressEvent.REOPEN;
import static uk.sidebyside.plan.rules.ProgressEvent.REPORT_FIRST;
import static uk.sidebyside.plan.rules.ProgressEvent.START;
import static uk.sidebyside.plan.rules.ProgressEvent.START_LATE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgressGraphTest {

    /** What is allowed, written out by hand. All other pairs are refused, and the tests go through them too. */
    private static final Map<List<Object>, Set<Meaning>> ALLOWED = Map.ofEntries(
            may(null, REPORT_FIRST, NOT_STARTED, UNDER_WAY, DELAYED, ON_TRACK, COMPLETED),
            may(NOT_STARTED, CARRY_ON, NOT_STARTED),
            may(NOT_STARTED, START, UNDER_WAY, ON_TRACK),
            may(NOT_STARTED, START_LATE, DELAYED),
            may(UNDER_WAY, CARRY_ON, UNDER_WAY, ON_TRACK),
            may(UNDER_WAY, DELAY, DELAYED),
            may(UNDER_WAY, COMPLETE, COMPLETED),
            may(ON_TRACK, CARRY_ON, UNDER_WAY, ON_TRACK),
            may(ON_TRACK, DELAY, DELAYED),
            may(ON_TRACK, COMPLETE, COMPLETED),
            may(DELAYED, CARRY_ON, DELAYED),
            may(DELAYED, RECOVER, UNDER_WAY, ON_TRACK),
            may(DELAYED, COMPLETE, COMPLETED),
            may(COMPLETED, CONFIRM, COMPLETED),
            may(COMPLETED, EMBED, EMBEDDED),
            may(COMPLETED, REOPEN, UNDER_WAY, DELAYED, ON_TRACK),
            may(EMBEDDED, CONFIRM, EMBEDDED),
            may(EMBEDDED, LAPSE, COMPLETED),
            may(EMBEDDED, REOPEN, UNDER_WAY, DELAYED, ON_TRACK));

    private static Map.Entry<List<Object>, Set<Meaning>> may(
            @Nullable Meaning from, ProgressEvent event, Meaning... targets) {
        return Map.entry(pair(from, event), EnumSet.copyOf(List.of(targets)));
    }

    private static List<Object> pair(@Nullable Meaning from, ProgressEvent event) {
        return List.of(Objects.requireNonNullElse(from, "nothing reported"), event);
    }

    static Stream<Arguments> everyPair() {
        return starts().flatMap(from -> Arrays.stream(ProgressEvent.values()).map(event -> Arguments.of(from, event)));
    }

    static Stream<Arguments> everyMove() {
        return starts().flatMap(from -> Arrays.stream(Meaning.values()).map(to -> Arguments.of(from, to)));
    }

    private static Stream<@Nullable Meaning> starts() {
        List<@Nullable Meaning> starts = new ArrayList<>(List.of(Meaning.values()));
        starts.add(null);
        return starts.stream();
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void anEventLeadsWhereItIsAllowedAndNowhereElse(@Nullable Meaning from, ProgressEvent event) {
        assertThat(ProgressGraph.targets(from, event)).isEqualTo(ALLOWED.getOrDefault(pair(from, event), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("everyMove")
    void aMoveIsTheOneEventThatAllowsItOrRefused(@Nullable Meaning from, Meaning to) {
        List<ProgressEvent> events = Arrays.stream(ProgressEvent.values())
                .filter(event ->
                        ALLOWED.getOrDefault(pair(from, event), Set.of()).contains(to))
                .toList();

        assertThat(events).as("one event at most").hasSizeLessThan(2);
        assertThat(ProgressGraph.between(from, to).stream().toList()).isEqualTo(events);
    }

    @Test
    void everyMeaningAndEveryEventIsInTheGraph() {
        assertThat(ProgressGraph.all()).extracting(ProgressGraph.Edge::to).contains(Meaning.values());
        assertThat(ProgressGraph.all()).extracting(ProgressGraph.Edge::event).contains(ProgressEvent.values());
    }

    @Test
    void everyMeaningCanBeReachedFromNothing() {
        Map<Meaning, Integer> reached = new HashMap<>();
        for (int round = 0; round < Meaning.values().length; round++) {
            for (ProgressGraph.Edge edge : ProgressGraph.all()) {
                if (edge.from() == null || reached.containsKey(edge.from())) {
                    reached.putIfAbsent(edge.to(), round);
                }
            }
        }
        assertThat(reached).containsOnlyKeys(Meaning.values());
    }

    @Test
    void aFormOffersTheStatesThatMayFollowInTheKeysOrder() {
        assertThat(ProgressGraph.following(YorkKey.KEY, YorkKey.NOT_YET_STARTED))
                .containsExactly(
                        YorkKey.NOT_YET_STARTED,
                        YorkKey.STARTED_BUT_DELAYED,
                        YorkKey.PROGRESSING_BUT_DELAYED,
                        YorkKey.ON_TRACK);
        assertThat(ProgressGraph.following(YorkKey.KEY, null)).hasSize(5).doesNotContain(YorkKey.EMBEDDED);
    }

    @Test
    void onlyTakingBackAClaimMustBeExplained() {
        assertThat(ProgressEvent.values())
                .filteredOn(ProgressEvent::takesBackAClaim)
                .containsExactly(LAPSE, REOPEN);
    }
}
