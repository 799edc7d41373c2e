package uk.sidebyside.pages.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Link;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.Finding;

/**
 * A page that asks for a few related things.
 *
 * @param theirs what somebody else saved in the meantime, by field; empty where nobody did
 * @param open what is better mended first, each leading to where that is done
 */
public record FormPage(
        String title,
        String intro,
        String back,
        String action,
        String button,
        UUID submission,
        long version,
        List<Field> fields,
        FormErrors errors,
        Map<String, String> theirs,
        List<Link> open) {

    private static final String OVERTAKEN =
            "Somebody else saved this while you were writing. Their words are below yours";

    public sealed interface Field permits Line, Area, Day, Select, OneOf, Several, Upload {
        String name();

        String label();
    }

    public record Line(String name, String label, String hint, String value, boolean optional) implements Field {}

    public record Area(String name, String label, String hint, String value, int rows, int atMost, boolean optional)
            implements Field {}

    public record Day(String name, String label, DateEntry value, boolean optional) implements Field {}

    public record Select(String name, String label, String hint, List<Option> options, String value, boolean optional)
            implements Field {}

    public record OneOf(String name, String label, String hint, List<Choice> choices, String value) implements Field {}

    public record Several(String name, String label, List<Choice> choices, List<String> values) implements Field {}

    /**
     * A file. A browser keeps none: whoever comes back to the form chooses it again.
     *
     * @param hint which kinds and how large
     * @param accept what the browser's chooser offers first
     */
    public record Upload(String name, String label, String hint, String accept, boolean optional) implements Field {}

    /** The field as it was typed, where something was; else as it stands. */
    public static FormPage asking(String title, String intro, String back, String action, String button) {
        return new FormPage(
                title,
                intro,
                back,
                action,
                button,
                UUID.randomUUID(),
                0,
                new ArrayList<>(),
                FormErrors.none(),
                Map.of(),
                List.of());
    }

    public FormPage with(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new FormPage(title, intro, back, action, button, submission, version, more, errors, theirs, open);
    }

    /** With one sentence or more after the first ones. */
    public FormPage saying(String more) {
        String words = intro.isBlank() ? more : intro + " " + more;
        return new FormPage(title, words, back, action, button, submission, version, fields, errors, theirs, open);
    }

    /** With what is better mended first. */
    public FormPage mending(List<Link> first) {
        return new FormPage(
                title, intro, back, action, button, submission, version, fields, errors, theirs, List.copyOf(first));
    }

    public FormPage version(long seen) {
        return new FormPage(title, intro, back, action, button, submission, seen, fields, errors, theirs, open);
    }

    /** The same page again with what was typed, what is wrong with it, and what somebody else saved. */
    public FormPage again(Input input, FormErrors wrong, Map<String, String> other) {
        List<Field> typed = fields.stream().map(field -> typed(field, input)).toList();
        return new FormPage(title, intro, back, action, button, input.submission(), version, typed, wrong, other, open);
    }

    private static Field typed(Field field, Input input) {
        return switch (field) {
            case Line f -> new Line(f.name(), f.label(), f.hint(), input.text(f.name()), f.optional());
            case Area f ->
                new Area(f.name(), f.label(), f.hint(), input.text(f.name()), f.rows(), f.atMost(), f.optional());
            case Day f -> new Day(f.name(), f.label(), input.date(f.name()), f.optional());
            case Select f -> new Select(f.name(), f.label(), f.hint(), f.options(), input.text(f.name()), f.optional());
            case OneOf f -> new OneOf(f.name(), f.label(), f.hint(), f.choices(), input.text(f.name()));
            case Several f -> new Several(f.name(), f.label(), f.choices(), input.several(f.name()));
            case Upload f -> f;
        };
    }

    /** With one more fault, which only the page knows of; a field that has one keeps its first. */
    public FormPage and(String field, String wrong) {
        return new FormPage(
                title,
                intro,
                back,
                action,
                button,
                submission,
                version,
                fields,
                errors.and(field, wrong),
                theirs,
                open);
    }

    public boolean takesFiles() {
        return fields.stream().anyMatch(Upload.class::isInstance);
    }

    /** The same page again, with what the rules found in the words that the module has for it. */
    public FormPage refused(Input input, List<Finding> findings, Function<Finding, String> wording) {
        return again(input, FormErrors.of(findings, wording), Map.of());
    }

    /** The same page again, with what somebody else saved in the meantime and the version that a second try carries. */
    public FormPage stale(Input input, Map<String, String> other, long current) {
        return version(current).again(input, FormErrors.none().and("", OVERTAKEN), other);
    }

    /** Faults of the form itself: days that are none, texts that are too long, choices that were never offered. */
    public FormErrors faults(Input input) {
        FormErrors errors = FormErrors.none();
        for (Field field : fields) {
            String fault =
                    switch (field) {
                        case Day day -> input.date(day.name()).problem(day.label());
                        case Area area -> tooLong(area.label(), input.text(area.name()), area.atMost());
                        case Line line -> tooLong(line.label(), input.text(line.name()), 200);
                        case Select select -> notOffered(select, input.several(select.name()));
                        case OneOf one -> notOffered(input.several(one.name()), codes(one.choices()));
                        case Several several -> notOffered(input.several(several.name()), codes(several.choices()));
                        case Upload _ -> null; // The room that stores files looks into it.
                    };
            errors = errors.andIfPresent(field.name(), fault);
        }
        return errors;
    }

    /** What must be given and was not, for days and choices. Texts are for the rules to ask for, in their own words. */
    public FormErrors missing(Input input) {
        FormErrors errors = FormErrors.none();
        for (Field field : fields) {
            if (field instanceof Day day
                    && !day.optional()
                    && input.date(day.name()).isBlank()) {
                errors = errors.and(day.name(), "Enter a date, like 7 9 2026");
            } else if (field instanceof Select choice && !chosen(choice, input.text(choice.name()))) {
                errors = errors.and(choice.name(), "Choose one of them");
            }
        }
        return errors;
    }

    private static boolean chosen(Select choice, String value) {
        return value.isBlank()
                ? choice.optional()
                : choice.options().stream().anyMatch(option -> value.equals(option.value()));
    }

    private static @Nullable String notOffered(List<String> chosen, List<@Nullable String> offered) {
        return chosen.stream().allMatch(value -> value.isBlank() || offered.contains(value))
                ? null
                : "Choose one of them";
    }

    /** Where no blank one is offered, something is always chosen, unless the form was tampered with or nothing is offered. */
    private static @Nullable String notOffered(Select select, List<String> chosen) {
        List<@Nullable String> offered =
                select.options().stream().<@Nullable String>map(Option::value).toList();
        boolean nothing = chosen.stream().allMatch(String::isBlank);
        return nothing && !select.optional() && !offered.contains("")
                ? "Choose one of them"
                : notOffered(chosen, offered);
    }

    private static List<@Nullable String> codes(List<Choice> choices) {
        return choices.stream().<@Nullable String>map(Choice::value).toList();
    }

    private static @Nullable String tooLong(String label, String text, int atMost) {
        return text.length() > atMost ? label + " must be " + atMost + " characters or fewer" : null;
    }
}
