package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.sidebyside.plan.rules.YorkKey.COMPLETED;
import static uk.sidebyside.plan.rules.YorkKey.EMBEDDED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressKeyTest {
    private static final ProgressState DONE = new ProgressState("done", "Done", TagColour.GREEN, Meaning.COMPLETED);
    private static final ProgressState DOING = new ProgressState("doing", "Doing", TagColour.BLUE, Meaning.UNDER_WAY);

    private static List<String> faults(String code, String name, int version, ProgressState... states) {
        return ProgressKeyChecks.of(code, name, version, List.of(states)).stream()
                .peek(fault -> assertThat(fault.mend()).isNotBlank())
                .map(fault -> fault.where() + ": " + fault.what())
                .toList();
    }

    private static ProgressState labelled(String label) {
        return new ProgressState("other", label, TagColour.YELLOW, Meaning.ON_TRACK);
    }

    @Test
    void ofTwoStatesIsEnough() {
        assertThat(faults("two", "Two", 1, DOING, DONE)).isEmpty();
        assertThat(new ProgressKey("two", "Two", 1, List.of(DOING, DONE)).labels())
                .containsExactly("Doing", "Done");
    }

    @Test
    void hasTwoStatesAtLeast() {
        assertThat(faults("one", "One", 1, DOING)).containsExactly("states: A key has at least two states.");
    }

    @Test
    void withAFaultIsNeverMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProgressKey("one", "One", 1, List.of(DOING)))
                .withMessageContaining("states: A key has at least two states. Add the states");
    }

    @Test
    void hasACodeANameAndAVersionFromOne() {
        assertThat(faults("My Key", " ", 0, DOING, DONE))
                .containsExactly(
                        "code: A code is lower-case words and numbers joined by hyphens.",
                        "name: It is empty.",
                        "version: A version is a whole number from 1.");
    }

    @Test
    void hasNamesAndLabelsThatFit() {
        assertThat(faults("k", "n".repeat(120), 1, DOING, labelled("l".repeat(60))))
                .isEmpty();
        assertThat(faults("k", "n".repeat(121), 1, DOING, labelled("l".repeat(61))))
                .containsExactly(
                        "name: It is longer than 120 characters.", "states[1].label: It is longer than 60 characters.");
    }

    @Test
    void doesNotSayTwoThingsAlike() {
        assertThat(faults(
                        "k",
                        "K",
                        1,
                        DOING,
                        DONE,
                        new ProgressState("doing", " DOING ", TagColour.GREY, Meaning.DELAYED)))
                .containsExactly(
                        "states[2].code: It is the same as in states[0].",
                        "states[2].label: It is the same as in states[0].");
    }

    @Test
    void namesTheStateWhoseCodeIsWrong() {
        assertThat(faults("k", "K", 1, DONE, new ProgressState("2", "Two", TagColour.GREY, Meaning.ON_TRACK)))
                .containsExactly("states[1].code: A code is lower-case words and numbers joined by hyphens.");
    }

    @ParameterizedTest
    @CsvSource({"Red, false", "' amber ', false", "GREEN, false", "Red: behind, true", "Reddish, true"})
    void saysInWordsWhatAColourMeans(String label, boolean allowed) {
        assertThat(faults("k", "K", 1, DOING, labelled(label))).hasSize(allowed ? 0 : 1);
    }

    @Test
    void hasWorkToDo() {
        assertThat(faults("k", "K", 1, DONE, new ProgressState("sure", "Sure", TagColour.GREY, Meaning.COMPLETED)))
                .containsExactly("states: No state says that work is still to be done.");
    }

    @Test
    void comesToEmbeddedThroughCompleted() {
        assertThat(faults("k", "K", 1, DOING, EMBEDDED))
                .containsExactly("states: There is a state for embedded and none for completed, which comes first.");
    }

    @Test
    void findsAStateByItsCode() {
        assertThat(YorkKey.KEY.state("embedded")).isEqualTo(EMBEDDED);
        assertThatIllegalArgumentException().isThrownBy(() -> YorkKey.KEY.state("red"));
    }

    @ParameterizedTest
    @CsvSource({"completed, true", "'  Completed\u00A0', true", "Complete, false", "'', false"})
    void findsAStateByItsLabelHoweverItIsTyped(String text, boolean found) {
        assertThat(YorkKey.KEY.labelled(text).filter(COMPLETED::equals).isPresent())
                .isEqualTo(found);
    }

    @Test
    void knowsWhichOfItsStatesAreDelayed() {
        assertThat(YorkKey.KEY.states()).filteredOn(ProgressState::delayed).hasSize(2);
        assertThat(YorkKey.KEY.states()).filteredOn(ProgressState::open).hasSize(4);
    }
}
