package uk.sidebyside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class OrganisationStore {
    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrganisationId id, Organisations.AddOrganisation command) {
        jdbc.sql("""
                INSERT INTO access.organisation (id, name, short_name, kind) VALUES (:id, :name, :shortName, :kind)
                """)
                .param("id", id.value())
                .param("name", command.name())
                .param("shortName", command.shortName())
                .param("kind", command.kind())
                .update();
    }

    void join(AreaId area, OrganisationId organisation, boolean accountable) {
        jdbc.sql("""
                INSERT INTO access.area_organisation (area_id, organisation_id, accountable)
                VALUES (:area, :organisation, :accountable)
                """)
                .param("area", area.value())
                .param("organisation", organisation.value())
                .param("accountable", accountable)
                .update();
    }

    void insertSuccession(OrganisationId predecessor, OrganisationId successor, LocalDate on) {
        jdbc.sql("""
                INSERT INTO access.succession (predecessor_id, successor_id, on_day)
                VALUES (:predecessor, :successor, :on)
                """)
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("on", on)
                .update();
    }

    List<Organisation> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT o.id, o.name, o.short_name, o.kind, k.label, ao.accountable, s.on_day, n.id AS successor_id,
                    n.name AS successor_name
                FROM access.area_organisation ao
                JOIN access.organisation o ON o.id = ao.organisation_id
                JOIN access.organisation_kind k ON k.code = o.kind
                LEFT JOIN access.succession s ON s.predecessor_id = o.id
                LEFT JOIN access.organisation n ON n.id = s.successor_id
                WHERE ao.area_id = :area
                ORDER BY k.position, o.name
                """)
                .param("area", area.value())
                .query(OrganisationStore::organisation)
                .list();
    }

    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        jdbc.sql("SELECT code, label FROM access.organisation_kind ORDER BY position")
                .query(row -> {
                    kinds.put(row.getString("code"), row.getString("label"));
                });
        return kinds;
    }

    private static Organisation organisation(ResultSet row, int n) throws SQLException {
        UUID successor = row.getObject("successor_id", UUID.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("kind"),
                row.getString("label"),
                row.getBoolean("accountable"),
                successor == null
                        ? null
                        : new Organisation.Successor(
                                new OrganisationId(successor),
                                row.getString("successor_name"),
                                row.getObject("on_day", LocalDate.class)));
    }
}
