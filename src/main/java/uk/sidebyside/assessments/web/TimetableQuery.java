package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.assessments.web.TimetableFields.Field;
import uk.sidebyside.assessments.web.TimetableFields.Takes;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.Finding;

/**
 * What an address of the timetable asks. A day comes as {@code request-received=2026-09-07}, or from the page's form as
 * {@code request-received.day} and so on. What can't be read is kept as it was typed.
 *
 * @param typed the days as typed, by parameter
 * @param texts years and kinds as typed, by parameter
 * @param known what could be read
 * @param unknown names that mean nothing here, as a misspelt one: a page leaves them out and says so
 * @param strict whether the day before is asked for too, where the law does not count the first day
 */
public record TimetableQuery(
        Map<String, DateEntry> typed,
        Map<String, String> texts,
        KnownDates known,
        List<String> unknown,
        boolean strict,
        FormErrors errors) {
    static final String STRICT = "strict";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int FIRST_YEAR = 2015;

    static TimetableQuery read(MultiValueMap<String, String> parameters) {
        var reading = new Reading(parameters);
        TimetableFields.all().forEach(reading::read);
        var known = new KnownDates(reading.days);
        reading.readStrict();
        FormErrors errors = reading.errors.and(FormErrors.of(known.contradictions(), TimetableQuery::words));
        return new TimetableQuery(reading.typed, reading.texts, known, unknown(parameters), reading.strict(), errors);
    }

    private static List<String> unknown(MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream()
                .filter(name -> !name.equals(STRICT))
                .filter(name -> TimetableFields.all().stream().noneMatch(field -> belongs(name, field)))
                .sorted()
                .toList();
    }

    private static boolean belongs(String name, Field field) {
        return name.equals(field.name())
                || (field.kinds().any() && name.equals(field.kinds().name()))
                || (field.takes() == Takes.DAY && name.matches(field.name() + "\\.(day|month|year)"));
    }

    public DateEntry day(String name) {
        return typed.getOrDefault(name, DateEntry.BLANK);
    }

    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    public boolean isBlank() {
        return typed.isEmpty() && texts.isEmpty();
    }

    /** Whether something is entered in a field, or wrong with it. */
    public boolean touches(Field field) {
        return typed.containsKey(field.name())
                || texts.containsKey(field.name())
                || texts.containsKey(field.kinds().name())
                || errors.message(field.name()) != null
                || errors.message(field.kinds().name()) != null;
    }

    /** The same question as short as it can be asked; empty where nothing is asked. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Field field : TimetableFields.all()) {
            typed.getOrDefault(field.name(), DateEntry.BLANK)
                    .date()
                    .ifPresent(day -> parts.put(field.name(), day.toString()));
            Optional.ofNullable(texts.get(field.name())).ifPresent(year -> parts.put(field.name(), year));
            Optional.ofNullable(texts.get(field.kinds().name()))
                    .ifPresent(kind -> parts.put(field.kinds().name(), kind));
        }
        if (strict) {
            parts.put(STRICT, "yes");
        }
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }

    private static String words(Finding finding) {
        String what = TimetableFields.named(finding.field()).orElseThrow().label();
        return switch (finding.key()) {
            case "before.the.law" -> what + " must be 1 September 2014 or later. The law on these dates began then.";
            case "too.far.ahead" -> what + " is too far ahead. Check the year.";
            case "out.of.order" ->
                what + " must not be before "
                        + TimetableFields.of((Trigger) finding.details().get(0)).inSentence() + ", "
                        + DAY.format((LocalDate) finding.details().get(1)) + ". Check both.";
            default -> throw new IllegalStateException("No words for " + finding.key());
        };
    }

    /** Reads field by field, and remembers what is wrong. */
    private static final class Reading {
        private final MultiValueMap<String, String> parameters;
        private final Map<String, DateEntry> typed = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<Trigger, LocalDate> days = new EnumMap<>(Trigger.class);
        private FormErrors errors = FormErrors.none();
        private String strict = "";

        Reading(MultiValueMap<String, String> parameters) {
            this.parameters = parameters;
        }

        void read(Field field) {
            LocalDate day = field.takes() == Takes.YEAR ? year(field) : day(field);
            String kind = field.kinds().any() ? kind(field, day != null || saysSomething(field)) : "";
            if (day != null) {
                Trigger.of(field.name(), kind).ifPresent(trigger -> days.put(trigger, day));
            }
        }

        private boolean saysSomething(Field field) {
            return typed.containsKey(field.name()) || texts.containsKey(field.name());
        }

        private @Nullable LocalDate day(Field field) {
            String iso = once(field.name(), field.label());
            if (!iso.isEmpty()) {
                return iso(field, iso);
            }
            var entry = new DateEntry(part(field, "day"), part(field, "month"), part(field, "year"));
            if (entry.isBlank()) {
                return null;
            }
            typed.put(field.name(), entry);
            errors = errors.andIfPresent(field.name(), entry.problem(field.label()));
            return entry.date().orElse(null);
        }

        private @Nullable LocalDate iso(Field field, String iso) {
            try {
                LocalDate day = LocalDate.parse(iso);
                typed.put(field.name(), DateEntry.of(day));
                return day;
            } catch (DateTimeParseException noDay) {
                typed.put(field.name(), inParts(iso));
                errors = errors.and(
                        field.name(), field.label() + " must be a real date, written like 2026-09-07 in an address");
                return null;
            }
        }

        /** What looks like a day is shown in its three fields, where it can be mended. */
        private static DateEntry inParts(String iso) {
            String[] parts = iso.split("-", -1);
            return parts.length == 3 ? new DateEntry(parts[2], parts[1], parts[0]) : new DateEntry(iso, null, null);
        }

        private @Nullable LocalDate year(Field field) {
            String year = once(field.name(), field.label());
            if (year.isEmpty()) {
                return null;
            }
            texts.put(field.name(), year);
            if (!year.matches("[0-9]{4}")
                    || Integer.parseInt(year) < FIRST_YEAR
                    || Integer.parseInt(year) > KnownDates.LAST_DAY.getYear()) {
                errors =
                        errors.and(field.name(), field.label() + " must be from 2015 to 2099, in 4 numbers, like 2027");
                return null;
            }
            return LocalDate.of(Integer.parseInt(year), Month.SEPTEMBER, 1);
        }

        /** @param needed whether the day that goes with it was entered */
        private String kind(Field field, boolean needed) {
            String name = field.kinds().name();
            String kind = once(name, field.kinds().label());
            if (kind.isEmpty()) {
                if (needed) {
                    errors = errors.and(name, field.kinds().missing());
                }
                return "";
            }
            texts.put(name, kind);
            if (!field.kinds().words().containsKey(kind)) {
                errors = errors.and(name, field.kinds().missing());
            }
            if (!needed) {
                errors = errors.and(field.name(), "Enter " + field.inSentence() + " too");
            }
            return kind;
        }

        private void readStrict() {
            strict = once(STRICT, "To count a day less");
            if (!strict.isEmpty() && !strict.equals("yes")) {
                errors = errors.and(STRICT, "To count a day less must be yes, or be left out");
            }
        }

        private boolean strict() {
            return strict.equals("yes");
        }

        private List<String> values(String name) {
            return parameters.getOrDefault(name, List.of()).stream()
                    .map(Reading::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
        }

        /** A value that is given once; two that differ are refused. */
        private String once(String name, String label) {
            List<String> values = values(name);
            if (values.size() > 1) {
                errors = errors.and(name, label + " is given more than once. Give one.");
            }
            return values.isEmpty() ? "" : values.getFirst();
        }

        /** A part that is given twice is wrong with the day. */
        private String part(Field field, String part) {
            List<String> values = values(field.name() + "." + part);
            if (values.size() > 1) {
                errors = errors.and(field.name(), field.label() + " is given more than once. Give one.");
            }
            return values.isEmpty() ? "" : values.getFirst();
        }

        private static String strip(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }
}
