package uk.sidebyside.assessments.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.rules.CountedRequest;
import uk.sidebyside.assessments.rules.CountedUpkeep;
import uk.sidebyside.shared.AreaId;

/** Requests, reviews and transfers as they are counted: codes and days, a few thousand rows in memory at a time. */
@Repository
class CaseFactStore {
    private static final int AT_ONCE = 2000;

    private final NamedParameterJdbcTemplate jdbc;

    CaseFactStore(DataSource source) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** @param subject by which the ledger knows the request */
    record OfRequest(UUID caseId, UUID subject, CountedRequest counted) {}

    /** @param subject of the request whose plan it is */
    record OfUpkeep(UUID caseId, UUID subject, CountedUpkeep counted) {}

    /** @param only of these cases; null for all of the area */
    void requests(AreaId area, @Nullable Collection<UUID> only, Consumer<OfRequest> each) {
        jdbc.query("""
                SELECT r.case_id, r.subject, r.received_on, r.outcome, r.outcome_on, a.outcome AS assessed,
                    a.outcome_on AS assessed_on, a.week20, u.transfer_la, p.start_on,
                    CASE WHEN coalesce(r.exported, '0') <> '0' AND p.start_on IS NULL
                        THEN greatest(r.received_on, r.outcome_on, a.outcome_on, a.draft_served_on) END AS moved_on
                FROM assessments.request r
                LEFT JOIN assessments.assessment a ON a.area_id = r.area_id AND a.request_id = r.id
                LEFT JOIN assessments.plan p ON p.area_id = r.area_id AND p.request_id = r.id
                LEFT JOIN assessments.upkeep u ON u.area_id = r.area_id AND u.request_id = r.id
                WHERE r.area_id = :area
                """ + (only == null ? "" : " AND r.case_id = ANY (:only)"), asked(area, only), row -> {
            each.accept(request(row));
        });
    }

    private static OfRequest request(ResultSet row) throws SQLException {
        return new OfRequest(
                row.getObject("case_id", UUID.class),
                row.getObject("subject", UUID.class),
                new CountedRequest(
                        day(row, "received_on"),
                        code(row, "outcome"),
                        day(row, "outcome_on"),
                        code(row, "assessed"),
                        day(row, "assessed_on"),
                        code(row, "week20").equals("1"),
                        !code(row, "transfer_la").isEmpty(),
                        day(row, "start_on"),
                        day(row, "moved_on")));
    }

    /** @param only of these cases; null for all of the area */
    void upkeep(AreaId area, @Nullable Collection<UUID> only, Consumer<OfUpkeep> each) {
        jdbc.query(
                "SELECT k.case_id, r.subject, k.kind, k.from_on, k.done_on, p.cease_on FROM assessments.kept_up k"
                        + " JOIN assessments.request r ON r.area_id = k.area_id AND r.id = k.request_id"
                        + " LEFT JOIN assessments.plan p ON p.area_id = k.area_id AND p.request_id = k.request_id"
                        + " WHERE k.area_id = :area"
                        + (only == null ? "" : " AND k.case_id = ANY (:only)"),
                asked(area, only),
                row -> {
                    each.accept(new OfUpkeep(
                            row.getObject("case_id", UUID.class),
                            row.getObject("subject", UUID.class),
                            new CountedUpkeep(
                                    CountedUpkeep.Kind.valueOf(
                                            row.getString("kind").toUpperCase(Locale.ROOT)),
                                    row.getObject("from_on", LocalDate.class),
                                    day(row, "done_on"),
                                    day(row, "cease_on"))));
                });
    }

    private static MapSqlParameterSource asked(AreaId area, @Nullable Collection<UUID> only) {
        var asked = new MapSqlParameterSource("area", area.value());
        return only == null ? asked : asked.addValue("only", only.toArray(UUID[]::new));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static String code(ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        return code == null ? "" : code;
    }
}
