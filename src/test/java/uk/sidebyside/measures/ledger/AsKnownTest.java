package uk.sidebyside.measures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/**
 * A figure as it was known on a day is what the records said at the close of that day, however often they were corrected since, and
 * whenever facts were folded. The history is made up by chance, from a seed that is printed.
 */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AsKnownTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate BEGINS = LocalDate.of(2025, 1, 6);
    private static final LocalDate ENDS = LocalDate.of(2026, 6, 30);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(BEGINS, ENDS);
    private static final int CHANGES = 1200;
    private static final int QUESTIONS = 1000;
    private static final List<ToldSource> SOURCES = List.of(
            new ToldSource("test.returned", false),
            new ToldSource("test.finished", false),
            new ToldSource("test.late", true),
            new ToldSource("test.waiting", true));

    @Autowired
    ApplicationContext program;

    @Autowired
    Figures figures;

    @Autowired
    StoryClock clock;

    /** A record and every version of its facts, each with the London day on which it became known. */
    private record Kept(LedgerArea area, ToldSource source, UUID subject, List<Version> versions) {
        List<Fact> knownOn(@Nullable LocalDate day) {
            return versions.stream()
                    .filter(version -> day == null || !version.on().isAfter(day))
                    .reduce((earlier, later) -> later)
                    .map(Version::facts)
                    .orElse(List.of());
        }
    }

    private record Version(LocalDate on, List<Fact> facts) {}

    private final List<Kept> records = new ArrayList<>();
    private final List<LedgerArea> areas = new ArrayList<>();
    private Random chance = new Random();

    @Test
    void aThousandFiguresAsKnownAreWhatTheRecordsSaidThen() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AsKnownTest: -Dseed=" + seed);
        chance = new Random(seed);
        clock.set(BEGINS);
        for (int i = 0; i < 3; i++) {
            areas.add(LedgerArea.open(program));
        }
        int foldedUntil = chance.nextInt(DAYS / 3, DAYS);
        List<Integer> days = chance.ints(CHANGES, 0, DAYS).sorted().boxed().toList();
        for (int day : days) {
            at(BEGINS.plusDays(day));
            change();
            if (day < foldedUntil && chance.nextInt(12) == 0) {
                areas.getFirst().fold();
            }
            if (day < foldedUntil && chance.nextInt(200) == 0) {
                Principals.run(Principal.operator(null, "test"), program.getBean(Folding.class)::rebuild);
            }
        }
        at(ENDS);
        for (int i = 0; i < QUESTIONS; i++) {
            if (i > QUESTIONS / 2 && chance.nextInt(100) == 0) {
                areas.getFirst().fold();
            }
            ask("-Dseed=" + seed + ", question " + i);
        }
    }

    /** Some time of the day or, by the clock of London, of the days beside it: never before the change before. */
    private void at(LocalDate day) {
        var before = clock.instant();
        clock.set(day);
        clock.advance(Duration.ofMinutes(chance.nextInt(-10 * 60, 16 * 60)));
        if (clock.instant().isBefore(before)) {
            clock.advance(Duration.between(clock.instant(), before));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private void change() {
        boolean correction = !records.isEmpty() && chance.nextInt(3) > 0;
        Kept kept = correction ? records.get(chance.nextInt(records.size())) : blank();
        List<Fact> before = kept.knownOn(null);
        List<Fact> after = chance.nextInt(8) == 0 ? List.of() : facts(kept);
        kept.area().record(kept.source(), before, after);
        kept.versions().add(new Version(today(), after));
    }

    private Kept blank() {
        var kept = new Kept(
                areas.get(chance.nextInt(areas.size())),
                SOURCES.get(chance.nextInt(SOURCES.size())),
                UUID.randomUUID(),
                new ArrayList<>());
        records.add(kept);
        return kept;
    }

    private List<Fact> facts(Kept kept) {
        List<Fact> facts = new ArrayList<>();
        for (int i = chance.nextInt(1, 3); i > 0; i--) {
            LocalDate on = kept.source().standing()
                    ? today().plusDays(chance.nextInt(-200, 200))
                    : today().minusDays(chance.nextInt(0, 200));
            int denominator = chance.nextInt(0, 4);
            int numerator = denominator == 0 ? chance.nextInt(1, 3) : chance.nextInt(0, denominator + 1);
            Fact fact = Fact.of(kept.subject(), on, numerator, denominator);
            facts.add(chance.nextBoolean() ? fact : fact.in("need", "SLCN"));
        }
        return facts;
    }

    private void ask(String which) {
        LedgerArea area = areas.get(chance.nextInt(areas.size()));
        ToldSource source = SOURCES.get(chance.nextInt(SOURCES.size()));
        LocalDate knownOn = chance.nextInt(10) == 0 ? null : BEGINS.plusDays(chance.nextInt(-5, DAYS + 5));
        if (source.standing()) {
            LocalDate day = BEGINS.plusDays(chance.nextInt(-200, DAYS + 200));
            Count found = area.read(() -> figures.standing(area.id(), List.of(source.key()), List.of(day), knownOn))
                    .getOrDefault(source.key(), new TreeMap<>())
                    .getOrDefault(day, Count.NONE);
            assertThat(found)
                    .as("%s: %s on %s, known on %s", which, source, day, knownOn)
                    .isEqualTo(standing(area, source, day, knownOn));
        } else {
            YearMonth from = YearMonth.from(BEGINS).plusMonths(chance.nextInt(-6, 18));
            YearMonth to = from.plusMonths(chance.nextInt(0, 12));
            SortedMap<YearMonth, Count> found = area.read(
                            () -> figures.byMonth(area.id(), List.of(source.key()), from, to, knownOn))
                    .getOrDefault(source.key(), new TreeMap<>());
            found.values().removeIf(Count.NONE::equals);
            assertThat(found)
                    .as("%s: %s from %s to %s, known on %s", which, source, from, to, knownOn)
                    .isEqualTo(byMonth(area, source, from, to, knownOn));
        }
    }

    private Count standing(LedgerArea area, ToldSource source, LocalDate day, @Nullable LocalDate knownOn) {
        return known(area, source, knownOn).stream()
                .filter(fact -> !fact.on().isAfter(day))
                .map(fact -> new Count(fact.numerator(), fact.denominator()))
                .reduce(Count.NONE, Count::plus);
    }

    private SortedMap<YearMonth, Count> byMonth(
            LedgerArea area, ToldSource source, YearMonth from, YearMonth to, @Nullable LocalDate knownOn) {
        SortedMap<YearMonth, Count> sums = new TreeMap<>();
        for (Fact fact : known(area, source, knownOn)) {
            YearMonth month = YearMonth.from(fact.on());
            if (!month.isBefore(from) && !month.isAfter(to)) {
                sums.merge(month, new Count(fact.numerator(), fact.denominator()), Count::plus);
            }
        }
        sums.values().removeIf(Count.NONE::equals);
        return sums;
    }

    private List<Fact> known(LedgerArea area, ToldSource source, @Nullable LocalDate knownOn) {
        return records.stream()
                .filter(kept -> kept.area().equals(area) && kept.source().equals(source))
                .flatMap(kept -> kept.knownOn(knownOn).stream())
                .toList();
    }
}
