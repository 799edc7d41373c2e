package uk.sidebyside.assessments.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/** A letter while it is written: paragraphs, and points that wait for the heading above them. */
final class LetterParts {
    static final String UNSURE = " (This is not certain. Ask before you rely on it.)";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final LetterFacts facts;
    private final List<String> parts = new ArrayList<>();
    private final List<String> points = new ArrayList<>();

    LetterParts(LetterFacts facts) {
        this.facts = facts;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String unsure(Due due) {
        return due.certainty() == Certainty.UNCHECKED ? UNSURE : "";
    }

    void say(String words) {
        parts.add(words);
    }

    void point(String words) {
        points.add("- " + words);
    }

    /** A point with the last day of a clock; none where the case does not have that clock. */
    void by(String clock, String words) {
        by(facts.due(clock), words);
    }

    void by(Optional<Due> last, String words) {
        last.ifPresent(due -> point(words + day(due.on()) + "." + unsure(due)));
    }

    boolean hasPoints() {
        return !points.isEmpty();
    }

    /** A heading above the points that were made, with what is said between. */
    void end(String heading, String... first) {
        say("# " + heading);
        parts.addAll(List.of(first));
        say(String.join("\n", points));
        points.clear();
    }

    /** Whom to ask, or to write to. */
    String signs() {
        return facts.officer().isEmpty() ? "[Who leads the case]" : facts.officer();
    }

    String whole() {
        return String.join("\n\n", parts);
    }
}
