package uk.sidebyside.board.web;

import java.util.Map;
import uk.sidebyside.shared.Finding;

/** The words for what the rules of the board find. */
final class Wording {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("body.needs.name", "Enter the name of the body"),
            Map.entry("body.needs.kind", "Choose what kind of body it is"),
            Map.entry("body.needs.holdsThePlan", "Choose whether the plan's leads report to it"),
            Map.entry("body.needs.day", "Enter the first day"),
            Map.entry("body.needs.lastDay", "Enter the last day"),
            Map.entry("body.name.taken", "There is a body with this name already"),
            Map.entry("body.plan.held", "The plan's leads report to another body already, and can report to one only"),
            Map.entry("body.needs.organisation", "Choose an organisation"),
            Map.entry("body.led.already", "This organisation leads the body already"),
            Map.entry("body.needs.seat", "Choose a post"),
            Map.entry("body.needs.family.seat", "Choose a family seat. Only those speak for families here"),
            Map.entry("body.needs.place", "Choose which place the post has"),
            Map.entry("body.seat.placed", "This post has a place in the body at that time already"),
            Map.entry("body.chair.taken", "Another post is in the chair at that time. End its place first"),
            Map.entry("body.ends.before", "The last day must not be before the first day of the place"),
            Map.entry("body.ends.before.first", "The last day must not be before the first day"),
            Map.entry(
                    "body.meets.after",
                    "Meetings are planned after that day. Call them off first, or choose a later day"),
            Map.entry("body.plan.needs.body", "Choose the body that the plan's leads report to from now on"),
            Map.entry(
                    "body.plan.ends.later",
                    "Another body takes the plan over at once, so the last day can't be in the future"),
            Map.entry(
                    "document.title.taken",
                    "The body has a document with this name already. Write a new version of it"),
            Map.entry("body.needs.other", "Choose the body that it reports to"),
            Map.entry("body.needs.what", "Enter what it reports with"),
            Map.entry("body.needs.howOften", "Enter how often, in 80 characters or fewer"),
            Map.entry("body.reports.already", "This is recorded already"),
            Map.entry("reports.working.day", "Enter a number from 1 to 20"),
            Map.entry("meeting.needs.body", "Choose which body meets"),
            Map.entry("meeting.time.unreadable", "Enter a time, like 10:00 or 2pm"),
            Map.entry("meeting.needs.start", "Enter when it begins, or leave the end empty"),
            Map.entry("meeting.ends.before", "The end must be after the beginning"),
            Map.entry("meeting.needs.why", "Enter why it is called off, in 500 characters or fewer"),
            Map.entry("meeting.was.held", "The day of this meeting has passed, so it can't be called off"),
            Map.entry("meeting.needs.day", "Enter the day of the meeting"),
            Map.entry("pack.already.closed", "This pack is closed. Open it again to change it"),
            Map.entry("pack.not.closed", "This pack is open already"),
            Map.entry("pack.needs.purpose", "Choose what the papers are for"),
            Map.entry("pack.needs.recommendation", "Enter what you recommend to the board"),
            Map.entry("pack.needs.summary", "Enter a summary"),
            Map.entry("pack.summary.long", "The summary is longer than 2 pages. Shorten it"),
            Map.entry("pack.needs.equality", "Enter who may be affected differently, or that nobody is"),
            Map.entry("exempt.needs.title", "Enter what it is about, in 200 characters or fewer"),
            Map.entry("exempt.needs.why", "Enter why it is kept apart"),
            Map.entry("exempt.needs.words", "Enter the item"),
            Map.entry(
                    "pack.needs.familyVoice", "The family voice is empty. A family seat must write it or say why not"),
            Map.entry("familyVoice.pack.closed", "The pack is closed, so nothing can be added to it"),
            Map.entry("familyVoice.only.reason", "Only a family seat can write this. You can say why it is empty"),
            Map.entry("familyVoice.words.or.reason", "Enter what families say, or why there is nothing this time"),
            Map.entry("familyVoice.not.both", "Leave this empty, because you have entered what families say"),
            Map.entry("report.not.draft", "This report has been handed in and can no longer be changed"),
            Map.entry("report.not.from.here", "Somebody else has moved this report on. See where it is now"),
            Map.entry("report.needs.narrative", "Enter what happened this month"),
            Map.entry("report.needs.why", "Enter what the author must change, in 1,000 characters or fewer"),
            Map.entry("issue.needs.body", "Choose at least one body to issue it to"),
            Map.entry("challenge.needs.question", "Enter your question"),
            Map.entry("challenge.needs.owner", "Choose who must answer"),
            Map.entry("challenge.needs.due", "Enter the day by which you need an answer"),
            Map.entry("challenge.due.past", "The day by which you need an answer must be today or later"),
            Map.entry("challenge.needs.reason", "Enter why the answer is not enough"),
            Map.entry("challenge.needs.answer", "Enter your answer"),
            Map.entry("challenge.not.from.here", "Somebody else has moved this question on. See where it is now"),
            Map.entry("decision.needs.day", "Enter the day of the decision"),
            Map.entry("decision.in.future", "The day of the decision must be today or in the past"),
            Map.entry("decision.needs.what", "Enter what was decided"),
            Map.entry("decision.needs.why", "Enter why it was decided"),
            Map.entry("decision.needs.present", "Choose who was there"),
            Map.entry("decision.needs.followUp", "Enter what came of the decision"),
            Map.entry("action.needs.what", "Enter what is to be done"),
            Map.entry("action.needs.owner", "Choose who does it"),
            Map.entry("action.needs.due", "Enter the day by which it is to be done"),
            Map.entry("action.due.past", "The day by which it is to be done must be today or later"),
            Map.entry("action.needs.outcome", "Enter what was done"),
            Map.entry("briefing.needs.day", "Enter the day of the briefing"),
            Map.entry("briefing.in.future", "The day of the briefing must be today or in the past"),
            Map.entry("briefing.needs.audience", "Enter who was briefed"),
            Map.entry("briefing.needs.subject", "Enter what it was about"),
            Map.entry("document.needs.title", "Enter the name of the document"),
            Map.entry("document.needs.day", "Enter the day on which it was agreed"),
            Map.entry("document.review.before", "The day of review must be after the day on which it was agreed"),
            Map.entry("document.needs.words", "Enter what the document says"));

    private Wording() {}

    static String of(Finding finding) {
        String words = WORDS.get(finding.key());
        if (words == null) {
            throw new IllegalStateException("No wording for " + finding.key());
        }
        return words;
    }
}
