package uk.sidebyside.voice.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.sidebyside.children.Child;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.carrying.Carrying;
import uk.sidebyside.voice.carrying.Kept;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * What was carried to an occasion: the words of what its giver confirmed, and of the rest only how many there are.
 *
 * @param reach how those want to be reached who were asked and got no e-mail, for whoever works with the child; blank for nobody
 * @param unreached how those are named who are asked and whom no letter finds, for whoever works with the child
 */
public record CarriedPage(
        Child child,
        Carrying.Carried carried,
        List<Views.Heard> heard,
        Map<ViewId, Kept> kept,
        String reach,
        List<String> unreached,
        Questions pictures) {

    public Occasion occasion() {
        return carried.occasion();
    }

    public String title() {
        return "Carried forward: " + occasion().kind().label();
    }

    public Audience audience() {
        if (!child.readByFamily()) {
            return Audience.STAFF;
        }
        return child.readByThemself() ? Audience.YOUNG : Audience.FAMILY;
    }

    private List<View> asked() {
        return heard.stream()
                .flatMap(one -> one.views().stream())
                .map(Views.Told::view)
                .filter(view -> carried.views().contains(view.id()))
                .toList();
    }

    /** What its giver said of it for this occasion; null while they have not, and once it was taken away later. */
    private StillRight.Said said(View view) {
        Kept its = Objects.requireNonNull(kept.get(view.id()));
        if (!its.standing().carried()) {
            return StillRight.Said.TAKEN_AWAY;
        }
        return its.to(occasion().id()).map(Turn.SaidAgain::said).orElse(StillRight.Said.AGREED);
    }

    /** What came along. */
    public List<View> along() {
        return asked().stream()
                .filter(view -> said(view) == StillRight.Said.YES || said(view) == StillRight.Said.CHANGED)
                .toList();
    }

    /** Since when it stands, and when it was last confirmed. */
    public String stands(View view) {
        StillRight.Standing standing =
                Objects.requireNonNull(kept.get(view.id())).standing();
        String since = "It stands since " + VoicePages.day(standing.since()) + ".";
        return standing.confirmedOn() == null
                ? since
                : since + " It was last confirmed on " + VoicePages.day(standing.confirmedOn()) + ".";
    }

    /** What did not come along, in sentences. */
    public List<String> rest() {
        long waiting = asked().stream()
                .filter(view -> said(view) == StillRight.Said.AGREED)
                .count();
        long taken = asked().stream()
                .filter(view -> said(view) == StillRight.Said.TAKEN_AWAY)
                .count();
        return java.util.stream.Stream.of(
                        waiting == 0
                                ? ""
                                : VoicePages.count(waiting, "view waits", "views wait")
                                        + " for its giver to say whether it is still right.",
                        taken == 0 ? "" : VoicePages.count(taken, "view was", "views were") + " taken away.")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
