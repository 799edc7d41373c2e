package uk.sidebyside.assessments;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** That a family said it has finished, once for each draft. */
@Repository
class FinishedStore {
    private final JdbcClient jdbc;

    FinishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param as by name and as what */
    record Said(
            UUID id,
            UUID submission,
            CaseId of,
            @Nullable RequestId request,
            LocalDate draftOn,
            LocalDate on,
            String words,
            String as) {}

    void insert(AreaId area, Said said, Instant at) {
        RequestId request = said.request();
        jdbc.sql("""
                INSERT INTO assessments.finished (area_id, id, submission, case_id, request_id, draft_on, said_on, words, said_as,
                    said_at)
                VALUES (:area, :id, :submission, :case, :request, :draft, :today, :words, :as, :at) ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("id", said.id())
                .param("submission", said.submission())
                .param("case", said.of().value())
                .param("request", request == null ? null : request.value(), Types.OTHER)
                .param("draft", said.draftOn())
                .param("today", said.on())
                .param("words", said.words())
                .param("as", said.as())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
