package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The figures by the day on which something fell due leave out what nobody here owed any more on that day. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class WhatHasEndedIsNotLateTest {
    private static final LocalDate RECEIVED = LocalDate.of(2025, 3, 3);
    private static final LocalDate SERVED = LocalDate.of(2025, 6, 10);
    private static final LocalDate MET = LocalDate.of(2026, 6, 15);

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
    }

    private CaseId planned() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        story.take(id, CaseStep.FINAL_SENT, SERVED.plusDays(20)).orThrow();
        return id;
    }

    /** As {@code so/of}. */
    private String figure(String code) {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
                                SELECT coalesce(sum(numerator), 0) || '/' || coalesce(sum(denominator), 0) FROM measures.fact
                                WHERE area_id = :area AND source = :source
                                """)
                        .param("area", story.around.area.value())
                        .param("source", "assessments." + code)
                        .query(String.class)
                        .single())));
    }

    @Test
    void aReviewOfAPlanThatWentToAnotherCouncilBeforeItWasDue() {
        CaseId id = planned();
        story.take(id, CaseStep.REVIEW_MET, MET).orThrow();
        assertThat(figure("reviews-due")).isEqualTo("0/1");
        story.take(id, CaseStep.HANDED_OVER, MET.plusDays(10)).orThrow();
        assertThat(figure("reviews-due")).isEqualTo("0/0");
        CaseId late = planned();
        story.take(late, CaseStep.REVIEW_MET, MET).orThrow();
        story.take(late, CaseStep.HANDED_OVER, MET.plusWeeks(5)).orThrow();
        assertThat(figure("reviews-due")).as("it was late before").isEqualTo("0/1");
    }

    @Test
    void aMoveToTheNextSchoolOfAPlanThatWentToAnotherCouncil() {
        CaseId id = planned();
        story.take(
                        id,
                        CaseStep.PHASE_TRANSFER,
                        MET,
                        LocalDate.of(2027, 9, 1),
                        "secondary-post-16",
                        "")
                .orThrow();
        assertThat(figure("transfers-in-time")).isEqualTo("0/1");
        story.take(id, CaseStep.HANDED_OVER, LocalDate.of(2027, 1, 11)).orThrow();
        assertThat(figure("transfers-in-time")).isEqualTo("0/0");
    }

    @Test
    void theDeathOfAChildDecidesNoReview() {
        CaseId id = planned();
        story.take(id, CaseStep.REVIEW_MET, MET).orThrow();
        story.take(id, CaseStep.CEASED, MET.plusDays(3), null, EndOfPlan.DIED, "We are sorry.")
                .orThrow();
        assertThat(figure("reviews-in-4-weeks")).isEqualTo("0/0");
        assertThat(figure("reviews-due")).isEqualTo("0/0");
        EhcRequest request = story.file(id).current().orElseThrow();
        EhcRequest.Upkeep keptUp = Objects.requireNonNull(request.upkeep());
        assertThat(keptUp.reviewOutcome()).isNull();
        assertThat(keptUp.lastReviewOn()).isNull();
        assertThat(Objects.requireNonNull(request.plan()).ceaseReason()).isEqualTo(EndOfPlan.DIED);
    }
}
