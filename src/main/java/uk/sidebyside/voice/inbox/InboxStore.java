package uk.sidebyside.voice.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
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
    private static final int AT_MOST = 500;

    private static final String ROWS = """
                SELECT s.id, s.about_kind, s.about_id, s.title, s.speaker, s.giver_id, s.giver_name, s.helper, s.questions,
                    s.given_at, s.readers,
                    s.reader_seat, s.reader_id, n.views, n.open, f.due_on AS first_due_on, l.due_on, t.told_on, q.still_for
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
                LEFT JOIN LATERAL (SELECT min(o.on_day) AS still_for FROM voice.still_asked a
                    JOIN voice.occasion o ON o.area_id = a.area_id AND o.id = a.occasion_id
                    WHERE a.area_id = s.area_id AND a.sitting_id = s.id AND NOT EXISTS (SELECT FROM voice.still_said k
                        WHERE k.area_id = a.area_id AND k.view_id = a.view_id AND k.id > a.occasion_id)) q
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
                LIMIT :limit
                """)
                .param("area", area.value())
                .param("all", all)
                .param("limit", AT_MOST)
                .query((row, n) -> row(area, row))
                .list();
    }

    /** Of these children, the latest given first. */
    List<Inbox.Row> about(AreaId area, List<UUID> children) {
        return jdbc.sql(ROWS + " AND s.child_id = ANY (:children) ORDER BY s.given_at DESC, s.id LIMIT :limit")
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .param("limit", AT_MOST)
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
                row.getString("readers"),
                mine(row));
    }

    private static boolean mine(ResultSet row) throws SQLException {
        Principal principal = Principals.current();
        UUID seat = row.getObject("reader_seat", UUID.class);
        return principal.signedIn() && ((seat != null && principal.holds(new SeatId(seat))) || own(row, "reader_id"));
    }

    private static boolean own(ResultSet row, String person) throws SQLException {
        Principal principal = Principals.current();
        return principal.signedIn() && principal.person().value().equals(row.getObject(person, UUID.class));
    }
}
