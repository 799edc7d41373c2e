package uk.sidebyside.assessments.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.rules.CountedAdvice;
import uk.sidebyside.shared.AreaId;

/** Requests for advice as they are counted: days and flags, a few thousand rows in memory at a time. */
@Repository
class AdviceFactStore {
    private static final int AT_ONCE = 2000;

    private final NamedParameterJdbcTemplate jdbc;

    AdviceFactStore(DataSource source) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(AT_ONCE);
        this.jdbc = new NamedParameterJdbcTemplate(streaming);
    }

    /** By which names the ledger knows requests for advice. */
    Map<UUID, UUID> subjects(AreaId area, Collection<UUID> requests) {
        Map<UUID, UUID> subjects = new HashMap<>();
        var asked = new MapSqlParameterSource("area", area.value()).addValue("requests", requests.toArray(UUID[]::new));
        jdbc.query(
                "SELECT id, subject FROM assessments.advice_request WHERE area_id = :area AND id = ANY (:requests)",
                asked,
                row -> {
                    subjects.put(row.getObject("id", UUID.class), row.getObject("subject", UUID.class));
                });
        return subjects;
    }

    /**
     * By the name by which the ledger knows each.
     *
     * @param only of these cases; null for all of the area
     */
    void all(AreaId area, @Nullable Collection<UUID> only, BiConsumer<UUID, CountedAdvice> each) {
        var asked = new MapSqlParameterSource("area", area.value());
        if (only != null) {
            asked.addValue("only", only.toArray(UUID[]::new));
        }
        jdbc.query("""
                SELECT q.subject, assessments.advice_owed(q.state, q.answered_on, q.due_on, q.ended_on) AS owed, q.health, q.due_on, q.answered_on, q.excused, t.on_framework,
                    (SELECT count(*) FROM assessments.advice_line l WHERE l.area_id = t.area_id AND l.advice_id = t.advice_id
                        AND l.n = t.n AND l.kind = 'outcome' AND t.answer = 'known') AS outcomes,
                    (SELECT count(*) FROM assessments.advice_line l WHERE l.area_id = t.area_id AND l.advice_id = t.advice_id
                        AND l.n = t.n AND l.kind = 'outcome' AND t.answer = 'known' AND l.aspiration ~ '\\S') AS citing
                FROM assessments.advice_request q
                LEFT JOIN assessments.advice_text t ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n = 1
                WHERE q.area_id = :area
                """ + (only == null ? "" : " AND q.case_id = ANY (:only)"), asked, row -> {
            each.accept(row.getObject("subject", UUID.class), counted(row));
        });
    }

    private static CountedAdvice counted(ResultSet row) throws SQLException {
        Boolean onFramework = row.getObject("on_framework", Boolean.class);
        return new CountedAdvice(
                row.getBoolean("owed"),
                row.getBoolean("health"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getBoolean("excused"),
                onFramework,
                onFramework == null ? null : new CountedAdvice.Outcomes(row.getInt("outcomes"), row.getInt("citing")));
    }
}
