package uk.sidebyside.assessments.advice;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final String RECORDED = """
            SELECT 'enough' AS what, row_number() OVER (ORDER BY written_on, id) AS n, letter,
                what || CASE WHEN health_provision THEN ' (with provision that health gives)' ELSE '' END AS words, id, 0 AS lines,
                ended_on, ended_because
            FROM assessments.advice_enough WHERE area_id = :area AND case_id = :case AND request_id IS NOT DISTINCT FROM :request
            UNION ALL
            SELECT 'g', row_number() OVER (ORDER BY recorded_at DESC, id DESC), '',
                agreed_by || ', ' || to_char(agreed_on, 'FMDD FMMonth YYYY'), NULL, 0, NULL, NULL
            FROM assessments.agreed_g WHERE area_id = :area AND case_id = :case AND request_id = :request
            UNION ALL
            SELECT 'open', row_number() OVER (ORDER BY o.title, o.id), '', o.title, o.id, o.lines, NULL, NULL FROM (
            """ + UseStore.open("q.case_id = :case") + ") o ORDER BY what, n";

    private final JdbcClient jdbc;
    private final AdviceStore names;
    private final UseStore uses;

    CareStore(JdbcClient jdbc, AdviceStore names, UseStore uses) {
        this.jdbc = jdbc;
        this.names = names;
        this.uses = uses;
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

    /** The same submission again changes nothing. */
    void agreedG(AreaId area, AdviceCare.AgreeG said, UUID request, String as, Instant at) {
        jdbc.sql("""
                INSERT INTO assessments.agreed_g (area_id, id, case_id, request_id, body_id, agreed_by, agreed_on, recorded_as,
                    recorded_at)
                VALUES (:area, :id, :case, :request, :body, :by, :on, :as, :at)
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("id", said.submission())
                .param("case", said.caseId())
                .param("request", request)
                .param("body", said.body() == null ? null : said.body().value(), Types.OTHER)
                .param("by", said.by().strip())
                .param("on", said.on())
                .param("as", as)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was recorded for a case beside its requests. One statement. */
    AdviceCare.Recorded recorded(AreaId area, UUID caseId, @Nullable UUID request) {
        List<AdviceCare.Agreed> enough = new ArrayList<>();
        List<String> agreedG = new ArrayList<>();
        List<AdviceCare.WithoutAPlace> withoutAPlace = new ArrayList<>();
        jdbc.sql(RECORDED)
                .param("area", area.value())
                .param("case", caseId)
                .param("request", request, Types.OTHER)
                .query(row -> {
                    String words = row.getString("words");
                    switch (row.getString("what")) {
                        case "enough" ->
                            enough.add(new AdviceCare.Agreed(
                                    row.getObject("id", UUID.class),
                                    AdviceFrom.of(row.getString("letter")).label() + ": " + words,
                                    row.getObject("ended_on", LocalDate.class),
                                    Objects.requireNonNullElse(row.getString("ended_because"), "")));
                        case "g" -> agreedG.add(words);
                        default ->
                            withoutAPlace.add(new AdviceCare.WithoutAPlace(
                                    words, row.getInt("lines"), "/advice/" + row.getString("id") + "/used"));
                    }
                });
        return new AdviceCare.Recorded(enough, agreedG, withoutAPlace);
    }

    /** The day on which advice with health provision came last for a request, in its latest version; null where none has. */
    @Nullable
    LocalDate healthProvisionOn(AreaId area, UUID request) {
        return uses.healthProvision(area, List.of(request)).stream()
                .map(UseStore.HealthProvision::on)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
