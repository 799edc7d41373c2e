package uk.sidebyside.partnership.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.sidebyside.partnership.rules.TwoSided.Alike;
import uk.sidebyside.partnership.rules.TwoSided.Pair;

/**
 * How alike both sides answered over all that is on record, told so that whoever reads the figure again later learns nothing of fewer than
 * five families from the difference: the answers of days that are over are taken in together, once they are of five families at least,
 * and the next ones wait until they are of five again.
 */
public final class InFives {
    private InFives() {}

    /** @param on the day on which both sides had answered */
    public record Dated<F>(LocalDate on, Pair<F> pair) {}

    /** @param today whose answers wait, since more may come */
    public static <F> Alike told(Collection<Dated<F>> answers, LocalDate today) {
        TreeMap<LocalDate, List<Pair<F>>> days = answers.stream()
                .filter(one -> one.on().isBefore(today))
                .collect(Collectors.groupingBy(
                        Dated::on, TreeMap::new, Collectors.mapping(Dated::pair, Collectors.toList())));
        List<Pair<F>> told = new ArrayList<>();
        List<Pair<F>> waiting = new ArrayList<>();
        for (List<Pair<F>> day : days.values()) {
            waiting.addAll(day);
            if (TwoSided.alike(waiting).shown()) {
                told.addAll(waiting);
                waiting.clear();
            }
        }
        return TwoSided.alike(told);
    }
}
