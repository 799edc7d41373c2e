package uk.sidebyside.voice.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.voice.rules.ViewState.ANSWERED;
import static uk.sidebyside.voice.rules.ViewState.OPENED_AGAIN;
import static uk.sidebyside.voice.rules.ViewState.THINKING;
import static uk.sidebyside.voice.rules.ViewState.WAITING;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.sidebyside.voice.rules.ViewState.Event;

/** Every state by every event, allowed and refused. */
class ViewStateTest {
    private static final Map<ViewState, Map<Event, ViewState>> ALLOWED = Map.of(
            WAITING, Map.of(Event.THINK, THINKING, Event.ANSWER, ANSWERED),
            THINKING, Map.of(Event.THINK, THINKING, Event.ANSWER, ANSWERED),
            ANSWERED, Map.of(Event.ANSWER, ANSWERED, Event.OPEN_AGAIN, OPENED_AGAIN),
            OPENED_AGAIN, Map.of(Event.THINK, OPENED_AGAIN, Event.ANSWER, ANSWERED));

    @Test
    void whatIsAllowedHappensAndNothingElse() {
        Map<String, Optional<ViewState>> found = new HashMap<>();
        Map<String, Optional<ViewState>> expected = new HashMap<>();
        for (ViewState state : ViewState.values()) {
            for (Event event : Event.values()) {
                found.put(state + " " + event, state.after(event));
                expected.put(
                        state + " " + event,
                        Optional.ofNullable(ALLOWED.get(state).get(event)));
            }
        }
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void onlyAnAnswerClosesAView() {
        assertThat(ViewState.values()).filteredOn(ViewState::open).containsExactly(WAITING, THINKING, OPENED_AGAIN);
    }

    @Test
    void eachStateHasItsWords() {
        assertThat(ViewState.values())
                .extracting(ViewState::label)
                .containsExactly("Waiting for an answer", "Still being thought about", "Answered", "Opened again");
        assertThat(ResponseKind.values())
                .extracting(ResponseKind::label)
                .containsExactly("Used", "Partly used", "Not possible", "Still thinking", "Thank you");
    }

    @Test
    void onlyThinkingIsNoAnswer() {
        assertThat(ResponseKind.values()).filteredOn(kind -> !kind.answers()).containsExactly(ResponseKind.THINKING);
        assertThat(ResponseKind.of("not_possible")).isEqualTo(ResponseKind.NOT_POSSIBLE);
        assertThat(ResponseKind.NOT_POSSIBLE.code()).isEqualTo("not_possible");
    }
}
