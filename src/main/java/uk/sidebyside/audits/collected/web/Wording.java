package uk.sidebyside.audits.collected.web;

import java.util.Map;
import uk.sidebyside.shared.Finding;

/** What the pages say to what the rules found. */
final class Wording {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("letter.needs.strengths", "Enter what is strong"),
            Map.entry("letter.needs.improve", "Enter what could be better, or that nothing stands out"),
            Map.entry("letter.needs.support", "Enter which support you offer"),
            Map.entry("letter.needs.contact", "Enter whom they can ask"),
            Map.entry("letter.follow.up.to.come", "Enter a day to come, like 7 9 2027"),
            Map.entry("letter.follow.up.too.late", "Ask how it went within six months"),
            Map.entry("support.needs.words", "Enter what came of it"),
            Map.entry("theme.needs.label", "Enter the theme, in a few words"),
            Map.entry("theme.taken", "There is a theme with this name already"),
            Map.entry("theme.needs.two", "Choose at least two audits: a theme is common to several"),
            Map.entry("use.needs.kind", "Choose what it led to"),
            Map.entry("use.needs.words", "Enter what was done, or is planned"),
            Map.entry("use.needs.occasion", "Choose what it is"),
            Map.entry("use.needs.day", "Enter the day, like 7 9 2026"),
            Map.entry("use.needs.whom", "Enter for whom it is"),
            Map.entry("use.needs.version", "Choose what should take it up"),
            Map.entry("good.needs.standard", "Choose what it is good practice in"),
            Map.entry("good.needs.title", "Enter what others can learn, in a few words"),
            Map.entry("good.needs.story", "Enter what the service did, and what came of it"));

    private Wording() {}

    static String of(Finding finding) {
        return WORDS.getOrDefault(finding.key(), "Check this: " + finding.key());
    }
}
