package uk.sidebyside.voice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    /** The rounds of each sitting, the first first. */
    Map<SittingId, List<Round>> of(AreaId area, Collection<SittingId> sittings) {
        Map<SittingId, TreeMap<Integer, Round>> rounds = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT p.sitting_id, p.round, p.n, p.due_on, p.why, p.made_at, t.told_on, t.channel, t.note
                FROM voice.promise p
                LEFT JOIN voice.told_back t ON t.area_id = p.area_id AND t.sitting_id = p.sitting_id AND t.round = p.round
                WHERE p.area_id = :area AND p.sitting_id = ANY (:sittings)
                ORDER BY p.sitting_id, p.round, p.n
                """)
                .param("area", area.value())
                .param("sittings", sittings.stream().map(SittingId::value).toArray(UUID[]::new))
                .query(row -> {
                    var sitting = new SittingId(row.getObject("sitting_id", UUID.class));
                    LocalDate toldOn = row.getObject("told_on", LocalDate.class);
                    var told = toldOn == null
                            ? null
                            : new Round.Told(
                                    toldOn,
                                    Round.Channel.valueOf(
                                            row.getString("channel").toUpperCase(Locale.ROOT)),
                                    row.getString("note"));
                    var day = new Round.Day(
                            row.getObject("due_on", LocalDate.class),
                            row.getString("why"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant());
                    var round = new Round(row.getInt("round"), List.of(day), told);
                    rounds.computeIfAbsent(sitting, one -> new TreeMap<>())
                            .merge(round.number(), round, RoundStore::more);
                });
        Map<SittingId, List<Round>> all = new LinkedHashMap<>();
        rounds.forEach((sitting, its) -> all.put(sitting, List.copyOf(its.values())));
        return all;
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
