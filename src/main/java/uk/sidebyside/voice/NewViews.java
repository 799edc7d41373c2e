package uk.sidebyside.voice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.voice.rules.MayChange;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.ViewId;

/** Writes a view with its first words. It keeps the question as it was asked, so that it may be worded better later. */
@Component
class NewViews {
    private final ViewStore views;
    private final Clock clock;

    NewViews(ViewStore views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /** @param carriedFrom the view that it was before; null for a new one */
    ViewId insert(
            AreaId area,
            Sitting sitting,
            int position,
            Question question,
            Giving.Draft draft,
            List<UUID> attached,
            @Nullable ViewId carriedFrom) {
        var id = new ViewId(Ids.next(clock));
        Instant now = clock.instant();
        boolean young = sitting.speaker() == MayChange.Speaker.CHILD;
        String asked = question.in(young ? Question.Version.CHILD : Question.Version.STANDARD);
        views.insert(area, id, UUID.randomUUID(), sitting.id(), position, question, asked, carriedFrom, now);
        views.write(area, sitting.id(), id, 1, draft, attached, now);
        return id;
    }
}
