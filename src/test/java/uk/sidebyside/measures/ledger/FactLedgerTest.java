package uk.sidebyside.measures.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What is recorded is right at once, stays as it was known, and is never overwritten. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class FactLedgerTest {
    private static final UUID CASE = UUID.randomUUID();

    @Autowired
    ApplicationContext program;

    @Autowired
    Figures figures;

    @Autowired
    Folding folding;

    @Autowired
    StoryClock clock;

    private LedgerArea ledger;
    private AreaId area;
    private final ToldSource returned = new ToldSource("test.returned", false);
    private final ToldSource late = new ToldSource("test.late", true);

    @BeforeEach
    void anAreaOfItsOwn() {
        clock.set(LocalDate.of(2026, 9, 10));
        ledger = LedgerArea.open(program);
        area = ledger.id();
    }

    @Test
    void aFigureIsRightAtOnceAndTheSameOnceItIsFolded() {
        record(returned, List.of(), List.of(fact("2026-09-03", 1, 1)));
        record(returned, List.of(), List.of(fact("2026-09-04", 0, 1), fact("2026-08-31", 1, 1)));
        SortedMap<YearMonth, Count> wanted = new TreeMap<>();
        wanted.put(YearMonth.of(2026, 8), new Count(1, 1));
        wanted.put(YearMonth.of(2026, 9), new Count(1, 2));

        assertThat(months(null)).isEqualTo(wanted);
        fold();
        assertThat(months(null)).isEqualTo(wanted);
        fold();
        assertThat(months(null)).isEqualTo(wanted);
        record(returned, List.of(), List.of(fact("2026-09-05", 1, 1)));
        assertThat(months(null)).containsEntry(YearMonth.of(2026, 9), new Count(2, 3));
        Principals.run(Principal.operator(null, "test"), folding::rebuild);
        assertThat(months(null)).containsEntry(YearMonth.of(2026, 9), new Count(2, 3));
    }

    @Test
    void aCorrectionChangesWhatIsKnownNowAndNotWhatWasKnownThen() {
        record(returned, List.of(), List.of(fact("2026-09-03", 0, 1)));
        fold();
        clock.set(LocalDate.of(2026, 10, 2));
        record(returned, List.of(fact("2026-09-03", 0, 1)), List.of(fact("2026-09-03", 1, 1)));
        for (int folded = 0; folded < 2; folded++) {
            assertThat(months(null)).containsEntry(YearMonth.of(2026, 9), new Count(1, 1));
            assertThat(months(LocalDate.of(2026, 10, 1))).containsEntry(YearMonth.of(2026, 9), new Count(0, 1));
            assertThat(months(LocalDate.of(2026, 9, 10))).containsEntry(YearMonth.of(2026, 9), new Count(0, 1));
            assertThat(months(LocalDate.of(2026, 9, 9))).isEmpty();
            fold();
        }
    }

    @Test
    void whatFallsDueByTheDayNeedsNoWriting() {
        record(late, List.of(), List.of(fact("2026-09-03", 0, 1), fact("2026-10-01", 1, 0)));
        for (int folded = 0; folded < 2; folded++) {
            assertThat(standing("2026-09-02")).isEqualTo(Count.NONE);
            assertThat(standing("2026-09-03")).isEqualTo(new Count(0, 1));
            assertThat(standing("2026-09-30")).isEqualTo(new Count(0, 1));
            assertThat(standing("2026-10-01")).isEqualTo(new Count(1, 1));
            assertThat(standing("2027-03-01")).isEqualTo(new Count(1, 1));
            fold();
        }
    }

    /** Who sees one area alone would move the horizon past the others' facts. */
    @Test
    void onlyTheOperatorFolds() {
        assertThatThrownBy(() -> Principals.run(Principal.job(area, "test"), folding::fold))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Principals.run(Principal.job(area, "test"), folding::rebuild))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void rollUpsOfOneAreaAreMadeAgainWithoutWhatIsNotFoldedYet() {
        record(returned, List.of(), List.of(fact("2026-09-03", 1, 1)));
        fold();
        record(returned, List.of(), List.of(fact("2026-09-04", 0, 1)));
        Principals.run(Principal.job(area, "test"), () -> folding.rebuild(area));
        assertThat(months(null)).containsEntry(YearMonth.of(2026, 9), new Count(1, 2));
        fold();
        assertThat(months(null)).containsEntry(YearMonth.of(2026, 9), new Count(1, 2));
    }

    @Test
    void overAllAreasAFigureIsTheSumOfEachFoldedOrNot() {
        var ownSource = new ToldSource("test.over" + area.value().toString().substring(24), false);
        LedgerArea other = LedgerArea.open(program);
        record(ownSource, List.of(), List.of(fact("2026-09-03", 1, 1), fact("2026-08-31", 0, 1)));
        other.record(ownSource, List.of(), List.of(fact("2026-09-04", 0, 1)));
        YearMonth august = YearMonth.of(2026, 8);
        YearMonth september = YearMonth.of(2026, 9);
        for (int folded = 0; folded < 2; folded++) {
            var all = Principals.call(
                    Principal.operator(null, "test"),
                    () -> figures.overAll(List.of(ownSource.key()), august, september, september));
            assertThat(all.together().get(ownSource.key()))
                    .containsExactly(Map.entry(august, new Count(0, 1)), Map.entry(september, new Count(1, 2)));
            assertThat(all.apart().get(area)).containsExactly(Map.entry(ownSource.key(), new Count(1, 1)));
            assertThat(all.apart().get(other.id())).containsEntry(ownSource.key(), new Count(0, 1));
            fold();
        }
        assertThatThrownBy(
                        () -> ledger.read(() -> figures.overAll(List.of(ownSource.key()), august, august, september)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFigureIsToldApartByABand() {
        record(returned, List.of(), List.of(fact("2026-09-03", 1, 1).in("need", "SLCN"), fact("2026-09-04", 0, 1)));
        record(
                late,
                List.of(),
                List.of(
                        fact("2026-09-03", 1, 0).in("need", "SLCN"),
                        fact("2026-10-03", -1, 0).in("need", "SLCN")));
        assertThat(ledger.read(() -> figures.byMonthIn(
                        area, returned.key(), "need", YearMonth.of(2026, 9), YearMonth.of(2026, 9), null)))
                .isEqualTo(java.util.Map.of(
                        "SLCN", new TreeMap<>(java.util.Map.of(YearMonth.of(2026, 9), new Count(1, 1))),
                        "", new TreeMap<>(java.util.Map.of(YearMonth.of(2026, 9), new Count(0, 1)))));
        LocalDate october = LocalDate.of(2026, 10, 2);
        assertThat(ledger.read(() -> figures.standingIn(area, late.key(), "need", october, null)))
                .isEqualTo(java.util.Map.of("SLCN", new Count(1, 0)));
        assertThat(ledger.read(() -> figures.standingIn(area, late.key(), "need", october.plusDays(1), null)))
                .isEmpty();
        assertThat(ledger.read(() -> figures.standingIn(area, late.key(), "need", october, LocalDate.of(2026, 9, 9))))
                .isEmpty();
    }

    @Test
    void whatDidNotChangeLeavesNothing() {
        Fact same = fact("2026-09-03", 1, 1);
        record(returned, List.of(same), List.of(same));
        assertThat(months(null)).isEmpty();
    }

    @Test
    void moreThanTheWholeAndADayToComeAreRefused() {
        assertThatThrownBy(() -> record(returned, List.of(), List.of(fact("2026-09-03", 2, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("1");
        assertThatThrownBy(() -> record(returned, List.of(), List.of(fact("2026-09-11", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-09-11");
        assertThat(months(null)).isEmpty();
    }

    private static Fact fact(String day, long numerator, long denominator) {
        return Fact.of(CASE, LocalDate.parse(day), numerator, denominator);
    }

    private void record(FactSource source, List<Fact> before, List<Fact> after) {
        ledger.record(source, before, after);
    }

    private void fold() {
        ledger.fold();
    }

    private SortedMap<YearMonth, Count> months(@Nullable LocalDate knownOn) {
        return Principals.call(Principal.visitor(area), () -> figures.byMonth(
                        area, List.of(returned.key()), YearMonth.of(2026, 1), YearMonth.of(2026, 12), knownOn)
                .getOrDefault(returned.key(), new TreeMap<>()));
    }

    private Count standing(String day) {
        LocalDate on = LocalDate.parse(day);
        return Principals.call(
                Principal.visitor(area), () -> figures.standing(area, List.of(late.key()), List.of(on), null)
                        .getOrDefault(late.key(), new TreeMap<>())
                        .getOrDefault(on, Count.NONE));
    }
}
