package uk.sidebyside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class LocalServiceStore {
    private static final String COLUMNS = """
            SELECT s.id, s.name, s.sector, s.organisation_id, o.name AS organisation, s.from_on, s.until_on, s.version
            FROM access.service s LEFT JOIN access.organisation o ON o.id = s.organisation_id
            WHERE s.area_id = :area
            """;

    private final JdbcClient jdbc;

    LocalServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LocalService> inArea(AreaId area) {
        return jdbc.sql(COLUMNS + "ORDER BY lower(s.name), s.id")
                .param("area", area.value())
                .query(LocalServiceStore::service)
                .list();
    }

    Optional<LocalService> find(AreaId area, ServiceId id) {
        return jdbc.sql(COLUMNS + "AND s.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(LocalServiceStore::service)
                .optional();
    }

    void insert(AreaId area, ServiceId id, LocalServices.Entry entry) {
        entered(jdbc.sql("""
                INSERT INTO access.service (area_id, id, name, sector, organisation_id, from_on, until_on, version)
                VALUES (:area, :id, :name, :sector, :organisation, :from, :until, 1)
                """), area, id, entry).update();
    }

    boolean update(AreaId area, ServiceId id, LocalServices.Entry entry, int version) {
        return entered(jdbc.sql("""
                        UPDATE access.service SET name = :name, sector = :sector, organisation_id = :organisation,
                            from_on = :from, until_on = :until, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """), area, id, entry).param("version", version).update() == 1;
    }

    private static StatementSpec entered(StatementSpec sql, AreaId area, ServiceId id, LocalServices.Entry entry) {
        OrganisationId organisation = entry.organisation();
        return sql.param("area", area.value())
                .param("id", id.value())
                .param("name", entry.name().strip())
                .param("sector", Objects.requireNonNull(entry.sector()).code())
                .param("organisation", organisation == null ? null : organisation.value(), Types.OTHER)
                .param("from", entry.fromOn())
                .param("until", entry.untilOn(), Types.DATE);
    }

    private static LocalService service(ResultSet row, int n) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        String named = row.getString("organisation");
        return new LocalService(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Sector.of(row.getString("sector")),
                organisation == null ? null : new OrganisationId(organisation),
                named == null ? "" : named,
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("version"));
    }
}
