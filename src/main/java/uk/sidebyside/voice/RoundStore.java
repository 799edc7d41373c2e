package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.SittingId;

/** What was promised and when somebody was told, round by round. */
@Repository
class RoundStore {
    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rounds of the sitting s, for the list of what a statement selects. Read it with {@link #rounds}. */
    static final String ROUNDS = """
            ARRAY(SELECT ARRAY[p.round::text, p.due_on::text, p.why, (p.made_at AT TIME ZONE 'UTC')::text, t.told_on::text,
                    t.channel, t.note]
                FROM voice.promise p
                LEFT JOIN voice.told_back t ON t.area_id = p.area_id AND t.sitting_id = p.sitting_id AND t.round = p.round
                WHERE p.area_id = s.area_id AND p.sitting_id = s.id
                ORDER BY p.round, p.n) AS rounds
            """;

    /** The first first. */
    static List<Round> rounds(ResultSet row) throws SQLException {
        var rounds = new TreeMap<Integer, Round>();
        for (@Nullable String[] cells : Columns.rows(row, "rounds")) {
            var day = new Round.Day(LocalDate.parse(text(cells, 1)), text(cells, 2), Columns.instant(text(cells, 3)));
            Round.Told told = text(cells, 4).isEmpty()
                    ? null
                    : new Round.Told(
                            LocalDate.parse(text(cells, 4)),
                            Round.Channel.valueOf(text(cells, 5).toUpperCase(Locale.ROOT)),
                            text(cells, 6));
            var round = new Round(Integer.parseInt(text(cells, 0)), List.of(day), told);
            rounds.merge(round.number(), round, RoundStore::more);
        }
        return List.copyOf(rounds.values());
    }

    private static String text(@Nullable String[] cells, int n) {
        return Objects.requireNonNullElse(cells[n], "");
    }

    /** The rounds of a sitting, the first first. */
    List<Round> of(AreaId area, SittingId sitting) {
        return jdbc.sql("SELECT " + ROUNDS + "FROM voice.sitting s WHERE s.area_id = :area AND s.id = :sitting")
                .param("area", area.value())
                .param("sitting", sitting.value())
                .query((row, n) -> rounds(row))
                .optional()
                .orElse(List.of());
    }

    private static Round more(Round before, Round next) {
        List<Round.Day> days = new ArrayList<>(before.days());
        days.addAll(next.days());
        return new Round(before.number(), days, before.told());
    }

    /** @return false where the same day of the same round was promised by somebody who was faster */
    boolean promise(
            AreaId area,
            SittingId sitting,
            int round,
            int n,
            LocalDate dueOn,
            String why,
            @Nullable PersonId by,
            Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.promise (area_id, sitting_id, round, n, due_on, why, made_by, made_at)
                        VALUES (:area, :sitting, :round, :n, :due, :why, :by, :at)
                        ON CONFLICT (area_id, sitting_id, round, n) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("sitting", sitting.value())
                        .param("round", round)
                        .param("n", n)
                        .param("due", dueOn)
                        .param("why", why)
                        .param("by", by == null ? null : by.value())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** @return false where that round was told before */
    boolean tell(AreaId area, SittingId sitting, int round, Round.Told told, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.told_back (area_id, sitting_id, round, told_on, channel, note, told_by, recorded_at)
                        VALUES (:area, :sitting, :round, :on, :channel, :note, :by, :at)
                        ON CONFLICT (area_id, sitting_id, round) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("sitting", sitting.value())
                        .param("round", round)
                        .param("on", told.on())
                        .param("channel", told.channel().name().toLowerCase(Locale.ROOT))
                        .param("note", told.note())
                        .param("by", by == null ? null : by.value())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }
}
