package uk.sidebyside.assessments.months;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Months of cases as they are written and sent. */
@Repository
class MonthStore {
    private static final String SELECT = """
            SELECT month, story, written_as, sent_at, version, drafted FROM assessments.month WHERE area_id = :area
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    MonthStore(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    Optional<MonthOfCases> find(AreaId area, YearMonth month) {
        return jdbc.sql(SELECT + " AND month = :month")
                .param("area", area.value())
                .param("month", month.atDay(1))
                .query((row, n) -> month(row))
                .optional()
                .map(found -> found.sent() ? with(found, figures(area, month, month)) : found);
    }

    /** Those that somebody wrote, without their figures, the latest first. */
    List<MonthOfCases> written(AreaId area) {
        return jdbc.sql(SELECT + " ORDER BY month DESC")
                .param("area", area.value())
                .query((row, n) -> month(row))
                .list();
    }

    /** Those that were sent after a moment and no later than another, the first first, with their figures. */
    List<MonthOfCases> sent(AreaId area, Instant after, Instant until) {
        List<MonthOfCases> sent = jdbc.sql(SELECT + " AND sent_at > :after AND sent_at <= :until ORDER BY month")
                .param("area", area.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> month(row))
                .list();
        if (sent.isEmpty()) {
            return sent;
        }
        Map<YearMonth, List<MonthLine>> lines =
                figures(area, sent.getFirst().month(), sent.getLast().month());
        return sent.stream().map(one -> with(one, lines)).toList();
    }

    private static MonthOfCases with(MonthOfCases one, Map<YearMonth, List<MonthLine>> lines) {
        return new MonthOfCases(
                one.month(),
                lines.getOrDefault(one.month(), List.of()),
                one.story(),
                one.writtenAs(),
                one.sentAt(),
                one.version(),
                one.drafted());
    }

    private Map<YearMonth, List<MonthLine>> figures(AreaId area, YearMonth from, YearMonth to) {
        Map<YearMonth, List<MonthLine>> lines = new HashMap<>();
        jdbc.sql("""
                SELECT month, what, so, out_of, so_before, out_of_before FROM assessments.month_figure
                WHERE area_id = :area AND month BETWEEN :from AND :to ORDER BY month, position
                """)
                .param("area", area.value())
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query(row -> {
                    lines.computeIfAbsent(monthOf(row), any -> new ArrayList<>())
                            .add(new MonthLine(
                                    row.getString("what"),
                                    new Share(row.getLong("so"), row.getLong("out_of")),
                                    new Share(row.getLong("so_before"), row.getLong("out_of_before"))));
                });
        return lines;
    }

    private static YearMonth monthOf(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static MonthOfCases month(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new MonthOfCases(
                monthOf(row),
                List.of(),
                row.getString("story"),
                row.getString("written_as"),
                sent == null ? null : sent.toInstant(),
                row.getInt("version"),
                row.getString("drafted"));
    }

    /**
     * @param drafted what the figures draft as it is written
     * @return false where somebody else wrote or sent it since that version
     */
    boolean write(AreaId area, YearMonth month, int version, String story, String drafted, String as) {
        return jdbc.sql("""
                        INSERT INTO assessments.month AS m (area_id, month, story, drafted, written_as, version)
                        SELECT :area, :month, :story, :drafted, :as, 1
                        WHERE :version = 0 OR EXISTS (SELECT FROM assessments.month WHERE area_id = :area AND month = :month)
                        ON CONFLICT (area_id, month) DO UPDATE SET story = EXCLUDED.story, drafted = EXCLUDED.drafted,
                            written_as = EXCLUDED.written_as, version = m.version + 1
                        WHERE m.version = :version AND m.sent_at IS NULL
                        """)
                        .param("area", area.value())
                        .param("month", month.atDay(1))
                        .param("version", version)
                        .param("story", story)
                        .param("drafted", drafted)
                        .param("as", as)
                        .update()
                == 1;
    }

    /** @return false where somebody else wrote or sent it since it was read */
    boolean send(AreaId area, MonthOfCases read, String as, Instant at) {
        return jdbc.sql("""
                        INSERT INTO assessments.month AS m (area_id, month, story, drafted, written_as, sent_at, version)
                        VALUES (:area, :month, :story, :drafted, :as, :at, 1)
                        ON CONFLICT (area_id, month) DO UPDATE SET story = EXCLUDED.story, drafted = EXCLUDED.drafted,
                            written_as = EXCLUDED.written_as, sent_at = EXCLUDED.sent_at, version = m.version + 1
                        WHERE m.sent_at IS NULL AND m.version = :version
                        """)
                        .param("area", area.value())
                        .param("month", read.month().atDay(1))
                        .param("version", read.version())
                        .param("story", read.story())
                        .param("drafted", read.drafted())
                        .param("as", as)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void keep(AreaId area, YearMonth month, List<MonthLine> lines) {
        List<Object[]> rows = new ArrayList<>();
        for (MonthLine line : lines) {
            rows.add(new Object[] {
                area.value(),
                month.atDay(1),
                rows.size() + 1,
                line.what(),
                line.now().so(),
                line.now().outOf(),
                line.before().so(),
                line.before().outOf()
            });
        }
        batch.batchUpdate("INSERT INTO assessments.month_figure VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** Nobody wrote it, so nothing of it is kept. */
    void forget(AreaId area, YearMonth month) {
        jdbc.sql("DELETE FROM assessments.month WHERE area_id = :area AND month = :month AND sent_at IS NOT NULL")
                .param("area", area.value())
                .param("month", month.atDay(1))
                .update();
    }

    void takeBack(AreaId area, YearMonth month) {
        jdbc.sql("DELETE FROM assessments.month_figure WHERE area_id = :area AND month = :month")
                .param("area", area.value())
                .param("month", month.atDay(1))
                .update();
        jdbc.sql("""
                UPDATE assessments.month SET sent_at = NULL, version = version + 1
                WHERE area_id = :area AND month = :month AND sent_at IS NOT NULL
                """).param("area", area.value()).param("month", month.atDay(1)).update();
    }
}
