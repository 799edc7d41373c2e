package uk.sidebyside.measures.published;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PublishedStore {
    private final JdbcClient jdbc;

    PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every figure that was ever loaded, the earlier first. */
    List<PublishedSeries.Point> all() {
        return jdbc.sql("""
                SELECT v.measure, v.area_code, v.year, l.release, v.n, v.of_all, v.percent, v.left_out
                FROM measures.published_value v JOIN measures.published_load l ON l.id = v.load_id
                ORDER BY l.release, l.loaded_at, l.id
                """)
                .query((row, number) -> new PublishedSeries.Point(
                        new PublishedValue(
                                row.getInt("release"),
                                new PublishedValue.Key(
                                        row.getString("measure"), row.getString("area_code"), row.getInt("year")),
                                cell(row.getString("n")),
                                cell(row.getString("of_all")),
                                cell(row.getString("percent"))),
                        row.getString("left_out")))
                .list();
    }

    private static Cell cell(String text) {
        return Cell.read(text).orElse(Cell.EMPTY);
    }

    /** Changes whenever something is loaded. */
    String state() {
        return jdbc.sql("SELECT count(*) || ' ' || coalesce(max(id::text), '') FROM measures.published_load")
                .query(String.class)
                .single();
    }

    List<PublishedLoad> loads() {
        return jdbc.sql("""
                SELECT l.release, l.title, l.dated_on, l.licence, l.source, l.file_name, l.loaded_at,
                    (SELECT count(*) FROM measures.published_value v WHERE v.load_id = l.id) AS figures,
                    (SELECT count(*) FROM measures.published_value v WHERE v.load_id = l.id AND v.left_out IS NOT NULL) AS left_out
                FROM measures.published_load l ORDER BY l.loaded_at DESC, l.id DESC
                """)
                .query((row, number) -> new PublishedLoad(
                        row.getInt("release"),
                        row.getString("title"),
                        row.getObject("dated_on", LocalDate.class),
                        row.getString("licence"),
                        row.getString("source"),
                        row.getString("file_name"),
                        row.getTimestamp("loaded_at").toInstant(),
                        row.getInt("figures"),
                        row.getInt("left_out")))
                .list();
    }

    void insert(UUID id, PublishedLoad load) {
        jdbc.sql("""
                INSERT INTO measures.published_load (id, release, title, dated_on, licence, source, file_name, loaded_at)
                VALUES (:id, :release, :title, :dated, :licence, :source, :file, :at)
                """)
                .param("id", id)
                .param("release", load.release())
                .param("title", load.title())
                .param("dated", load.datedOn())
                .param("licence", load.licence())
                .param("source", load.source())
                .param("file", load.fileName())
                .param("at", load.loadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(UUID load, List<PublishedValue> values, Map<PublishedValue.Key, PublishedStatistics.Answer> answers) {
        jdbc.sql("""
                INSERT INTO measures.published_value (measure, area_code, year, load_id, n, of_all, percent, left_out, taken_because)
                SELECT measure, area, year::int, :load, n, of_all, percent, nullif(left_out, ''), nullif(taken, '')
                FROM unnest(:measures::text[], :areas::text[], :years::text[], :n::text[], :of::text[], :percents::text[],
                    :left::text[], :taken::text[]) AS t (measure, area, year, n, of_all, percent, left_out, taken)
                """)
                .param("load", load)
                .param("measures", column(values, value -> value.key().measure()))
                .param("areas", column(values, value -> value.key().area()))
                .param(
                        "years",
                        column(values, value -> String.valueOf(value.key().year())))
                .param("n", column(values, value -> value.n().text()))
                .param("of", column(values, value -> value.of().text()))
                .param("percents", column(values, value -> value.percent().text()))
                .param("left", column(values, value -> reason(answers, value, true)))
                .param("taken", column(values, value -> reason(answers, value, false)))
                .update();
    }

    private static String reason(
            Map<PublishedValue.Key, PublishedStatistics.Answer> answers, PublishedValue value, boolean leftOut) {
        PublishedStatistics.Answer answer = answers.get(value.key());
        return answer != null && answer.leftOut() == leftOut ? answer.reason() : "";
    }

    private static String[] column(List<PublishedValue> values, Function<PublishedValue, String> of) {
        return values.stream().map(of).toArray(String[]::new);
    }

    /** One load at a time, so that two who load the same store it once. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('measures.published'))")
                .query((row, number) -> 0)
                .list();
    }

    Optional<String> mapping() {
        return jdbc.sql("SELECT content FROM measures.published_mapping ORDER BY version DESC LIMIT 1")
                .query(String.class)
                .optional();
    }

    int mappingVersion() {
        return jdbc.sql("SELECT coalesce(max(version), 0) FROM measures.published_mapping")
                .query(Integer.class)
                .single();
    }

    void insertMapping(int version, String content, String reason, Instant at) {
        jdbc.sql("""
                INSERT INTO measures.published_mapping (version, content, reason, changed_at)
                VALUES (:version, :content, :reason, :at)
                """)
                .param("version", version)
                .param("content", content)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
