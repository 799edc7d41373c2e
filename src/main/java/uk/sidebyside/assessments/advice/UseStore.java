package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.AdviceAsked;
import uk.sidebyside.shared.AreaId;

/** Where advice went, and has to go: what was asked for, and what was agreed to be enough as it is. */
@Repository
class UseStore {
    /** What was agreed to be enough for some requests and still is, and since when: enough. */
    private static final String WITH_ENOUGH = """
            WITH enough AS (
                SELECT request_id, earlier_id, health_provision,
                    min(greatest(writer_agreed_on, council_agreed_on, family_agreed_on)) AS agreed_on
                FROM assessments.advice_enough WHERE area_id = :area AND request_id = ANY (:requests) AND ended_on IS NULL
                GROUP BY request_id, coalesce(earlier_id, id), earlier_id, health_provision)
            """;

    private static final String WITHOUT_A_PLACE =
            WITH_ENOUGH + """
            SELECT o.id, o.title, o.lines,
                greatest(o.sent_at, e.agreed_on::timestamp AT TIME ZONE 'Europe/London') AS sent_at
            FROM (
            """ + open("(q.request_id = :request OR q.id IN (SELECT earlier_id FROM enough))") + """
            ) o LEFT JOIN enough e ON e.earlier_id = o.id AND o.request_id IS DISTINCT FROM :request
            ORDER BY o.title, o.id
            """;

    private static final String HEALTH_PROVISION = WITH_ENOUGH + """
            , advised AS NOT MATERIALIZED (
                SELECT t.area_id, t.advice_id, t.sent_on FROM assessments.advice_text t
                WHERE t.n > 0 AND t.answer = 'known'
                    AND t.n = (SELECT max(s.n) FROM assessments.advice_text s
                        WHERE s.area_id = t.area_id AND s.advice_id = t.advice_id)
                    AND EXISTS (SELECT FROM assessments.advice_line l WHERE l.area_id = t.area_id AND l.advice_id = t.advice_id
                        AND l.n = t.n AND l.kind = 'provision' AND l.strand = 'health'))
            SELECT q.request_id, q.id AS advice, a.sent_on AS on_day
            FROM assessments.advice_request q JOIN advised a ON a.area_id = q.area_id AND a.advice_id = q.id
            WHERE q.area_id = :area AND q.request_id = ANY (:requests)
            UNION ALL
            SELECT e.request_id, NULL, greatest(a.sent_on, e.agreed_on)
            FROM enough e LEFT JOIN advised a ON a.area_id = :area AND a.advice_id = e.earlier_id
            WHERE e.health_provision OR a.advice_id IS NOT NULL
            """;

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

    /** Advice for a request, and earlier advice that was agreed to be enough for it and is kept here. */
    List<AdviceAsked.WithoutAPlace> withoutAPlace(AreaId area, UUID request) {
        return jdbc.sql(WITHOUT_A_PLACE)
                .param("area", area.value())
                .param("request", request)
                .param("requests", new UUID[] {request})
                .query((row, n) -> new AdviceAsked.WithoutAPlace(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("lines"),
                        row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Advice with needs or provisions in its latest version that have neither a place nor a reason: id, request_id, title, lines, sent_at. */
    static String open(String where) {
        return """
                SELECT q.id, q.request_id, q.profession || ' for ' || q.reference AS title, count(*) AS lines, max(t.saved_at) AS sent_at
                FROM assessments.advice_request q
                JOIN assessments.advice_text t ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n > 0
                    AND t.answer = 'known'
                    AND t.n = (SELECT max(s.n) FROM assessments.advice_text s WHERE s.area_id = q.area_id AND s.advice_id = q.id)
                JOIN assessments.advice_line l ON l.area_id = t.area_id AND l.advice_id = t.advice_id AND l.n = t.n
                    AND l.kind IN ('need', 'provision')
                LEFT JOIN assessments.advice_use u ON u.area_id = l.area_id AND u.advice_id = l.advice_id AND u.n = l.n
                    AND u.kind = l.kind AND u.position = l.position
                WHERE q.area_id = :area AND u.advice_id IS NULL AND
                """ + where + " GROUP BY q.id, q.request_id, title";
    }

    /**
     * Advice that has health provision in its latest version.
     *
     * @param advice that was asked for the request; null for earlier advice that was agreed to be enough for it
     * @param on the day on which it was sent or, of earlier advice, on which the last of the three had agreed
     */
    record HealthProvision(UUID request, @Nullable UUID advice, LocalDate on) {}

    List<HealthProvision> healthProvision(AreaId area, Collection<UUID> requests) {
        return jdbc.sql(HEALTH_PROVISION)
                .param("area", area.value())
                .param("requests", requests.toArray(UUID[]::new))
                .query((row, n) -> new HealthProvision(
                        row.getObject("request_id", UUID.class),
                        row.getObject("advice", UUID.class),
                        row.getObject("on_day", LocalDate.class)))
                .list();
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
