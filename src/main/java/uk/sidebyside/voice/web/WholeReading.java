package uk.sidebyside.voice.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.ViewId;

/** All that a page shows of what somebody said, in one transaction. */
@Component
class WholeReading {
    private final Views views;

    WholeReading(Views views) {
        this.views = views;
    }

    record Whole(Views.Heard heard, Map<ViewId, List<Linked>> shaped) {}

    /** The rest of what was just read. */
    @Transactional(readOnly = true)
    public Whole whole(Views.Heard heard) {
        return new Whole(heard, views.shaped(heard.views()));
    }

    /** Of a sitting that was just looked up. */
    @Transactional(readOnly = true)
    public Whole whole(AreaId area, Sitting sitting) {
        Views.Heard heard = views.heard(area, sitting);
        return new Whole(heard, views.shaped(heard.views()));
    }

    @Transactional(readOnly = true)
    public Whole whole(AreaId area, SittingId id) {
        Views.Heard heard = views.heard(area, id);
        return new Whole(heard, views.shaped(heard.views()));
    }
}
