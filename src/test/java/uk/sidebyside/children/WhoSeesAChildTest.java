package uk.sidebyside.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Who sees a child's record, day by day: by the program's rule and, with the rule switched off, by the row policies. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class WhoSeesAChildTest {
    private static final LocalDate TODAY = ChildStory.TODAY;

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private ChildStory story;

    @BeforeEach
    void tell() {
        clock.set(TODAY);
        story = ChildStory.tell(program);
    }

    @Test
    void theCircleSeesTheChildAndNobodyElseDoes() {
        for (PersonId person : List.of(story.cora, story.theo, story.mina, story.paul)) {
            assertSees(person, story.kit, true);
        }
        for (PersonId person : List.of(story.ada, story.leila, story.stranger)) {
            assertSees(person, story.kit, false);
        }
        assertSees(story.theo, story.noor, false);
    }

    @Test
    void theSafeguardingLeadSeesTheChildrenOfTheArea() {
        assertSees(story.sana, story.kit, true);
        assertSees(story.sana, story.noor, true);
    }

    @Test
    void aMembershipCountsFromItsFirstDayToItsLast() {
        LocalDate from = TODAY.plusDays(10);
        story.join(story.noor, story.theo, Relationship.SETTING, story.school, from, from.plusDays(2));
        for (int day = 0; day < 5; day++) {
            clock.set(from.plusDays(day - 1L));
            assertSees(story.theo, story.noor, day >= 1 && day <= 3);
        }
    }

    @Test
    void anExclusionBeatsEveryOtherRightFromItsFirstDayToItsLast() {
        LocalDate from = TODAY.plusDays(10);
        story.exclude(story.kit, story.paul, null, null, from, from.plusDays(2));
        for (int day = 0; day < 5; day++) {
            clock.set(from.plusDays(day - 1L));
            assertSees(story.paul, story.kit, day == 0 || day == 4);
        }
    }

    @Test
    void anExclusionBeatsAPostAnOpenerAndAnotherRelationshipToo() {
        story.exclude(story.kit, story.sana, null, null, TODAY, null);
        assertSees(story.sana, story.kit, false);
        story.join(story.kit, story.stranger, Relationship.CARER, null, TODAY, null);
        assertSees(story.stranger, story.kit, true);
        story.exclude(story.kit, null, Relationship.CARER, null, TODAY, null);
        assertSees(story.stranger, story.kit, false);
        story.exclude(story.kit, null, null, story.school, TODAY, null);
        assertSees(story.theo, story.kit, false);
    }

    /** A class of people is kept away also where somebody takes one of them into the circle afterwards. */
    @Test
    void aClassThatIsKeptAwayStaysAwayWhoeverIsAddedLater() {
        story.exclude(story.noor, null, Relationship.BIRTH_FAMILY, null, TODAY, null);
        var join = new Circle.Join(story.noor, story.stranger, Relationship.BIRTH_FAMILY, null, "", TODAY, null);
        assertThat(story.as(story.cora, () -> story.circle.join(story.area, join)))
                .isInstanceOf(uk.sidebyside.shared.Saving.Refused.class);
        story.as(
                story.cora,
                () -> story.circles.join(
                        story.area,
                        new Circles.Join(
                                story.noor.value(), story.stranger, Relationship.BIRTH_FAMILY, null, "", TODAY, null)));
        assertSees(story.stranger, story.noor, false);
    }

    /** Theo was there for the school and is there for the council now; then the school is kept away. */
    @Test
    void whoIsKeptAwayByAnEarlierTimeStandsNowhereAsAroundAndIsNotTakenInAnew() {
        story.as(story.cora, () -> story.circle
                .end(story.area, story.kit, story.theoTeaches, TODAY, "A new post.")
                .orThrow());
        clock.set(TODAY.plusDays(1));
        story.join(story.kit, story.theo, Relationship.OTHER_PRACTITIONER, story.council, TODAY.plusDays(1), null);
        assertThat(around()).contains(story.theo);
        story.exclude(story.kit, null, null, story.school, TODAY.plusDays(1), TODAY.plusDays(5));
        assertSees(story.theo, story.kit, false);
        assertThat(around()).doesNotContain(story.theo).contains(story.mina);
        var anew = new Circle.Join(
                story.kit, story.theo, Relationship.CASE_OFFICER, story.council, "", TODAY.plusDays(3), null);
        assertThat(story.as(story.cora, () -> story.circle.join(story.area, anew)))
                .isInstanceOf(uk.sidebyside.shared.Saving.Refused.class);
        clock.set(TODAY.plusDays(6));
        assertThat(around()).as("the day after").contains(story.theo);
        var later = new Circle.Join(
                story.kit, story.theo, Relationship.CASE_OFFICER, story.council, "", TODAY.plusDays(6), null);
        assertThat(story.as(story.cora, () -> story.circle.join(story.area, later)))
                .isInstanceOf(uk.sidebyside.shared.Saving.Saved.class);
    }

    private List<PersonId> around() {
        return story.as(story.cora, () -> story.circle.today(story.area, List.of(story.kit)).stream()
                .map(Circles.Member::person)
                .toList());
    }

    @Test
    void onceTheRightsAreTheYoungPersonsParentsSeeWhatTheyShare() {
        PersonId kit = story.kitThemself();
        LocalDate last = LocalDate.of(2029, 6, 29);
        clock.set(last);
        assertSees(story.mina, story.kit, true);
        clock.set(last.plusDays(1));
        assertSees(story.mina, story.kit, false);
        assertSees(kit, story.kit, true);
        assertSees(story.cora, story.kit, true);
        share(kit, Set.of(SharedPart.STEPS));
        assertSees(story.mina, story.kit, true);
        share(kit, Set.of());
        assertSees(story.mina, story.kit, false);
    }

    @Test
    void whatIsNotSharedIsBlankForAParent() {
        PersonId kit = story.kitThemself();
        clock.set(LocalDate.of(2029, 7, 2));
        share(kit, Set.of(SharedPart.STEPS));
        Child seen = story.as(story.mina, () -> story.children.find(story.area, story.kit, Purpose.of("to see")));
        assertThat(seen.knownAs()).isEqualTo("Kit");
        assertThat(seen.strengths() + seen.interests() + seen.setting()).isEmpty();
        assertThat(seen.needs()).isEmpty();
        share(kit, Set.of(SharedPart.STRENGTHS, SharedPart.PLAN));
        seen = story.as(story.mina, () -> story.children.find(story.area, story.kit, Purpose.of("to see")));
        assertThat(seen.strengths()).isEqualTo("Kit makes people laugh.");
        assertThat(seen.needs()).hasSize(2);
    }

    @Test
    void aRecordIsOpenedInTheAccessLogOrNotAtAll() {
        int before = logged(story.kit);
        story.as(story.theo, () -> story.children.find(story.area, story.kit, Purpose.of("to plan a lesson")));
        story.as(story.theo, () -> story.children.mine(story.area, Purpose.of("to see my list")));
        assertThat(logged(story.kit)).isEqualTo(before + 2);
        assertThatThrownBy(() ->
                        story.as(story.leila, () -> story.children.find(story.area, story.kit, Purpose.of("to look"))))
                .isInstanceOf(NotFound.class);
        assertThat(logged(story.kit)).isEqualTo(before + 2);
    }

    private void share(PersonId person, Set<SharedPart> parts) {
        story.as(person, () -> {
            story.circles.share(story.area, story.kit.value(), parts);
            return true;
        });
    }

    /** Both walls: the program's own rule, and a plain query of every table with rows of a child. */
    private void assertSees(PersonId person, ChildId child, boolean sees) {
        assertThat(story.as(person, () -> story.children.standing(story.area, child))
                        .isPresent())
                .as("the rule")
                .isEqualTo(sees);
        List<UUID> seen = story.as(person, () -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("SELECT child_id FROM children.record")
                        .query(UUID.class)
                        .list()));
        assertThat(seen.contains(child.value())).as("the policies").isEqualTo(sees);
        List<UUID> around = story.as(person, () -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("SELECT child_id FROM access.circle")
                        .query(UUID.class)
                        .list()));
        assertThat(around.contains(child.value())).as("the policies of circles").isEqualTo(sees);
    }

    private int logged(ChildId child) {
        return story.operator(() -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql("SELECT count(*) FROM access.child_access WHERE child_id = :child")
                        .param("child", child.value())
                        .query(Integer.class)
                        .single()));
    }
}
