package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.Rights;
import uk.sidebyside.children.rules.PlanSection;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/**
 * The second wall around children: every table with something about a child lets through whom {@code
 * access.visible_children()} names, and a plain query of every table there is, with none of the program's own checks,
 * returns nothing about a child to anybody else.
 */
@DatabaseTest
@Import(StoryClock.Provided.class)
class EveryChildIsWalledTest {
    /** The parents of Kit: Noor's mother may find nothing of what stands in these words. */
    private static final List<String> OF_KIT =
            List.of("Kit", "Mina", "Paul", "TW-1", "Not at noon", "Kit likes trains", "counts to ten", "which college");

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment settings;

    private ChildStory story;
    private Superuser database;
    private List<String> tables;

    @BeforeEach
    void everythingThereCanBeAboutAChild() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        database = new Superuser(settings);
        tables = database.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
                            AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')
                            AND has_table_privilege('sidebyside_app', c.oid, 'SELECT') ORDER BY 1
                        """).query(String.class).list();
        PersonId kit = story.kitThemself();
        story.as(story.cora, () -> {
            var plans = program.getBean(EhcPlans.class);
            plans.refer(story.area, story.kit, new EhcPlans.Reference("EHC Kit", "the council", null, 0));
            plans.take(
                    story.area,
                    new EhcPlans.Take(
                            UUID.randomUUID(), story.kit, PlanSection.A, "Kit counts to ten.", ChildStory.TODAY, null));
            return program.getBean(ContactNeeds.class)
                    .saidBy(
                            story.area,
                            story.kit,
                            story.mina,
                            new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "Not at noon", 0));
        });
        clock.set(LocalDate.of(2029, 7, 2));
        story.as(kit, () -> {
            story.circles.share(story.area, story.kit.value(), Set.of());
            return kit;
        });
        story.as(story.cora, () -> program.getBean(Rights.class)
                .assess(
                        story.area,
                        new Rights.Assess(
                                UUID.randomUUID(),
                                story.kit,
                                "which college",
                                "Pictures of three.",
                                false,
                                LocalDate.of(2029, 7, 2),
                                "Psychologist",
                                null,
                                null))
                .orThrow());
        clock.set(ChildStory.TODAY);
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        story.as(story.cora, () -> story.children.find(story.area, story.kit, Purpose.of("to look at Kit")));
    }

    /** Whatever room it belongs to: who adds a column for a child adds the wall. */
    @Test
    void everyTableWithAChildInItAsksWhichChildrenAreVisible() {
        List<String> ofChildren = database.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND EXISTS (SELECT FROM pg_attribute a
                            WHERE a.attrelid = c.oid AND a.attname = 'child_id' AND NOT a.attisdropped)
                        UNION SELECT 'access.child' ORDER BY 1
                        """).query(String.class).list();
        assertThat(ofChildren)
                .contains(
                        "access.child", "access.circle", "access.exclusion", "access.child_access", "children.record");
        assertThat(ofChildren).allSatisfy(table -> {
            assertThat(database.sql("""
                            SELECT relrowsecurity AND relforcerowsecurity FROM pg_class WHERE oid = :table::regclass
                            """)
                            .param("table", table)
                            .query(Boolean.class)
                            .single())
                    .as("%s is walled for its owner too", table)
                    .isTrue();
            assertThat(database.sql("""
                            SELECT coalesce(string_agg(pg_get_expr(p.polqual, p.polrelid), ' '), '') FROM pg_policy p
                            WHERE p.polrelid = :table::regclass AND p.polcmd IN ('*', 'r')
                                AND 'sidebyside_app'::regrole = ANY (p.polroles)
                            """)
                            .param("table", table)
                            .query(String.class)
                            .single())
                    .as("the policies by which %s is read", table)
                    .contains("visible_children(");
        });
    }

    /** Were there nothing to find, the tests below would say nothing. */
    @Test
    void whatIsLookedForIsThere() {
        Map<String, Long> seen = about(Principal.operator(story.area, "test"), story.kit, OF_KIT);
        assertThat(seen.keySet())
                .contains(
                        "access.child",
                        "access.circle",
                        "access.exclusion",
                        "access.child_access",
                        "access.shared_with_parents",
                        "access.person",
                        "children.record",
                        "children.need",
                        "children.plan_reference",
                        "children.excerpt",
                        "children.contact_needs",
                        "children.capacity_decision");
    }

    @Test
    void thoseWhoMayNotSeeTheChildFindNothingInAnyTable() {
        for (PersonId person : List.of(story.leila, story.stranger)) {
            assertThat(about(story.principal(person), story.kit, OF_KIT)).isEmpty();
        }
        // An excluded father knows himself and nothing else; an administrator knows who is who, and the log.
        assertThat(about(story.principal(story.paul), story.kit, List.of("Kit", "Mina", "TW-1", "counts to ten")))
                .isEmpty();
        assertThat(about(
                                story.principal(story.ada),
                                story.kit,
                                List.of("counts to ten", "Kit likes trains", "Not at noon"))
                        .keySet())
                .isSubsetOf("access.child_access");
    }

    @Test
    void whoHoldsALinkAndWhoVisitsFindNothingEither() {
        for (Principal.Kind kind : List.of(Principal.Kind.PUBLIC, Principal.Kind.RECEIPT, Principal.Kind.INVITATION)) {
            var principal = new Principal(kind, UUID.randomUUID(), story.area, "test", Map.of(), Set.of());
            assertThat(about(principal, story.kit, OF_KIT)).as(kind.name()).isEmpty();
        }
    }

    @Test
    void nobodyWritesIntoAChildThatTheyMayNotSee() {
        Set<String> written = new TreeSet<>();
        for (String table : tables) {
            if (hasColumn(table, "child_id") && may(table, "UPDATE")) {
                int rows = asPerson(story.leila, () -> jdbc.sql(
                                "UPDATE " + table + " SET child_id = child_id WHERE child_id = :kit")
                        .param("kit", story.kit.value())
                        .update());
                int gone = may(table, "DELETE")
                        ? asPerson(story.leila, () -> jdbc.sql("DELETE FROM " + table + " WHERE child_id = :kit")
                                .param("kit", story.kit.value())
                                .update())
                        : 0;
                if (rows + gone > 0) {
                    written.add(table);
                }
            }
        }
        assertThat(written).isEmpty();
        assertThat(story.operator(() -> story.circles.members(story.area, List.of(story.kit.value()))))
                .isNotEmpty();
    }

    /** A membership is a right: nobody can write themself into the circle of a child whom they do not see. */
    @Test
    void nobodyTakesThemselfIntoACircle() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> asPerson(story.leila, () -> {
                    story.circles.join(
                            story.area,
                            new Circles.Join(
                                    story.kit.value(),
                                    story.leila,
                                    uk.sidebyside.access.circle.rules.Relationship.PARENT,
                                    null,
                                    "",
                                    ChildStory.TODAY,
                                    null));
                    return 1;
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    /** Tables in which the principal finds the child's id or one of the words, by a query that names nothing. */
    private Map<String, Long> about(Principal principal, ChildId child, List<String> words) {
        var found = new TreeMap<String, Long>();
        List<String> sought = new ArrayList<>(words);
        sought.add(child.toString());
        for (String table : tables) {
            Long rows = Principals.call(
                    principal,
                    () -> transaction.execute(status -> jdbc.sql(
                                    "SELECT count(*) FROM " + table
                                            + " t WHERE EXISTS (SELECT FROM unnest(:words::text[]) w WHERE strpos(t::text, w) > 0)")
                            .param("words", sought.toArray(String[]::new))
                            .query(Long.class)
                            .single()));
            if (rows != null && rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private boolean hasColumn(String table, String column) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = :table::regclass AND attname = :column)
                        """)
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }

    private boolean may(String table, String privilege) {
        return database.sql("SELECT has_table_privilege('sidebyside_app', :table, :privilege)")
                .param("table", table)
                .param("privilege", privilege)
                .query(Boolean.class)
                .single();
    }

    private int asPerson(PersonId person, java.util.function.Supplier<@Nullable Integer> work) {
        return java.util.Objects.requireNonNullElse(
                Principals.call(story.principal(person), () -> transaction.execute(status -> work.get())), 0);
    }
}
