package uk.sidebyside.assessments.advice;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.shared.AreaId;

/** Earlier advice that three agreed to be enough. */
@Repository
class EnoughStore {
    private final JdbcClient jdbc;

    EnoughStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was sent for a case, the latest first, each in its latest version. */
    List<EarlierAdvice.Kept> kept(AreaId area, UUID caseId) {
        return jdbc.sql("""
                SELECT q.id, q.letter, q.profession, max(t.sent_on) AS sent_on
                FROM assessments.advice_request q
                JOIN assessments.advice_text t ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n > 0
                WHERE q.area_id = :area AND q.case_id = :case
                GROUP BY q.id, q.letter, q.profession ORDER BY sent_on DESC, q.id
                """)
                .param("area", area.value())
                .param("case", caseId)
                .query((row, n) -> new EarlierAdvice.Kept(
                        new AdviceId(row.getObject("id", UUID.class)),
                        AdviceFrom.of(row.getString("letter")),
                        row.getString("profession"),
                        row.getObject("sent_on", LocalDate.class)))
                .list();
    }

    void agreed(
            AreaId area,
            EarlierAdvice.Enough said,
            EarlierAdvice.Which which,
            AdviceFrom letter,
            @Nullable UUID request,
            String as) {
        AdviceId kept = which.kept();
        jdbc.sql("""
                INSERT INTO assessments.advice_enough (area_id, id, case_id, request_id, letter, what, written_on, writer_agreed_on,
                    council_agreed_on, family_agreed_on, recorded_as, earlier_id, health_provision)
                VALUES (:area, :id, :case, :request, :letter, :what, :written, :writer, :council, :family, :as, :earlier, :health)
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("id", said.submission())
                .param("case", said.caseId())
                .param("request", request, Types.OTHER)
                .param("letter", letter.code())
                .param("what", which.what().strip())
                .param("written", which.writtenOn())
                .param("writer", said.writerOn())
                .param("council", said.councilOn())
                .param("family", said.familyOn())
                .param("as", as)
                .param("earlier", kept == null ? null : kept.value(), Types.OTHER)
                .param("health", which.health(), Types.BOOLEAN)
                .update();
    }

    /** Whether an agreement was recorded already. */
    boolean isSaid(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM assessments.advice_enough WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", submission)
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
