package uk.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.sidebyside.testing.TestDatabases;

/** What every table of ours says of itself, and what guards it. */
class TablesTest {
    private static final Pattern NOTHING_PERSONAL = Pattern.compile("No personal data\\. .+", Pattern.DOTALL);
    private static final Pattern PERSONAL = Pattern.compile(
            "Personal data\\. Subject: .+\\. Retention: .+\\. Erasure: .+\\. Export: .+\\.", Pattern.DOTALL);

    /** Who an area is must be known before anybody is in it. */
    private static final List<String> KNOWN_TO_ALL = List.of("access.area_host", "access.area_code");

    /** Belongs to a person; its area is only where it was sent from. */
    private static final List<String> OF_A_PERSON = List.of("access.sign_in_link");

    private record Table(
            String name, String comment, boolean ofAnArea, boolean walled, List<String> roles, String firstKeyColumn) {
        boolean personal() {
            return comment.startsWith("Personal data.");
        }
    }

    private static List<Table> tables;

    @BeforeAll
    static void readTheCatalogue() throws SQLException {
        tables = new ArrayList<>();
        try (Connection connection = TestDatabases.fresh().connect();
                ResultSet row = connection.createStatement().executeQuery("""
                    SELECT n.nspname || '.' || c.relname AS name,
                        coalesce(obj_description(c.oid, 'pg_class'), '') AS comment,
                        EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'area_id') AS of_area,
                        c.relrowsecurity AND c.relforcerowsecurity AS walled,
                        ARRAY(SELECT DISTINCT r.rolname::text FROM pg_policy p JOIN pg_roles r ON r.oid = ANY (p.polroles)
                            WHERE p.polrelid = c.oid ORDER BY 1) AS roles,
                        coalesce((SELECT a.attname::text FROM pg_index i JOIN pg_attribute a
                            ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                            WHERE i.indrelid = c.oid AND i.indisprimary), '') AS first_key
                    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition
                        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'ground', 'public')
                        AND c.relname <> 'flyway_schema_history'
                    ORDER BY 1
                    """)) {
            while (row.next()) {
                tables.add(new Table(
                        row.getString("name"),
                        row.getString("comment"),
                        row.getBoolean("of_area"),
                        row.getBoolean("walled"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("first_key")));
            }
        }
    }

    @Test
    void thereAreTablesToLookAt() {
        assertThat(tables).hasSizeGreaterThan(10);
    }

    @Test
    void eachSaysWhetherItHoldsPersonalDataAndWhatBecomesOfIt() {
        assertThat(tables).allSatisfy(table -> assertThat(table.comment())
                .as(table.name())
                .matches(comment -> NOTHING_PERSONAL.matcher(comment).matches()
                        || PERSONAL.matcher(comment).matches()));
    }

    @Test
    void whatAnAreaOwnsIsWalledAndKeyedByIt() {
        assertThat(tables)
                .filteredOn(table -> table.ofAnArea() && !KNOWN_TO_ALL.contains(table.name()))
                .allSatisfy(table -> {
                    assertThat(table.walled()).as("%s is walled", table.name()).isTrue();
                    assertThat(table.firstKeyColumn())
                            .as("key of %s", table.name())
                            .isEqualTo(OF_A_PERSON.contains(table.name()) ? "id" : "area_id");
                });
    }

    @Test
    void personalDataIsWalledForEveryRole() {
        assertThat(tables).filteredOn(Table::personal).allSatisfy(table -> {
            assertThat(table.walled()).as("%s is walled", table.name()).isTrue();
            assertThat(table.roles())
                    .as("policies of %s", table.name())
                    .contains("sidebyside_app", "sidebyside_job", "sidebyside_owner");
        });
    }

    @Test
    void noRoleOfOursStandsAboveThePolicies() throws SQLException {
        try (Connection connection = TestDatabases.fresh().connect();
                ResultSet row = connection.createStatement().executeQuery("""
                    SELECT count(*) FILTER (WHERE rolsuper OR rolbypassrls) AS above, count(*) AS all_of_them
                    FROM pg_roles WHERE rolname LIKE 'sidebyside\\_%'
                    """)) {
            row.next();
            assertThat(row.getInt("all_of_them")).isEqualTo(3);
            assertThat(row.getInt("above")).isZero();
        }
    }

    @Test
    void noRoleOfOursCanPutOnAnotherOrMakeThingsOfItsOwn() throws SQLException {
        assertThat(listed("""
                SELECT member::regrole || ' may become ' || roleid::regrole FROM pg_auth_members
                WHERE member::regrole::text LIKE 'sidebyside\\_%'
                """)).isEmpty();
        assertThat(listed("""
                SELECT rolname || ' may make things in ' || nspname FROM pg_roles, pg_namespace
                WHERE rolname IN ('sidebyside_app', 'sidebyside_job') AND has_schema_privilege(rolname, nspname, 'CREATE')
                """)).isEmpty();
    }

    /** A function with its owner's rights would be a door in the wall: the design allows one of the children that a person may see, one of those of whom they may see a part, and those that tell yes or no: to the holder of a code, of a child and of a part, and to who writes letters. */
    @Test
    void noFunctionOfOursRunsWithMoreRightsThanItsCaller() throws SQLException {
        assertThat(listed("""
                SELECT oid::regprocedure::text FROM pg_proc
                WHERE prosecdef AND pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
                """))
                .containsExactlyInAnyOrder(
                        "access.visible_children()",
                        "access.visible_children(text)",
                        "access.code_may_show(uuid,uuid)",
                        "access.code_may_show(text,uuid,uuid)",
                        "children.best_by_another_way(uuid,text)");
    }

    /** Sessions and tasks work below principals, so no policy can know whose they are; app alone sees sessions. */
    @Test
    void theGroundIsOpenToTheRolesThatItIsFor() throws SQLException {
        assertThat(listed("""
                SELECT rolname || ' reads ' || c.oid::regclass FROM pg_class c, pg_roles
                WHERE c.relnamespace = 'ground'::regnamespace AND c.relkind = 'r' AND rolname IN ('sidebyside_app', 'sidebyside_job')
                    AND has_table_privilege(rolname, c.oid, 'SELECT')
                """))
                .containsExactlyInAnyOrder(
                        "sidebyside_app reads ground.spring_session",
                        "sidebyside_app reads ground.spring_session_attributes",
                        "sidebyside_app reads ground.scheduled_tasks",
                        "sidebyside_job reads ground.scheduled_tasks");
    }

    private static List<String> listed(String sql) throws SQLException {
        try (Connection connection = TestDatabases.fresh().connect();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }
}
