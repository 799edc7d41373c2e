package uk.sidebyside.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.AccessSeals;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.SealChain.Fault;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** Who looked at a record is written down, sealed, and shown to whom it may be shown. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AccessLogTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    AccessLog log;

    @Autowired
    AccessSeals seals;

    @Autowired
    Looks looks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment settings;

    private ChildStory story;
    private Superuser database;

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        database = new Superuser(settings);
    }

    @Test
    void aFamilySeesWhoLookedByRoleAndOrganisationAndWhy() {
        look(Purpose.of("to plan a lesson"));
        List<AccessLog.Entry> seen = story.as(story.mina, () -> looks.of(story.area, story.kit));
        assertThat(seen.getFirst().actedAs()).isEqualTo("SETTING");
        assertThat(seen.getFirst().organisation()).isEqualTo("Hill School");
        assertThat(seen.getFirst().why()).isEqualTo("to plan a lesson");
        assertThatThrownBy(() -> story.as(story.leila, () -> looks.of(story.area, story.kit)))
                .isInstanceOf(NotFound.class);
    }

    /** A family that looks every day still sees who else did. */
    @Test
    void onesOwnLooksHideNobodyElses() {
        look(Purpose.of("to plan a lesson"));
        for (int day = 0; day < 2; day++) {
            for (int i = 0; i < 60; i++) {
                clock.advance(Duration.ofSeconds(1));
                story.as(
                        story.mina,
                        () -> story.children.find(story.area, story.kit, Purpose.of("to see what is next")));
            }
            clock.advance(Duration.ofDays(1));
        }
        List<AccessLog.Entry> seen = story.as(story.mina, () -> looks.of(story.area, story.kit));
        assertThat(seen).extracting(AccessLog.Entry::why).contains("to plan a lesson");
        assertThat(seen)
                .as("of one's own the last of a day")
                .filteredOn(entry -> entry.why().equals("to see what is next"))
                .hasSize(2);
        assertThat(seen).extracting(AccessLog.Entry::at).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(story.as(story.cora, () -> looks.of(story.area, story.kit)))
                .as("to others every look is there")
                .hasSize(100);
    }

    @Test
    void whatTheSafeguardingLeadDidIsKeptFromTheCircleAndSeenByTheAdministrator() {
        story.as(story.sana, () -> {
            looks.openForSafety(story.area, story.kit, "A neighbour rang");
            return true;
        });
        assertThat(story.as(story.sana, () -> looks.reason(story.area, story.kit, "")))
                .contains(Purpose.safety("A neighbour rang"));
        for (var person : List.of(story.mina, story.theo, story.cora)) {
            assertThat(story.as(person, () -> looks.of(story.area, story.kit)))
                    .extracting(AccessLog.Entry::why)
                    .doesNotContain("A neighbour rang");
        }
        assertThat(story.as(story.ada, () -> log.inArea(story.area, new AccessLog.Search("TW-1", null, null), 50)))
                .first()
                .satisfies(entry -> {
                    assertThat(entry.name()).isEqualTo("Sana Idris");
                    assertThat(entry.withheld()).isTrue();
                    assertThat(entry.reference()).isEqualTo("TW-1");
                });
    }

    @Test
    void whatSomebodyOfTheCircleOpensForSafetyIsKeptFromTheOthersToo() {
        look(Purpose.safety("to pass a worry on"));
        assertThat(story.as(story.mina, () -> looks.of(story.area, story.kit)))
                .extracting(AccessLog.Entry::why)
                .doesNotContain("to pass a worry on");
    }

    @Test
    void theReasonOfTheSafeguardingLeadCountsUntilMidnight() {
        story.as(story.sana, () -> {
            looks.openForSafety(story.area, story.kit, "A neighbour rang");
            return true;
        });
        clock.set(ChildStory.TODAY.plusDays(1));
        assertThat(story.as(story.sana, () -> looks.reason(story.area, story.kit, "")))
                .isEmpty();
    }

    @Test
    void onlyAdministratorsAndTheSafeguardingLeadReadTheWholeLog() {
        for (var person : List.of(story.cora, story.theo, story.mina)) {
            assertThatThrownBy(() ->
                            story.as(person, () -> log.inArea(story.area, new AccessLog.Search("", null, null), 5)))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anEntryIsNeverRewrittenOrTakenAway() {
        look(Purpose.of("to look"));
        for (Principal principal : List.of(story.principal(story.cora), story.principal(story.ada))) {
            assertThatThrownBy(() -> sql(principal, "UPDATE access.child_access SET why = 'nothing'"))
                    .isInstanceOf(DataAccessException.class);
            assertThat(sql(principal, "DELETE FROM access.child_access")).isZero();
        }
        assertThatThrownBy(() -> sql(Principal.job(story.area, "test"), "DELETE FROM access.child_access"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyEntryIsSealedOnceAndTheChainHolds() {
        look(Purpose.of("one"));
        seal();
        AccessSeals.Report first = check();
        assertThat(first.sound()).isTrue();
        assertThat(first.seals()).isEqualTo(1);
        look(Purpose.of("two"));
        clock.advance(Duration.ofMinutes(5));
        seal();
        seal();
        AccessSeals.Report second = check();
        assertThat(second.sound()).isTrue();
        assertThat(second.seals()).isEqualTo(2);
        assertThat(second.entries()).isEqualTo(first.entries() + 1);
        assertThat(second.newest()).isNotEqualTo(first.newest()).hasSize(64);
    }

    @Test
    void whoChangesAnEntryBehindTheProgramIsFoundOut() {
        threeSeals();
        tamper("UPDATE access.child_access SET why = 'to help' WHERE area_id = :area AND why = 'two'");
        assertThat(check().broken()).containsExactly(new AccessSeals.Broken(2, Fault.CHANGED));
    }

    @Test
    void whoTakesAnEntryAwayIsFoundOut() {
        threeSeals();
        tamper("DELETE FROM access.child_access WHERE area_id = :area AND why = 'two'");
        assertThat(check().broken()).containsExactly(new AccessSeals.Broken(2, Fault.MISSING));
    }

    @Test
    void whoTakesAnEntryAwayWithItsDigestIsFoundOut() {
        threeSeals();
        tamper("""
                WITH gone AS (DELETE FROM access.child_access WHERE area_id = :area AND why = 'two' RETURNING id)
                DELETE FROM access.child_access_digest WHERE entry_id IN (SELECT id FROM gone)
                """);
        assertThat(check().broken()).containsExactly(new AccessSeals.Broken(2, Fault.SEALED));
    }

    @Test
    void whoTakesAWholeSealAwayIsFoundOut() {
        threeSeals();
        tamper("DELETE FROM access.child_access_digest WHERE area_id = :area AND seal = 2");
        tamper("DELETE FROM access.child_access_seal WHERE area_id = :area AND number = 2");
        assertThat(check().broken()).containsExactly(new AccessSeals.Broken(3, Fault.CHAIN));
    }

    @Test
    void whatIsErasedOnPurposeLeavesItsDigestAndTheChainHolds() {
        threeSeals();
        story.operator(() -> {
            story.circles.erase(story.area, story.kit.value());
            return true;
        });
        AccessSeals.Report report = check();
        assertThat(report.sound()).isTrue();
        assertThat(report.erased()).isPositive();
        assertThat(database.sql("SELECT count(*) FROM access.child_access WHERE child_id = :kit")
                        .param("kit", story.kit.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void threeSeals() {
        for (String words : List.of("one", "two", "three")) {
            look(Purpose.of(words));
            seal();
        }
        assertThat(check().sound()).isTrue();
    }

    private void look(Purpose purpose) {
        story.as(story.theo, () -> story.children.find(story.area, story.kit, purpose));
    }

    private void seal() {
        Principals.run(Principal.job(story.area, "sealing"), () -> seals.seal(story.area));
    }

    private AccessSeals.Report check() {
        return story.as(story.ada, () -> seals.check(story.area));
    }

    private void tamper(String sql) {
        assertThat(database.sql(sql).param("area", story.area.value()).update()).isPositive();
    }

    private int sql(Principal principal, String sql) {
        return java.util.Objects.requireNonNull(Principals.call(
                principal, () -> transaction.execute(status -> jdbc.sql(sql).update())));
    }
}
