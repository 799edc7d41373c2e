package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.rules.Respond;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.PlaybackId;
import uk.sidebyside.voice.said.Response;
import uk.sidebyside.voice.said.ResponseId;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.ViewId;

/** What happened to views: playbacks, responses and openings, told in the order of their ids, which is that of their making. */
@Repository
class TurnStore {
    private final JdbcClient jdbc;

    TurnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What happened to the view v, for the list of what a statement selects. Read it with {@link #turns}. */
    static final String TURNS = """
            ARRAY(SELECT ARRAY[t.kind, t.id::text, t.words, t.reason, t.tried, t.talk, t.on_day::text, t.as_whom,
                    (t.at AT TIME ZONE 'UTC')::text, t.answer, t.answer_words]
                FROM (
                    SELECT r.kind, r.id, r.changed AS words, r.reason, r.tried, r.talk, r.until_on AS on_day,
                        r.said_as AS as_whom, r.said_at AS at, NULL AS answer, '' AS answer_words
                    FROM voice.answered a JOIN voice.response r ON r.area_id = a.area_id AND r.id = a.response_id
                    WHERE a.area_id = v.area_id AND a.view_id = v.id
                    UNION ALL
                    SELECT 'opened', o.id, o.words, '', '', '', NULL, '', o.opened_at, NULL, ''
                    FROM voice.reopening o WHERE o.area_id = v.area_id AND o.view_id = v.id
                    UNION ALL
                    SELECT 'played', p.id, p.understood, p.channel, '', '', p.played_on, p.played_as, p.played_at,
                        a.answer, coalesce(a.words, '')
                    FROM voice.playback p
                    LEFT JOIN voice.playback_answer a ON a.area_id = p.area_id AND a.playback_id = p.id
                    WHERE p.area_id = v.area_id AND p.view_id = v.id
                    UNION ALL
                    SELECT 'asked', o.id, o.kind, o.child_id::text, '', '', o.on_day, o.asked_as, o.asked_at, NULL, ''
                    FROM voice.still_asked a JOIN voice.occasion o ON o.area_id = a.area_id AND o.id = a.occasion_id
                    WHERE a.area_id = v.area_id AND a.view_id = v.id
                    UNION ALL
                    SELECT 'still', k.id, k.said, k.by_whom, coalesce(k.occasion_id::text, ''), '', NULL, '', k.at, NULL, ''
                    FROM voice.still_said k WHERE k.area_id = v.area_id AND k.view_id = v.id) t
                ORDER BY t.id) AS turns
            """;

    static List<Turn> turns(ResultSet row) throws SQLException {
        List<Turn> turns = new ArrayList<>();
        for (@Nullable String[] cells : Columns.rows(row, "turns")) {
            turns.add(turn(new Cells(cells)));
        }
        return turns;
    }

    /** One turn as text, in the order in which it is selected. */
    private record Cells(@Nullable String[] all) {
        String text(int n) {
            return Objects.requireNonNullElse(all[n], "");
        }

        @Nullable
        LocalDate day() {
            return all[6] == null ? null : LocalDate.parse(all[6]);
        }

        LocalDate itsDay() {
            return LocalDate.parse(text(6));
        }
    }

    private static Turn turn(Cells cells) {
        UUID id = UUID.fromString(cells.text(1));
        Instant at = Columns.instant(cells.text(8));
        String words = cells.text(2);
        String reason = cells.text(3);
        return switch (cells.text(0)) {
            case "opened" -> new Turn.OpenedAgain(id, words, at);
            case "asked" ->
                new Turn.AskedAgain(new Occasion(
                        new OccasionId(id),
                        UUID.fromString(reason),
                        StillRight.Occasion.valueOf(words.toUpperCase(Locale.ROOT)),
                        cells.itsDay(),
                        cells.text(7),
                        at));
            case "still" ->
                new Turn.SaidAgain(
                        StillRight.Said.valueOf(words.toUpperCase(Locale.ROOT)),
                        StillRight.By.valueOf(reason.toUpperCase(Locale.ROOT)),
                        cells.text(4).isEmpty() ? null : new OccasionId(UUID.fromString(cells.text(4))),
                        at);
            case "played" ->
                new Turn.PlayedBack(
                        new PlaybackId(id),
                        words,
                        reason.equals("spoken"),
                        cells.itsDay(),
                        cells.text(7),
                        at,
                        cells.text(9).isEmpty()
                                ? null
                                : Turn.Understood.valueOf(cells.text(9).toUpperCase(Locale.ROOT)),
                        cells.text(10));
            default ->
                new Turn.Responded(new Response(
                        new ResponseId(id),
                        ResponseKind.of(cells.text(0)),
                        words,
                        reason,
                        cells.text(4),
                        cells.text(5),
                        cells.day(),
                        cells.text(7),
                        at));
        };
    }

    /** Whoever plays back or responds. @param as their post */
    record By(@Nullable PersonId person, String as) {
        @Nullable
        UUID id() {
            return person == null ? null : person.value();
        }
    }

    record Playing(
            PlaybackId id,
            UUID submission,
            SittingId sitting,
            ViewId view,
            String understood,
            boolean spoken,
            LocalDate on) {}

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, Playing playing, By by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.playback (area_id, id, submission, sitting_id, view_id, understood, channel, played_on,
                            played_by, played_as, played_at)
                        VALUES (:area, :id, :submission, :sitting, :view, :understood, :channel, :on, :by, :as, :at)
                        ON CONFLICT (area_id, submission, view_id) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", playing.id().value())
                        .param("submission", playing.submission())
                        .param("sitting", playing.sitting().value())
                        .param("view", playing.view().value())
                        .param("understood", playing.understood())
                        .param("channel", playing.spoken() ? "spoken" : "page")
                        .param("on", playing.on())
                        .param("by", by.id())
                        .param("as", by.as())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** The first answer counts; a second changes nothing. */
    void answer(AreaId area, SittingId sitting, PlaybackId playback, Turn.Understood answer, String words, Instant at) {
        jdbc.sql("""
                INSERT INTO voice.playback_answer (area_id, playback_id, sitting_id, answer, words, answered_at)
                VALUES (:area, :playback, :sitting, :answer, :words, :at)
                ON CONFLICT (area_id, playback_id) DO NOTHING
                """)
                .param("area", area.value())
                .param("playback", playback.value())
                .param("sitting", sitting.value())
                .param("answer", answer.name().toLowerCase(Locale.ROOT))
                .param("words", words)
                .param("at", Columns.utc(at))
                .update();
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, ResponseId id, UUID submission, Respond.Written written, By by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.response (area_id, id, submission, kind, changed, reason, tried, talk, until_on, said_by,
                            said_as, said_at)
                        VALUES (:area, :id, :submission, :kind, :changed, :reason, :tried, :talk, :until, :by, :as, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", submission)
                        .param("kind", written.kind().code())
                        .param("changed", written.changed())
                        .param("reason", written.reason())
                        .param("tried", written.tried())
                        .param("talk", written.talk())
                        .param("until", written.untilOn())
                        .param("by", by.id())
                        .param("as", by.as())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    boolean responded(AreaId area, UUID submission) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM voice.response WHERE area_id = :area AND submission = :submission)")
                .param("area", area.value())
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }

    void answers(AreaId area, ResponseId response, SittingId sitting, ViewId view) {
        jdbc.sql("""
                INSERT INTO voice.answered (area_id, response_id, view_id, sitting_id)
                VALUES (:area, :response, :view, :sitting)
                """)
                .param("area", area.value())
                .param("response", response.value())
                .param("view", view.value())
                .param("sitting", sitting.value())
                .update();
    }

    boolean openedBy(AreaId area, UUID submission) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT FROM voice.reopening WHERE area_id = :area AND submission = :submission)")
                .param("area", area.value())
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }

    /** @return false where the same submission was stored before */
    boolean open(AreaId area, UUID id, UUID submission, SittingId sitting, ViewId view, String words, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.reopening (area_id, id, submission, sitting_id, view_id, words, opened_at)
                        VALUES (:area, :id, :submission, :sitting, :view, :words, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("submission", submission)
                        .param("sitting", sitting.value())
                        .param("view", view.value())
                        .param("words", words)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }
}
