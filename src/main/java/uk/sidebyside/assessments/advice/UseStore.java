package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.AdviceAsked;
import uk.sidebyside.shared.AreaId;

/** Where advice went. */
@Repository
class UseStore {
    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(AreaId area, AdviceId of, int n, AdviceUse use) {
        jdbc.sql("""
                INSERT INTO assessments.advice_use (area_id, advice_id, n, kind, position, section, reason, said_as, said_on)
                VALUES (:area, :of, :n, :kind, :position, :section, :reason, :as, :on)
                ON CONFLICT (area_id, advice_id, n, kind, position) DO UPDATE SET section = excluded.section,
                    reason = excluded.reason, said_as = excluded.said_as, said_on = excluded.said_on
                WHERE (advice_use.section, advice_use.reason) <> (excluded.section, excluded.reason)
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("n", n)
                .param("kind", use.kind())
                .param("position", use.position())
                .param("section", use.section())
                .param("reason", use.reason())
                .param("as", use.as())
                .param("on", use.on())
                .update();
    }

    List<AdviceAsked.WithoutAPlace> withoutAPlace(AreaId area, UUID request) {
        return jdbc.sql(open("q.request_id = :request") + " ORDER BY title, q.id")
                .param("area", area.value())
                .param("request", request)
                .query((row, n) -> new AdviceAsked.WithoutAPlace(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("lines"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Advice with needs or provisions in its latest version that have neither a place nor a reason: id, title, lines, sent_at. */
    static String open(String where) {
        return """
                SELECT q.id, q.profession || ' for ' || q.reference AS title, count(*) AS lines, max(t.saved_at) AS sent_at
                FROM assessments.advice_request q
                JOIN assessments.advice_text t ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n > 0
                    AND t.answer = 'known'
                    AND t.n = (SELECT max(s.n) FROM assessments.advice_text s WHERE s.area_id = q.area_id AND s.advice_id = q.id)
                JOIN assessments.advice_line l ON l.area_id = t.area_id AND l.advice_id = t.advice_id AND l.n = t.n
                    AND l.kind IN ('need', 'provision')
                LEFT JOIN assessments.advice_use u ON u.area_id = l.area_id AND u.advice_id = l.advice_id AND u.n = l.n
                    AND u.kind = l.kind AND u.position = l.position
                WHERE q.area_id = :area AND u.advice_id IS NULL AND
                """ + where + " GROUP BY q.id, title";
    }

    List<AdviceUse> of(AreaId area, AdviceId of, int n) {
        return jdbc.sql("""
                SELECT kind, position, section, reason, said_as, said_on FROM assessments.advice_use
                WHERE area_id = :area AND advice_id = :of AND n = :n ORDER BY kind, position
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("n", n)
                .query((row, i) -> new AdviceUse(
                        row.getString("kind"),
                        row.getInt("position"),
                        row.getString("section"),
                        row.getString("reason"),
                        row.getString("said_as"),
                        row.getObject("said_on", LocalDate.class)))
                .list();
    }
}
