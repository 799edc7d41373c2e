package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.Child;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * What was said about a child, as its reader may see it.
 *
 * @param still whether each view is still right
 * @param occasions to what views were carried
 * @param works whether the reader works with the child, and so answers
 * @param submission of the forms that begin something
 */
public record ChildVoicePage(
        Child child,
        Portion<Views.Heard> heard,
        Map<ViewId, List<Linked>> shaped,
        Map<ViewId, StillPart> still,
        List<Occasion> occasions,
        boolean works,
        PersonId reader,
        LocalDate today,
        UUID submission,
        FormErrors errors,
        FamilyWords words,
        Questions pictures) {

    public String at(String end) {
        return "/voice/child/" + child.id().value() + end;
    }

    public Audience audience() {
        if (!child.readByFamily()) {
            return Audience.STAFF;
        }
        return child.readByThemself() ? Audience.YOUNG : Audience.FAMILY;
    }

    public String back() {
        return (child.readByFamily() ? "/family/" : "/children/") + child.id().value();
    }

    public String title() {
        return child.readByThemself() ? "What I said" : "What " + child.knownAs() + " and others said";
    }

    /** Whether something is typed here, which a browser keeps. */
    public boolean keeps() {
        return still.values().stream().anyMatch(part -> part.asks() != null && part.unsentAt() != null);
    }

    /** Whether the reader is the child or young person, and these are their words which somebody else's account gave. */
    public boolean mayChange(Views.Heard one) {
        return child.readByThemself() && !own(one) && Changing.may(one.sitting(), true);
    }

    public boolean mayHelp() {
        return ChildVoiceView.mayHelp(child);
    }

    public boolean own(Views.Heard one) {
        return reader.equals(one.sitting().giver());
    }

    public String occasion(Occasion occasion) {
        return words.child()
                ? words.say("still-" + occasion.kind().name().toLowerCase(Locale.ROOT))
                : occasion.kind().label();
    }

    /** What became of it, to the child. */
    public Became became(Views.Heard one, Views.Told told) {
        return Became.of(told, one.round(), shaped(told.view()), words);
    }

    public List<Linked> shaped(View view) {
        return shaped.getOrDefault(view.id(), List.of());
    }
}
