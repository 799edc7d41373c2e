package uk.sidebyside.voice.inbox;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.VoiceWords;

/** What waits, counted in the database: a view is open unless its last answer came after it was last opened. */
@Repository
class InboxStore {
    private static final int OF_A_FAMILY = 500;

    /** Each that was given: how many views it has and how many of them are open, and what was promised and told last. */
    private static final String GIVEN = """
                FROM voice.sitting s
                JOIN LATERAL (SELECT count(*) AS views, count(*) FILTER (WHERE a.id IS NULL OR o.id > a.id) AS open
                    FROM voice.view v
                    LEFT JOIN LATERAL (SELECT r.id FROM voice.answered x
                        JOIN voice.response r ON r.area_id = x.area_id AND r.id = x.response_id
                        WHERE x.area_id = v.area_id AND x.view_id = v.id AND r.kind <> 'thinking'
                        ORDER BY r.id DESC LIMIT 1) a ON true
                    LEFT JOIN LATERAL (SELECT y.id FROM voice.reopening y
                        WHERE y.area_id = v.area_id AND y.view_id = v.id ORDER BY y.id DESC LIMIT 1) o ON true
                    WHERE v.area_id = s.area_id AND v.sitting_id = s.id) n ON true
                JOIN LATERAL (SELECT p.round, p.due_on FROM voice.promise p
                    WHERE p.area_id = s.area_id AND p.sitting_id = s.id
                    ORDER BY p.round DESC, p.n DESC LIMIT 1) l ON true
                JOIN voice.promise f ON f.area_id = s.area_id AND f.sitting_id = s.id AND f.round = l.round AND f.n = 1
                LEFT JOIN voice.told_back t ON t.area_id = s.area_id AND t.sitting_id = s.id AND t.round = l.round
            """;

    private static final String ROWS = """
                SELECT s.id, s.about_kind, s.about_id, s.title, s.speaker, s.giver_id, s.giver_name, s.helper, s.questions,
                    s.given_at, s.readers, s.child_id, s.reader_seat, s.reader_id, w.people, w.post, w.officer,
                    n.views, n.open, f.due_on AS first_due_on, l.due_on, t.told_on, q.still_for
            """ + GIVEN + """
                LEFT JOIN LATERAL voice.reads_today(s.area_id, s.child_id,
                    CASE WHEN s.invited_by = s.reader_id THEN s.reader_id END) w ON s.child_id IS NOT NULL
                LEFT JOIN LATERAL (SELECT min(x.on_day) AS still_for
                    FROM (SELECT DISTINCT ON (a.view_id) a.view_id, a.occasion_id, o.on_day FROM voice.still_asked a
                        JOIN voice.occasion o ON o.area_id = a.area_id AND o.id = a.occasion_id
                        WHERE a.area_id = s.area_id AND a.sitting_id = s.id ORDER BY a.view_id, a.occasion_id DESC) x
                    WHERE NOT EXISTS (SELECT FROM voice.still_said k
                        WHERE k.area_id = s.area_id AND k.view_id = x.view_id AND k.id > x.occasion_id)) q
                    ON s.child_id IS NOT NULL
                WHERE s.area_id = :area AND s.given_at IS NOT NULL
            """;

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param all whether also what is answered and told; then the latest given first */
    List<Inbox.Row> rows(AreaId area, boolean all) {
        return jdbc.sql("SELECT * FROM (" + ROWS + """
                ) r WHERE :all OR r.open > 0 OR r.told_on IS NULL
                ORDER BY CASE WHEN :all THEN r.given_at END DESC, r.first_due_on, r.id
                """)
                .param("area", area.value())
                .param("all", all)
                .query((row, n) -> row(area, row))
                .list();
    }

    /** How many there are of everything, by what it is about, however many it is. */
    Map<Ref, Inbox.About> figures(AreaId area, LocalDate today) {
        Map<Ref, Inbox.About> figures = new HashMap<>();
        jdbc.sql("""
                SELECT s.about_kind, s.about_id, (array_agg(s.title ORDER BY s.given_at DESC, s.id))[1] AS title,
                    sum(n.views) AS views, sum(n.views - n.open) AS answered,
                    count(*) FILTER (WHERE n.open > 0 OR t.told_on IS NULL) AS waiting,
                    count(*) FILTER (WHERE t.told_on IS NULL AND f.due_on < :today) AS late,
                    count(*) FILTER (WHERE t.told_on <= f.due_on) AS on_time, count(t.told_on) AS told
                """ + GIVEN + """
                WHERE s.area_id = :area AND s.given_at IS NOT NULL
                GROUP BY s.about_kind, s.about_id
                """)
                .param("area", area.value())
                .param("today", today)
                .query(row -> {
                    figures.put(
                            new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                            new Inbox.About(
                                    row.getString("title"),
                                    new Inbox.Figures(
                                            row.getInt("views"),
                                            row.getInt("answered"),
                                            row.getInt("waiting"),
                                            row.getInt("late"),
                                            row.getInt("on_time"),
                                            row.getInt("told"))));
                });
        return figures;
    }

    /** Of these children, the latest given first. */
    List<Inbox.Row> about(AreaId area, List<UUID> children) {
        return jdbc.sql(ROWS + " AND s.child_id = ANY (:children) ORDER BY s.given_at DESC, s.id LIMIT :limit")
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .param("limit", OF_A_FAMILY)
                .query((row, n) -> row(area, row))
                .list();
    }

    private static Inbox.Row row(AreaId area, ResultSet row) throws SQLException {
        Speaker speaker = Speaker.valueOf(row.getString("speaker").toUpperCase(Locale.ROOT));
        boolean observed = Questions.SEEN.equals(row.getString("questions"));
        return new Inbox.Row(
                new SittingId(row.getObject("id", UUID.class)),
                new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("title"),
                VoiceWords.by(speaker, row.getString("giver_name"), row.getString("helper"), observed),
                speaker,
                own(row, "giver_id"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getInt("views"),
                row.getInt("open"),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                row.getObject("still_for", LocalDate.class),
                reader(row),
                mine(row));
    }

    /** Whether no post is named, and it is about a child: then whoever leads today reads it. */
    private static boolean goesWithTheChild(ResultSet row) throws SQLException {
        return row.getObject("child_id") != null && row.getObject("reader_seat") == null;
    }

    private static String reader(ResultSet row) throws SQLException {
        if (!goesWithTheChild(row) || "named".equals(row.getString("post"))) {
            return row.getString("readers");
        }
        return "officer".equals(row.getString("post")) ? VoiceWords.officer(row.getString("officer")) : VoiceWords.TEAM;
    }

    private static boolean mine(ResultSet row) throws SQLException {
        Principal principal = Principals.current();
        if (!principal.signedIn()) {
            return false;
        }
        if (goesWithTheChild(row)) {
            Array people = row.getArray("people");
            return people != null
                    && List.of((UUID[]) people.getArray())
                            .contains(principal.person().value());
        }
        UUID seat = row.getObject("reader_seat", UUID.class);
        return seat != null && principal.holds(new SeatId(seat)) || own(row, "reader_id");
    }

    private static boolean own(ResultSet row, String person) throws SQLException {
        Principal principal = Principals.current();
        return principal.signedIn() && principal.person().value().equals(row.getObject(person, UUID.class));
    }
}
