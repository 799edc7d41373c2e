package uk.sidebyside.notices;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;

/** What has changed, for everybody: the public page, the feeds and the mail to subscribers come from here. */
@Service
public class Changes {
    private final ChangeStore store;
    private final Clock clock;

    Changes(ChangeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Publishes a change in the caller's transaction; does nothing where its key was used before. */
    @Transactional
    public void publish(Change change) {
        var id = new ChangeId(Ids.next(clock));
        if (store.insert(id, change, clock.instant())) {
            Set<Ref> topics = new LinkedHashSet<>(change.within());
            topics.add(change.topic());
            store.insertTopics(id, change.topic().area(), topics);
        }
    }

    /** Takes a change off the page and the feeds, where it should not have been published. */
    @Transactional
    public void withdraw(AreaId area, String key) {
        store.withdraw(area, key, clock.instant());
    }

    /** Takes everything off that was said about a thing, which is not public any more. */
    @Transactional
    public void withdrawAbout(Ref topic) {
        store.withdrawAbout(topic, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Published> latest(AreaId area, int atMost) {
        return store.latest(area, null, atMost, 0);
    }

    /** The newest changes of a thing and of all that is part of it. */
    @Transactional(readOnly = true)
    public List<Published> latest(Ref topic, int atMost) {
        return store.latest(topic.area(), topic, atMost, 0);
    }

    /** @param number counts from 1 */
    public record Page(List<Published> changes, int number, int pages) {}

    /** @param topic null for all of the area */
    @Transactional(readOnly = true)
    public Page page(AreaId area, @Nullable Ref topic, int number, int size) {
        int count = store.count(area, topic);
        int pages = Math.max(1, (count + size - 1) / size);
        int shown = Math.clamp(number, 1, pages);
        return new Page(store.latest(area, topic, size, (shown - 1) * size), shown, pages);
    }
}
