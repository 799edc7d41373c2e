package uk.sidebyside.voice.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Opens what was said for whoever is signed in: where it is about a child, it stands in the access log before it is shown. */
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
    Views.Heard of(AreaId area, UUID sitting, String purpose) {
        Views.Heard heard = views.heard(area, new SittingId(sitting));
        record(area, heard.sitting(), purpose);
        return heard;
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
