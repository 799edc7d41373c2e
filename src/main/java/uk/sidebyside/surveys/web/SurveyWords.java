package uk.sidebyside.surveys.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.rules.Case;
import uk.sidebyside.surveys.rules.Opening;
import uk.sidebyside.surveys.rules.Pair;

/** Sentences that pages of surveys share, and the words for what the rules found. */
public final class SurveyWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("survey.needs.title", "Enter what the survey is called"),
            Map.entry("survey.needs.service", "Enter the service or piece of work that it is about"),
            Map.entry("survey.needs.set", "Choose the questions"),
            Map.entry("survey.needs.asked", "Choose who is asked"),
            Map.entry("survey.needs.opens", "Enter the first day for answers"),
            Map.entry("survey.needs.closes", "Enter the last day for answers"),
            Map.entry("survey.closes.before", "The last day must not be before the first"),
            Map.entry("survey.needs.tell", "Enter the day by which people hear what was done"),
            Map.entry("survey.tell.before", "People hear what was done after the last day for answers"),
            Map.entry("survey.needs.start", "Choose the survey at the start that it belongs to"),
            Map.entry("survey.start.of.exit", "Only a survey at the end belongs to one at the start"),
            Map.entry("survey.start.other.questions", "The survey at the start asks other questions"),
            Map.entry("survey.not.open", "This survey can’t be answered today. Your answers were not stored"),
            Map.entry("survey.link.spent", "This link has been used. It works once"),
            Map.entry(
                    "survey.too.many",
                    "Many people answered from where you are. Your answers are still here. Wait a minute, then send them again"),
            Map.entry("survey.no.paper", "This survey is not open, so no form can be keyed in"),
            Map.entry("survey.counted.already", "This survey has been counted, so no more people can be asked"),
            Map.entry("told.still.open", "Count the survey first"),
            Map.entry("told.needs.words", "Enter what was done with what people said"),
            Map.entry("told.needs.day", "Enter the day on which people were told"),
            Map.entry("told.in.future", "The day on which people were told can’t be in the future"),
            Map.entry("answers.none", "Answer at least one question"),
            Map.entry("answers.never.offered", "Choose one of the answers"),
            Map.entry("answers.need.who", "Choose who answered"),
            Map.entry("paper.needs.number", "Write a number on the form, and enter it here"),
            Map.entry("addresses.none", "Enter at least one email address"),
            Map.entry("theme.agreed", "The area agreed this theme. Change it under what was agreed"),
            Map.entry("theme.needs.label", "Enter the theme in a word or two"),
            Map.entry("theme.long", "A theme is 80 characters or fewer"),
            Map.entry("theme.taken", "There is a theme with this name already"),
            Map.entry("closing.needs.kind", "Choose what was closed"),
            Map.entry("closing.needs.service", "Enter the service or piece of work"),
            Map.entry("closing.needs.day", "Enter the day on which it was closed"),
            Map.entry("closing.in.future", "The day on which it was closed can’t be in the future"),
            Map.entry("closing.needs.asked", "Choose whether people were asked"),
            Map.entry("closing.needs.asked.day", "Enter the day on which people were asked"),
            Map.entry("closing.day.of.asking", "Leave the day empty, or choose that people were asked"),
            Map.entry("closing.asked.outside", "People were asked after it closed, and not in the future"),
            Map.entry("case.needs.kind", "Choose whether it is a complaint or a compliment"),
            Map.entry("case.needs.service", "Enter the service that it is about"),
            Map.entry("case.needs.received", "Enter the day on which it came"),
            Map.entry("case.received.future", "The day on which it came can’t be in the future"),
            Map.entry("case.needs.summary", "Enter what it is about, without names"),
            Map.entry("case.needs.follow-up", "Enter the day on which it is followed up"),
            Map.entry("case.follow-up.before", "It is followed up on the day it came or later"),
            Map.entry("case.needs.outcome", "Choose what came of it"),
            Map.entry("case.needs.words", "Enter what came of it, as people were told"),
            Map.entry("case.needs.learning", "Enter what was learned, and what is done differently or kept"),
            Map.entry("case.needs.closed", "Enter the day on which it was closed"),
            Map.entry("case.closed.future", "The day on which it was closed can’t be in the future"),
            Map.entry("case.closed.before", "It can’t be closed before it came"));

    private SurveyWords() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As "1 answer" or "3 answers". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public static String state(Survey survey, LocalDate today) {
        Opening opening = survey.opening();
        return switch (opening.on(today)) {
            case PLANNED -> "Opens on " + day(opening.opensOn());
            case OPEN -> "Open until " + day(opening.closesOn());
            case COMING_IN -> "Ended on " + day(opening.closesOn()) + ", not counted yet";
            case COUNTED -> "Counted on " + day(java.util.Objects.requireNonNull(opening.countedOn()));
        };
    }

    /** As "12 points more than at the start"; blank where there is nothing to compare. */
    public static String change(@org.jspecify.annotations.Nullable Pair pair) {
        Integer change = pair == null ? null : pair.change();
        if (change == null) {
            return "can’t be compared";
        }
        return change == 0
                ? "the same"
                : count(Math.abs(change), "point", "points") + (change > 0 ? " more" : " fewer");
    }

    public static String kind(Case.Kind kind) {
        return kind.label();
    }

    public static String outcome(Case.@org.jspecify.annotations.Nullable Outcome outcome) {
        return switch (outcome) {
            case null -> "Open";
            case UPHELD -> "Upheld";
            case PARTLY_UPHELD -> "Partly upheld";
            case NOT_UPHELD -> "Not upheld";
            case WITHDRAWN -> "Withdrawn";
            case PASSED_ON -> "Passed on to who must answer it";
            case PASSED_BACK -> "The people concerned have heard it";
        };
    }

    public static String of(Finding finding) {
        List<Object> details = finding.details();
        return switch (finding.key()) {
            case "answers.long" -> "Write " + details.getFirst() + " characters or fewer";
            case "paper.number.used" ->
                "Form " + details.getFirst() + " was keyed in already. Check the number on this one";
            case "survey.over" ->
                "The last day for answers was " + day((LocalDate) details.getFirst())
                        + ". A link would open nothing. Forms of paper can still be keyed in";
            case "survey.not.begun" ->
                "A link opens from " + day((LocalDate) details.getFirst()) + ". Send the links on that day or later";
            case "links.how.many" -> "Enter a number from 1 to " + details.getFirst();
            case "addresses.many" -> "Enter at most " + details.getFirst() + " email addresses at a time";
            case "addresses.wrong" -> details.getFirst() + " is not an email address";
            default ->
                finding.key().startsWith("set.") || finding.key().startsWith("question.")
                        ? SetFaults.words(finding)
                        : WORDS.getOrDefault(finding.key(), "Check this: " + finding.key());
        };
    }
}
