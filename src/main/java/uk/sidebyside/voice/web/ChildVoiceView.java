package uk.sidebyside.voice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.Child;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.Turn;

/** Draws up what was said about a child, a portion at a time, so that it stays light whatever was said over the years. */
@Component
class ChildVoiceView {
    private final OpenedViews opened;
    private final Views views;
    private final StillParts parts;
    private final Questions questions;
    private final Clock clock;

    ChildVoiceView(OpenedViews opened, Views views, StillParts parts, Questions questions, Clock clock) {
        this.opened = opened;
        this.views = views;
        this.parts = parts;
        this.questions = questions;
        this.clock = clock;
    }

    static boolean works(Child child) {
        var membership = child.seen().standing().membership();
        return membership != null && membership.relationship().work();
    }

    /** Whether the reader may begin to help them: not of a young person who keeps from them what they say. */
    static boolean mayHelp(Child child) {
        return !child.readByThemself() && child.seen().sees(SharedPart.VIEWS);
    }

    /** @param purpose why the record is opened, for its access log @param from how many of the latest are passed over */
    @Transactional
    public ModelAndView of(UUID id, String purpose, int from, Principal principal, StillParts.Back back) {
        OpenedViews.About about = opened.about(principal.inArea(), id, purpose);
        Child child = about.child();
        FamilyWords words = FamilyWords.of(child);
        List<Views.Heard> all = about.all();
        Portion<Views.Heard> heard = Portion.of(all, from, Portion::weight);
        var page = new ChildVoicePage(
                child,
                heard,
                views.shaped(heard.shown().stream()
                        .flatMap(one -> one.views().stream())
                        .toList()),
                parts.of(heard.shown(), child.readByThemself(), sitting -> at(child, sitting, principal), words, back),
                occasions(all),
                works(child),
                principal.person(),
                LocalDate.now(clock),
                UUID.randomUUID(),
                back.errors(),
                words,
                questions);
        ModelAndView shown = FormAnswers.page("voice/child", page);
        if (back.errors().any()) {
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** To what they were carried, the latest first; every occasion asked about some view. */
    private static List<Occasion> occasions(List<Views.Heard> all) {
        return all.stream()
                .flatMap(one -> one.views().stream())
                .flatMap(told -> told.turns().stream())
                .filter(Turn.AskedAgain.class::isInstance)
                .map(turn -> ((Turn.AskedAgain) turn).occasion())
                .distinct()
                .sorted(Comparator.comparing(Occasion::askedAt).reversed())
                .toList();
    }

    private static String at(Child child, Sitting sitting, Principal principal) {
        return principal.person().equals(sitting.giver())
                ? "/said/" + sitting.id().value()
                : "/voice/child/" + child.id().value();
    }
}
