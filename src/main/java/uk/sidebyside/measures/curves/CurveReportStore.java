package uk.sidebyside.measures.curves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.curves.CurveReport.Publication;
import uk.sidebyside.measures.rules.ReportOfACurve;
import uk.sidebyside.shared.AreaId;

@Repository
class CurveReportStore {
    private static final String COLUMNS = """
            SELECT version, began_on, helping, hindering, causes, gaps, partners, works, no_cost, from_families, wanted,
                written_at
            FROM measures.curve_report WHERE area_id = :area AND curve_id = :curve
            """;

    private final JdbcClient jdbc;

    CurveReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CurveReport> latest(AreaId area, CurveId curve) {
        return jdbc.sql(COLUMNS + "ORDER BY version DESC LIMIT 1")
                .param("area", area.value())
                .param("curve", curve.value())
                .query(CurveReportStore::report)
                .optional();
    }

    Optional<CurveReport> find(AreaId area, CurveId curve, int version) {
        return jdbc.sql(COLUMNS + "AND version = :version")
                .param("area", area.value())
                .param("curve", curve.value())
                .param("version", version)
                .query(CurveReportStore::report)
                .optional();
    }

    void insert(AreaId area, CurveId curve, CurveReport report) {
        ReportOfACurve text = report.text();
        jdbc.sql("""
                INSERT INTO measures.curve_report (area_id, curve_id, version, began_on, helping, hindering, causes, gaps,
                    partners, works, no_cost, from_families, wanted, written_at)
                VALUES (:area, :curve, :version, :beganOn, :helping, :hindering, :causes, :gaps, :partners, :works, :noCost,
                    :fromFamilies, :wanted, :at)
                """)
                .param("area", area.value())
                .param("curve", curve.value())
                .param("version", report.version())
                .param("beganOn", text.beganOn(), Types.DATE)
                .params(text.texts())
                .param("at", report.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of one curve, the latest first. */
    List<Publication> publications(AreaId area, CurveId curve) {
        return jdbc.sql("""
                SELECT number, version, published_at FROM measures.curve_publication
                WHERE area_id = :area AND curve_id = :curve ORDER BY number DESC
                """)
                .param("area", area.value())
                .param("curve", curve.value())
                .query(CurveReportStore::publication)
                .list();
    }

    void publish(AreaId area, CurveId curve, @Nullable Integer version, Instant at) {
        jdbc.sql("""
                INSERT INTO measures.curve_publication (area_id, curve_id, number, version, published_at)
                VALUES (:area, :curve, (SELECT coalesce(max(number), 0) + 1 FROM measures.curve_publication
                    WHERE area_id = :area AND curve_id = :curve), :version, :at)
                """)
                .param("area", area.value())
                .param("curve", curve.value())
                .param("version", version, Types.INTEGER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that have a report which is public now. */
    Set<CurveId> published(AreaId area) {
        return new HashSet<>(jdbc.sql("""
                SELECT curve_id FROM (
                    SELECT DISTINCT ON (curve_id) curve_id, version FROM measures.curve_publication
                    WHERE area_id = :area ORDER BY curve_id, number DESC) latest
                WHERE version IS NOT NULL
                """)
                .param("area", area.value())
                .query((row, n) -> new CurveId(row.getObject("curve_id", UUID.class)))
                .list());
    }

    private static Publication publication(ResultSet row, int n) throws SQLException {
        return new Publication(
                row.getInt("number"),
                row.getObject("version", Integer.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static CurveReport report(ResultSet row, int n) throws SQLException {
        return new CurveReport(
                row.getInt("version"),
                new ReportOfACurve(
                        row.getObject("began_on", LocalDate.class),
                        row.getString("helping"),
                        row.getString("hindering"),
                        row.getString("causes"),
                        row.getString("gaps"),
                        row.getString("partners"),
                        row.getString("works"),
                        row.getString("no_cost"),
                        row.getString("from_families"),
                        row.getString("wanted")),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
