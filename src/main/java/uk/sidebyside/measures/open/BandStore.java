package uk.sidebyside.measures.open;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

@Repository
class BandStore {
    private final JdbcClient jdbc;

    BandStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else tells figures of the measure apart. */
    void lock(AreaId area, MeasureId measure) {
        jdbc.sql("SELECT 1 FROM measures.measure WHERE area_id = :area AND id = :measure FOR UPDATE")
                .param("area", area.value())
                .param("measure", measure.value())
                .query((row, n) -> 0)
                .list();
    }

    /** By day, band and label; of a day's band what was reported last, as a whole. */
    Map<LocalDate, SortedMap<String, SortedMap<String, Counted>>> of(
            AreaId area, MeasureId measure, Collection<String> bands, @Nullable LocalDate knownOn) {
        Map<LocalDate, SortedMap<String, SortedMap<String, Counted>>> found = new HashMap<>();
        jdbc.sql("""
                SELECT on_day, band, label, numerator, denominator FROM (
                    SELECT on_day, band, label, numerator, denominator, known_at,
                        max(known_at) OVER (PARTITION BY on_day, band) AS latest
                    FROM measures.banded_reading
                    WHERE area_id = :area AND measure_id = :measure AND band = ANY (:bands)
                        AND (CAST(:knownEnd AS timestamptz) IS NULL OR known_at < :knownEnd)) AS told
                WHERE known_at = latest
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .param("bands", bands.toArray(String[]::new))
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    found.computeIfAbsent(row.getObject("on_day", LocalDate.class), day -> new TreeMap<>())
                            .computeIfAbsent(row.getString("band"), band -> new TreeMap<>())
                            .put(
                                    row.getString("label"),
                                    new Counted(row.getLong("numerator"), row.getLong("denominator")));
                });
        return found;
    }

    void insert(
            AreaId area, MeasureId measure, LocalDate on, String band, SortedMap<String, Counted> cells, Clock clock) {
        Instant at = clock.instant();
        cells.forEach((label, counted) -> jdbc.sql("""
                INSERT INTO measures.banded_reading
                    (area_id, id, measure_id, on_day, band, label, numerator, denominator, known_at)
                VALUES (:area, :id, :measure, :on, :band, :label, :numerator, :denominator, :at)
                """)
                .param("area", area.value())
                .param("id", Ids.next(clock))
                .param("measure", measure.value())
                .param("on", on)
                .param("band", band)
                .param("label", label)
                .param("numerator", counted.were())
                .param("denominator", counted.of())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update());
    }
}
