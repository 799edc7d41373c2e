package uk.sidebyside.voice.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Families;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.rules.ResponseKind;

/**
 * How much was heard, answered and told back in a time. The area's own work counts it, and hands on numbers with how many families
 * stand behind each, so that whoever shows them can leave out what would tell who said what.
 */
@Service
public class HeardInNumbers {
    /** Whom it is about, where it is about a child, and who gave it, by account or address. */
    private static final String WHO =
            "s.child_id, s.speaker, coalesce(s.giver_id::text, lower(btrim(s.email)), s.id::text) AS giver";

    private static final String ALL = "all";
    private static final Set<Relationship> PARENTS = Set.of(Relationship.PARENT, Relationship.CARER);

    private final JdbcClient jdbc;
    private final Circles circles;

    HeardInNumbers(JdbcClient jdbc, Circles circles) {
        this.jdbc = jdbc;
        this.circles = circles;
    }

    /** @param families how many different families stand behind the number; brothers and sisters are of one */
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
        List<Said> given = said(area, from, until, "SELECT 'given' AS sort, " + WHO + """
                 FROM voice.view v JOIN voice.sitting s ON s.area_id = v.area_id AND s.id = v.sitting_id
                WHERE v.area_id = :area
                    AND (v.given_at AT TIME ZONE 'Europe/London')::date BETWEEN :from AND :until
                """);
        List<Said> answers = answers(area, from, until);
        List<Said> told = told(area, from, until);
        Families families = families(
                area, Stream.of(given, answers, told).flatMap(List::stream).toList());
        Map<ResponseKind, Counted> became = new EnumMap<>(ResponseKind.class);
        for (ResponseKind kind : ResponseKind.values()) {
            became.put(kind, counted(answers, kind.name().toLowerCase(Locale.ROOT), families));
        }
        return new Heard(
                counted(given, ALL, families),
                counted(answers, ALL, families),
                became,
                counted(told, ALL, families),
                counted(told, "on-time", families),
                counted(told, "late", families),
                counted(told, "not", families));
    }

    private List<Said> told(AreaId area, LocalDate from, LocalDate until) {
        return said(area, from, until, """
                SELECT CASE WHEN t.told_on IS NULL OR t.told_on > :until THEN 'not' WHEN t.told_on > p.due_on THEN 'late'
                    ELSE 'on-time' END AS sort,\s""" + WHO + """
                 FROM voice.promise p JOIN voice.sitting s ON s.area_id = p.area_id AND s.id = p.sitting_id
                LEFT JOIN voice.told_back t ON t.area_id = p.area_id AND t.sitting_id = p.sitting_id AND t.round = p.round
                WHERE p.area_id = :area AND p.n = 1 AND p.due_on BETWEEN :from AND :until AND s.given_at IS NOT NULL
                """);
    }

    /** Each view once, by the last answer that it had by then. */
    private List<Said> answers(AreaId area, LocalDate from, LocalDate until) {
        return said(area, from, until, """
                SELECT l.kind AS sort, l.child_id, l.speaker, l.giver FROM (SELECT DISTINCT ON (a.view_id) r.kind,
                        (r.said_at AT TIME ZONE 'Europe/London')::date AS on_day,\s""" + WHO + """
                     FROM voice.answered a JOIN voice.response r ON r.area_id = a.area_id AND r.id = a.response_id
                    JOIN voice.sitting s ON s.area_id = a.area_id AND s.id = a.sitting_id
                    WHERE a.area_id = :area AND (r.said_at AT TIME ZONE 'Europe/London')::date <= :until
                    ORDER BY a.view_id, r.said_at DESC, r.id DESC) l
                WHERE l.on_day >= :from
                """);
    }

    /** How often one person said something of one sort. */
    private record Said(String sort, @Nullable UUID child, String giver, boolean parent, int number) {
        String family(Families families) {
            return child == null ? families.ofPerson(giver) : families.ofChild(child);
        }
    }

    private List<Said> said(AreaId area, LocalDate from, LocalDate until, String rows) {
        return jdbc.sql("SELECT sort, child_id, giver, speaker = 'parent' AS parent, count(*) AS number FROM (" + rows
                        + ") c GROUP BY 1, 2, 3, 4")
                .param("area", area.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Said(
                        row.getString("sort"),
                        row.getObject("child_id", UUID.class),
                        row.getString("giver"),
                        row.getBoolean("parent"),
                        row.getInt("number")))
                .list();
    }

    /** By who is, was or will be a child's parent or carer, and by which parent spoke. */
    private Families families(AreaId area, List<Said> all) {
        var families = new Families();
        all.stream().filter(Said::parent).forEach(one -> families.answered(one.giver(), one.child()));
        Set<UUID> children =
                all.stream().flatMap(one -> Stream.ofNullable(one.child())).collect(Collectors.toSet());
        circles.members(area, children).stream()
                .filter(member -> PARENTS.contains(member.relationship()))
                .forEach(member -> families.answered(member.person().value().toString(), member.child()));
        return families;
    }

    private static Counted counted(List<Said> all, String sort, Families families) {
        List<Said> chosen = all.stream()
                .filter(one -> sort.equals(ALL) || one.sort().equals(sort))
                .toList();
        return new Counted(chosen.stream().mapToInt(Said::number).sum(), (int)
                chosen.stream().map(one -> one.family(families)).distinct().count());
    }
}
