package uk.sidebyside.voice.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.rules.ResponseKind;

/**
 * How much was heard, answered and told back in a time. The area's own work counts it, and hands on numbers with how many families
 * stand behind each, so that whoever shows them can leave out what would tell who said what.
 */
@Service
public class HeardInNumbers {
    /** A child, where it is about one; else who gave it, by account or address. */
    private static final String FAMILY =
            "coalesce(s.child_id::text, s.giver_id::text, lower(s.email), s.id::text) AS family";

    private static final String ALL = "all";

    private final JdbcClient jdbc;

    HeardInNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param families how many different children or people stand behind the number */
    public record Counted(int number, int families) {
        public static final Counted NONE = new Counted(0, 0);
    }

    /**
     * @param given views that were given
     * @param answered views whose last answer is of that time
     * @param became the same by what became of them
     * @param promised promises to tell back that fell due
     * @param toldOnTime those that were kept by the day first promised
     * @param toldLate those that were kept later
     * @param notTold those that were not kept by the end of the time
     */
    public record Heard(
            Counted given,
            Counted answered,
            Map<ResponseKind, Counted> became,
            Counted promised,
            Counted toldOnTime,
            Counted toldLate,
            Counted notTold) {
        public Heard {
            became = Map.copyOf(became);
        }

        public Counted became(ResponseKind kind) {
            return became.getOrDefault(kind, Counted.NONE);
        }
    }

    /**
     * From one day to another, both included; what came later is left out.
     *
     * @throws NotFound for everybody but the area's own work and its operator
     */
    @Transactional(readOnly = true)
    public Heard between(AreaId area, LocalDate from, LocalDate until) {
        switch (Principals.current().kind()) {
            case JOB, OPERATOR -> {}
            default -> throw new NotFound();
        }
        Map<String, Counted> given = counted(area, from, until, "SELECT 'given' AS sort, " + FAMILY + """
                 FROM voice.view v JOIN voice.sitting s ON s.area_id = v.area_id AND s.id = v.sitting_id
                WHERE v.area_id = :area
                    AND (v.given_at AT TIME ZONE 'Europe/London')::date BETWEEN :from AND :until
                """);
        Map<String, Counted> answers = answers(area, from, until);
        Map<ResponseKind, Counted> became = new EnumMap<>(ResponseKind.class);
        for (ResponseKind kind : ResponseKind.values()) {
            became.put(kind, of(answers, kind.name().toLowerCase(Locale.ROOT)));
        }
        Map<String, Counted> told = told(area, from, until);
        return new Heard(
                of(given, ALL),
                of(answers, ALL),
                became,
                of(told, ALL),
                of(told, "on-time"),
                of(told, "late"),
                of(told, "not"));
    }

    private static Counted of(Map<String, Counted> counted, String sort) {
        return counted.getOrDefault(sort, Counted.NONE);
    }

    private Map<String, Counted> told(AreaId area, LocalDate from, LocalDate until) {
        return counted(area, from, until, """
                SELECT CASE WHEN t.told_on IS NULL OR t.told_on > :until THEN 'not' WHEN t.told_on > p.due_on THEN 'late'
                    ELSE 'on-time' END AS sort,\s""" + FAMILY + """
                 FROM voice.promise p JOIN voice.sitting s ON s.area_id = p.area_id AND s.id = p.sitting_id
                LEFT JOIN voice.told_back t ON t.area_id = p.area_id AND t.sitting_id = p.sitting_id AND t.round = p.round
                WHERE p.area_id = :area AND p.n = 1 AND p.due_on BETWEEN :from AND :until AND s.given_at IS NOT NULL
                """);
    }

    /** Each view once, by the last answer that it had by then. */
    private Map<String, Counted> answers(AreaId area, LocalDate from, LocalDate until) {
        return counted(area, from, until, """
                SELECT l.kind AS sort, l.family FROM (SELECT DISTINCT ON (a.view_id) r.kind,
                        (r.said_at AT TIME ZONE 'Europe/London')::date AS on_day,\s""" + FAMILY + """
                     FROM voice.answered a JOIN voice.response r ON r.area_id = a.area_id AND r.id = a.response_id
                    JOIN voice.sitting s ON s.area_id = a.area_id AND s.id = a.sitting_id
                    WHERE a.area_id = :area AND (r.said_at AT TIME ZONE 'Europe/London')::date <= :until
                    ORDER BY a.view_id, r.said_at DESC, r.id DESC) l
                WHERE l.on_day >= :from
                """);
    }

    private Map<String, Counted> counted(AreaId area, LocalDate from, LocalDate until, String rows) {
        Map<String, Counted> counted = new HashMap<>();
        jdbc.sql("SELECT sort, count(*) AS number, count(DISTINCT family) AS families FROM (" + rows
                        + ") c GROUP BY GROUPING SETS ((sort), ())")
                .param("area", area.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    String sort = row.getString("sort");
                    counted.put(sort == null ? ALL : sort, new Counted(row.getInt("number"), row.getInt("families")));
                });
        return counted;
    }
}
