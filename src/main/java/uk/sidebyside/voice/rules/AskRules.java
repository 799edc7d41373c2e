package uk.sidebyside.voice.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** Whoever is asked knows what about, who reads it, and by when they are told (R009, R089). */
public final class AskRules {
    private static final String SOURCE = "docs/rules/voice.md, asking";

    private AskRules() {}

    /** Days of a question to everybody. */
    public record Days(
            @Nullable LocalDate fromOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate tellBackOn) {}

    /** @param aboutKnown whether something was chosen that it is about, and that is no child */
    public static List<Finding> everybody(String title, String readers, boolean aboutKnown, Days days) {
        List<Finding> findings = new ArrayList<>();
        if (title.isBlank()) {
            findings.add(Finding.of("title", "ask.needs.title", SOURCE));
        }
        if (!aboutKnown) {
            findings.add(Finding.of("about", "ask.needs.about", SOURCE));
        }
        if (readers.isBlank()) {
            findings.add(Finding.of("readers", "ask.needs.readers", SOURCE));
        }
        LocalDate from = days.fromOn();
        LocalDate closes = days.closesOn();
        if (from == null) {
            findings.add(Finding.of("fromOn", "ask.needs.from", SOURCE));
        }
        if (closes == null) {
            findings.add(Finding.of("closesOn", "ask.needs.end", SOURCE));
        } else if (from != null && closes.isBefore(from)) {
            findings.add(Finding.of("closesOn", "ask.ends.before", SOURCE));
        }
        tellBack(days.tellBackOn(), closes, "ask.told.before.end", findings);
        return findings;
    }

    /** An invitation says by when it is answered and by when its giver is told. */
    public static List<Finding> one(
            String readers,
            boolean reachable,
            @Nullable LocalDate until,
            @Nullable LocalDate tellBackOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!reachable) {
            findings.add(Finding.of("person", "invite.needs.person", SOURCE));
        }
        if (readers.isBlank()) {
            findings.add(Finding.of("readers", "ask.needs.readers", SOURCE));
        }
        if (until == null) {
            findings.add(Finding.of("until", "invite.needs.end", SOURCE));
        } else if (until.isBefore(today)) {
            findings.add(Finding.of("until", "invite.end.past", SOURCE));
        }
        tellBack(tellBackOn, until, "invite.told.before.end", findings);
        return findings;
    }

    private static void tellBack(
            @Nullable LocalDate on, @Nullable LocalDate after, String tooEarly, List<Finding> findings) {
        if (on == null) {
            findings.add(Finding.of("tellBackOn", "ask.needs.tell.back", SOURCE));
        } else if (after != null && !on.isAfter(after)) {
            findings.add(Finding.of("tellBackOn", tooEarly, SOURCE));
        }
    }
}
