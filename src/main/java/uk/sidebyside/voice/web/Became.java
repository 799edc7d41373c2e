package uk.sidebyside.voice.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.Response;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;

/**
 * What became of a view, in the words of its reader.
 *
 * @param outcome as a heading
 * @param answer that is shown in full; null while there is none, or while it is thought about
 * @param toOtherWords whether its words were changed since that answer, which is not to what stands there now
 * @param shaped what it was used in
 */
public record Became(String outcome, @Nullable Response answer, boolean toOtherWords, List<Linked> shaped) {
    public Became {
        shaped = List.copyOf(shaped);
    }

    static Became of(Views.Told told, Round round, List<Linked> shaped, FamilyWords words) {
        return new Became(
                outcome(told, round, words),
                told.view().state() == ViewState.THINKING ? null : last(told),
                told.view().state() == ViewState.OPENED_AGAIN && changed(told),
                shaped);
    }

    private static String outcome(Views.Told told, Round round, FamilyWords words) {
        View view = told.view();
        Response response = view.response();
        if (view.state() == ViewState.OPENED_AGAIN) {
            return words.say(
                    changed(told) ? "opened-changed" : "opened",
                    VoicePages.day(round.tellBack().nowDueOn()));
        }
        if (response == null) {
            return words.say("waiting");
        }
        return switch (response.kind()) {
            case USED -> words.say("used");
            case PARTLY -> words.say("partly");
            case NOT_POSSIBLE -> words.say("not-possible");
            case THANKS -> words.say("thanked");
            case THINKING -> words.say("thinking", VoicePages.day(Objects.requireNonNull(response.untilOn())));
        };
    }

    /** Whether its words were changed when it was opened again, or since. */
    private static boolean changed(Views.Told told) {
        return told.turns().stream()
                .filter(Turn.OpenedAgain.class::isInstance)
                .reduce((first, last) -> last)
                .filter(opened -> !told.view().said().writtenAt().isBefore(opened.at()))
                .isPresent();
    }

    /** The last that says what became of it. */
    private static @Nullable Response last(Views.Told told) {
        Response last = null;
        for (Turn turn : told.turns()) {
            if (turn instanceof Turn.Responded said && said.response().kind().answers()) {
                last = said.response();
            }
        }
        return last;
    }
}
