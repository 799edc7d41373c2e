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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private PartnershipStory story;
    private LocalDate today;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program);
        today = LocalDate.now(story.clock);
    }

    private void work(String sql, Object... values) {
        Principals.run(
                Principal.job(story.area, "test"),
                () -> transactions.executeWithoutResult(status -> {
                    JdbcClient.StatementSpec spec = jdbc.sql(sql);
                    for (Object value : values) {
                        spec = spec.param(value);
                    }
                    spec.update();
                }));
    }

    /** A plan of a child on which worker and family answered one question. */
    private void plan(String kind, String worker, String family, LocalDate on) {
        UUID piece = UUID.randomUUID();
        UUID part = UUID.randomUUID();
        UUID area = story.area.value();
        work("""
                INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, child_id,
                    lead_seat_id, small, why, fixed, can_change, principles, benefits, ages, groups_reached, began_on, state,
                    ended_on, ended_because, version, changed_at)
                SELECT area_id, ?, title, 'individual', ?, model_code, model_version, NULL, ?, lead_seat_id, small, why, fixed,
                    can_change, principles, benefits, ages, groups_reached, began_on, state, ended_on, ended_because, version,
                    changed_at
                FROM partnership.piece WHERE id = ?
                """, piece, kind, UUID.randomUUID(), story.piece.value());
        work(
                "INSERT INTO partnership.place (area_id, participant_id, piece_id, key) VALUES (?, ?, ?, ?)",
                area,
                part,
                piece,
                UUID.randomUUID());
        work("""
                INSERT INTO partnership.participant (area_id, id, piece_id, side, shown_as, way, through, access_state, came_by,
                    first_time, joined_on, left_because, version)
                VALUES (?, ?, ?, 'parent', 'A parent', 'online', '', 'none', 'circle', true, ?, '', 1)
                """, area, part, piece, on);
        answer(piece, null, worker, on);
        answer(piece, part, family, on);
    }

    private void answer(UUID piece, UUID part, String answer, LocalDate on) {
        work("""
                INSERT INTO partnership.check_answer (area_id, id, piece_id, key, participant_id, answer, words, on_day, said_as,
                    version)
                VALUES (?, ?, ?, 'seen-in-plan', CAST(? AS uuid), ?, 'So it is.', ?, '', 1)
                """, story.area.value(), UUID.randomUUID(), piece, part == null ? null : part.toString(), answer, on);
    }

    private void somebodySpeaks(UUID child, String speaker, LocalDate on) {
        work(
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
        return String.join(
                "",
                Principals.call(
                                by,
                                () -> facts.of(
                                        new Ref(story.area, "plans", story.area.value()),
                                        today.minusYears(1),
                                        today,
                                        List.of(key)))
                        .stream()
                        .map(RecordedFact::sentence)
                        .toList());
    }

    @Test
    void answersOfBothSidesAreCountedOverAllPlansAndReviewsAndOfFewerThanFiveFamiliesNothing() {
        for (int i = 0; i < 4; i++) {
            plan("ehc-plan", "yes", i == 0 ? "no" : "yes", today.minusDays(i));
        }
        plan("other-plan", "yes", "yes", today);
        plan("ehc-plan", "yes", "yes", today.minusYears(1).minusDays(1));
        assertThat(told("both-sides", story.cora)).contains("Fewer than 5 families answered");
        plan("annual-review", "partly", "yes", today.minusYears(1));
        assertThat(told("both-sides", story.cora))
                .isEqualTo(
                        "In all plans and reviews of the area, and not in this one alone, worker and family answered 3 of 5"
                                + " check questions alike.");
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
