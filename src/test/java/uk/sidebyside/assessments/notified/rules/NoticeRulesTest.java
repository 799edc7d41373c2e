package uk.sidebyside.assessments.notified.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Belief;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Support;
import uk.sidebyside.assessments.notified.rules.WrittenNotice.Talk;
import uk.sidebyside.shared.Finding;

/** Parents hear first, with the chance to talk and somebody who can help; then the council. Each rule one reason at a time. */
class NoticeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate BORN = LocalDate.of(2023, 4, 2);
    private static final LocalDate FORMED = LocalDate.of(2026, 5, 4);

    private static WrittenNotice told(
            @Nullable LocalDate told, @Nullable Talk talk, @Nullable Support helper, String who) {
        return new WrittenNotice(
                "Ivy",
                "Example",
                BORN,
                "Her mother, 01904 000000",
                FORMED,
                Belief.HAS,
                "She does not turn to sounds.",
                told,
                talk,
                helper,
                who);
    }

    private static WrittenNotice whole() {
        return told(FORMED, Talk.HAD, Support.NAMED, "Hearing Friends");
    }

    private static WrittenNotice of(
            @Nullable LocalDate born, @Nullable LocalDate formed, @Nullable Belief belief, String why, String reach) {
        return new WrittenNotice("Ivy", "Example", born, reach, formed, belief, why, null, null, null, "");
    }

    private static List<String> toSend(WrittenNotice words) {
        return keys(NoticeRules.toSend(words, TODAY));
    }

    private static List<String> toKeep(WrittenNotice words) {
        return keys(NoticeRules.toKeep(words, TODAY));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(Finding::key).toList();
    }

    @Test
    void aWholeNoticeMayBeSent() {
        assertThat(toSend(whole())).isEmpty();
        assertThat(toSend(told(TODAY, Talk.NOT_WANTED, Support.NONE, ""))).isEmpty();
    }

    @Test
    void nothingReachesTheCouncilBeforeTheParentsWereToldAndOfferedATalk() {
        assertThat(toSend(told(null, Talk.HAD, Support.NONE, ""))).containsExactly("notice.parents.first");
        assertThat(toSend(told(FORMED, null, Support.NONE, ""))).containsExactly("notice.needs.talk");
        assertThat(toSend(told(FORMED, Talk.HAD, null, ""))).containsExactly("notice.needs.helper");
        assertThat(toSend(told(FORMED, Talk.HAD, Support.NAMED, " "))).containsExactly("notice.needs.organisation");
    }

    @Test
    void parentsAreToldOnADayThatHasBeenAndOnceThereIsABelief() {
        assertThat(toSend(told(TODAY.plusDays(1), Talk.HAD, Support.NONE, ""))).containsExactly("notice.told.later");
        assertThat(toKeep(told(FORMED.minusDays(1), Talk.HAD, Support.NONE, "")))
                .containsExactly("notice.told.before");
        assertThat(toKeep(told(FORMED, Talk.HAD, Support.NONE, ""))).isEmpty();
    }

    @Test
    void whatIsKeptSaysWhoTheChildIsAndSinceWhenItIsBelieved() {
        assertThat(toKeep(of(BORN, FORMED, Belief.PROBABLY, "", ""))).isEmpty();
        assertThat(toKeep(of(null, FORMED, Belief.PROBABLY, "", ""))).containsExactly("notice.needs.birthday");
        assertThat(toKeep(of(TODAY.plusDays(1), null, Belief.HAS, "", "")))
                .containsExactly("notice.needs.birthday", "notice.needs.formed");
        assertThat(toKeep(of(BORN, null, Belief.HAS, "", ""))).containsExactly("notice.needs.formed");
        assertThat(toKeep(of(BORN, TODAY.plusDays(1), Belief.HAS, "", ""))).containsExactly("notice.needs.formed");
        assertThat(toKeep(of(BORN, BORN.minusDays(1), Belief.HAS, "", ""))).containsExactly("notice.needs.formed");
        assertThat(toKeep(of(BORN, FORMED, null, "", ""))).containsExactly("notice.needs.belief");
        assertThat(toKeep(new WrittenNotice("", " ", BORN, "", FORMED, Belief.HAS, "", null, null, null, "")))
                .containsExactly("notice.needs.forename", "notice.needs.surname");
    }

    @Test
    void theChildIsUnderCompulsorySchoolAgeOnThatDay() {
        LocalDate born = LocalDate.of(2021, 1, 10);
        LocalDate from = YoungChild.schoolAgeFrom(born);
        assertThat(toKeep(of(born, from.minusDays(1), Belief.HAS, "", ""))).isEmpty();
        assertThat(toKeep(of(born, from, Belief.HAS, "", ""))).containsExactly("notice.school.age");
    }

    @Test
    void theCouncilReadsWhyAndHowItReachesTheParents() {
        assertThat(toSend(of(BORN, FORMED, Belief.HAS, " ", " "))).contains("notice.needs.why", "notice.needs.reach");
    }

    @Test
    void wordsHaveTheRoomThatTheyHave() {
        assertThat(toKeep(of(BORN, FORMED, Belief.HAS, "x".repeat(4000), "y".repeat(400))))
                .isEmpty();
        assertThat(toKeep(of(BORN, FORMED, Belief.HAS, "x".repeat(4001), "y".repeat(401))))
                .containsExactly("notice.too.long", "notice.too.long");
        assertThat(keys(NoticeRules.toAcknowledge(" "))).containsExactly("notice.needs.next");
        assertThat(keys(NoticeRules.toAcknowledge("x".repeat(2001)))).containsExactly("notice.too.long");
        assertThat(NoticeRules.toAcknowledge("We ring them this week.")).isEmpty();
    }
}
