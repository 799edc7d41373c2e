package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.testing.TablePromise;
import uk.sidebyside.testing.TestDatabases;

/**
 * The second wall, over every table that there is: with none of the program's own checks, whoever is at work in one area
 * reads, writes and deletes nothing of another. Each table gets a row of either area, made up from its columns; so that
 * this needs no story, the throwaway database holds no constraints but the policies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTableIsWalledTest {
    private static final String HERE = "aaaaaaaa-0000-7000-8000-000000000001";
    private static final String ASHA = "aaaaaaaa-0000-7000-8000-000000000002";
    private static final String THERE = "bbbbbbbb-0000-7000-8000-000000000001";
    private static final String TOM = "bbbbbbbb-0000-7000-8000-000000000002";

    /** Read by everybody, each with its reason; none but the sessions holds anything about a person. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("access.area", "which area a host name means is asked before anybody is in it"),
            Map.entry("access.area_host", "the same"),
            Map.entry("access.area_code", "official codes are public"),
            Map.entry("access.organisation", "organisations are known to every area"),
            Map.entry("access.organisation_kind", "what a new area begins with"),
            Map.entry("access.succession", "organisations are known to every area"),
            Map.entry("ground.spring_session", "who is signed in is read before there is a principal; ids only"),
            Map.entry("ground.spring_session_attributes", "the same"),
            Map.entry("ground.scheduled_tasks", "what the program is to do, without people"),
            Map.entry("measures.published_load", "published statistics belong to no area and to everybody"),
            Map.entry("measures.published_value", "the same"),
            Map.entry("measures.published_mapping", "the same"));

    /** Says how far roll-ups reach, for the whole house: nothing of any area. */
    private static final String ONE_ROW_FOR_ALL = "measures.folded";

    private Connection database;
    private List<String> tables;

    @BeforeAll
    void oneRowOfEitherAreaInEveryTable() throws SQLException {
        database = TestDatabases.fresh().connect();
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String constraint : texts("""
                    SELECT format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', c.conrelid::regclass, c.conname)
                    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_namespace n ON n.oid = t.relnamespace
                    WHERE c.contype IN ('c', 'x', 'u', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                        AND c.conrelid <> 0
                    """)) {
                statement.execute(constraint);
            }
            tables = texts("""
                    SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
                        AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') ORDER BY 1
                    """);
            tables.remove(ONE_ROW_FOR_ALL);
            for (String table : tables) {
                // Walls alone are asked for here: what else keeps a row as it is has tests of its own.
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
                statement.execute(insert(table, HERE, ASHA, "ours"));
                statement.execute(insert(table, THERE, TOM, "theirs"));
            }
        }
        database.commit();
    }

    @AfterAll
    void close() throws SQLException {
        database.close();
    }

    @Test
    void thereAreTablesToLookAtAndEveryOpenOneIsStillThere() {
        assertThat(tables).hasSizeGreaterThan(50).containsAll(OPEN.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "sidebyside_app, account, " + ASHA,
        "sidebyside_app, public, ''",
        "sidebyside_app, receipt, ''",
        "sidebyside_app, invitation, ''",
        "sidebyside_job, job, ''",
        "sidebyside_owner, account, " + ASHA,
        "sidebyside_owner, public, ''"
    })
    void nobodyReadsAnotherAreasRows(String role, String kind, String id) throws SQLException {
        Map<String, Integer> theirs = new LinkedHashMap<>();
        for (String table : readable(role)) {
            int rows = as(role, kind, id, HERE, () -> count(table, "bbbbbbbb-", "theirs"));
            if (rows > 0) {
                theirs.put(table, rows);
            }
        }
        assertThat(theirs.keySet()).isSubsetOf(OPEN.keySet());
    }

    /** The same question as the operator finds what it must: were there nothing to find, the test above would say nothing. */
    @Test
    void theRowsThatAreNotSeenAreThere() throws SQLException {
        for (String table : readable("sidebyside_app")) {
            assertThat(as("sidebyside_app", "operator", "", THERE, () -> count(table, "bbbbbbbb-", "theirs")))
                    .as(table)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sidebyside_app, account, " + ASHA,
        "sidebyside_app, public, ''",
        "sidebyside_app, receipt, ''",
        "sidebyside_job, job, ''"
    })
    void nobodyPlantsARowInAnotherAreaOrTakesOneAway(String role, String kind, String id) throws SQLException {
        for (String table : tables) {
            if (OPEN.containsKey(table)) {
                continue;
            }
            // A person belongs to no area, so whoever works in one may add somebody whom nobody knows yet.
            boolean addsPeople = table.equals("access.person") && kind.equals("account");
            if (may(role, table, "INSERT") && !addsPeople) {
                assertThatThrownBy(() -> as(role, kind, id, HERE, () -> run(insert(table, THERE, TOM, "planted"))))
                        .as("insert into %s", table)
                        .hasMessageContaining("row-level security");
            }
            if (may(role, table, "DELETE")) {
                int left = as(role, kind, id, HERE, () -> {
                    run("DELETE FROM " + table);
                    run("RESET ROLE");
                    return count(table, "bbbbbbbb-", "theirs");
                });
                assertThat(left).as("left in %s", table).isPositive();
            }
        }
    }

    @Test
    void whoHoldsALinkReadsNoNames() throws SQLException {
        assertThat(as("sidebyside_app", "receipt", "", HERE, () -> count("access.person", "", "")))
                .isZero();
        assertThat(as("sidebyside_app", "account", ASHA, HERE, () -> count("access.person", "", "")))
                .isEqualTo(1);
    }

    /** A visitor reads nobody's name, address, account, mail or own links, in their own area either. */
    @Test
    void aVisitorReadsNothingThatIsSomebodysOwn() throws SQLException {
        Set<String> seen = new TreeSet<>();
        for (TablePromise promise : TablePromise.all()) {
            if (may("sidebyside_app", promise.table(), "SELECT")
                    && as("sidebyside_app", "public", "", HERE, () -> count(promise.table(), "", "")) > 0) {
                seen.add(promise.table());
            }
        }
        seen.removeAll(OPEN.keySet());
        assertThat(seen)
                .as("public pages read reports, questions and evidence; of people they read ids and no more")
                .isSubsetOf(
                        "access.area_person",
                        "access.holding",
                        "board.challenge",
                        "board.edition",
                        "board.family_voice",
                        "notices.subscription_attempt",
                        // Who has signed the agreement is for everybody to read.
                        "partnership.agreement_party",
                        "plan.look_back_item",
                        "plan.point_state",
                        "plan.progress_entry",
                        "plan.signature",
                        "thread.link");
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /** In one transaction, with nothing kept; the superuser's own rights are put away. */
    private <T> T as(String role, String kind, String id, String area, Work<T> work) throws SQLException {
        Savepoint before = database.setSavepoint();
        try {
            run("SET LOCAL session_replication_role = origin");
            run("SELECT set_config('sidebyside.kind', '" + kind + "', true), set_config('sidebyside.id', '" + id
                    + "', true), set_config('sidebyside.area', '" + area + "', true)");
            run("SET LOCAL ROLE " + role);
            T answer = work.run();
            run("RESET ROLE");
            return answer;
        } finally {
            database.rollback(before);
        }
    }

    private boolean run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            return statement.execute(sql);
        }
    }

    private int count(String table, String id, String text) throws SQLException {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        String where = " t WHERE strpos(t::text, '%s') > 0 OR strpos(t::text, '%s') > 0 OR strpos(t::text, '%s') > 0"
                .formatted(id, text, hex);
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table + where)) {
            row.next();
            return row.getInt(1);
        }
    }

    private List<String> readable(String role) throws SQLException {
        var found = new ArrayList<String>();
        for (String table : tables) {
            if (may(role, table, "SELECT")) {
                found.add(table);
            }
        }
        return found;
    }

    private boolean may(String role, String table, String privilege) throws SQLException {
        return texts("SELECT has_table_privilege('" + role + "', '" + table + "', '" + privilege + "')::text")
                .equals(List.of("true"));
    }

    private List<String> texts(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private String insert(String table, String area, String person, String text) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : texts("""
                SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
                WHERE a.attrelid = '%s'::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
                ORDER BY a.attnum
                """.formatted(table))) {
            String name = column.substring(0, column.indexOf(' '));
            values.put(name, value(table, name, column.substring(name.length() + 1), area, person, text));
        }
        return "INSERT INTO " + table + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                + values.values().stream().collect(Collectors.joining(", ")) + ")";
    }

    /** Every id is the area's or the person's; every text says whose it is. */
    private static String value(String table, String column, String type, String area, String person, String text) {
        if (type.equals("uuid")) {
            boolean areas = column.equals("area_id") || table.equals("access.area") && column.equals("id");
            return "'" + (areas ? area : person) + "'";
        }
        return switch (type.replaceAll("\\(.*", "")) {
            case "text", "character varying", "character", "citext" -> "'" + text + "'";
            case "bytea" -> "convert_to('" + text + "', 'UTF8')";
            case "boolean" -> "false";
            case "date" -> "DATE '2026-01-01'";
            case "time without time zone" -> "TIME '10:00'";
            case "timestamp with time zone" -> "TIMESTAMPTZ '2026-01-01 10:00Z'";
            case "text[]" -> "ARRAY['" + text + "']";
            case "jsonb", "json" -> "'{}'";
            case "uuid[]" -> "ARRAY['" + person + "']::uuid[]";
            case "xid8" -> "'0'::xid8";
            // Keys that are numbers must differ.
            default -> text.equals("ours") ? "1" : "2";
        };
    }
}
