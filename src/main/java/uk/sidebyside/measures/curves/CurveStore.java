package uk.sidebyside.measures.curves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.curves.Curve.Frame;
import uk.sidebyside.measures.curves.Curve.Kind;
import uk.sidebyside.measures.ground.Codes;
import uk.sidebyside.shared.AreaId;

@Repository
class CurveStore {
    private static final String COLUMNS = """
            SELECT c.id, c.key, c.kind, c.title, c.whose, c.statement, c.headline, c.version, ARRAY(
                SELECT cm.measure_id FROM measures.curve_measure cm
                JOIN measures.measure m ON m.area_id = cm.area_id AND m.id = cm.measure_id
                WHERE cm.area_id = c.area_id AND cm.curve_id = c.id ORDER BY m.position, m.key) AS measures
            FROM measures.curve c WHERE c.area_id = :area
            """;

    private final JdbcClient jdbc;

    CurveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Curve> all(AreaId area) {
        return jdbc.sql(COLUMNS + "ORDER BY c.kind, c.position, c.key")
                .param("area", area.value())
                .query(CurveStore::curve)
                .list();
    }

    Optional<Curve> find(AreaId area, String key) {
        return jdbc.sql(COLUMNS + "AND c.key = :key")
                .param("area", area.value())
                .param("key", key)
                .query(CurveStore::curve)
                .optional();
    }

    /** Keeps others from writing anything of it until the end of the transaction. */
    Optional<Curve> lock(AreaId area, CurveId id) {
        return jdbc.sql(COLUMNS + "AND c.id = :id FOR UPDATE OF c")
                .param("area", area.value())
                .param("id", id.value())
                .query(CurveStore::curve)
                .optional();
    }

    Set<String> keys(AreaId area) {
        return Set.copyOf(jdbc.sql("SELECT key FROM measures.curve WHERE area_id = :area")
                .param("area", area.value())
                .query(String.class)
                .list());
    }

    void insert(AreaId area, CurveId id, String key, Kind kind, Frame frame) {
        framed(jdbc.sql("""
                INSERT INTO measures.curve (area_id, id, key, kind, title, whose, statement, headline, position, version)
                VALUES (:area, :id, :key, :kind, :title, :whose, :statement, :headline,
                    (SELECT coalesce(max(position), 0) + 1 FROM measures.curve WHERE area_id = :area), 1)
                """), area, id, frame)
                .param("key", key)
                .param("kind", Codes.of(kind))
                .update();
        measured(area, id, frame);
    }

    boolean update(AreaId area, CurveId id, Frame frame, int version) {
        boolean updated =
                framed(jdbc.sql("""
                        UPDATE measures.curve SET title = :title, whose = :whose, statement = :statement, headline = :headline,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """), area, id, frame).param("version", version).update() == 1;
        if (updated) {
            jdbc.sql("DELETE FROM measures.curve_measure WHERE area_id = :area AND curve_id = :id")
                    .param("area", area.value())
                    .param("id", id.value())
                    .update();
            measured(area, id, frame);
        }
        return updated;
    }

    private static StatementSpec framed(StatementSpec sql, AreaId area, CurveId id, Frame frame) {
        MeasureId headline = frame.headline();
        return sql.param("area", area.value())
                .param("id", id.value())
                .param("title", frame.title())
                .param("whose", frame.whose())
                .param("statement", frame.statement())
                .param("headline", headline == null ? null : headline.value(), Types.OTHER);
    }

    private void measured(AreaId area, CurveId id, Frame frame) {
        jdbc.sql("""
                INSERT INTO measures.curve_measure (area_id, curve_id, measure_id)
                SELECT :area, :id, unnest(CAST(:measures AS uuid[]))
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("measures", texts(frame.measures()))
                .update();
    }

    private static Curve curve(ResultSet row, int n) throws SQLException {
        UUID headline = row.getObject("headline", UUID.class);
        return new Curve(
                new CurveId(row.getObject("id", UUID.class)),
                row.getString("key"),
                Codes.read(Kind.class, row.getString("kind")),
                row.getString("title"),
                row.getString("whose"),
                row.getString("statement"),
                headline == null ? null : new MeasureId(headline),
                ids(row, "measures"),
                row.getInt("version"));
    }

    static String[] texts(Collection<MeasureId> measures) {
        return measures.stream().map(MeasureId::toString).toArray(String[]::new);
    }

    static List<MeasureId> ids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(MeasureId::new)
                .toList();
    }
}
