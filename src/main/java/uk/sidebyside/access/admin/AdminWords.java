package uk.sidebyside.access.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.shared.Finding;

/** How these pages say what things are. */
final class AdminWords {
    static final String VACANT = "Appointment to be confirmed";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AdminWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String role(Role role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** As what somebody looked at a child's record, by the log's code. */
    static String actedAs(String code) {
        return switch (code) {
            case "SELF" -> "The young person";
            case "OPENER" -> "Opened the record";
            case "JOB" -> "Side by Side, by the clock";
            case "OPERATOR" -> "Whoever runs Side by Side";
            default ->
                code.substring(0, 1)
                        + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    static String kind(Seat.Kind kind) {
        return switch (kind) {
            case STRATEGIC -> "Strategic leader";
            case OPERATIONAL -> "Operational leader";
            case BOARD -> "Seat on the board";
            case FAMILY -> "Seat of families";
            case SCRUTINY -> "Scrutiny";
            case ADMINISTRATION -> "Administration";
        };
    }

    /** What a rule about who is who found, for the person who can put it right. */
    static String of(Finding finding) {
        Object first = finding.details().isEmpty() ? "" : finding.details().getFirst();
        return switch (finding.key()) {
            case "family.seat.of.another" ->
                "A family seat belongs to families, young people or the voluntary sector. Select such an organisation, or none";
            case "family.seat.for.staff" ->
                "This person works for the council or the NHS. A family seat is for somebody who does not";
            case "staff.in.family.seat" ->
                "This person holds a family seat. End their time in it before they come into a post of the council or the NHS";
            case "kind.needs.label" -> "Enter a name, " + first + " characters at most";
            case "kind.label.taken" -> "Another kind of partner has this name";
            case "kind.holds.family.seats" ->
                "Family seats belong to partners of this kind, so it has to stand for families";
            case "kind.in.use" ->
                first + " cannot be removed: " + finding.details().getLast() + " of your partners are of this kind";
            case "help.needs.topic" -> "Enter what they help with, " + first + " characters at most";
            case "help.needs.name" -> "Enter who helps, " + first + " characters at most";
            case "help.needs.subject" -> "Enter the subject, " + first + " characters at most";
            case "help.needs.email" -> "Enter an e-mail address, like help@example.org";
            case "help.phone.figures" -> "Enter a phone number, like 01632 960001";
            case "help.topic.taken" -> "There is a contact for this already";
            case "help.pages.taken" -> "The contact for " + first + " stands there already";
            case "colour.of.no.kind" -> "Enter a colour as six figures or letters from a to f, like #0f5257";
            case "colour.too.light" ->
                "White words on " + first + " have a contrast of "
                        + finding.details().getLast() + " to 1. They need at least 4.5 to 1. Choose a darker colour";
            case "logo.empty" -> "Choose a file";
            case "logo.too.large" -> "The file must be " + first + " kB or smaller";
            case "logo.too.many.pixels" -> "The picture must be at most " + first + " dots wide and high";
            case "logo.of.no.kind" -> "The file must be a PNG picture, or an SVG drawing without a document type";
            case "logo.could.run" ->
                "The drawing has a part that we do not take, because it could run or fetch something: " + first;
            case "service.needs.name" -> "Enter the name of the service, " + first + " characters at most";
            case "service.name.taken" -> "There is a service of this name already";
            case "service.needs.sector" -> "Choose where it belongs";
            case "service.needs.first.day" -> "Enter its first day, like 7 9 2020";
            case "service.ends.before.it.began" -> "The last day must not be before the first";
            default -> finding.key();
        };
    }
}
