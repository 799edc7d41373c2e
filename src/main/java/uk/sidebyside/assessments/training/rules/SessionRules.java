package uk.sidebyside.assessments.training.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.shared.Finding;

/** What a session must say before anybody can be asked to come. */
public final class SessionRules {
    public static final String SOURCE = "REQUIREMENTS R148";

    private static final int MOST_PLACES = 500;

    private SessionRules() {}

    /**
     * A session as it was typed.
     *
     * @param from null where it is no time of day
     * @param places −1 where it is no number
     */
    public record Typed(
            String title,
            String about,
            Set<Quality> teaches,
            @Nullable LocalDate on,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            String place,
            int places) {
        public Typed {
            teaches = Set.copyOf(teaches);
        }
    }

    public static List<Finding> of(Typed typed, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (typed.title().isBlank() || typed.title().strip().length() > 200) {
            findings.add(Finding.of("title", "training.needs.title", SOURCE));
        }
        if (typed.about().length() > 2000) {
            findings.add(Finding.of("about", "training.too.long", SOURCE));
        }
        if (typed.teaches().isEmpty()) {
            findings.add(Finding.of("teaches", "training.needs.heading", SOURCE));
        }
        if (typed.on() == null || typed.on().isBefore(today)) {
            findings.add(Finding.of("on", "training.needs.day", SOURCE));
        }
        if (typed.from() == null) {
            findings.add(Finding.of("from", "training.needs.time", SOURCE));
        }
        if (typed.to() == null || typed.from() != null && !typed.to().isAfter(typed.from())) {
            findings.add(Finding.of("to", "training.needs.end", SOURCE));
        }
        if (typed.place().isBlank() || typed.place().strip().length() > 200) {
            findings.add(Finding.of("place", "training.needs.place", SOURCE));
        }
        if (typed.places() < 1 || typed.places() > MOST_PLACES) {
            findings.add(Finding.of("places", "training.needs.places", SOURCE));
        }
        return findings;
    }
}
