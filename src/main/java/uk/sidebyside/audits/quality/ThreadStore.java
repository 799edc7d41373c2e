package uk.sidebyside.audits.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.ViewId;

@Repository
class ThreadStore {
    private final JdbcClient jdbc;

    ThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, UUID submission, ThreadSample sample) {
        return jdbc.sql("""
                        INSERT INTO audits.thread_sample (area_id, id, submission, title, seed, wanted, from_on, until_on, listed,
                            drawn_on, drawn_as)
                        VALUES (:area, :id, :submission, :title, :seed, :wanted, :from, :until, :listed, :on, :as)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", sample.id().value())
                        .param("submission", submission)
                        .param("title", sample.title())
                        .param("seed", sample.seed())
                        .param("wanted", sample.wanted())
                        .param("from", sample.fromOn())
                        .param("until", sample.untilOn())
                        .param("listed", sample.listed())
                        .param("on", sample.drawnOn())
                        .param("as", sample.drawnAs())
                        .update()
                == 1;
    }

    ThreadSampleId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM audits.thread_sample WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new ThreadSampleId(row.getObject("id", UUID.class)))
                .single();
    }

    void insert(AreaId area, ThreadSampleId sample, List<ThreadSample.Row> rows) {
        jdbc.sql("""
                INSERT INTO audits.sampled_thread (area_id, sample_id, number, view_id, digest, first_words, redacted_as, version)
                SELECT :area, :sample, r.number, r.view, r.digest, '', '', 1
                FROM unnest(:views::uuid[], :digests::text[]) WITH ORDINALITY AS r (view, digest, number)
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .param("views", rows.stream().map(row -> row.view().value()).toArray(UUID[]::new))
                .param("digests", rows.stream().map(ThreadSample.Row::digest).toArray(String[]::new))
                .update();
    }

    /** The latest drawn first. */
    List<ThreadSample> inArea(AreaId area) {
        return jdbc.sql("SELECT * FROM audits.thread_sample WHERE area_id = :area ORDER BY drawn_on DESC, id DESC")
                .param("area", area.value())
                .query((row, n) -> sample(row))
                .list();
    }

    Optional<ThreadSample> find(AreaId area, ThreadSampleId id) {
        return jdbc.sql("SELECT * FROM audits.thread_sample WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> sample(row))
                .optional();
    }

    List<ThreadSample.Row> rows(AreaId area, ThreadSampleId sample) {
        return jdbc.sql(
                        "SELECT * FROM audits.sampled_thread WHERE area_id = :area AND sample_id = :sample ORDER BY number")
                .param("area", area.value())
                .param("sample", sample.value())
                .query((row, n) -> new ThreadSample.Row(
                        row.getInt("number"),
                        new ViewId(row.getObject("view_id", UUID.class)),
                        row.getString("digest"),
                        row.getString("first_words"),
                        row.getObject("redacted_on", LocalDate.class),
                        row.getString("redacted_as"),
                        row.getInt("version")))
                .list();
    }

    /** A drawn view whose words nobody has made ready. */
    record Waiting(ThreadSampleId sample, String title, int number, ViewId view, LocalDate drawnOn) {}

    /** Those of samples that were drawn from that day on, the first drawn first. */
    List<Waiting> waiting(AreaId area, LocalDate from) {
        return jdbc.sql("""
                        SELECT t.sample_id, s.title, t.number, t.view_id, s.drawn_on
                        FROM audits.sampled_thread t JOIN audits.thread_sample s ON s.area_id = t.area_id AND s.id = t.sample_id
                        WHERE t.area_id = :area AND t.first_words = '' AND s.drawn_on >= :from
                        ORDER BY s.drawn_on, t.sample_id, t.number
                        """)
                .param("area", area.value())
                .param("from", from)
                .query((row, n) -> new Waiting(
                        new ThreadSampleId(row.getObject("sample_id", UUID.class)),
                        row.getString("title"),
                        row.getInt("number"),
                        new ViewId(row.getObject("view_id", UUID.class)),
                        row.getObject("drawn_on", LocalDate.class)))
                .list();
    }

    /** @return false where somebody else did since that version */
    boolean redact(AreaId area, ThreadSampleId sample, int number, int version, String words, LocalDate on, String as) {
        return jdbc.sql("""
                        UPDATE audits.sampled_thread SET first_words = :words, redacted_on = :on, redacted_as = :as,
                            version = version + 1
                        WHERE area_id = :area AND sample_id = :sample AND number = :number AND version = :version
                        """)
                        .param("area", area.value())
                        .param("sample", sample.value())
                        .param("number", number)
                        .param("version", version)
                        .param("words", words)
                        .param("on", on)
                        .param("as", as)
                        .update()
                == 1;
    }

    /** Takes away the words of samples that were drawn before that day. */
    void forget(AreaId area, LocalDate before) {
        jdbc.sql("""
                UPDATE audits.sampled_thread t SET first_words = '', redacted_on = NULL, redacted_as = ''
                FROM audits.thread_sample s
                WHERE t.area_id = :area AND s.area_id = t.area_id AND s.id = t.sample_id AND s.drawn_on < :day
                    AND t.first_words <> ''
                """).param("area", area.value()).param("day", before).update();
    }

    private static ThreadSample sample(ResultSet row) throws SQLException {
        return new ThreadSample(
                new ThreadSampleId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("seed"),
                row.getInt("wanted"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getInt("listed"),
                row.getObject("drawn_on", LocalDate.class),
                row.getString("drawn_as"));
    }
}
