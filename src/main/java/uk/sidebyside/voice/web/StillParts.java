package uk.sidebyside.voice.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.unsent.UnsentForm;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.voice.ReceiptForms;
import uk.sidebyside.voice.UnsentWords;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.carrying.Answering;
import uk.sidebyside.voice.carrying.Kept;
import uk.sidebyside.voice.ground.Desk;
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

        /** Whether the form with these fields is the one that came back. */
        boolean returned(Map<String, String> fields) {
            return fields.keySet().stream().anyMatch(typed::containsKey);
        }
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
                    Begun begun = begun(one, view, back);
                    parts.put(
                            view.id(),
                            new StillPart(
                                    view,
                                    its,
                                    at.apply(sitting),
                                    keeps(sitting),
                                    may,
                                    questions.offered(sitting.questions(), view),
                                    words,
                                    back.errors(),
                                    begun.typed(),
                                    begun.sentence(),
                                    questions));
                }
            }
        }
        return parts;
    }

    private static boolean keeps(Sitting sitting) {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.RECEIPT || Desk.gave(sitting, principal);
    }

    /** @param sentence said of it; null where nothing was begun */
    private record Begun(
            Map<String, String> typed, @Nullable String sentence) {}

    /** What its giver began to answer and did not send, unless it came back this moment. */
    private static Begun begun(Views.Heard heard, View view, Back back) {
        String form = ReceiptForms.still(view);
        UnsentWords.Begun begun = heard.begun().get(form);
        Map<String, String> fields = begun == null ? Map.of() : ReceiptFields.of(form, begun);
        return begun == null || back.returned(fields)
                ? new Begun(back.typed(), null)
                : new Begun(fields, UnsentForm.sentence(begun.at()));
    }
}
