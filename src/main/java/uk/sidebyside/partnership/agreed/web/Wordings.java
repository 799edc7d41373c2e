package uk.sidebyside.partnership.agreed.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import uk.sidebyside.shared.Finding;

/** The words for what the rules of this part find, and how days are written. */
public final class Wordings {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("part.needs.words", "Enter the words"),
            Map.entry("change.needs.note", "Enter what you changed, in a few words"),
            Map.entry("definition.missing", "Enter what the word means"),
            Map.entry("term.missing", "Enter the term"),
            Map.entry("term.needs.meaning", "Enter what it means, in plain words"),
            Map.entry("agreement.needs.title", "Enter a title"),
            Map.entry("agreement.needs.words", "Enter what is agreed"),
            Map.entry("agreement.needs.review", "Enter the day by which it is looked at again"),
            Map.entry("agreement.review.past", "The day must be in the future"),
            Map.entry("agreement.needs.two", "Choose two organisations or more"),
            Map.entry("sign.needs.role", "Enter your post, as it should stand under the agreement"),
            Map.entry("sign.needs.name", "Enter the name of the person who signed"),
            Map.entry("sign.needs.contact", "Enter where people can ask, like an e-mail address"),
            Map.entry("sign.needs.statement", "Tick the box to say that you sign"),
            Map.entry("sign.needs.day", "Enter the day of signing, like 7 9 2026"),
            Map.entry("sign.in.future", "The day of signing can’t be in the future"));

    private Wordings() {}

    /** As "7 October 2020". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Finding finding) {
        return switch (finding.key()) {
            case "text.too.long" -> "Write " + finding.details().getFirst() + " characters or fewer";
            case "term.too.many" -> "Write " + finding.details().getFirst() + " lines or fewer";
            case "term.form.length" -> "“" + finding.details().getFirst() + "” must have from 2 to 120 characters";
            case "term.found.elsewhere" -> "“" + finding.details().getFirst() + "” belongs to another term already";
            default -> WORDS.getOrDefault(finding.key(), "Check this: " + finding.key());
        };
    }
}
