package uk.sidebyside.voice.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.carrying.Answering;
import uk.sidebyside.voice.carrying.Kept;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** Draws up for each view about a child whether it is still right. */
@Component
class StillParts {
    private final Questions questions;
    private final Clock clock;

    StillParts(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /** A form that came back. @param typed by its field */
    record Back(FormErrors errors, Map<String, String> typed) {
        static final Back NONE = new Back(FormErrors.none(), Map.of());
    }

    /** @param themself whether the reader is the young person whose record it is @param at where the answers of a sitting are sent to, to which the view's id is added */
    Map<ViewId, StillPart> of(
            List<Views.Heard> heard, boolean themself, Function<Sitting, String> at, FamilyWords words, Back back) {
        Map<ViewId, Kept> kept = Kept.of(heard, clock.getZone());
        Map<ViewId, StillPart> parts = new HashMap<>();
        for (Views.Heard one : heard) {
            Sitting sitting = one.sitting();
            if (sitting.child().isEmpty()) {
                continue;
            }
            Set<StillRight.Said> may = Arrays.stream(StillRight.Said.values())
                    .filter(said -> Answering.may(said, sitting, themself))
                    .collect(Collectors.toSet());
            for (Views.Told told : one.views()) {
                View view = told.view();
                if (kept.get(view.id()) instanceof Kept its) {
                    parts.put(
                            view.id(),
                            new StillPart(
                                    view,
                                    its,
                                    at.apply(sitting) + "/still/" + view.id().value(),
                                    may,
                                    questions.offered(sitting.questions(), view),
                                    words,
                                    back.errors(),
                                    back.typed(),
                                    questions));
                }
            }
        }
        return parts;
    }
}
