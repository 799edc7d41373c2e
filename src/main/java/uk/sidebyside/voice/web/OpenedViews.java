package uk.sidebyside.voice.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/**
 * Opens what was said for whoever is signed in: where it is about a child, it stands in the access log before it is shown. The
 * child's record is opened once, in the transaction in which the rest is read: what may not be read leaves nothing in the log.
 */
@Component
class OpenedViews {
    private final Views views;
    private final Children children;
    private final Looks looks;

    OpenedViews(Views views, Children children, Looks looks) {
        this.views = views;
        this.children = children;
        this.looks = looks;
    }

    /** @throws uk.sidebyside.access.NotFound for what is not there or may not be read */
    @Transactional
    public Views.Heard of(AreaId area, UUID sitting, String purpose) {
        return views.heard(
                area,
                new SittingId(sitting),
                child -> Optional.of(
                        looks.open(area, new ChildId(child.id()), purpose).seen()));
    }

    /** @param all the latest given first */
    record About(Child child, List<Views.Heard> all) {}

    /** All that was said about a child, as far as the reader may read it. */
    @Transactional
    public About about(AreaId area, UUID child, String purpose) {
        Child opened = looks.open(area, new ChildId(child), purpose);
        return new About(opened, views.heardAbout(ChildRefs.of(area, opened.id()), opened.seen()));
    }

    /** What the reader gave with their account. */
    @Transactional
    public List<Views.Heard> mine(AreaId area) {
        List<Views.Heard> mine = views.mine(area);
        all(area, mine.stream().map(one -> one.sitting().child()).toList(), "to see what they said");
        return mine;
    }

    void record(AreaId area, Sitting sitting, String purpose) {
        sitting.child().ifPresent(child -> looks.open(area, new ChildId(child), purpose));
    }

    /** For a picture or recording, which a page draws after itself. */
    void file(AreaId area, UUID sitting) {
        views.heard(area, new SittingId(sitting))
                .sitting()
                .child()
                .ifPresent(
                        child -> looks.openWithin(area, new ChildId(child), "to see a picture or to hear a recording"));
    }

    /** For a list that names children. */
    void all(AreaId area, Collection<Optional<UUID>> about, String purpose) {
        List<ChildId> named = about.stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(ChildId::new)
                .toList();
        if (!named.isEmpty()) {
            children.find(area, named, Purpose.of(purpose));
        }
    }
}
