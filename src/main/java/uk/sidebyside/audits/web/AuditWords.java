package uk.sidebyside.audits.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.NextStep;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Standard;
import uk.sidebyside.shared.Finding;

/** Sentences of the pages of audits, and what they say to what the rules found. */
public final class AuditWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("audit.needs.service", "Choose a service that was there on the day of the audit"),
            Map.entry("audit.needs.reference", "Enter the reference of the case, with numbers and without a name"),
            Map.entry("audit.framework.not.in.force", "Choose a framework that is in use on the day of the audit"),
            Map.entry("audit.needs.description", "Enter what is being developed, in at most 2,000 characters"),
            Map.entry("audit.words.too.long", "Use fewer characters"),
            Map.entry("audit.needs.day", "Enter the day of the audit, today or before, like 7 9 2026"),
            Map.entry("audit.looks.back", "Enter the first day that it looks back to, before the day of the audit"),
            Map.entry("audit.level.unknown", "Choose one of the levels"),
            Map.entry("audit.needs.outcome", "Choose an outcome"),
            Map.entry("audit.needs.words", "Enter why, in a sentence or two"),
            Map.entry("audit.needs.words.for.another", "Enter why you decide otherwise than the rule suggests"),
            Map.entry("audit.needs.summary", "Enter a summary, in at most 4,000 characters"),
            Map.entry("audit.needs.review", "Enter the day on which you look again, after the audit"),
            Map.entry("sign.needs.outcome", "The outcome is not decided yet"),
            Map.entry(
                    "sign.needs.next.step",
                    "Something is at the lowest level. Say what happens next, who does it and by when"),
            Map.entry("step.needs.what", "Enter what is to be done"),
            Map.entry("step.needs.owner", "Choose who does it"),
            Map.entry("step.needs.day", "Enter the day by which it is done"),
            Map.entry("step.needs.words", "Enter what came of it"),
            Map.entry("opinion.own.audit", "You judge in this audit yourself. Somebody else says whether they agree"),
            Map.entry("opinion.needs.level", "Nothing is judged here yet. Come back when there is a level"),
            Map.entry("opinion.needs.stance", "Choose whether you agree"),
            Map.entry("opinion.needs.words", "Enter how you see it"),
            Map.entry("opinion.needs.one", "Say it of at least one of them"),
            Map.entry("ask.needs.address", "Enter an email address, like name@example.org"),
            Map.entry("ask.judges.themselves", "They judge in this audit themselves. Ask somebody else"),
            Map.entry("ask.needs.kind", "Choose as what they took part"),
            Map.entry("auditor.needs.post", "Choose a post that somebody holds and that judges audits"),
            Map.entry("auditor.has.said", "They have said what they think of a level, so they can’t judge it as well"),
            Map.entry("made.needs.piece", "Choose the piece of work in which it was made"),
            Map.entry("evidence.needs.title", "Enter what it shows, in at most 160 characters"),
            Map.entry("evidence.needs.link", "Enter an address that begins with https://, or choose a file"));

    private AuditWords() {}

    /** As "22 November 2026". */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** As "22 November 2026, 14:05", in London. */
    public static String time(Instant at) {
        return TIME.format(at.atZone(LONDON));
    }

    static String of(Finding finding) {
        return WORDS.getOrDefault(finding.key(), finding.key());
    }

    /** As "Judge 3 questions: The advice", and one that is open alone in its own words. */
    static String open(Standard standard, List<Indicator> open) {
        return open.size() == 1
                ? "Not judged yet: " + open.getFirst().words()
                : "Judge " + open.size() + " questions: " + standard.title();
    }

    /** As "Good, level 2 of 3": the place in the order stands beside the word, and no numbers are added up (AMB-7). */
    public static String level(Scale scale, String key) {
        String label = scale.find(key).map(Level::label).orElse(key);
        int place = scale.place(key);
        return place == 0
                ? label
                : label + ", level " + place + " of " + scale.ordered().size();
    }

    public static String label(Framework framework, Indicator indicator, @Nullable String key) {
        return key == null
                ? "Not judged yet"
                : framework.scaleOf(indicator).find(key).map(Level::label).orElse(key);
    }

    public static String outcome(Framework framework, @Nullable String key) {
        return key == null
                ? "Not decided yet"
                : framework.whole().find(key).map(Level::label).orElse(key);
    }

    public static String standing(NextStep step, LocalDate today) {
        return switch (step.standing(today)) {
            case DONE -> "Done on " + day(step.doneOn());
            case LATE -> "Late: it was due on " + day(step.dueOn());
            case DUE -> "By " + day(step.dueOn());
        };
    }

    /** As "1 person" or "3 people". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
