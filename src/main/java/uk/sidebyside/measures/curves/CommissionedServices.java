package uk.sidebyside.measures.curves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.curves.CommissionedService.Kind;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Which services were newly bought or bought again, and which of them are held against the outcomes framework (R061). */
@Service
public class CommissionedServices {
    private static final int LONGEST_EVIDENCE = 500;

    private final CommissionedServiceStore store;
    private final LocalServices services;
    private final FactLedger ledger;
    private final UnderTheFramework source;
    private final Clock clock;

    CommissionedServices(
            CommissionedServiceStore store,
            LocalServices services,
            FactLedger ledger,
            UnderTheFramework source,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.ledger = ledger;
        this.source = source;
        this.clock = clock;
    }

    /** What is typed about it. */
    public record Entry(
            @Nullable ServiceId service,
            @Nullable Kind kind,
            @Nullable LocalDate beganOn,
            @Nullable LocalDate monitoredFromOn,
            String evidence) {}

    /** The latest first. Two statements. */
    @Transactional(readOnly = true)
    public List<CommissionedService> inArea(AreaId area) {
        return store.all(area, byId(services, area));
    }

    @Transactional(readOnly = true)
    public Optional<CommissionedService> find(AreaId area, UUID id) {
        return inArea(area).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** @param id made of what was typed, so that the same sent twice adds one */
    @Transactional
    public Saving<UUID> add(AreaId area, UUID id, Entry entry) {
        Editor.mustEdit();
        Map<ServiceId, LocalService> known = byId(services, area);
        if (store.lock(area, id, known).isPresent()) {
            return Saving.saved(id);
        }
        List<Finding> findings = check(area, id, entry, known);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(area, id, entry);
        ledger.record(
                area,
                source,
                List.of(),
                store.lock(area, id, known).orElseThrow().facts());
        return Saving.saved(id);
    }

    /** @param version the one that the editor saw */
    @Transactional
    public Saving<UUID> change(AreaId area, UUID id, Entry entry, int version) {
        Editor.mustEdit();
        Map<ServiceId, LocalService> known = byId(services, area);
        CommissionedService now = store.lock(area, id, known).orElseThrow(NotFound::new);
        List<Finding> findings = check(area, id, entry, known);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, entry, version)) {
            return new Saving.Stale<>(Map.of("evidence", now.evidence()), now.version());
        }
        ledger.record(
                area,
                source,
                now.facts(),
                store.lock(area, id, known).orElseThrow().facts());
        return Saving.saved(id);
    }

    private List<Finding> check(AreaId area, UUID id, Entry entry, Map<ServiceId, LocalService> known) {
        List<Finding> findings = new ArrayList<>();
        if (entry.service() == null || !known.containsKey(entry.service())) {
            findings.add(Finding.of("service", "commissioned.needs.service", Texts.RULES));
        }
        if (entry.kind() == null) {
            findings.add(Finding.of("kind", "commissioned.needs.kind", Texts.RULES));
        }
        findings.addAll(days(entry, LocalDate.now(clock)));
        boolean evidence = !entry.evidence().isBlank();
        if (evidence != (entry.monitoredFromOn() != null)) {
            findings.add(Finding.of(
                    evidence ? "monitoredFromOn" : "evidence",
                    evidence ? "commissioned.evidence.needs.day" : "commissioned.needs.evidence",
                    Texts.RULES));
        }
        findings.addAll(Texts.atMost("evidence", entry.evidence(), LONGEST_EVIDENCE));
        boolean twice = inArea(area).stream()
                .anyMatch(one -> !one.id().equals(id)
                        && Objects.equals(one.service(), entry.service())
                        && Objects.equals(one.beganOn(), entry.beganOn()));
        if (twice) {
            findings.add(Finding.of("beganOn", "commissioned.twice", Texts.RULES));
        }
        return findings;
    }

    private static List<Finding> days(Entry entry, LocalDate today) {
        LocalDate began = entry.beganOn();
        LocalDate monitored = entry.monitoredFromOn();
        if (began == null) {
            return List.of(Finding.of("beganOn", "commissioned.needs.first.day", Texts.RULES));
        }
        if (began.isAfter(today)) {
            return List.of(Finding.of("beganOn", "commissioned.in.future", Texts.RULES));
        }
        if (monitored != null && (monitored.isBefore(began) || monitored.isAfter(today))) {
            return List.of(Finding.of("monitoredFromOn", "commissioned.monitored.outside", Texts.RULES));
        }
        return List.of();
    }

    static Map<ServiceId, LocalService> byId(LocalServices services, AreaId area) {
        return services.inArea(area).stream().collect(Collectors.toMap(LocalService::id, Function.identity()));
    }
}
