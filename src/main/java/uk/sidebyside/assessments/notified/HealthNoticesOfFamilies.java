package uk.sidebyside.assessments.notified;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Support;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;

/** What a family reads of notices: what the council was told, by whom, and what followed; by the circle around the child. */
@Service
public class HealthNoticesOfFamilies {
    private final HealthNoticeStore store;
    private final Looks looks;

    HealthNoticesOfFamilies(HealthNoticeStore store, Looks looks) {
        this.store = store;
        this.looks = looks;
    }

    /** @param notices that the council has, the first first */
    public record OfChild(Child child, List<HealthNotice> notices) {
        public OfChild {
            notices = List.copyOf(notices);
        }

        /** The organisation that parents were told of; blank where none was named. */
        public static String support(HealthNotice one) {
            return one.words().helper() == Support.NAMED ? one.words().voluntary() : "";
        }
    }

    /** @throws NotFound for a child that the reader may not see, and where what is next is not shared with them */
    @Transactional
    public OfChild of(AreaId area, ChildId id) {
        Child child = looks.open(area, id, "to read what health told the council");
        if (!child.seen().sees(SharedPart.STEPS)) {
            throw new NotFound();
        }
        return new OfChild(
                child,
                store.ofChild(area, id.value()).stream()
                        .filter(one -> one.sent() && one.named())
                        .toList());
    }
}
