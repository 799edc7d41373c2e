package uk.sidebyside.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** The area's services. Everybody reads the list, an administrator keeps it; other rooms say by its ids what they are about. */
@Service
public class LocalServices {
    private static final String SOURCE = "docs/rules/measures.md, services";
    private static final int LONGEST_NAME = 160;

    private final LocalServiceStore store;

    LocalServices(LocalServiceStore store) {
        this.store = store;
    }

    /** What is typed about a service. */
    public record Entry(
            String name,
            @Nullable Sector sector,
            @Nullable OrganisationId organisation,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    /** By name; those that ended too. One statement. */
    @Transactional(readOnly = true)
    public List<LocalService> inArea(AreaId area) {
        return store.inArea(area);
    }

    @Transactional(readOnly = true)
    public Optional<LocalService> find(AreaId area, ServiceId id) {
        return store.find(area, id);
    }

    /** @param id made of what was typed, so that the same sent twice adds one */
    @Transactional
    public Saving<ServiceId> add(AreaId area, ServiceId id, Entry entry) {
        if (store.find(area, id).isPresent()) {
            return Saving.saved(id);
        }
        List<Finding> findings = check(area, id, entry);
        if (findings.isEmpty()) {
            store.insert(area, id, entry);
        }
        return findings.isEmpty() ? Saving.saved(id) : Saving.refused(findings);
    }

    /** @param version the one that the editor saw */
    @Transactional
    public Saving<ServiceId> change(AreaId area, ServiceId id, Entry entry, int version) {
        LocalService now = store.find(area, id).orElseThrow(NotFound::new);
        List<Finding> findings = check(area, id, entry);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return store.update(area, id, entry, version)
                ? Saving.saved(id)
                : new Saving.Stale<>(
                        Map.of("name", now.name(), "sector", now.sector().code()), now.version());
    }

    private List<Finding> check(AreaId area, ServiceId id, Entry entry) {
        List<Finding> findings = new ArrayList<>();
        String name = entry.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            findings.add(Finding.of("name", "service.needs.name", SOURCE, LONGEST_NAME));
        } else if (store.inArea(area).stream()
                .anyMatch(other -> !other.id().equals(id) && other.name().equalsIgnoreCase(name))) {
            findings.add(Finding.of("name", "service.name.taken", SOURCE));
        }
        if (entry.sector() == null) {
            findings.add(Finding.of("sector", "service.needs.sector", SOURCE));
        }
        if (entry.fromOn() == null) {
            findings.add(Finding.of("fromOn", "service.needs.first.day", SOURCE));
        } else if (entry.untilOn() != null && entry.untilOn().isBefore(entry.fromOn())) {
            findings.add(Finding.of("untilOn", "service.ends.before.it.began", SOURCE));
        }
        return findings;
    }
}
