package uk.sidebyside.measures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.postgres.Backup;
import uk.sidebyside.postgres.Database;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.Migrations;
import uk.sidebyside.postgres.Restore;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.TestDatabases;

/**
 * A backup carries facts and no roll-ups, and not by which transactions facts were written. After a restore everything is folded anew;
 * figures are the same before, meanwhile and afterwards.
 */
class RestoredLedgerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-10T09:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate MONTH_DAYS_FROM = LocalDate.of(2026, 8, 1);
    private static final AreaId AREA = new AreaId(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private static final List<SourceKey> MONTHLY = List.of(new SourceKey("test.returned"));
    private static final List<SourceKey> STANDING = List.of(new SourceKey("test.late"));

    @TempDir
    Path folder;

    private final DatabaseAddress database = TestDatabases.fresh();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());

    @Test
    void figuresAreTheSameAfterARestoreAndEverythingIsFoldedAnew() throws Exception {
        execute("""
                INSERT INTO access.area (id, slug, name, partnership_word, help_name, help_email, is_default, opened_at)
                VALUES ('00000000-0000-7000-8000-000000000001', 'oakshire', 'Oakshire', 'joint partnership', 'Help', 'h@example.org',
                    true, '2026-01-01T00:00Z')
                """);
        in(store -> store.insert(AREA, MONTHLY.getFirst(), false, facts(0), CLOCK));
        in(store -> store.insert(AREA, STANDING.getFirst(), true, facts(60), CLOCK));
        fold();
        in(store -> store.insert(AREA, MONTHLY.getFirst(), false, facts(1), CLOCK));
        List<Object> before = figures();

        Path file = folder.resolve("records.backup");
        new Backup(owner(), "test", CLOCK).to(file);
        for (String schema : Migrations.FLOORS) {
            execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
        new Restore(owner()).from(file, false);

        assertThat(jdbc().sql("SELECT (SELECT count(*) FROM measures.rollup) + (SELECT count(*) FROM measures.total)"
                                + " + (SELECT count(*) FROM measures.due) + (SELECT count(*) FROM measures.folded)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(figures()).as("before anything is folded").isEqualTo(before);
        fold();
        assertThat(figures()).as("folded").isEqualTo(before);
        assertThat(new FoldStore(jdbc(), source).anythingToFold()).isFalse();
    }

    private static List<Fact> facts(int later) {
        List<Fact> facts = new ArrayList<>();
        for (int day = 0; day < 100; day += 7) {
            facts.add(Fact.of(UUID.randomUUID(), LocalDate.of(2026, 6, 1).plusDays(day + later), day % 2, 1)
                    .in("need", "SLCN"));
        }
        return facts;
    }

    private List<Object> figures() {
        var figures = new FigureStore(jdbc());
        List<LocalDate> days =
                LocalDate.of(2026, 8, 1).datesUntil(LocalDate.of(2026, 12, 1)).toList();
        YearMonth first = YearMonth.of(2026, 1);
        YearMonth last = YearMonth.of(2026, 12);
        LocalDate known = LocalDate.of(2026, 9, 10);
        return List.of(
                figures.byMonth(AREA, MONTHLY, first, last, null),
                figures.byMonth(AREA, MONTHLY, first, last, known),
                figures.standing(AREA, STANDING, days, null),
                figures.standing(AREA, STANDING, days, known),
                figures.byMonthIn(AREA, MONTHLY.getFirst(), "need", first, last, null));
    }

    private void fold() {
        transaction().executeWithoutResult(status -> {
            var store = new FoldStore(jdbc(), source);
            store.takeTurn();
            FoldStore.Reach reach = store.reach(MONTH_DAYS_FROM);
            store.fold(reach);
            store.move(reach);
        });
    }

    private interface Recording {
        void with(FactStore store);
    }

    private void in(Recording recording) {
        transaction().executeWithoutResult(status -> recording.with(new FactStore(jdbc())));
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private DatabaseAddress owner() {
        return Database.open(TestDatabases.settings(database)).addresses().owner();
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
