package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long it was known who somebody is. Once it is forgotten they may come back and be taken for somebody new, so there were as many
 * as were known on one day, and of more nobody can be sure.
 *
 * @param from the day on which they came
 * @param until the day on which it was forgotten who they are, the first that does not count; null while it is known
 */
public record Known(LocalDate from, @Nullable LocalDate until) {
    public static final Known ALWAYS = new Known(LocalDate.EPOCH, null);

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** How many different ones there were at least. */
    public static <F> long atLeast(Collection<? extends Map.Entry<F, Known>> each) {
        List<LocalDate> days = each.stream().allMatch(one -> one.getValue().until == null)
                ? each.stream().map(one -> one.getValue().from).max(Comparator.naturalOrder()).stream()
                        .toList()
                : each.stream().map(one -> one.getValue().from).distinct().toList();
        return days.stream()
                .mapToLong(day -> each.stream()
                        .filter(one -> one.getValue().on(day))
                        .map(one -> Objects.requireNonNull(one.getKey()))
                        .distinct()
                        .count())
                .max()
                .orElse(0);
    }
}
