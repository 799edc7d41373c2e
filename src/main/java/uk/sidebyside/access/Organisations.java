package uk.sidebyside.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The organisations that work together in an area, and who succeeded whom. */
@Service
public class Organisations {
    private final OrganisationStore store;
    private final Clock clock;

    Organisations(OrganisationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param kind the code of a kind of partner */
    public record AddOrganisation(String name, String shortName, String kind, boolean accountable) {}

    @Transactional
    public OrganisationId add(AreaId area, AddOrganisation command) {
        var id = new OrganisationId(Ids.next(clock));
        store.insert(id, command);
        store.join(area, id, command.kind(), command.accountable());
        return id;
    }

    /** Records that one organisation took over from another, as an integrated care board did from a CCG. */
    @Transactional
    public void succeed(OrganisationId predecessor, OrganisationId successor, LocalDate on) {
        store.insertSuccession(predecessor, successor, on);
    }

    /** Each of them, or who had taken over from it by that day. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> standingOn(AreaId area, Collection<OrganisationId> organisations, LocalDate day) {
        return Organisation.standingOn(organisations, store.inArea(area), day);
    }

    /** The area's partners, by kind and then by name. */
    @Transactional(readOnly = true)
    public List<Organisation> inArea(AreaId area) {
        return store.inArea(area);
    }
}
