package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import uk.sidebyside.assessments.advice.AdviceDesk.Tally;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.rules.BreachForecast;

/**
 * What is to come at one point of access: how much is to be written against what can be, and what will be late.
 *
 * @param toWrite due in the next eight weeks and not written, those that are late too
 * @param canWrite in eight weeks, as the body says; 0 where nobody has said
 */
public record Outlook(String title, int toWrite, int canWrite, BreachForecast forecast) {
    private static final int WEEKS = 8;

    /** @param open what is to be written there */
    static Outlook of(AdvicePoint point, List<Tally> open, int written, LocalDate today) {
        int toWrite = open.stream()
                .filter(one -> !dueOn(one).isAfter(today.plusWeeks(WEEKS)))
                .mapToInt(Tally::number)
                .sum();
        List<LocalDate> unanswered = open.stream()
                .filter(Tally::unanswered)
                .flatMap(one -> Collections.nCopies(one.number(), dueOn(one)).stream())
                .toList();
        return new Outlook(
                point.title(),
                toWrite,
                point.aWeek() * WEEKS,
                BreachForecast.of(unanswered, written, point.aWeek(), today));
    }

    private static LocalDate dueOn(Tally toWrite) {
        return Objects.requireNonNull(toWrite.dueOn());
    }

    public String load() {
        if (canWrite == 0) {
            return toWrite + " to write in 8 weeks. Nobody has said how many they can write.";
        }
        return toWrite + " to write in 8 weeks, and room for " + canWrite + "."
                + (toWrite > canWrite ? " That is " + (toWrite - canWrite) + " too many." : "");
    }

    /** What will be late, by each of the two paces. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Integer byPace = forecast.byPace();
        Integer byCapacity = forecast.byCapacity();
        String written = "They wrote " + forecast.written() + " in the last " + BreachForecast.PACE_WEEKS + " weeks";
        if (byPace == null) {
            lines.add(written + ": too little to tell what will be late.");
        } else {
            lines.add(written + ". If they go on like that, " + more(byPace) + ".");
        }
        if (byCapacity != null) {
            lines.add("They say that they can write " + forecast.aWeek() + " a week. Then " + more(byCapacity) + ".");
        }
        return lines;
    }

    private String more(int toCome) {
        if (toCome == 0) {
            return forecast.late() == 0 ? "none will be late" : "no more will be late";
        }
        return toCome + (forecast.late() == 0 ? "" : " more") + " will be late";
    }

    /** One body in a sentence: what is late, and what will be at its own pace. */
    static String together(List<Outlook> all) {
        int late = all.stream().mapToInt(one -> one.forecast().late()).sum();
        List<Outlook> waiting =
                all.stream().filter(one -> one.forecast().open() > 0).toList();
        if (waiting.isEmpty()) {
            return "Nothing waits to be written.";
        }
        List<Integer> known = waiting.stream()
                .map(one -> one.forecast().byPace())
                .filter(Objects::nonNull)
                .map(toCome -> (Integer) toCome)
                .toList();
        String now = late == 0 ? "Nothing is late" : AdviceWords.count(late, "is late", "are late");
        if (known.isEmpty()) {
            return now + ". Whether more will be, there is too little to tell.";
        }
        int toCome = known.stream().mapToInt(Integer::intValue).sum();
        String atLeast = known.size() < waiting.size() ? "at least " : "";
        return now + ". If nothing changes, "
                + (toCome == 0 && atLeast.isEmpty() ? "nothing more" : atLeast + toCome + " more")
                + " will be late.";
    }
}
