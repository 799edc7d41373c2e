package uk.sidebyside.assessments.notified.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.assessments.notified.HealthNotice;
import uk.sidebyside.assessments.notified.HealthNoticeId;

/**
 * The notices of the reader's own posts, and those that the council has.
 *
 * @param mayWrite whether the reader's post is one of a health body
 * @param came for those who lead cases, and for clinical officers
 * @param leads whether the reader acknowledges them
 * @param open of those that came, which the reader may open
 * @param desk whether the reader sees what came at all
 */
public record NoticesPage(
        boolean mayWrite,
        List<HealthNotice> mine,
        List<HealthNotice> came,
        Set<HealthNoticeId> open,
        boolean leads,
        boolean desk,
        LocalDate today) {
    public NoticesPage {
        mine = List.copyOf(mine);
        came = List.copyOf(came);
        open = Set.copyOf(open);
    }

    public List<HealthNotice> toSend() {
        return mine.stream().filter(one -> !one.sent()).toList();
    }

    public List<HealthNotice> sent() {
        return mine.stream().filter(HealthNotice::sent).toList();
    }

    public List<HealthNotice> waiting() {
        return came.stream().filter(one -> !one.acknowledged()).toList();
    }

    public List<HealthNotice> acknowledged() {
        return came.stream().filter(HealthNotice::acknowledged).toList();
    }

    public boolean opens(HealthNotice one) {
        return open.contains(one.id());
    }

    public String since(HealthNotice one) {
        long days = one.waitsSince(today);
        return days == 0 ? "came today" : days == 1 ? "waits since yesterday" : "waits for " + days + " days";
    }

    /** By its name for its writer, until the child has a record here; for everybody else by its reference. */
    public String title(HealthNotice one) {
        return one.named() && one.child() == null ? one.words().name() : one.reference();
    }
}
