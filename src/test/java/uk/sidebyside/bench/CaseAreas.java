package uk.sidebyside.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.RequestId;
import uk.sidebyside.assessments.WholeCase;
import uk.sidebyside.bench.LoadClient.Asked;
import uk.sidebyside.shared.AreaId;

/** The cases that are measured: York's, and in other areas the same once more, with posts and people, under ids of their own. */
final class CaseAreas {
    private static final int LED = 2_000;

    /** So many that a page is seldom asked for again within a run. */
    private static final int ASKED = 20_000;

    static final Asked LIST = new Asked("york.localhost", "/cases");
    static final Asked MINE = new Asked("york.localhost", "/cases?whose=mine");

    /** What the two pages read, and what the database needs to know who asks. What figures are counted from is left out. */
    private static final List<String> TABLES = List.of(
            "access.area_organisation",
            "access.area_person",
            "access.seat",
            "access.holding",
            "access.child",
            "access.circle",
            "access.exclusion",
            "children.record",
            "assessments.setting",
            "assessments.ehc_case",
            "assessments.request",
            "assessments.assessment",
            "assessments.plan",
            "assessments.placement",
            "assessments.upkeep",
            "assessments.need",
            "assessments.standing",
            "assessments.kept_up",
            "assessments.happening",
            "assessments.put_right",
            "assessments.exemption",
            "assessments.date_change",
            "assessments.finished",
            "assessments.clock_line",
            "assessments.letter",
            "assessments.advice_point",
            "assessments.advice_request",
            "assessments.advice_text");

    /** Columns of {@code assessments} with an id of a row of its own. People, organisations and children keep theirs. */
    private static final Set<String> OF_A_ROW = Set.of(
            "id",
            "case_id",
            "request_id",
            "advice_id",
            "point_id",
            "step_id",
            "instead_id",
            "submission",
            "writing",
            "clock_id",
            "takes_back");

    private static final String LINKED = """
            SELECT c.id FROM assessments.ehc_case c WHERE c.area_id = '%s' AND c.child_id IS NOT NULL AND c.officer_seat IS NOT NULL
            ORDER BY (SELECT count(*) FROM assessments.advice_request r WHERE r.area_id = c.area_id AND r.case_id = c.id) DESC,
                c.reference LIMIT 1
            """;

    private static final String WITH_HISTORY = """
            SELECT c.id FROM assessments.ehc_case c WHERE c.area_id = '%s' AND c.child_id IS NULL
            ORDER BY (SELECT count(*) FROM assessments.happening h WHERE h.area_id = c.area_id AND h.case_id = c.id) DESC,
                (SELECT count(*) FROM assessments.request r WHERE r.area_id = c.area_id AND r.case_id = c.id) DESC, c.reference
            LIMIT 1
            """;

    private final ConfigurableApplicationContext program;
    private final Connection database;
    private final AreaId york;

    /** @param database as the superuser, past the walls */
    CaseAreas(ConfigurableApplicationContext program, Connection database) {
        this.program = program;
        this.database = database;
        this.york = Principals.call(
                Principal.operator(null, "bench"),
                () -> program.getBean(Areas.class).bySlug("york").orElseThrow().id());
    }

    /** The officer of the case that has most to show and is linked to a record. */
    PersonId officer() throws SQLException {
        return new PersonId(id("SELECT person_id FROM access.holding WHERE area_id = '" + york + "' AND seat_id = '"
                + seat().value() + "' AND to_on IS NULL"));
    }

    private SeatId seat() throws SQLException {
        return new SeatId(id("SELECT officer_seat FROM assessments.ehc_case WHERE area_id = '" + york + "' AND id = '"
                + id(LINKED.formatted(york)) + "'"));
    }

    Asked linked() throws SQLException {
        return new Asked(LIST.host(), "/cases/" + id(LINKED.formatted(york)));
    }

    Asked withHistory() throws SQLException {
        return new Asked(LIST.host(), "/cases/" + id(WITH_HISTORY.formatted(york)));
    }

    /** All that no child's record is linked to; and as many of the last weeks as are missing. */
    void giveOneOfficerTwoThousand() throws SQLException {
        SeatId officer = seat();
        NationalBench.execute(
                database,
                "UPDATE assessments.ehc_case SET officer_seat = '" + officer.value()
                        + "', cover_seat = NULL WHERE child_id IS NULL AND area_id = '" + york + "'");
        long open = NationalBench.number(
                database,
                "SELECT count(*) FROM assessments.standing s JOIN assessments.ehc_case c ON c.area_id = s.area_id"
                        + " AND c.id = s.case_id WHERE s.open AND c.officer_seat = '" + officer.value() + "'");
        List<WholeCase> missing = new ArrayList<>();
        for (int n = (int) open; n < LED; n++) {
            missing.add(begun(n, officer));
        }
        Principals.run(Principal.operator(york, "bench"), () -> program.getBean(Cases.class)
                .add(york, missing));
        NationalBench.execute(database, "VACUUM ANALYZE");
    }

    private static WholeCase begun(int n, SeatId officer) {
        var id = new CaseId(UUID.randomUUID());
        return new WholeCase(
                new EhcCase(
                        id,
                        "BENCH-" + n,
                        Identity.of("Bench " + n, "Child", LocalDate.of(2016, 1, 1)),
                        null,
                        officer,
                        null,
                        EhcCase.Source.EXAMPLE,
                        1),
                List.of(EhcRequest.received(
                        new RequestId(UUID.randomUUID()),
                        id,
                        LocalDate.now(ZoneOffset.UTC).minusDays(n % 60),
                        "1")),
                List.of());
    }

    /** As many areas as are missing, each with York's cases. */
    void load(int areas) throws SQLException {
        NationalBench.execute(database, "SET session_replication_role = replica");
        NationalBench.execute(database, "SET synchronous_commit = off");
        for (int i = 1; i < areas; i++) {
            AreaId area = open("area-" + i);
            for (String table : TABLES) {
                NationalBench.execute(database, copy(table, area));
            }
        }
        NationalBench.execute(database, "VACUUM ANALYZE");
    }

    private AreaId open(String slug) {
        Areas known = program.getBean(Areas.class);
        return Principals.call(Principal.operator(null, "bench"), () -> known.bySlug(slug)
                .orElseGet(() -> known.open(new Areas.OpenArea(
                        slug,
                        "Area " + slug,
                        "joint partnership",
                        new Area.Help("SEND team", "send@example.org", ""),
                        Set.of(slug + ".localhost"))))
                .id());
    }

    private String copy(String table, AreaId area) throws SQLException {
        List<String> columns = columns(table);
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                + columns.stream().map(column -> value(table, column, area)).collect(Collectors.joining(", "))
                + " FROM " + table + " WHERE area_id = '" + york + "' ON CONFLICT DO NOTHING";
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("SELECT attname FROM pg_attribute"
                + " WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''")) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    private static String value(String table, String column, AreaId area) {
        if (column.equals("area_id")) {
            return "'" + area + "'";
        }
        return table.startsWith("assessments.") && OF_A_ROW.contains(column)
                ? "md5('" + area + "' || " + column + ")::uuid"
                : column;
    }

    /** How much there is. */
    String said() throws SQLException {
        return String.format(
                Locale.UK,
                "%d areas, %,d cases:",
                NationalBench.number(database, "SELECT count(DISTINCT area_id) FROM assessments.ehc_case"),
                NationalBench.number(database, "SELECT count(*) FROM assessments.ehc_case"));
    }

    /** Of all areas that there are, by a fixed draw. */
    List<Asked> cases() throws SQLException {
        return asked("""
                SELECT h.host, '/cases/' || c.id FROM assessments.ehc_case c
                JOIN LATERAL (SELECT min(host) AS host FROM access.area_host WHERE area_id = c.area_id) h ON true
                WHERE c.child_id IS NULL ORDER BY md5(c.reference || c.area_id) LIMIT
                """ + ASKED);
    }

    List<Asked> lists() throws SQLException {
        return asked("""
                SELECT min(host), '%s' FROM access.area_host
                WHERE area_id IN (SELECT area_id FROM assessments.ehc_case) GROUP BY area_id ORDER BY 1
                """.formatted(MINE.path()));
    }

    private List<Asked> asked(String sql) throws SQLException {
        List<Asked> asked = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                asked.add(new Asked(rows.getString(1), rows.getString(2)));
            }
        }
        return asked;
    }

    private UUID id(String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
