package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.sidebyside.assessments.rules.Certainty;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.web.TimetableFields.Field;
import uk.sidebyside.assessments.web.TimetableFields.Group;
import uk.sidebyside.assessments.web.TimetableFields.Takes;
import uk.sidebyside.pages.display.Fact;

/**
 * @param entries none while nothing is asked, or while something is wrong
 * @param today only to say which days have passed
 */
public record TimetablePage(TimetableQuery query, List<Entry> entries, LocalDate today) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private static final int NAMES_AT_MOST = 5;
    private static final int NAME_AT_MOST = 40;

    /**
     * One duty with its day, in words.
     *
     * @param step the number among those of one clock; 0 where it has one
     * @param why several sentences
     * @param grounds for which the day may be missed; none where nothing excuses it
     * @param groundsPlace the provision that lists them
     */
    public record Entry(
            Due due, int step, String what, String who, String why, List<String> grounds, String groundsPlace) {

        public String day() {
            return WEEKDAY.format(due.on());
        }

        public String strictDay() {
            return WEEKDAY.format(due.strictOn());
        }

        public boolean oneDayEarlier() {
            return !due.strictOn().equals(due.on());
        }

        /** How sure it is, in words. */
        public String certainty() {
            return switch (due.certainty()) {
                case LAW -> "We have read this in the law.";
                case REPORTED -> "People who know the law say this. We have not read it in the law itself.";
                case UNCHECKED -> "This is not certain. Ask before you rely on it.";
            };
        }

        public boolean certain() {
            return due.certainty() == Certainty.LAW;
        }

        public String source() {
            return due.duty().source().words();
        }
    }

    /**
     * The reasons for which some days may be missed, once for all duties that have the same.
     *
     * @param places the provisions that list them
     */
    public record Excuse(List<String> places, List<String> grounds) {}

    public List<Excuse> excuses() {
        Map<List<String>, Set<String>> places = new LinkedHashMap<>();
        entries.stream().filter(entry -> !entry.grounds().isEmpty()).forEach(entry -> places.computeIfAbsent(
                        entry.grounds(), grounds -> new LinkedHashSet<>())
                .add(entry.groundsPlace()));
        return places.entrySet().stream()
                .map(each -> new Excuse(List.copyOf(each.getValue()), each.getKey()))
                .toList();
    }

    /** Names in the address that mean nothing, as many as are worth reading; blank where there are none. */
    public String leftOut() {
        return query.unknown().stream()
                .limit(NAMES_AT_MOST)
                .map(name -> "“" + (name.length() > NAME_AT_MOST ? name.substring(0, NAME_AT_MOST) + "…" : name) + "”")
                .collect(Collectors.joining(", "));
    }

    public boolean answers() {
        return !entries.isEmpty();
    }

    /** Whether something was asked and nothing is wrong, and yet no day follows. */
    public boolean nothingFollows() {
        return entries.isEmpty() && !query.isBlank() && !query.errors().any();
    }

    public String headline() {
        return entries.size() == 1 ? "1 date that follows" : entries.size() + " dates that follow";
    }

    public boolean passed(Entry entry) {
        return entry.due().on().isBefore(today);
    }

    public boolean anyPassed() {
        return entries.stream().anyMatch(this::passed);
    }

    public String printedOn() {
        return DAY.format(today);
    }

    /** The first group stands open while nothing is asked; otherwise those in which something is. */
    public boolean open(Group group) {
        return query.isBlank() && !query.errors().any()
                ? group.key().equals("assessment")
                : group.fields().stream().anyMatch(query::touches);
    }

    /** What was entered, as it was understood. */
    public List<Fact> entered() {
        List<Fact> facts = new ArrayList<>();
        for (Field field : TimetableFields.all()) {
            String kind =
                    field.kinds().words().getOrDefault(query.text(field.kinds().name()), "");
            String of = kind.isEmpty() ? "" : ": " + kind;
            if (field.takes() == Takes.YEAR && !query.text(field.name()).isEmpty()) {
                facts.add(new Fact(field.label(), query.text(field.name()) + of));
            }
            query.day(field.name()).date().ifPresent(day -> facts.add(new Fact(field.label(), DAY.format(day) + of)));
        }
        return facts;
    }
}
