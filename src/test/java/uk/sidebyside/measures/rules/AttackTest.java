package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.measures.rules.Attacker.Part;
import uk.sidebyside.measures.rules.Attacker.Seen;

/** Nobody can work out a small number, whatever is put together: sums, differences, forms, times and versions. */
class AttackTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final int TABLES = 400;

    /** One person or case, as the tables know it. */
    private record Case(int month, List<Integer> bands, boolean was) {}

    @ParameterizedTest
    @ValueSource(longs = {20261126, 7, 4})
    void everySuppressedNumberMayStillBeAnyFrom1To4(long seed) {
        System.out.println("Seed of the tables that are attacked: " + seed);
        var random = new Random(seed);
        int hidden = 0;
        int broken = 0;
        for (int i = 0; i < TABLES; i++) {
            boolean percent = random.nextBoolean();
            List<List<Known>> versions = versions(random, percent);
            hidden += attack(versions, percent, "seed " + seed + ", table " + i);
            broken += (int) publish(versions, percent).stream()
                    .flatMap(table -> table.figures().stream())
                    .flatMap(figure -> figure.breakdowns().values().stream())
                    .filter(split -> split.shown() && !split.hidesNothing())
                    .count();
        }
        assertThat(hidden).as("small numbers that were attacked").isGreaterThan(1000);
        assertThat(broken)
                .as("breakdowns that are shown although something in them is hidden")
                .isGreaterThan(60);
    }

    private static List<PublicTable> publish(List<List<Known>> versions, boolean percent) {
        List<PublicTable> tables = new ArrayList<>();
        versions.forEach(known -> tables.add(NextTable.ofPeople(known, tables, percent)));
        return tables;
    }

    /** @return how many small numbers were hidden */
    private static int attack(List<List<Known>> versions, boolean percent, String which) {
        List<PublicTable> tables = publish(versions, percent);
        List<Seen> seen = new ArrayList<>();
        for (int v = 0; v < tables.size(); v++) {
            seen.addAll(Attacker.read("v" + v, tables.get(v)));
        }
        Map<Seen, Counted> truths = new HashMap<>();
        seen.forEach(cell -> truths.put(cell, truth(cell, versions, tables)));
        var attacker =
                new Attacker(seen, percent, (one, other) -> truths.get(one).equals(truths.get(other)));
        int hidden = 0;
        for (Seen cell : seen) {
            Counted truth = truths.get(cell);
            if (cell.were() != null) {
                assertThat(read(cell).small())
                        .as("%s: %s is shown", which, cell)
                        .isFalse();
                continue;
            }
            for (Part part : Part.values()) {
                long number = part(truth, part);
                if (!SmallNumbers.small(number) || (!percent && part != Part.WERE)) {
                    continue;
                }
                hidden++;
                for (long could = 1; could <= 4; could++) {
                    assertThat(attacker.possible(cell, part, could))
                            .as("%s: %s could be %s (%s), in truth %s, of %s", which, cell, could, part, truth, seen)
                            .isTrue();
                }
            }
        }
        return hidden;
    }

    private static long part(Counted counted, Part part) {
        return switch (part) {
            case WERE -> counted.were();
            case WERE_NOT -> counted.wereNot();
            case OF -> counted.of();
        };
    }

    private static Counted read(Seen cell) {
        return new Counted(cell.were(), cell.of() == null ? 0 : cell.of());
    }

    /** A figure that stays as it was published speaks of what was true then. */
    private static Counted truth(Seen cell, List<List<Known>> versions, List<PublicTable> tables) {
        int version = Integer.parseInt(cell.version().substring(1));
        while (version > 0
                && tables.get(version)
                        .of(cell.from(), cell.on())
                        .equals(tables.get(version - 1).of(cell.from(), cell.on()))) {
            version--;
        }
        Known known = versions.get(version).stream()
                .filter(each -> each.on().equals(cell.on()) && java.util.Objects.equals(each.from(), cell.from()))
                .findFirst()
                .orElseThrow();
        Counted counted = cell.band().isBlank()
                ? known.counted()
                : known.breakdowns().get(cell.band()).get(cell.label());
        return counted == null ? Counted.NONE : counted;
    }

    // What is attacked ----------------------------------------------------------------------------------------------

    private static List<List<Known>> versions(Random random, boolean percent) {
        int bands = 1 + random.nextInt(3);
        int[] values = random.ints(bands, 2, 9).toArray();
        int months = 1 + random.nextInt(3);
        double share = List.of(0.05, 0.5, 0.9, 0.97).get(random.nextInt(4));
        List<Case> cases = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            int many = List.of(3, 12, 40, 150).get(random.nextInt(4));
            for (int i = random.nextInt(many + 1); i > 0; i--) {
                cases.add(oneCase(random, month, values, share));
            }
        }
        boolean quarter = random.nextInt(4) == 0;
        List<List<Known>> versions = new ArrayList<>();
        versions.add(known(cases, months, values, percent, quarter));
        for (int later = random.nextInt(3); later > 0; later--) {
            correct(random, cases, months, values, share);
            versions.add(known(cases, months, values, percent, quarter || random.nextBoolean()));
        }
        return versions;
    }

    /** A skewed choice, so that each band has large and small values. */
    private static Case oneCase(Random random, int month, int[] values, double share) {
        List<Integer> bands = new ArrayList<>();
        for (int of : values) {
            bands.add((int) (of * Math.pow(random.nextDouble(), 3)));
        }
        return new Case(month, bands, random.nextDouble() < share);
    }

    /** A few came late, were entered twice, or were put in the wrong place. */
    private static void correct(Random random, List<Case> cases, int months, int[] values, double share) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            if (!cases.isEmpty() && random.nextInt(3) > 0) {
                cases.remove(random.nextInt(cases.size()));
            }
            if (random.nextInt(3) > 0) {
                cases.add(oneCase(random, random.nextInt(months), values, share));
            }
        }
    }

    private static List<Known> known(List<Case> cases, int months, int[] values, boolean percent, boolean quarter) {
        List<Known> known = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            int of = month;
            List<Case> its = cases.stream().filter(each -> each.month() == of).toList();
            known.add(known(
                    its,
                    FIRST.plusMonths(month).atDay(1),
                    FIRST.plusMonths(month).atEndOfMonth(),
                    values,
                    percent));
        }
        if (quarter && months > 1) {
            LocalDate end = FIRST.plusMonths(months - 1L).atEndOfMonth();
            known.add(known(cases, FIRST.atDay(1), end, values, percent));
        }
        return known;
    }

    private static Known known(List<Case> its, LocalDate from, LocalDate on, int[] values, boolean percent) {
        SortedMap<String, SortedMap<String, Counted>> breakdowns = new TreeMap<>();
        for (int band = 0; band < values.length; band++) {
            SortedMap<String, Counted> cells = new TreeMap<>();
            for (int value = 0; value < values[band]; value++) {
                int at = band;
                int wanted = value;
                cells.put(
                        "value " + value,
                        count(
                                its.stream()
                                        .filter(each -> each.bands().get(at) == wanted)
                                        .toList(),
                                percent));
            }
            breakdowns.put("band " + band, cells);
        }
        return new Known(from, on, null, count(its, percent), "", "Invented", breakdowns);
    }

    private static Counted count(List<Case> its, boolean percent) {
        return percent ? new Counted(its.stream().filter(Case::was).count(), its.size()) : new Counted(its.size(), 0);
    }
}
