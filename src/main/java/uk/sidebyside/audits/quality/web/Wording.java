package uk.sidebyside.audits.quality.web;

import java.util.Map;
import uk.sidebyside.audits.quality.rules.Redaction;
import uk.sidebyside.shared.Finding;

/** The words for what the rules of audits of plans find. */
final class Wording {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("sample.needs.title", "Enter what the sample is called"),
            Map.entry("sample.needs.framework", "Choose what counts as high standard"),
            Map.entry("sample.needs.seed", "Enter a seed of 1 to 80 characters, on one line"),
            Map.entry("sample.percent.twice", "Enter a number from 0 to 100"),
            Map.entry("sample.target", "Enter a number from 1 to 99"),
            Map.entry("sample.needs.due", "Enter a day from today on, like 7 9 2026"),
            Map.entry("sample.standard.other", "Choose a standard of the same framework"),
            Map.entry("list.needs.plans", "Enter at least one plan, each on a line of its own"),
            Map.entry("hand.needs.auditor", "Add an auditor before you hand out the plans"),
            Map.entry(
                    "hand.needs.second", "Add somebody who gives second marks: for each auditor there must be another"),
            Map.entry("marker.needs.post", "Choose a post"),
            Map.entry("marker.needs.kind", "Choose as what they mark"),
            Map.entry("marker.needs.training", "Enter the day on which they were trained"),
            Map.entry("marker.trained.later", "The day of the training can’t be in the future"),
            Map.entry("mark.twice.by.one", "You gave the other marks of this plan. Somebody else has to give these"),
            Map.entry(
                    "turn.begun.by.another",
                    "Whoever had this post before began these marks, and nobody else reads them. Ask whoever runs the sample to"
                            + " pass the turn on to your post: then you begin anew"),
            Map.entry("pass.first.is.an.auditor", "First marks are given by an auditor"),
            Map.entry("pass.other.turn", "This post gives the other marks of this plan. Choose another"),
            Map.entry("pass.same.post", "It is the turn of this post already, and nobody has begun"),
            Map.entry("pass.needs.because", "Enter why it is passed on"),
            Map.entry("talk.own.marks", "You marked this plan. Somebody who did not has to lead the talk"),
            Map.entry("talk.needs.level", "Choose the level that you agreed on"),
            Map.entry("talk.needs.words", "Enter why you agreed on it"),
            Map.entry("talk.needs.present", "Enter which posts were there"),
            Map.entry("talk.needs.day", "Enter the day of the talk, today or earlier"),
            Map.entry("extract.needs.heading", "Enter which part of the plan it is"),
            Map.entry("extract.needs.words", "Enter the words"),
            Map.entry("extract.names.out", "Say that you took out every name"),
            Map.entry("theme.needs.title", "Enter what you saw, in a few words"),
            Map.entry("theme.needs.words", "Enter what shows it"),
            Map.entry("theme.other.indicator", "Choose an indicator of this framework"),
            Map.entry("learning.needs.words", "Enter what was learned"),
            Map.entry("learning.needs.occasion", "Choose on what occasion it was shared"),
            Map.entry("learning.needs.whom", "Enter with whom it was shared"),
            Map.entry("learning.needs.day", "Enter the day on which it was shared, today or earlier"),
            Map.entry("step.needs.what", "Enter what is to be done"),
            Map.entry("step.needs.owner", "Choose who does it"),
            Map.entry("step.needs.due", "Enter a day from today on, like 7 9 2026"),
            Map.entry("step.needs.outcome", "Enter what came of it"),
            Map.entry("again.needs.sample", "Choose a sample"),
            Map.entry("again.not.later", "Choose a sample that was drawn after the theme was found"),
            Map.entry("again.needs.words", "Enter what the sample shows"),
            Map.entry("ahead.needs.version", "Choose what should take it up"),
            Map.entry("ahead.needs.words", "Enter what should change"),
            Map.entry("threads.needs.from", "Enter the first day, today or earlier"),
            Map.entry("threads.needs.until", "Enter the last day: not before the first, and today or earlier"));

    private static final Map<Redaction.Left, String> LEFT = Map.of(
            Redaction.Left.EMAIL, "an e-mail address",
            Redaction.Left.POSTCODE, "a postcode",
            Redaction.Left.NHS_NUMBER, "an NHS number",
            Redaction.Left.PUPIL_NUMBER, "a pupil number",
            Redaction.Left.PHONE, "a phone number",
            Redaction.Left.DATE_OF_BIRTH, "when somebody was born");

    private Wording() {}

    static String of(Finding finding) {
        return switch (finding.key()) {
            case "sample.size", "threads.size" ->
                "Enter a number from 1 to " + finding.details().getFirst();
            case "list.no.reference" ->
                line(finding)
                        + "write a case reference of 2 to 30 letters, digits, hyphens or slashes, two digits at least";
            case "list.part.too.long" -> line(finding) + "the part after the comma must be 60 characters or fewer";
            case "list.twice" -> line(finding) + "this plan is on the list already";
            case "list.too.long" -> "Enter " + finding.details().getFirst() + " plans or fewer";
            case "extract.still.has" ->
                finding.details().getFirst() instanceof Redaction.Left left
                        ? "Take out " + LEFT.get(left)
                        : "Take out what leads to a person";
            default -> WORDS.getOrDefault(finding.key(), "Check this: " + finding.key());
        };
    }

    private static String line(Finding finding) {
        return "Line " + finding.details().getFirst() + ": ";
    }
}
