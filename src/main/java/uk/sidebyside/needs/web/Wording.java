package uk.sidebyside.needs.web;

import java.time.LocalDate;
import java.util.Map;
import uk.sidebyside.shared.Finding;

/** The words for what the rules of needs find. */
final class Wording {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("ages.first", "Enter a whole year of age from 0 to 24"),
            Map.entry("ages.last", "Enter a whole year of age from 1 to 25"),
            Map.entry("ages.order", "The second phase must end after the first"),
            Map.entry("section.needs.title", "Enter what the section is about"),
            Map.entry("section.needs.day", "Enter the day on which it was published"),
            Map.entry("section.in.future", "The day of publishing can’t be in the future"),
            Map.entry("section.needs.words", "Write the section before you publish it"),
            Map.entry("section.needs.resource", "Add what the section rests on before you publish it"),
            Map.entry("resource.needs.title", "Enter what the resource is called"),
            Map.entry("resource.needs.source", "Enter where it was taken from"),
            Map.entry("resource.needs.publisher", "Enter who published it"),
            Map.entry("resource.needs.licence", "Choose the licence"),
            Map.entry("resource.needs.period", "Enter which time it tells of, like March 2021"),
            Map.entry("resource.needs.geography", "Enter which areas it tells of, like York by ward"),
            Map.entry("resource.link.unreadable", "Enter a link that begins with https://, or leave it empty"),
            Map.entry("finding.needs.words", "Enter what was found, in a sentence"),
            Map.entry("finding.needs.resource", "Choose what the finding rests on"),
            Map.entry("finding.needs.day", "Enter the day that the figures are of"),
            Map.entry("finding.in.future", "The day of the figures can’t be in the future"),
            Map.entry("finding.needs.use", "Choose what rests on this finding"),
            Map.entry("link.is.there", "This is linked already. Take the link back first to say it in other words"),
            Map.entry("group.needs.name", "Enter the name of the group"),
            Map.entry("group.name.taken", "There is a group with this name already"),
            Map.entry("group.needs.purpose", "Enter what the group is for"),
            Map.entry("group.needs.day", "Enter the day on which it was set up"),
            Map.entry("group.ends.before", "The last day must not be before the first"),
            Map.entry("group.needs.work", "Choose what the group works on"),
            Map.entry("member.post.or.role", "Choose a post, or say who is invited. Not both"),
            Map.entry("meeting.needs.day", "Enter the day of the meeting"),
            Map.entry("action.needs.what", "Enter what is to be done"),
            Map.entry("action.needs.owner", "Choose who does it"),
            Map.entry("action.needs.due", "Enter the day by which it is done"),
            Map.entry("action.due.past", "The day must be today or later"),
            Map.entry("action.needs.outcome", "Enter what was done"),
            Map.entry("table.needs.title", "Enter what the figures are"),
            Map.entry("table.needs.source", "Enter where they were taken from"),
            Map.entry("table.needs.publisher", "Enter who published them"),
            Map.entry("table.needs.period", "Enter which time they tell of"));

    private Wording() {}

    static String of(Finding finding) {
        if (finding.key().equals("meeting.before.group") && finding.details().getFirst() instanceof LocalDate day) {
            return "The group was set up on " + NeedsWords.day(day) + ". Enter that day or a later one";
        }
        if (finding.key().equals("table.unreadable")) {
            return String.valueOf(finding.details().getFirst());
        }
        return WORDS.getOrDefault(finding.key(), "Check this: " + finding.key());
    }
}
