package uk.sidebyside.measures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Folding goes every second for ever: it must not read again what it has folded. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class FoldingReadsWhatIsNewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final ToldSource MONTHLY = new ToldSource("test.returned", false);
    private static final int FOLDED = 20_000;
    private static final int NEW = 30;

    /** What the connection has read of the facts: rows of the table, and entries of its indexes. */
    private static final String READ = """
            SELECT sum(pg_stat_get_xact_tuples_returned(read.oid)) FROM (
                SELECT 'measures.fact'::regclass::oid AS oid
                UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid = 'measures.fact'::regclass) AS read
            """;

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    Folding folding;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private LedgerArea area;

    @BeforeEach
    void muchIsFolded() {
        clock.set(DAY);
        area = LedgerArea.open(program);
        area.record(MONTHLY, List.of(), facts(FOLDED));
        area.fold();
    }

    @Test
    void whereNothingIsNewNextToNothingIsRead() {
        assertThat(readByFolding()).isLessThanOrEqualTo(1);
    }

    @Test
    void whatIsNewIsReadAndNothingElse() {
        area.record(MONTHLY, List.of(), facts(NEW));
        assertThat(readByFolding()).isBetween((long) NEW, 3L * NEW);
    }

    private long readByFolding() {
        return Principals.call(
                Principal.operator(null, "test"),
                () -> transaction.execute(status -> {
                    long before = read();
                    folding.fold();
                    return read() - before;
                }));
    }

    private long read() {
        return jdbc.sql(READ).query(Long.class).single();
    }

    private static List<Fact> facts(int many) {
        return Stream.generate(() -> Fact.of(UUID.randomUUID(), DAY, 1, 1))
                .limit(many)
                .toList();
    }
}
