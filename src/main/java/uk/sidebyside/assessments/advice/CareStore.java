package uk.sidebyside.assessments.advice;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.AreaId;

/** Exceptions and agreements. */
@Repository
class CareStore {
    private final JdbcClient jdbc;
    private final AdviceStore names;

    CareStore(JdbcClient jdbc, AdviceStore names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    Map<OrganisationId, String> names(AreaId area) {
        return names.names(area).bodies();
    }

    void exempt(AreaId area, UUID id, AdviceId of, Exemption exemption, LocalDate from, LocalDate to) {
        jdbc.sql("""
                INSERT INTO assessments.advice_exemption (area_id, id, advice_id, ground, from_on, to_on, evidence, approved_as,
                    approved_on)
                VALUES (:area, :id, :of, :ground, :from, :to, :evidence, :as, :on)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("of", of.value())
                .param("ground", exemption.ground().name())
                .param("from", from)
                .param("to", to)
                .param("evidence", exemption.evidence())
                .param("as", exemption.approvedBy())
                .param("on", exemption.approvedOn())
                .update();
    }

    void enough(AreaId area, AdviceCare.Enough said, @Nullable UUID request, String as) {
        AdviceFrom letter = said.letter();
        jdbc.sql("""
                INSERT INTO assessments.advice_enough (area_id, id, case_id, request_id, letter, what, written_on, writer_agreed_on,
                    council_agreed_on, family_agreed_on, recorded_as)
                VALUES (:area, :id, :case, :request, :letter, :what, :written, :writer, :council, :family, :as)
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("id", said.submission())
                .param("case", said.caseId())
                .param("request", request, Types.OTHER)
                .param("letter", letter == null ? "" : letter.code())
                .param("what", said.what().strip())
                .param("written", said.writtenOn())
                .param("writer", said.writerOn())
                .param("council", said.councilOn())
                .param("family", said.familyOn())
                .param("as", as)
                .update();
    }

    List<String> enough(AreaId area, UUID caseId) {
        return jdbc.sql("""
                SELECT letter, what FROM assessments.advice_enough WHERE area_id = :area AND case_id = :case ORDER BY written_on, id
                """)
                .param("area", area.value())
                .param("case", caseId)
                .query((row, n) -> AdviceFrom.of(row.getString("letter")).label() + ": " + row.getString("what"))
                .list();
    }

    void agreedG(AreaId area, UUID caseId, UUID request, OrganisationId body, String by, LocalDate on, String as) {
        jdbc.sql("""
                INSERT INTO assessments.agreed_g (area_id, case_id, request_id, body_id, agreed_by, agreed_on, recorded_as)
                VALUES (:area, :case, :request, :body, :by, :on, :as)
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("case", caseId)
                .param("request", request)
                .param("body", body.value())
                .param("by", by)
                .param("on", on)
                .param("as", as)
                .update();
    }

    /** Who agreed to section G for the latest request; null where nobody has. */
    @Nullable
    String agreedG(AreaId area, UUID caseId) {
        return jdbc.sql("""
                SELECT agreed_by || ', ' || to_char(agreed_on, 'FMDD FMMonth YYYY') FROM assessments.agreed_g
                WHERE area_id = :area AND case_id = :case ORDER BY agreed_on DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("case", caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
