package uk.sidebyside.children.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.Child;
import uk.sidebyside.shared.Finding;

/** The words of these pages. */
public final class ChildWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private ChildWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(LONDON));
    }

    public static int age(LocalDate born, LocalDate today) {
        return Period.between(born, today).getYears();
    }

    /** What somebody is to a child, as a table shows it. */
    public static String relationship(Relationship relationship) {
        return switch (relationship) {
            case PARENT -> "Parent";
            case CARER -> "Carer";
            case FAMILY -> "Family or friend";
            case BIRTH_FAMILY -> "Family by birth";
            case REPRESENTATIVE -> "Acts for one decision";
            case CASE_OFFICER -> "SEND case officer";
            case SETTING -> "School, college or nursery";
            case HEALTH -> "Health";
            case SOCIAL_CARE -> "Social care";
            case ADVOCATE -> "Advocate";
            case OTHER_PRACTITIONER -> "Other practitioner";
        };
    }

    /** As what a look at a record was taken. */
    public static String actedAs(AccessLog.Entry entry) {
        return switch (entry.actedAs()) {
            case "SELF" -> "The young person";
            case "SAFEGUARDING_LEAD" -> "Safeguarding lead";
            case "OPENER" -> "Whoever opened the record";
            case "JOB" -> "Side by Side, by the clock";
            case "OPERATOR" -> "Whoever runs Side by Side";
            case "CLINICAL_OFFICER" -> "Clinical officer";
            default -> relationship(Relationship.valueOf(entry.actedAs()));
        };
    }

    public static String ground(Circles.Ground ground) {
        return switch (ground) {
            case COURT_ORDER -> "Court order";
            case RESTRICTED_ADDRESS -> "Restricted address";
            case ADOPTION -> "Adopted child";
            case SAFETY -> "Somebody’s safety";
            case OWN_WISH -> "The young person’s own wish";
        };
    }

    public static String part(SharedPart part) {
        return switch (part) {
            case STEPS -> "What is next, and who does it";
            case VIEWS -> "What I said, and what came of it";
            case STRENGTHS -> "What I am good at, and what I like";
            case PLAN -> "My needs, my school or college, and parts of my plan";
            case CONTACT -> "Who is in my circle";
        };
    }

    public static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whose the decisions are, in a sentence for staff. */
    public static String whose(Child child) {
        return child.own()
                ? "The decisions are " + child.knownAs() + "’s own, since "
                        + day(child.seen().ownFromOn()) + "."
                : "Parents decide until " + day(child.seen().ownFromOn().minusDays(1)) + ". Then the decisions are "
                        + child.knownAs() + "’s own.";
    }

    public static String until(@Nullable LocalDate day) {
        return day == null ? "" : day(day);
    }

    /** What a rule found, for the person who can put it right. */
    static String of(Finding finding) {
        Object first = finding.details().isEmpty() ? "" : finding.details().getFirst();
        return switch (finding.key()) {
            case "record.needs.reference" -> "Enter the case reference";
            case "record.needs.knownAs" -> "Enter what the child is called";
            case "record.needs.birth" -> "Enter the date of birth, like 10 10 2010";
            case "record.birth.to.come" -> "The date of birth must be today or in the past";
            case "record.too.old" -> "The date of birth is too long ago. Records are for people up to " + first;
            case "record.too.long" ->
                "Enter " + first + " characters at most. There are "
                        + finding.details().getLast();
            case "record.reference.taken" -> "Another record has this case reference";
            case "circle.needs.from" -> "Enter the first day, like 7 9 2026";
            case "circle.needs.last.day" -> "Enter the last day, like 7 9 2026";
            case "circle.ends.before.it.begins" -> "The last day must not be before the first";
            case "circle.ended.long.ago" -> "The last day must be within the last year";
            case "circle.needs.organisation" -> "Select the organisation that they work for";
            case "circle.too.long" -> "Enter " + first + " characters at most";
            case "circle.kept.away" ->
                "Somebody decided that this person is kept away from the child. Ask the case officer or the safeguarding lead";
            case "representative.needs.end" -> "Enter the last day on which they act";
            case "exclusion.needs.one" -> "Select one person, or one kind of people";
            case "exclusion.of.themself" -> "Nobody is kept away from their own record";
            case "exclusion.of.oneself" -> "You cannot keep yourself away. Ask another case officer";
            case "exclusion.needs.words" -> "Enter why, and who decided it";
            case "exclusion.needs.from" -> "Enter the first day, like 7 9 2026";
            case "exclusion.ends.too.early" -> "The last day must be yesterday or later";
            case "capacity.rights.are.the.parents" ->
                "Parents decide until the end of compulsory school age. Nobody has to act for the young person before it";
            case "capacity.needs.decision" -> "Enter what is to be decided";
            case "capacity.needs.help" -> "Enter what was done so that they could decide by themselves";
            case "capacity.needs.by" -> "Enter who assessed it";
            case "capacity.needs.day" -> "Enter the day of the assessment, like 7 9 2026";
            case "capacity.day.to.come" -> "The day of the assessment must be today or in the past";
            case "capacity.needs.somebody" -> "Select who acts for this decision";
            case "capacity.may.not.act" -> "Select somebody of the family or the circle who is not kept away";
            case "capacity.nobody.acts" -> "Somebody who can decide acts for themself. Select nobody";
            case "capacity.needs.end" -> "Enter the last day on which they act for this decision";
            case "capacity.end.has.passed" -> "The last day must be today or later";
            case "capacity.needs.outcome" -> "Enter what was decided";
            case "contact.needs.channel" -> "Select the best way";
            case "excerpt.needs.section" -> "Select the section";
            case "excerpt.needs.words" -> "Enter the words of the plan";
            case "excerpt.needs.day" -> "Enter from when they stand there, like 7 9 2026";
            case "plan.needs.reference" -> "Enter the reference of the plan, or where it is kept";
            case "plan.final.to.come" -> "The day of the final plan must be today or in the past";
            case "invitation.needs.name" -> "Enter their name";
            case "invitation.needs.email" -> "Enter an e-mail address, like name@example.org";
            case "invitation.another.is.themself" ->
                "This record is somebody else’s own already. If that is not their account, say so on the page of the circle first";
            case "invitation.is.themself.of.another" ->
                "This address belongs to somebody whose own another record is. Each young person needs an address of their own";
            case "invitation.is.in.the.circle" ->
                "This address belongs to somebody in the circle. The young person needs an address of their own";
            default -> finding.key();
        };
    }
}
