package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.shared.AreaId;

@Repository
class ReadingStore {
    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first; of two for one day the one known last. */
    Map<MeasureId, List<Point>> of(
            AreaId area, Collection<Measure> measures, LocalDate from, LocalDate until, @Nullable LocalDate knownOn) {
        Map<MeasureId, List<Point>> found = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (measure_id, on_day) measure_id, from_on, on_day, value, numerator, denominator, words, source
                FROM measures.reading
                WHERE area_id = :area AND measure_id = ANY (CAST(:measures AS uuid[])) AND on_day BETWEEN :from AND :until
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR known_at < :knownEnd)
                ORDER BY measure_id, on_day, known_at DESC, id DESC
                """)
                .param("area", area.value())
                .param(
                        "measures",
                        measures.stream()
                                .map(measure -> measure.id().toString())
                                .toArray(String[]::new))
                .param("from", from)
                .param("until", until)
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    found.computeIfAbsent(
                                    new MeasureId(row.getObject("measure_id", UUID.class)), key -> new ArrayList<>())
                            .add(point(row));
                });
        return found;
    }

    boolean any(AreaId area, MeasureId measure) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM measures.reading
                    WHERE area_id = :area AND measure_id = :measure AND value IS NOT NULL)
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .query(Boolean.class)
                .single();
    }

    /** Every one that was ever reported, the latest day first, and of one day the one known last. */
    List<Readings.Known> all(AreaId area, MeasureId measure) {
        return jdbc.sql("""
                SELECT id, from_on, on_day, value, numerator, denominator, words, source, load_id, known_at
                FROM measures.reading WHERE area_id = :area AND measure_id = :measure
                ORDER BY on_day DESC, known_at DESC, id DESC
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .query((row, n) -> new Readings.Known(
                        row.getObject("id", UUID.class),
                        new Reading(
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("on_day", LocalDate.class),
                                row.getBigDecimal("value"),
                                row.getObject("numerator", Long.class),
                                row.getObject("denominator", Long.class),
                                row.getString("words"),
                                row.getString("source")),
                        row.getObject("load_id", UUID.class),
                        row.getObject("known_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void insert(AreaId area, MeasureId measure, UUID id, Reading reading, @Nullable UUID load, Instant at) {
        jdbc.sql("""
                INSERT INTO measures.reading (area_id, id, measure_id, on_day, from_on, value, numerator, denominator, words,
                    source, load_id, known_at)
                VALUES (:area, :id, :measure, :on, :from, :value, :numerator, :denominator, :words, :source, :load, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("measure", measure.value())
                .param("on", reading.on())
                .param("from", reading.from(), Types.DATE)
                .param("value", reading.value(), Types.NUMERIC)
                .param("numerator", reading.numerator(), Types.BIGINT)
                .param("denominator", reading.denominator(), Types.BIGINT)
                .param("words", reading.words())
                .param("source", reading.source())
                .param("load", load, Types.OTHER)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(
                row.getObject("from_on", LocalDate.class),
                row.getObject("on_day", LocalDate.class),
                row.getBigDecimal("value"),
                row.getObject("numerator", Long.class),
                row.getObject("denominator", Long.class),
                row.getString("words"),
                row.getString("source"));
    }
}
