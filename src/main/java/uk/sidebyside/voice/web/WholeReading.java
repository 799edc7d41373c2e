package uk.sidebyside.voice.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.ViewId;

/** All that a page shows of what somebody said, in one transaction. */
@Component
class WholeReading {
    private final Views views;
    private final OpenedViews opened;

    WholeReading(Views views, OpenedViews opened) {
        this.views = views;
        this.opened = opened;
    }

    record Whole(Views.Heard heard, Map<ViewId, List<Linked>> shaped) {}

    @Transactional(readOnly = true)
    public Whole whole(AreaId area, SittingId id) {
        return whole(views.heard(area, id));
    }

    /**
     * The same for whoever is signed in; it stands in the access log.
     *
     * @param reads what they read by this page; nothing else is found, and a look that finds nothing is not written down
     */
    @Transactional
    public Whole opened(AreaId area, UUID id, String purpose, Predicate<Views.Heard> reads) {
        Views.Heard heard = opened.of(area, id, purpose);
        if (!reads.test(heard)) {
            throw new NotFound();
        }
        return whole(heard);
    }

    private Whole whole(Views.Heard heard) {
        return new Whole(heard, views.shaped(heard.views()));
    }
}
