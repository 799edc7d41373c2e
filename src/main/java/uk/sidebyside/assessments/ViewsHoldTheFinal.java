package uk.sidebyside.assessments;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Views;

/** What the child and the family said and nobody answered holds the final plan (R088). */
@Component
class ViewsHoldTheFinal implements FinalHeld {
    private final Views views;

    ViewsHoldTheFinal(Views views) {
        this.views = views;
    }

    @Override
    public List<Hold> holding(AreaId area, CaseFile file, RequestId request) {
        EhcCase of = file.head();
        if (of.child() == null) {
            return List.of();
        }
        return views.heardAbout(ChildRefs.of(area, new ChildId(of.child()))).stream()
                .flatMap(heard -> heard.views().stream())
                .filter(told -> told.view().state().open())
                .map(told -> new Hold(
                        "A view has no answer yet: " + told.view().asked(),
                        "/voice/child/" + of.child(),
                        null,
                        told.spokenOfAt()))
                .toList();
    }
}
