package uk.sidebyside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
                INSERT INTO access.organisation (id, name, short_name) VALUES (:id, :name, :shortName)
                """)
                .param("id", id.value())
                .param("name", command.name())
                .param("shortName", command.shortName())
                .update();
    }

    void join(AreaId area, OrganisationId organisation, String kind, boolean accountable) {
        jdbc.sql("""
                INSERT INTO access.area_organisation (area_id, organisation_id, kind, accountable)
                VALUES (:area, :organisation, :kind, :accountable)
                """)
                .param("area", area.value())
                .param("organisation", organisation.value())
                .param("kind", kind)
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
                SELECT o.id, o.name, o.short_name, ao.kind, k.label, k.stands_for, ao.accountable, s.on_day, n.id AS successor_id,
                    n.name AS successor_name
                FROM access.area_organisation ao
                JOIN access.organisation o ON o.id = ao.organisation_id
                JOIN access.partner_kind k ON k.area_id = ao.area_id AND k.code = ao.kind
                LEFT JOIN LATERAL (SELECT f.successor_id, f.on_day FROM access.succession f
                    WHERE f.predecessor_id = o.id ORDER BY f.on_day, f.successor_id LIMIT 1) s ON true
                LEFT JOIN access.organisation n ON n.id = s.successor_id
                WHERE ao.area_id = :area
                ORDER BY k.position, o.name
                """)
                .param("area", area.value())
                .query(OrganisationStore::organisation)
                .list();
    }

    private static Organisation organisation(ResultSet row, int n) throws SQLException {
        UUID successor = row.getObject("successor_id", UUID.class);
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("kind"),
                row.getString("label"),
                StandsFor.of(row.getString("stands_for")),
                row.getBoolean("accountable"),
                successor == null
                        ? null
                        : new Organisation.Successor(
                                new OrganisationId(successor),
                                row.getString("successor_name"),
                                row.getObject("on_day", LocalDate.class)));
    }
}
