package uk.sidebyside.access.personal;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.personal.SubjectStore.Why;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** All that an area holds about one person, over all rooms. */
@Service
public class PersonalRecords {
    private final ObjectProvider<PersonalData> rooms;
    private final SubjectStore store;
    private final Clock clock;

    PersonalRecords(ObjectProvider<PersonalData> rooms, SubjectStore store, Clock clock) {
        this.rooms = rooms;
        this.store = store;
        this.clock = clock;
    }

    /** What is held about the person who asks, section by section, those without rows too. */
    @Transactional(readOnly = true)
    public List<Section> mine() {
        Principal principal = Principals.current();
        Subject subject = find(principal.inArea(), principal.person());
        return rooms.stream()
                .flatMap(room -> room.of(subject).stream())
                .sorted(Comparator.comparing(Section::table))
                .toList();
    }

    /**
     * Why a person can't be erased yet, in sentences; nothing where they can.
     *
     * @throws NotFound for somebody whom the area doesn't know
     */
    @Transactional(readOnly = true)
    public List<String> openDuties(AreaId area, PersonId person) {
        return dutiesOf(find(area, person));
    }

    /** @param elsewhere whether another area goes on knowing the person by name */
    public record Erased(boolean done, boolean elsewhere, List<String> openDuties) {}

    /** Erases a person because they asked, or says which duties are still open. Runs in the operator's name. */
    @Transactional
    public Erased eraseOnRequest(AreaId area, PersonId person) {
        return erase(area, person, Why.REQUEST);
    }

    /** The same because the time has run out. */
    @Transactional
    public Erased eraseAfterTime(AreaId area, PersonId person) {
        return erase(area, person, Why.TIME);
    }

    private Erased erase(AreaId area, PersonId person, Why why) {
        if (Principals.current().kind() != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
        Subject subject = find(area, person);
        List<String> open = dutiesOf(subject);
        if (open.isEmpty()) {
            rooms.stream().forEach(room -> room.erase(subject));
            store.forget(subject);
            store.note(Ids.next(clock), subject, why, clock.instant());
        }
        return new Erased(open.isEmpty(), subject.elsewhere(), open);
    }

    private List<String> dutiesOf(Subject subject) {
        return rooms.stream().flatMap(room -> room.openDuties(subject).stream()).toList();
    }

    private Subject find(AreaId area, PersonId person) {
        return store.find(area, person).orElseThrow(NotFound::new);
    }
}
