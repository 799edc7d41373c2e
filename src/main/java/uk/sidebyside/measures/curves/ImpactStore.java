package uk.sidebyside.measures.curves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class ImpactStore {
    private static final String LATEST = """
            SELECT i.id, i.about_kind, i.about_id, t.version, t.until_on, t.did, t.how_much, t.how_well, t.better_off,
                t.evidence, t.what_next, t.measures, t.published, t.written_at
            FROM measures.impact i JOIN LATERAL (
                SELECT * FROM measures.impact_text x WHERE x.area_id = i.area_id AND x.impact_id = i.id
                ORDER BY x.version DESC LIMIT 1) t ON true
            WHERE i.area_id = :area
            """;

    private final JdbcClient jdbc;

    ImpactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they were saved last, the latest first. */
    List<ImpactStatement> about(AreaId area, Collection<Ref> refs) {
        return jdbc.sql(LATEST + """
                AND (i.about_kind, i.about_id) IN (
                    SELECT * FROM unnest(CAST(:kinds AS text[]), CAST(:ids AS uuid[])))
                ORDER BY t.until_on DESC, i.id DESC
                """)
                .param("area", area.value())
                .param("kinds", refs.stream().map(Ref::kind).toArray(String[]::new))
                .param("ids", refs.stream().map(ref -> ref.id().toString()).toArray(String[]::new))
                .query((row, n) -> statement(area, row))
                .list();
    }

    Optional<ImpactStatement> find(AreaId area, ImpactId id) {
        return jdbc.sql(LATEST + "AND i.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> statement(area, row))
                .optional();
    }

    /** Keeps others from writing it until the end of the transaction. */
    boolean lock(AreaId area, ImpactId id) {
        return jdbc.sql("SELECT 1 FROM measures.impact WHERE area_id = :area AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void insert(Ref about, ImpactId id) {
        jdbc.sql("""
                INSERT INTO measures.impact (area_id, id, about_kind, about_id) VALUES (:area, :id, :kind, :about)
                """)
                .param("area", about.area().value())
                .param("id", id.value())
                .param("kind", about.kind())
                .param("about", about.id())
                .update();
    }

    void insertText(
            AreaId area, ImpactId id, int version, SaidOfImpact said, List<MeasureId> measures, Instant writtenAt) {
        jdbc.sql("""
                INSERT INTO measures.impact_text (area_id, impact_id, version, until_on, did, how_much, how_well, better_off,
                    evidence, what_next, measures, published, written_at)
                VALUES (:area, :id, :version, :untilOn, :did, :howMuch, :howWell, :betterOff, :evidence, :next,
                    CAST(:measures AS uuid[]), :published, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("version", version)
                .param("untilOn", said.untilOn())
                .params(said.texts())
                .param("measures", CurveStore.texts(measures))
                .param("published", said.forEverybody())
                .param("at", writtenAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ImpactStatement statement(AreaId area, ResultSet row) throws SQLException {
        return new ImpactStatement(
                new ImpactId(row.getObject("id", UUID.class)),
                new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getInt("version"),
                new SaidOfImpact(
                        row.getObject("until_on", LocalDate.class),
                        row.getString("did"),
                        row.getString("how_much"),
                        row.getString("how_well"),
                        row.getString("better_off"),
                        row.getString("evidence"),
                        row.getString("what_next"),
                        row.getBoolean("published")),
                CurveStore.ids(row, "measures"),
                List.of(),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
