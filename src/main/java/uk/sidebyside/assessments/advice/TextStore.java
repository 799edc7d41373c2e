package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.advice.rules.SelfCheck;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.shared.AreaId;

/** Advice as it is being written, and each version as it was sent. */
@Repository
class TextStore {
    private final JdbcClient jdbc;

    TextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the draft was changed from another page since that version */
    boolean saveDraft(AreaId area, AdviceId of, WrittenAdvice words, UUID writing, int version, String as, Instant at) {
        int stored = jdbc.sql("""
                INSERT INTO assessments.advice_text (area_id, advice_id, n, answer, because, seen, on_framework, writing, version,
                    saved_as, saved_at)
                VALUES (:area, :of, 0, :answer, :because, :seen, :framework, :writing, 1, :as, :at)
                ON CONFLICT (area_id, advice_id, n) DO UPDATE SET answer = excluded.answer, because = excluded.because,
                    seen = excluded.seen, on_framework = excluded.on_framework, writing = excluded.writing,
                    saved_as = excluded.saved_as, saved_at = excluded.saved_at,
                    version = advice_text.version + CASE WHEN advice_text.writing = excluded.writing THEN 0 ELSE 1 END
                WHERE advice_text.writing = excluded.writing OR advice_text.version = :version
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("answer", words.answer().code())
                .param("because", words.because())
                .param("seen", words.seen())
                .param("framework", SelfCheck.onTheFramework(words))
                .param("writing", writing)
                .param("version", version)
                .param("as", as)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 1) {
            jdbc.sql("DELETE FROM assessments.advice_line WHERE area_id = :area AND advice_id = :of AND n = 0")
                    .param("area", area.value())
                    .param("of", of.value())
                    .update();
            lines(area, of, words);
        }
        return stored == 1;
    }

    private void lines(AreaId area, AdviceId of, WrittenAdvice words) {
        int n = 0;
        for (Need need : words.needs()) {
            line(area, of, "need", ++n, need.words(), List.of(need.impact()), null, 0);
        }
        n = 0;
        for (String strategy : words.strategies()) {
            line(area, of, "strategy", ++n, strategy, List.of(), null, 0);
        }
        n = 0;
        for (Outcome outcome : words.outcomes()) {
            line(
                    area,
                    of,
                    "outcome",
                    ++n,
                    outcome.words(),
                    List.of("", outcome.measured(), outcome.byWhen(), outcome.aspiration()),
                    null,
                    0);
        }
        n = 0;
        for (Provision one : words.provisions()) {
            line(
                    area,
                    of,
                    "provision",
                    ++n,
                    one.what(),
                    List.of("", "", "", "", one.who(), one.expertise(), one.often(), one.howLong(), one.reviewed()),
                    one.strand(),
                    one.need());
        }
    }

    /** @param more impact, measured, by when, aspiration, who, expertise, how often, how long, reviewed, as far as they go */
    private void line(
            AreaId area,
            AdviceId of,
            String kind,
            int position,
            String words,
            List<String> more,
            @Nullable Strand strand,
            int meets) {
        jdbc.sql("""
                INSERT INTO assessments.advice_line (area_id, advice_id, n, kind, position, words, impact, measured, by_when,
                    aspiration, who, expertise, often, how_long, reviewed, strand, meets)
                VALUES (:area, :of, 0, :kind, :position, :words, :m0, :m1, :m2, :m3, :m4, :m5, :m6, :m7, :m8, :strand, :meets)
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("kind", kind)
                .param("position", position)
                .param("words", words)
                .param("m0", at(more, 0))
                .param("m1", at(more, 1))
                .param("m2", at(more, 2))
                .param("m3", at(more, 3))
                .param("m4", at(more, 4))
                .param("m5", at(more, 5))
                .param("m6", at(more, 6))
                .param("m7", at(more, 7))
                .param("m8", at(more, 8))
                .param("strand", strand == null ? null : strand.code(), Types.VARCHAR)
                .param("meets", meets)
                .update();
    }

    private static String at(List<String> more, int n) {
        return n < more.size() ? more.get(n) : "";
    }

    /**
     * What is being written becomes what was sent ({@link WrittenAdvice#asSent}), as its next version, saved when it is sent: before that
     * only its writer knew of it.
     *
     * @return its number
     */
    int send(AreaId area, AdviceId of, LocalDate on, Instant at) {
        int n = jdbc.sql(
                                "SELECT count(*) FROM assessments.advice_text WHERE area_id = :area AND advice_id = :of AND n > 0")
                        .param("area", area.value())
                        .param("of", of.value())
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("""
                INSERT INTO assessments.advice_text (area_id, advice_id, n, answer, because, seen, on_framework, writing, version,
                    saved_as, saved_at, sent_on)
                SELECT area_id, advice_id, :n, answer, because, seen, on_framework, writing, 1, saved_as, :at, :on
                FROM assessments.advice_text WHERE area_id = :area AND advice_id = :of AND n = 0
                """)
                .param("n", n)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("of", of.value())
                .update();
        jdbc.sql("""
                INSERT INTO assessments.advice_line (area_id, advice_id, n, kind, position, words, impact, measured, by_when,
                    aspiration, who, expertise, often, how_long, reviewed, strand, meets)
                SELECT l.area_id, l.advice_id, :n, kind, position, words, impact, measured, by_when, aspiration, who, expertise, often,
                    how_long, reviewed, strand, meets
                FROM assessments.advice_line l
                JOIN assessments.advice_text t ON t.area_id = l.area_id AND t.advice_id = l.advice_id AND t.n = l.n
                WHERE l.area_id = :area AND l.advice_id = :of AND l.n = 0 AND t.answer = 'known'
                """)
                .param("n", n)
                .param("area", area.value())
                .param("of", of.value())
                .update();
        return n;
    }

    Optional<AdviceText> draft(AreaId area, AdviceId of) {
        return read(area, of).stream().filter(text -> text.n() == 0).findFirst();
    }

    /** What was sent, the latest first. */
    List<AdviceText> sent(AreaId area, AdviceId of) {
        return read(area, of).stream().filter(text -> text.n() > 0).toList();
    }

    private List<AdviceText> read(AreaId area, AdviceId of) {
        var lines = new LineReader();
        jdbc.sql("""
                SELECT n, kind, words, impact, measured, by_when, aspiration, who, expertise, often, how_long, reviewed, strand, meets
                FROM assessments.advice_line WHERE area_id = :area AND advice_id = :of ORDER BY n, kind, position
                """).param("area", area.value()).param("of", of.value()).query(row -> {
            lines.read(row);
        });
        return new ArrayList<>(jdbc.sql("""
                SELECT n, answer, because, seen, writing, version, saved_as, sent_on FROM assessments.advice_text
                WHERE area_id = :area AND advice_id = :of ORDER BY n DESC
                """)
                .param("area", area.value())
                .param("of", of.value())
                .query((row, i) -> text(row, lines))
                .list());
    }

    private static AdviceText text(ResultSet row, LineReader lines) throws SQLException {
        int n = row.getInt("n");
        WrittenAdvice words =
                lines.of(n, Answer.of(row.getString("answer")), row.getString("because"), row.getString("seen"));
        return new AdviceText(
                n,
                n == 0 ? words : words.asSent(),
                row.getObject("writing", UUID.class),
                row.getInt("version"),
                row.getString("saved_as"),
                row.getObject("sent_on", LocalDate.class));
    }
}
