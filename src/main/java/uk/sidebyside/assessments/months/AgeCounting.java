package uk.sidebyside.assessments.months;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** Counts cases by age on a day: the area's own work, as {@link MonthCounting} does. Whoever is over 25 is in none of the bands. */
@Component
class AgeCounting {
    private static final Set<CaseState> ASSESSED =
            EnumSet.of(CaseState.REQUESTED, CaseState.ASSESSING, CaseState.AGREED, CaseState.DRAFT_OUT);
    private static final Set<CaseState> PLANNED = EnumSet.of(
            CaseState.PLAN,
            CaseState.REVIEW_MET,
            CaseState.CHANGES_OUT,
            CaseState.REASSESSMENT_ASKED,
            CaseState.REASSESSING,
            CaseState.NEW_DRAFT_OUT,
            CaseState.CEASING,
            CaseState.ENDING);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    AgeCounting(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** Each band once, the youngest first. */
    List<AgeOfCases> of(AreaId area, LocalDate on) {
        return Principals.call(
                Principal.job(area, "cases by age"),
                () -> Objects.requireNonNull(apart.execute(status -> counted(area, on))));
    }

    private List<AgeOfCases> counted(AreaId area, LocalDate on) {
        Map<AgeBand, AgeOfCases> counted = new EnumMap<>(AgeBand.class);
        jdbc.sql("""
                SELECT CASE WHEN years < 5 THEN '0-4' WHEN years < 16 THEN '5-15' WHEN years < 18 THEN '16-17' ELSE '18-25' END AS band,
                    count(*) FILTER (WHERE state = ANY (:assessed)) AS assessed,
                    count(*) FILTER (WHERE state = ANY (:planned)) AS planned
                FROM (SELECT s.state, extract(year FROM age(CAST(:on AS date), c.born_on)) AS years FROM assessments.standing s
                    JOIN assessments.ehc_case c ON c.area_id = s.area_id AND c.id = s.case_id WHERE s.area_id = :area) of_age
                WHERE years <= 25 GROUP BY band
                """)
                .param("area", area.value())
                .param("on", on)
                .param("assessed", codes(ASSESSED))
                .param("planned", codes(PLANNED))
                .query(row -> {
                    AgeBand band = AgeBand.of(row.getString("band"));
                    counted.put(band, new AgeOfCases(band, row.getInt("assessed"), row.getInt("planned")));
                });
        return Arrays.stream(AgeBand.values())
                .map(band -> counted.getOrDefault(band, new AgeOfCases(band, 0, 0)))
                .toList();
    }

    private static String[] codes(Set<CaseState> states) {
        return states.stream().map(CaseState::code).toArray(String[]::new);
    }
}
