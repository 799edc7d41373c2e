package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.EndOfPlan;
import uk.sidebyside.children.ChildStory;
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
        story.take(id, CaseStep.PHASE_TRANSFER, MET, LocalDate.of(2027, 9, 1), "secondary-post-16", "")
                .orThrow();
        assertThat(figure("transfers-in-time")).isEqualTo("0/1");
        story.take(id, CaseStep.HANDED_OVER, LocalDate.of(2027, 1, 11)).orThrow();
        assertThat(figure("transfers-in-time")).isEqualTo("0/0");
    }

    @Test
    void aRequestWhoseChildMovedAwayBeforeItWasDecided() {
        CaseId id = story.requested(RECEIVED);
        assertThat(figure("decisions-due") + " " + figure("plans-due")).isEqualTo("0/1 0/1");
        story.take(id, CaseStep.MOVED_AWAY, RECEIVED.plusWeeks(3)).orThrow();
        assertThat(figure("decisions-due") + " " + figure("plans-due")).isEqualTo("0/0 0/0");
        CaseFile file = story.file(id);
        assertThat(file.current().orElseThrow().exported()).isEqualTo("1");
        assertThat(file.life().state()).isEqualTo(CaseState.MOVED_AWAY);
        assertThat(file.next().key()).isEmpty();
    }

    /** Each with the last day that is known of it, on which it stands as moved away. */
    @ParameterizedTest
    @CsvSource({
        "1, A, 2025-03-03, '', '', 2025-03-03, 0/0, 0/0",
        "1, Y, 2025-04-07, A, '', 2025-04-07, 1/1, 0/0",
        "1, Y, 2025-04-07, Y, 2025-06-02, 2025-06-02, 1/1, 0/0",
        "1, Y, 2025-04-07, Y, 2025-08-04, 2025-08-04, 1/1, 0/1",
        "0, Y, 2025-04-07, A, '', '', 1/1, 0/1",
        "1, N, 2025-04-07, '', '', '', 1/1, 0/0"
    })
    void aRequestOfWhichAReturnSaysSo(
            String exported,
            String outcome,
            LocalDate decided,
            String assessed,
            String assessedOn,
            String since,
            String decisions,
            String plans) {
        var id = new CaseId(UUID.randomUUID());
        var request = new EhcRequest(
                new RequestId(UUID.randomUUID()),
                id,
                RECEIVED,
                null,
                null,
                "1",
                null,
                outcome,
                outcome.equals("A") ? null : decided,
                null,
                null,
                exported,
                assessed.isEmpty()
                        ? null
                        : new EhcRequest.Assessment(
                                assessed,
                                assessedOn.isEmpty() ? null : LocalDate.parse(assessedOn),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                null,
                null);
        EhcCase head = EhcCase.from(id, "R-1", Identity.of("Okoro", "Ada", ChildStory.KIT_BORN), EhcCase.Source.RETURN);
        story.around.as(story.around.cora, () -> {
            story.cases.add(story.around.area, List.of(new WholeCase(head, List.of(request), List.of())));
            return true;
        });
        CaseFile file = story.file(id);
        boolean gone = !since.isEmpty();
        assertThat(file.life().state() == CaseState.MOVED_AWAY).isEqualTo(gone);
        assertThat(file.life().odd()).isEmpty();
        if (gone) {
            assertThat(file.life().last()).isEqualTo(LocalDate.parse(since));
            assertThat(file.next().key()).isEmpty();
            assertThat(file.clocks().stream().filter(clock -> clock.metOn() == null))
                    .isEmpty();
            assertThat(file.standing().open()).isFalse();
        }
        assertThat(figure("decisions-due")).isEqualTo(decisions);
        assertThat(figure("plans-due")).isEqualTo(plans);
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
