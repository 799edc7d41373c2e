package uk.sidebyside.voice.carrying;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.rules.StillRight.Occasion;
import uk.sidebyside.voice.said.ViewId;

/** @param kind null where nothing was chosen */
public record Ask(
        UUID submission,
        Ref child,
        @Nullable Occasion kind,
        @Nullable LocalDate on,
        List<ViewId> views) {
    public Ask {
        views = List.copyOf(views);
    }
}
