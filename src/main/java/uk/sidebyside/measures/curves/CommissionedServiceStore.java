package uk.sidebyside.measures.curves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.curves.CommissionedService.Kind;
import uk.sidebyside.measures.ground.Codes;
import uk.sidebyside.shared.AreaId;

@Repository
class CommissionedServiceStore {
    private static final String COLUMNS = """
            SELECT id, service_id, kind, began_on, monitored_from_on, evidence, version
            FROM measures.commissioned_service WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    CommissionedServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param services those of the area, whose names and sectors stand in another room */
    List<CommissionedService> all(AreaId area, Map<ServiceId, LocalService> services) {
        return jdbc.sql(COLUMNS + "ORDER BY began_on DESC, id")
                .param("area", area.value())
                .query((row, n) -> read(row, services))
                .list();
    }

    /** Keeps others from writing it until the end of the transaction. */
    Optional<CommissionedService> lock(AreaId area, UUID id, Map<ServiceId, LocalService> services) {
        return jdbc.sql(COLUMNS + "AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id)
                .query((row, n) -> read(row, services))
                .optional();
    }

    void insert(AreaId area, UUID id, CommissionedServices.Entry entry) {
        entered(jdbc.sql("""
                INSERT INTO measures.commissioned_service (area_id, id, service_id, kind, began_on, monitored_from_on,
                    evidence, version)
                VALUES (:area, :id, :service, :kind, :began, :monitored, :evidence, 1)
                """), area, id, entry).update();
    }

    boolean update(AreaId area, UUID id, CommissionedServices.Entry entry, int version) {
        return entered(jdbc.sql("""
                        UPDATE measures.commissioned_service SET service_id = :service, kind = :kind, began_on = :began,
                            monitored_from_on = :monitored, evidence = :evidence, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """), area, id, entry).param("version", version).update() == 1;
    }

    private static StatementSpec entered(StatementSpec sql, AreaId area, UUID id, CommissionedServices.Entry entry) {
        return sql.param("area", area.value())
                .param("id", id)
                .param("service", Objects.requireNonNull(entry.service()).value())
                .param("kind", Codes.of(Objects.requireNonNull(entry.kind())))
                .param("began", entry.beganOn())
                .param("monitored", entry.monitoredFromOn(), Types.DATE)
                .param("evidence", entry.evidence().strip());
    }

    private static CommissionedService read(ResultSet row, Map<ServiceId, LocalService> services) throws SQLException {
        var id = new ServiceId(row.getObject("service_id", UUID.class));
        LocalService service = Objects.requireNonNull(services.get(id));
        return new CommissionedService(
                row.getObject("id", UUID.class),
                id,
                service.name(),
                service.sector().code(),
                Codes.read(Kind.class, row.getString("kind")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("monitored_from_on", LocalDate.class),
                row.getString("evidence"),
                row.getInt("version"));
    }
}
