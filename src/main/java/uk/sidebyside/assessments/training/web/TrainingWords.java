package uk.sidebyside.assessments.training.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingPlace;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.shared.Finding;

/** Sessions, answers and findings as the pages about training say them. */
public final class TrainingWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final Map<Quality, String> PARTS = Map.of(
            Quality.NEEDS,
            "Needs, and what they are like for the child",
            Quality.STRATEGIES,
            "What helps day by day",
            Quality.OUTCOMES,
            "Outcomes that one can see",
            Quality.QUANTIFIED,
            "Provision: what, who, how often, how long",
            Quality.PLAIN,
            "Words that a parent understands");

    private static final Map<String, String> FINDINGS = Map.ofEntries(
            Map.entry("training.needs.title", "Enter what the session is called, in 200 characters at most"),
            Map.entry("training.too.long", "Use 2,000 characters at most"),
            Map.entry("training.needs.heading", "Choose what it teaches, at least one"),
            Map.entry("training.needs.day", "Enter today or a day to come, like 7 9 2027"),
            Map.entry("training.needs.time", "Enter when it starts, like 10:00"),
            Map.entry("training.needs.end", "Enter when it ends, after it starts, like 11:30"),
            Map.entry("training.needs.place", "Enter where it is, or a link, in 200 characters at most"),
            Map.entry("training.needs.places", "Enter how many can come, from 1 to 500"),
            Map.entry("training.unknown", "Choose one of them"),
            Map.entry("training.needs.why", "Enter why it is cancelled, in a sentence"),
            Map.entry("training.needs.seats", "Choose whom to ask"),
            Map.entry("training.needs.came", "Choose who came. If nobody did, cancel the session and say why"),
            Map.entry("training.full", "All places are taken. Ask whoever runs the session for another"),
            Map.entry("training.moved.on", "Somebody has changed this meanwhile. Look at it again"));

    private TrainingWords() {}

    /** As "Monday 7 September 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String part(Quality part) {
        return PARTS.getOrDefault(part, part.question());
    }

    /** What it teaches, in a line. */
    public static String teaches(TrainingSession session) {
        return session.teaches().stream().map(TrainingWords::part).collect(Collectors.joining("; "));
    }

    /** As "Monday 7 September 2026, 10:00 to 11:30". */
    public static String when(TrainingSession session) {
        return day(session.on()) + ", " + session.from() + " to " + session.to();
    }

    public static String standing(TrainingSession session, LocalDate today) {
        return switch (session.state()) {
            case PLANNED -> session.toCome(today) ? "To come." : "Over. Who came is to be written down.";
            case HELD -> "Held.";
            case CANCELLED -> "Cancelled: " + sentence(session.cancelledWhy());
        };
    }

    /** With a stop at its end. */
    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("!") || words.endsWith("?") ? words : words + ".";
    }

    /** What the reader said or did; blank where they were not asked. */
    public static String mine(@Nullable TrainingPlace mine) {
        if (mine == null) {
            return "";
        }
        if (mine.came() != null) {
            return mine.came() ? "You came." : "You did not come.";
        }
        return switch (mine.answer()) {
            case ASKED -> "You are asked to come.";
            case YES -> "You said that you come.";
            case NO -> "You said that you can’t come.";
        };
    }

    static String said(TrainingPlace place) {
        if (place.came() != null) {
            return place.came() ? "came" : "did not come";
        }
        return switch (place.answer()) {
            case ASKED -> "has not said yet";
            case YES -> "comes";
            case NO -> "can’t come";
        };
    }

    static String of(Finding finding) {
        return finding.key().equals("training.places.taken")
                ? "So many have said that they come: " + finding.details().getFirst() + ". Enter that number or more"
                : FINDINGS.getOrDefault(finding.key(), "Check this: " + finding.key());
    }
}
