package uk.sidebyside.measures.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.sidebyside.measures.published.PublishedValue.Key;
import uk.sidebyside.measures.published.StatisticsAreas.Level;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;

/**
 * What in a release looks wrong. Each check compares figures of one file with one another, so it needs nobody's word for
 * what is right; the Department's own files have a row for each of them, or had in a release before.
 */
public final class PublishedChecks {
    /** A change of more than this many times, either way, against all neighbouring years that have a figure. */
    static final BigDecimal JUMP = BigDecimal.valueOf(5);
    /** Small counts jump by chance. */
    static final BigDecimal JUMP_FROM = BigDecimal.valueOf(50);
    /** Parts may differ from the total by half a per cent, as late corrections of one council do, or by five. */
    private static final BigDecimal SHARE_APART = new BigDecimal("0.005");

    /** A region may have had this many councils fewer before some were parted, or after some were joined. */
    private static final int REORGANISED = 2;

    private static final BigDecimal COUNT_APART = BigDecimal.valueOf(5);
    /** Published to one decimal place: a twentieth, and a hair for those who rounded twice. */
    private static final BigDecimal PERCENT_APART = new BigDecimal("0.06");

    private final StatisticsAreas areas;
    private final Map<Key, PublishedValue> values = new HashMap<>();
    private final List<Query> found = new ArrayList<>();
    /** What can't be right says nothing about the years beside it. */
    private final Set<Key> impossible = new HashSet<>();

    private final Set<Key> unknown = new HashSet<>();

    private PublishedChecks(StatisticsAreas areas) {
        this.areas = areas;
    }

    /** @return in the order of kinds, then of figures */
    public static List<Query> of(Collection<PublishedValue> all, StatisticsAreas areas) {
        PublishedChecks checks = new PublishedChecks(areas);
        all.forEach(checks::take);
        checks.values.values().forEach(checks::alone);
        checks.totals();
        checks.parts();
        checks.values.values().forEach(checks::besideItsYears);
        return checks.found.stream()
                .sorted(java.util.Comparator.comparing(Query::kind)
                        .thenComparing(query -> query.value().key()))
                .toList();
    }

    private void take(PublishedValue value) {
        PublishedValue before = values.putIfAbsent(value.key(), value);
        if (before != null && !before.sameFigures(value)) {
            query(
                    Query.Kind.TWO_DIFFERENT,
                    before,
                    "One row says " + before.words() + ", another " + value.words() + ".");
        }
    }

    private void alone(PublishedValue value) {
        if (areas.find(value.key().area()).isEmpty()) {
            unknown(value);
        }
        if (isNegative(value.n()) || isNegative(value.of())) {
            query(Query.Kind.NEGATIVE, value, "It says " + value.words() + ".");
        }
        BigDecimal n = value.n().number();
        BigDecimal of = value.of().number();
        BigDecimal percent = value.percent().number();
        if (n == null || of == null) {
            return;
        }
        if (n.compareTo(of) > 0) {
            query(Query.Kind.MORE_THAN_ALL, value, "It says " + value.words() + ".");
        } else if (percent != null && of.signum() > 0) {
            BigDecimal share = n.multiply(BigDecimal.valueOf(100)).divide(of, 4, RoundingMode.HALF_UP);
            if (share.subtract(percent).abs().compareTo(PERCENT_APART) > 0) {
                query(
                        Query.Kind.PERCENTAGE_DOES_NOT_MATCH,
                        value,
                        "It says " + value.words() + ", which makes "
                                + share.setScale(1, RoundingMode.HALF_UP).toPlainString() + "%.");
            }
        }
    }

    /** Of all parts of one breakdown it is asked once. */
    private void unknown(PublishedValue value) {
        Key key = value.key().together();
        if (!key.equals(value.key()) && !unknown.add(key)) {
            return;
        }
        query(
                Query.Kind.UNKNOWN_CODE,
                new PublishedValue(value.release(), key, value.n(), value.of(), value.percent()),
                "No area has the code " + key.area() + ".");
    }

    private static boolean isNegative(Cell cell) {
        return cell.number() != null && cell.number().signum() < 0;
    }

    /** Only plain counts: parts of a whole follow how much there was to be counted. */
    private void besideItsYears(PublishedValue value) {
        BigDecimal now = value.n().number();
        if (now == null || !value.of().equals(Cell.EMPTY) || impossible.contains(value.key())) {
            return;
        }
        List<BigDecimal> beside = new ArrayList<>();
        for (int year : List.of(value.key().year() - 1, value.key().year() + 1)) {
            Key key = new Key(value.key().measure(), value.key().area(), year);
            if (!impossible.contains(key)) {
                count(key).ifPresent(beside::add);
            }
        }
        if (!beside.isEmpty() && beside.stream().allMatch(other -> apart(now, other))) {
            query(
                    Query.Kind.JUMP,
                    value,
                    "It says " + value.words() + "; the years beside it "
                            + String.join(
                                    " and ",
                                    beside.stream()
                                            .map(BigDecimal::toPlainString)
                                            .toList()) + ".");
        }
    }

    private static boolean apart(BigDecimal one, BigDecimal other) {
        BigDecimal larger = one.max(other);
        return larger.compareTo(JUMP_FROM) >= 0
                && larger.compareTo(one.min(other).multiply(JUMP)) > 0;
    }

    private Optional<BigDecimal> count(Key key) {
        return Optional.ofNullable(values.get(key)).map(PublishedValue::n).map(Cell::number);
    }

    private void totals() {
        Map<Key, List<PublishedValue>> parts = new HashMap<>();
        for (PublishedValue value : values.values()) {
            above(value).ifPresent(total -> parts.computeIfAbsent(total, key -> new ArrayList<>())
                    .add(value));
        }
        parts.forEach((total, of) -> {
            PublishedValue whole = values.get(total);
            if (whole != null && whole.n().number() != null) {
                besideTheirTotal(of, whole, whole.n().number());
            }
        });
    }

    private Optional<Key> above(PublishedValue value) {
        Key key = value.key();
        return areas.find(key.area())
                .flatMap(area -> switch (area.level()) {
                    case COUNCIL -> Optional.of(area.region());
                    case REGION -> Optional.of(StatisticsAreas.ENGLAND);
                    case NATIONAL -> Optional.<String>empty();
                })
                .map(code -> new Key(key.measure(), code, key.year()));
    }

    private void besideTheirTotal(List<PublishedValue> parts, PublishedValue whole, BigDecimal total) {
        BigDecimal sum = BigDecimal.ZERO;
        int fewer = whole.key().area().equals(StatisticsAreas.ENGLAND) ? 0 : REORGANISED;
        boolean complete = parts.size() >= areas.within(whole.key().area()) - fewer;
        for (PublishedValue part : parts) {
            BigDecimal n = part.n().number();
            if (n == null) {
                complete = false;
                continue;
            }
            sum = sum.add(n);
            if (parts.size() > 1 && total.compareTo(told(whole)) >= 0 && n.compareTo(total) >= 0) {
                boolean equal = n.compareTo(total) == 0;
                query(
                        equal ? Query.Kind.EQUALS_ITS_REGION : Query.Kind.LARGER_THAN_ITS_REGION,
                        part,
                        "It says " + n.toPlainString() + "; " + name(whole) + " as a whole has " + total.toPlainString()
                                + ".");
            }
        }
        BigDecimal allowed = total.multiply(SHARE_APART).max(COUNT_APART);
        BigDecimal apart = sum.subtract(total);
        if (apart.compareTo(allowed) > 0 || (complete && apart.negate().compareTo(allowed) > 0)) {
            query(
                    Query.Kind.PARTS_DO_NOT_ADD_UP,
                    whole,
                    "It says " + total.toPlainString() + "; its parts make " + sum.toPlainString() + ".");
        }
    }

    /** All of the few with a rare need may live in one council. */
    private static BigDecimal told(PublishedValue whole) {
        return isPart(whole.key()) ? JUMP_FROM : BigDecimal.ONE;
    }

    private static boolean isPart(Key key) {
        return PublishedBreakdown.holding(key.measure()).isPresent();
    }

    /** Parts by age or need beside their whole: one query for all parts of an area and year. */
    private void parts() {
        Map<Key, List<PublishedValue>> all = new HashMap<>();
        for (PublishedValue value : values.values()) {
            if (isPart(value.key())) {
                all.computeIfAbsent(value.key().together(), key -> new ArrayList<>())
                        .add(value);
            }
        }
        all.forEach((key, its) -> {
            String measure =
                    PublishedBreakdown.find(key.measure()).orElseThrow().measure();
            PublishedValue whole = values.get(new Key(measure, key.area(), key.year()));
            if (whole != null) {
                besideTheirWhole(key, its, whole);
            }
        });
    }

    private void besideTheirWhole(Key key, List<PublishedValue> parts, PublishedValue whole) {
        Cell n = sum(parts, PublishedValue::n);
        Cell of = sum(parts, PublishedValue::of);
        if (apartFrom(n, whole.n()) || apartFrom(of, whole.of())) {
            PublishedValue together = new PublishedValue(whole.release(), key, n, of, Cell.EMPTY);
            query(
                    Query.Kind.PARTS_OF_A_BREAKDOWN,
                    together,
                    "The total says " + told(whole.n(), whole.of()) + "; its parts make " + told(n, of) + ".");
        }
    }

    private static Cell sum(List<PublishedValue> parts, java.util.function.Function<PublishedValue, Cell> of) {
        return parts.stream().map(of).reduce(Cell::plus).orElse(Cell.EMPTY);
    }

    private static String told(Cell n, Cell of) {
        return of.number() == null ? n.words() : n.words() + " of " + of.words();
    }

    private static boolean apartFrom(Cell sum, Cell whole) {
        if (sum.number() == null || whole.number() == null) {
            return false;
        }
        BigDecimal allowed = whole.number().multiply(SHARE_APART).max(COUNT_APART);
        return sum.number().subtract(whole.number()).abs().compareTo(allowed) > 0;
    }

    private String name(PublishedValue value) {
        return areas.find(value.key().area())
                .filter(area -> area.level() != Level.COUNCIL)
                .map(StatisticsArea::name)
                .orElse(value.key().area());
    }

    private void query(Query.Kind kind, PublishedValue value, String words) {
        found.add(new Query(kind, value, words));
        if (kind.proposal() != Query.Proposal.TAKE) {
            impossible.add(value.key());
        }
    }
}
