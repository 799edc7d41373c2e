package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.FactsOnRecord;
import uk.sidebyside.thread.RecordedFacts.RecordedFact;

/** What whoever judges a plan hears of all plans: how often both sides answered alike, and how often children spoke themselves. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class RecordsOfPlansTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    FactsOnRecord facts;

    private PartnershipStory story;
    private AnsweredPlans plans;
    private LocalDate today;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program);
        plans = new AnsweredPlans(story, program);
        today = LocalDate.now(story.clock);
    }

    private void somebodySpeaks(UUID child, String speaker, LocalDate on) {
        plans.work(
                """
                INSERT INTO voice.sitting (area_id, id, subject, about_kind, about_id, child_id, title, questions, readers, speaker,
                    on_behalf, own_account, giver_name, helper, carry_forward, begun_at, saved_at, given_at)
                VALUES (?, ?, ?, 'child', ?, ?, 'A child', 'parent', 'The circle', ?, false, false, '', '', false, ?, ?, ?)
                """,
                story.area.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                child,
                child,
                speaker,
                at(on),
                at(on),
                at(on));
    }

    private static java.time.OffsetDateTime at(LocalDate on) {
        return on.atTime(9, 0).atOffset(java.time.ZoneOffset.UTC);
    }

    private String told(String key, Principal by) {
        return told(key, by, today);
    }

    private String told(String key, Principal by, LocalDate auditedOn) {
        return String.join(
                "",
                Principals.call(
                                by,
                                () -> facts.of(
                                        new Ref(story.area, "plans", story.area.value()),
                                        auditedOn.minusYears(1),
                                        auditedOn,
                                        List.of(key)))
                        .stream()
                        .map(RecordedFact::sentence)
                        .toList());
    }

    @Test
    void answersOfBothSidesAreCountedOverAllPlansAndReviewsAndOfFewerThanFiveFamiliesNothing() {
        for (int i = 0; i < 4; i++) {
            plans.plan("ehc-plan", "yes", i == 0 ? "no" : "yes", today.minusDays(10 + i));
        }
        plans.plan("other-plan", "yes", "yes", today.minusDays(9));
        assertThat(told("both-sides", story.cora)).contains("Fewer than 5 families had answered");
        plans.plan("annual-review", "partly", "yes", today.minusYears(2));
        assertThat(told("both-sides", story.cora))
                .isEqualTo(
                        "In all plans and reviews of the area so far, and not in this one alone, worker and family answered 60%"
                                + " of the check questions alike.");
    }

    /** Whoever judges chooses the day of the audit, and reads it again tomorrow: two figures would tell what one family answered. */
    @Test
    void whatOneMoreFamilyAnsweredCannotBeWorkedOut() {
        for (int i = 0; i < 5; i++) {
            plans.plan("ehc-plan", "yes", "yes", today.minusDays(3));
        }
        plans.plan("ehc-plan", "yes", "no", today.minusDays(2));
        plans.plan("ehc-plan", "yes", "no", today);
        for (int days = 0; days < 5; days++) {
            assertThat(told("both-sides", story.cora, today.minusDays(days))).contains("100%");
        }
    }

    /** A mother who answered for two of her children is one family. */
    @Test
    void ofFiveChildrenOfFourParentsNothingIsTold() {
        UUID petra = UUID.randomUUID();
        LocalDate yesterday = today.minusDays(1);
        for (int i = 0; i < 3; i++) {
            plans.plan("ehc-plan", "yes", "yes", yesterday);
        }
        for (int i = 0; i < 2; i++) {
            plans.parent(plans.begin("ehc-plan", UUID.randomUUID(), "yes", yesterday), petra, "yes", yesterday);
        }
        assertThat(told("both-sides", story.cora)).contains("Fewer than 5 families had answered");
        plans.plan("ehc-plan", "yes", "yes", yesterday);
        assertThat(told("both-sides", story.cora)).contains("answered 100%");
    }

    @Test
    void childrenWhoSpokeThemselvesAreCountedAndOfFewerThanFiveNothing() {
        UUID first = UUID.randomUUID();
        somebodySpeaks(first, "parent", today);
        somebodySpeaks(first, "child", today);
        somebodySpeaks(UUID.randomUUID(), "young_person", today);
        somebodySpeaks(UUID.randomUUID(), "practitioner", today);
        somebodySpeaks(UUID.randomUUID(), "parent", today.minusYears(1));
        somebodySpeaks(UUID.randomUUID(), "child", today.minusYears(1).minusDays(1));
        assertThat(told("child-views", story.cora)).contains("fewer than 5 children");
        somebodySpeaks(UUID.randomUUID(), "parent", today);
        assertThat(told("child-views", story.cora))
                .isEqualTo("In the whole area, and not for this plan alone, 2 of 5 children of whom somebody spoke said"
                        + " something themselves.");
    }

    @Test
    void whoHoldsNoPostIsToldNothing() {
        assertThat(told("both-sides", Principal.visitor(story.area))).isEmpty();
        assertThat(told("child-views", Principal.visitor(story.area))).isEmpty();
    }
}
