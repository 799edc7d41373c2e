package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.rules.TellBack;
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * What somebody said and what became of it, for whoever said it.
 *
 * @param at where it is shown and its forms are sent to
 * @param code of the receipt; null for whoever is signed in, who needs none
 * @param portion as many of its views as the page may hold
 * @param still whether each view is still right
 * @param mayChange whether the words may be changed here
 * @param mayAdd whether something may be added
 * @param typed what was typed into a form that came back, or that was begun and not sent, by its field
 * @param begun said of what was begun and not sent, by its form
 */
public record ReceiptPage(
        String at,
        @Nullable String code,
        Views.Heard heard,
        Portion<Views.Told> portion,
        Map<ViewId, List<Linked>> shaped,
        Map<ViewId, StillPart> still,
        boolean mayChange,
        boolean mayAdd,
        LocalDate today,
        FamilyWords words,
        FormErrors errors,
        Map<String, String> typed,
        Map<String, String> begun,
        UUID submission,
        Questions pictures) {

    public Sitting sitting() {
        return heard.sitting();
    }

    /** By what a worry knows the child that this is about; blank where it is about none. */
    public String worryFrom() {
        return code != null ? code : sitting().child().map(UUID::toString).orElse("");
    }

    public Audience audience() {
        return FamilyWords.audience(sitting().questions());
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Null where nothing was begun, or where it came back refused. */
    public @Nullable String begun(String form) {
        return begun.get(form);
    }

    /** Where a browser keeps what is typed into that form of this page. */
    public String unsentAt(String form) {
        return at + "/unsent?form=" + form;
    }

    /** What was promised, and whether it was kept, in sentences. */
    public List<String> promise() {
        Round round = heard.round();
        TellBack tellBack = round.tellBack();
        Round.Told told = round.told();
        if (told != null) {
            return List.of(words.say("told", VoicePages.day(told.on())));
        }
        String first = VoicePages.day(tellBack.firstDueOn());
        List<String> said = new java.util.ArrayList<>();
        said.add(
                tellBack.standingOn(today) == TellBack.Standing.LATE
                        ? words.say("late", first)
                        : words.say("promise", first));
        if (tellBack.moved()) {
            Round.Day last = round.days().getLast();
            said.add(words.say("moved", VoicePages.day(last.dueOn()), last.why()));
        }
        return said;
    }

    /** Whether they are a child's words that somebody helped to say, which change in the child's own account alone. */
    public boolean stays() {
        return sitting().speaker().young() && !mayChange;
    }

    public boolean toldNow() {
        return heard.allAnswered() && heard.round().told() == null;
    }

    public Became became(Views.Told told) {
        return Became.of(told, heard.round(), shaped.getOrDefault(told.view().id(), List.of()), words);
    }

    public boolean mayOpen(View view) {
        return view.state() == ViewState.ANSWERED;
    }

    /** A playback that waits for an answer; null where none does. */
    public Turn.@Nullable PlayedBack asks(Views.Told told) {
        Turn.PlayedBack played = told.played();
        return played != null && played.answer() == null ? played : null;
    }

    public String understood(Turn.Understood answer) {
        return switch (answer) {
            case YES -> words.say("yes");
            case PARTLY -> words.say("partly-right");
            case NO -> words.say("no");
        };
    }
}
