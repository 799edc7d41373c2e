package uk.sidebyside.partnership;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.OfferTimes.Offered;
import uk.sidebyside.shared.AreaId;

/** Sessions, the times that are offered for them, and who could come. */
@Repository
class SessionStore {
    private static final String SESSIONS = """
            SELECT s.id AS session_id, s.piece_id AS session_piece, p.title AS piece_title, s.title AS session_title, s.place,
                s.one_sort_because, s.chosen_id, s.called_off, s.version AS session_version, s.changed_at, o.id AS option_id,
                o.on_day AS option_on, o.from_time, o.to_time, c.participant_id AS chooser_id, n.answerers, n.answerers_shown,
                n.answer_words, n.answer_days, n.answer_hands
            FROM partnership.session s JOIN partnership.piece p ON p.area_id = s.area_id AND p.id = s.piece_id
            LEFT JOIN partnership.session_option o ON o.area_id = s.area_id AND o.session_id = s.id
            LEFT JOIN partnership.session_choice c ON c.area_id = o.area_id AND c.option_id = o.id
            LEFT JOIN (SELECT a.area_id, a.session_id, array_agg(t.id::text ORDER BY t.id) AS answerers,
                    array_agg(t.shown_as ORDER BY t.id) AS answerers_shown, array_agg(a.words ORDER BY t.id) AS answer_words,
                    array_agg(coalesce(a.on_day::text, '') ORDER BY t.id) AS answer_days,
                    array_agg(a.written_down_as ORDER BY t.id) AS answer_hands
                FROM partnership.session_answer a
                JOIN partnership.participant t ON t.area_id = a.area_id AND t.id = a.participant_id AND t.left_on IS NULL
                WHERE a.area_id = :area AND (CAST(:piece AS uuid) IS NULL OR a.piece_id = CAST(:piece AS uuid))
                GROUP BY a.area_id, a.session_id) n ON n.area_id = s.area_id AND n.session_id = s.id
            WHERE s.area_id = :area AND (CAST(:piece AS uuid) IS NULL OR s.piece_id = CAST(:piece AS uuid))
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, PieceId piece, PieceSessions.Offer offer, Instant at) {
        jdbc.sql("""
                INSERT INTO partnership.session (area_id, id, piece_id, title, place, one_sort_because, called_off, version,
                    changed_at)
                VALUES (:area, :id, :piece, :title, :place, :because, false, 1, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("title", offer.title().strip())
                .param("place", offer.place().strip())
                .param("because", offer.because().strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertOption(AreaId area, UUID id, PieceId piece, UUID session, Offered time) {
        jdbc.sql("""
                INSERT INTO partnership.session_option (area_id, id, piece_id, session_id, on_day, from_time, to_time)
                VALUES (:area, :id, :piece, :session, :on, :from, :to) ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("session", session)
                .param("on", time.on())
                .param("from", time.from())
                .param("to", time.to())
                .update();
    }

    /** What somebody could come to, in place of what they said before. */
    void choose(
            AreaId area, PieceId piece, Collection<UUID> offered, ParticipantId participant, Collection<UUID> chosen) {
        jdbc.sql("""
                DELETE FROM partnership.session_choice
                WHERE area_id = :area AND participant_id = :participant AND option_id = ANY (:offered)
                """)
                .param("area", area.value())
                .param("participant", participant.value())
                .param("offered", offered.toArray(UUID[]::new))
                .update();
        chosen.forEach(option -> jdbc.sql("""
                        INSERT INTO partnership.session_choice (area_id, piece_id, option_id, participant_id)
                        VALUES (:area, :piece, :option, :participant) ON CONFLICT DO NOTHING
                        """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("option", option)
                .param("participant", participant.value())
                .update());
    }

    /**
     * That they answered, with what they say of it, in place of what they said before.
     *
     * @return false where somebody else would write over what they said themself
     */
    boolean answer(AreaId area, PieceId piece, UUID session, PieceSessions.Answer said) {
        return jdbc.sql("""
                        INSERT INTO partnership.session_answer AS a (area_id, piece_id, session_id, participant_id, words, on_day,
                            written_down_as)
                        VALUES (:area, :piece, :session, :participant, :words, :on, :as)
                        ON CONFLICT (area_id, session_id, participant_id) DO UPDATE SET words = excluded.words,
                            on_day = excluded.on_day, written_down_as = excluded.written_down_as
                        WHERE a.written_down_as <> '' OR excluded.written_down_as = ''
                        """)
                        .param("area", area.value())
                        .param("piece", piece.value())
                        .param("session", session)
                        .param("participant", said.who().value())
                        .param("words", said.words())
                        .param("on", said.on())
                        .param("as", said.writtenDownAs())
                        .update()
                == 1;
    }

    void settle(AreaId area, UUID session, @Nullable UUID option, boolean calledOff, Instant at) {
        jdbc.sql("""
                UPDATE partnership.session SET chosen_id = coalesce(:option, chosen_id), called_off = :off, version = version + 1,
                    changed_at = :at
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", session)
                .param("option", option, java.sql.Types.OTHER)
                .param("off", calledOff)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param only null for every piece that the principal's policies let through; the latest made first */
    List<PieceSessions.Session> of(AreaId area, @Nullable PieceId only) {
        var sessions = new Sessions();
        sessions.part().read(jdbc, PieceStore.of(area, only));
        return sessions.list();
    }

    /** Sessions as their rows come: one for each, for each time, or for each who could come to it. */
    static final class Sessions {
        private final Map<UUID, PieceSessions.Session> sessions = new LinkedHashMap<>();
        private final Map<UUID, Map<UUID, PieceSessions.Option>> options = new HashMap<>();

        OneStatement.Part part() {
            return new OneStatement.Part(SESSIONS, "session_id DESC, option_on, from_time", this::row);
        }

        private void row(ResultSet row) throws SQLException {
            UUID id = row.getObject("session_id", UUID.class);
            sessions.putIfAbsent(id, session(row, id));
            option(row, options.computeIfAbsent(id, key -> new LinkedHashMap<>()));
        }

        List<PieceSessions.Session> list() {
            return sessions.values().stream()
                    .map(session -> session.with(List.copyOf(
                            options.getOrDefault(session.id(), Map.of()).values())))
                    .toList();
        }
    }

    private static PieceSessions.Session session(ResultSet row, UUID id) throws SQLException {
        return new PieceSessions.Session(
                id,
                new PieceId(row.getObject("session_piece", UUID.class)),
                row.getString("piece_title"),
                row.getString("session_title"),
                row.getString("place"),
                row.getString("one_sort_because"),
                List.of(),
                answers(row),
                row.getObject("chosen_id", UUID.class),
                row.getBoolean("called_off"),
                row.getInt("session_version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<PieceSessions.Answer> answers(ResultSet row) throws SQLException {
        List<String> who = texts(row, "answerers");
        List<String> shownAs = texts(row, "answerers_shown");
        List<String> words = texts(row, "answer_words");
        List<String> days = texts(row, "answer_days");
        List<String> hands = texts(row, "answer_hands");
        return IntStream.range(0, who.size())
                .mapToObj(i -> new PieceSessions.Answer(
                        new ParticipantId(UUID.fromString(who.get(i))),
                        shownAs.get(i),
                        words.get(i),
                        days.get(i).isEmpty() ? null : LocalDate.parse(days.get(i)),
                        hands.get(i)))
                .toList();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array texts = row.getArray(column);
        return texts == null ? List.of() : List.of((String[]) texts.getArray());
    }

    /** A row for each time, or for each who could come to it. */
    private static void option(ResultSet row, Map<UUID, PieceSessions.Option> options) throws SQLException {
        UUID id = row.getObject("option_id", UUID.class);
        if (id == null) {
            return;
        }
        Set<ParticipantId> who = new HashSet<>();
        PieceSessions.Option before = options.get(id);
        if (before != null) {
            who.addAll(before.who());
        }
        UUID participant = row.getObject("chooser_id", UUID.class);
        if (participant != null) {
            who.add(new ParticipantId(participant));
        }
        options.put(
                id,
                new PieceSessions.Option(
                        id,
                        new Offered(
                                row.getObject("option_on", LocalDate.class),
                                row.getObject("from_time", LocalTime.class),
                                row.getObject("to_time", LocalTime.class)),
                        who));
    }
}
