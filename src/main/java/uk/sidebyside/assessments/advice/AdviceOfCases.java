package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.assessments.AdviceAsked;
import uk.sidebyside.shared.AreaId;

/** What cases know of their advice. The walls of the tables decide what the reader gets. */
@Component
class AdviceOfCases implements AdviceAsked {
    private final AdviceStore store;
    private final UseStore uses;
    private final JdbcClient jdbc;
    private final Organisations organisations;

    AdviceOfCases(AdviceStore store, UseStore uses, JdbcClient jdbc, Organisations organisations) {
        this.uses = uses;
        this.store = store;
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Standing> of(AreaId area, Collection<UUID> requests) {
        if (requests.isEmpty()) {
            return Map.of();
        }
        Map<UUID, LocalDate> health = new HashMap<>();
        Map<UUID, LocalDate> earlier = new HashMap<>();
        for (UseStore.HealthProvision one : uses.healthProvision(area, requests)) {
            if (one.advice() == null) {
                earlier.merge(one.request(), one.on(), (a, b) -> a.isAfter(b) ? a : b);
            } else {
                health.put(one.advice(), one.on());
            }
        }
        Map<UUID, List<Asked>> asked = new LinkedHashMap<>();
        earlier.keySet().forEach(request -> asked.put(request, new ArrayList<>()));
        for (AdviceRequest one : store.ofRequests(area, requests)) {
            if (one.requestId() != null) {
                asked.computeIfAbsent(one.requestId(), id -> new ArrayList<>())
                        .add(asked(one, health.get(one.id().value())));
            }
        }
        Map<UUID, AgreedG> agreed = agreed(area, requests);
        Map<UUID, Standing> standings = new LinkedHashMap<>();
        asked.forEach(
                (request, its) -> standings.put(request, new Standing(its, earlier.get(request), agreed.get(request))));
        return standings;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WithoutAPlace> withoutAPlace(AreaId area, UUID request) {
        return uses.withoutAPlace(area, request);
    }

    private static Asked asked(AdviceRequest one, @Nullable LocalDate health) {
        return new Asked(
                one.id().value(),
                one.letter().code(),
                one.bodyName(),
                one.profession(),
                one.receivedOn(),
                one.dueOn(),
                one.answeredOn(),
                one.state().open(),
                health);
    }

    private Map<UUID, AgreedG> agreed(AreaId area, Collection<UUID> requests) {
        Map<UUID, String> bodies = new HashMap<>();
        for (Organisation one : organisations.inArea(area)) {
            bodies.put(one.id().value(), one.shortName());
        }
        Map<UUID, AgreedG> agreed = new HashMap<>();
        jdbc.sql("""
                SELECT request_id, body_id, agreed_by, agreed_on FROM assessments.agreed_g
                WHERE area_id = :area AND request_id = ANY (:requests) ORDER BY recorded_at, id
                """)
                .param("area", area.value())
                .param("requests", requests.toArray(UUID[]::new))
                .query(row -> {
                    agreed.put(row.getObject("request_id", UUID.class), agreedG(row, bodies));
                });
        return agreed;
    }

    private static AgreedG agreedG(ResultSet row, Map<UUID, String> bodies) throws SQLException {
        return new AgreedG(
                row.getObject("agreed_on", LocalDate.class),
                bodies.getOrDefault(row.getObject("body_id", UUID.class), "Health"),
                row.getString("agreed_by"));
    }
}
