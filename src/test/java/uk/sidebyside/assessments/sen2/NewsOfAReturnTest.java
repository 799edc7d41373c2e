package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.another;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.decided;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.person;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.planned;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.waiting;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A family hears of what a return or the case system's file says, as it hears of a step. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class NewsOfAReturnTest {
    private static final String RECEIVED = "2026-12-23";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CaseStory story;
    private ReturnsOfKit returns;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        story.clock.set(LocalDate.of(2027, 2, 2));
        returns = new ReturnsOfKit(program, story);
    }

    private List<String> letters() {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT subject || ' ' || body FROM notices.mail
                                WHERE area_id = :area AND template = 'assessment-changed' ORDER BY id
                                """)
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list()));
    }

    private static Node refused(String on) {
        return person(decided("N", LocalDate.parse(on)).with(Field.RECEIVED, RECEIVED));
    }

    /** Mina and Paul hear in the morning of what they can appeal against, and until when. */
    @Test
    void aRefusalThatComesByNightIsToldOnceWithTheLastDayToAppeal() {
        returns.kits(waiting(RECEIVED));
        for (int night = 0; night < 2; night++) {
            Principals.call(
                    Principal.job(story.around.area, "returns"), () -> returns.stored(true, refused("2027-01-20")));
        }
        assertThat(letters()).hasSize(2).allSatisfy(letter -> assertThat(letter)
                .startsWith("The council decided not to assess, and you can appeal If you do not agree, you can appeal."
                        + " The tribunal must have your appeal by 20 March 2027")
                .contains("/assessment/" + story.around.kit)
                .doesNotContain("Kit", "SEN2-", "return"));
    }

    @Test
    void soIsWhatTheYearlyReturnSaysWhoeverBringsIt() {
        returns.kits(waiting(RECEIVED));
        returns.broughtBy(story.dev, refused("2027-01-20"));
        assertThat(letters()).hasSize(2);
    }

    /** The first return of an area says years of history. */
    @Test
    void aCaseThatAReturnBringsWritesToNobody() {
        returns.brought(refused("2027-01-20"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void norDoesWhatWasLongAgo() {
        returns.kits(waiting("2026-04-01"));
        returns.brought(planned(LocalDate.of(2026, 8, 18), "", ""));
        assertThat(letters()).isEmpty();
    }

    @Test
    void theDecisionAfterTheNextReviewIsToldAndTheSameOnAnotherDayIsNot() {
        LocalDate start = LocalDate.of(2026, 8, 18);
        returns.kits(planned(start, "2026-10-12", "2026-10-26"));
        returns.brought(planned(start, "2027-01-12", "2027-01-26"));
        assertThat(letters())
                .hasSize(2)
                .allMatch(letter ->
                        letter.startsWith("The council decided that the plan stays as it is, and you can appeal If"));
        returns.brought(planned(start, "2027-01-12", "2027-01-27"));
        assertThat(letters().subList(2, letters().size())).allMatch(letter -> letter.startsWith("A day has moved"));
    }

    /** The return does not say when the changed plan came, so nobody is told that it is there or until when they can appeal. */
    @Test
    void aReviewThatDecidedToChangeThePlanIsNoChangedPlan() {
        LocalDate start = LocalDate.of(2026, 8, 18);
        returns.kits(planned(start, "", ""));
        Node reviewed = planned(start, "2027-01-12", "2027-01-26");
        reviewed.children().getFirst().one(Part.ACTIVE).with(Field.REVIEW_OUTCOME, "A");
        returns.brought(reviewed);
        assertThat(letters())
                .hasSize(2)
                .allMatch(letter -> letter.startsWith("The council decided to change the plan You can read"));
    }

    @Test
    void whatWasTakenBackIsSaidToo() {
        returns.kits(refused("2027-01-20"));
        returns.brought(waiting(RECEIVED));
        assertThat(letters())
                .hasSize(2)
                .allMatch(letter ->
                        letter.startsWith("The council put right something that it had written down You can read"));
    }

    /** What an officer wrote down and the case system says too is told by the step alone. */
    @Test
    void whatWasWrittenDownHereIsNotToldAgain() {
        var id = returns.kits(waiting(RECEIVED));
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2027, 1, 20)).orThrow();
        assertThat(letters()).hasSize(2);
        returns.brought(refused("2027-01-20"));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void twoFamiliesTakeNoMoreStatementsThanOneAndNobodysCaseTakesNone() throws Exception {
        Node kit = waiting(RECEIVED);
        returns.brought(kit, another(kit));
        List<String> none = CountedStatements.duringWithWork(
                () -> returns.brought(waiting("2026-12-24"), another(waiting("2026-12-24"))));
        returns.brought(kit, another(kit));
        story.linkedToKit(returns.theCase());
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, returns.of(2), "TW-2"))
                .orThrow();
        List<String> one = CountedStatements.duringWithWork(() -> returns.brought(refused("2027-01-20"), another(kit)));
        int first = letters().size();
        assertThat(first).isEqualTo(2);
        returns.brought(kit, another(kit));
        Node no = refused("2027-01-21");
        int second = letters().size();
        List<String> two = CountedStatements.duringWithWork(() -> returns.brought(no, another(no)));
        assertThat(letters().subList(second, letters().size())).hasSizeGreaterThan(2);
        assertThat(two).hasSameSizeAs(one);
        assertThat(none.size()).isLessThan(one.size());
    }
}
