package uk.sidebyside.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class PartnerKindStore {
    private final JdbcClient jdbc;

    PartnerKindStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a new area the kinds that every area begins with. */
    void begin(AreaId area) {
        jdbc.sql("""
                INSERT INTO access.partner_kind (area_id, code, label, position, stands_for)
                SELECT :area, code, label, position, stands_for FROM access.organisation_kind
                """).param("area", area.value()).update();
    }

    List<PartnerKind> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT k.code, k.label, k.position, k.stands_for, count(ao.organisation_id) AS partners
                FROM access.partner_kind k
                LEFT JOIN access.area_organisation ao ON ao.area_id = k.area_id AND ao.kind = k.code
                WHERE k.area_id = :area
                GROUP BY k.area_id, k.code ORDER BY k.position, k.label
                """)
                .param("area", area.value())
                .query((row, n) -> new PartnerKind(
                        row.getString("code"),
                        row.getString("label"),
                        row.getInt("position"),
                        StandsFor.of(row.getString("stands_for")),
                        row.getInt("partners")))
                .list();
    }

    void insert(AreaId area, String code, String label, StandsFor standsFor) {
        jdbc.sql("""
                INSERT INTO access.partner_kind (area_id, code, label, position, stands_for)
                SELECT :area, :code, :label, coalesce(max(position), 0) + 1, :standsFor
                FROM access.partner_kind WHERE area_id = :area
                """)
                .param("area", area.value())
                .param("code", code)
                .param("label", label)
                .param("standsFor", standsFor.code())
                .update();
    }

    boolean update(AreaId area, String code, String label, StandsFor standsFor) {
        return jdbc.sql("""
                UPDATE access.partner_kind SET label = :label, stands_for = :standsFor
                WHERE area_id = :area AND code = :code
                """)
                        .param("area", area.value())
                        .param("code", code)
                        .param("label", label)
                        .param("standsFor", standsFor.code())
                        .update()
                == 1;
    }

    boolean delete(AreaId area, String code) {
        return jdbc.sql("DELETE FROM access.partner_kind WHERE area_id = :area AND code = :code")
                        .param("area", area.value())
                        .param("code", code)
                        .update()
                == 1;
    }

    /** How many family seats that still stand belong to organisations of this kind. */
    int familySeatsOf(AreaId area, String code) {
        return jdbc.sql("""
                SELECT count(*) FROM access.seat s
                JOIN access.area_organisation ao ON ao.area_id = s.area_id AND ao.organisation_id = s.organisation_id
                WHERE s.area_id = :area AND s.role = 'FAMILY_SEAT' AND ao.kind = :code
                """)
                .param("area", area.value())
                .param("code", code)
                .query(Integer.class)
                .single();
    }
}
