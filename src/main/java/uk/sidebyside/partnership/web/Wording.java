package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.Map;
import uk.sidebyside.pages.display.EasyRead;
import uk.sidebyside.shared.Finding;

/** What the pages say to what the rules found. */
final class Wording {
    static final String NEEDS_DAY = "Enter a day, like 7 9 2026";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("setting.weeks", "Enter a whole number of weeks from 1 to 52"),
            Map.entry("setting.days", "Enter a whole number of working days from 1 to 120"),
            Map.entry("setting.year", "Choose a month"),
            Map.entry("piece.needs.title", "Enter what it is, in a few words"),
            Map.entry("piece.needs.kind", "Choose what is made"),
            Map.entry("piece.needs.service", "Choose the service that it is about"),
            Map.entry("piece.needs.fixed", "Enter what is fixed, or that nothing is"),
            Map.entry("piece.needs.can.change", "Enter what those who take part can change"),
            Map.entry("step.needs.reason", "Enter why this step is left out"),
            Map.entry("plan.needs.what", "Enter what is to be done"),
            Map.entry("plan.needs.who", "Enter who does it"),
            Map.entry("plan.needs.day", "Enter the day by which it is done"),
            Map.entry("plan.day.same", "Enter another day than the one that stands there"),
            Map.entry("plan.done.already", "It is done, so its day does not move any more"),
            Map.entry("plan.needs.because", "Enter why the day moves"),
            Map.entry("part.needs.name", "Enter a name"),
            Map.entry("part.needs.side", "Choose as what they take part"),
            Map.entry("part.themself.as", "Choose child or young person: that is who you add"),
            Map.entry("part.needs.shown.as", "Enter how others see them, without a name"),
            Map.entry(
                    "part.shown.by.name",
                    "Do not use the name here. Say it like “A parent of a child at primary school”"),
            Map.entry("part.needs.way", "Choose a way to take part"),
            Map.entry("part.needs.through", "Enter the name of whoever speaks"),
            Map.entry("part.needs.reach", "Enter an email address or a phone number"),
            Map.entry("part.no.address", "Enter an email address, like name@example.org"),
            Map.entry("way.kept.needs.answer", "Choose yes or no"),
            Map.entry("way.kept.needs.words", "Enter how it was instead"),
            Map.entry("part.needs.access", "Choose whether it was asked and met"),
            Map.entry("part.needs.which", "Enter what they need"),
            Map.entry("part.needs.own.which", "Enter what you need, or choose no"),
            Map.entry("part.needs.how.met", "Enter what was done for it"),
            Map.entry("piece.has.ended", "It has ended already. Its words stay as they are"),
            Map.entry("leave.left.already", "They had left already. The first reason stays"),
            Map.entry("leave.needs.because", "Enter why they do not take part any more"),
            Map.entry("session.needs.title", "Enter what the session is about"),
            Map.entry("session.needs.two", "Offer two times or more"),
            Map.entry("session.past", "Offer days from today on"),
            Map.entry("session.ends.before", "A time must end after it begins, like 17:30 to 19:00"),
            Map.entry(
                    "session.one.sort",
                    "Offer a time in school hours and one in the evening, or say why that can't be"),
            Map.entry("session.needs.choice", "Choose one of the times"),
            Map.entry(
                    "session.theirs",
                    "They said themselves when they could come, so nobody else changes it. They can, at their own place"),
            Map.entry("session.settled", "The time has been chosen already"),
            Map.entry("news.needs.words", "Enter what you told people"),
            Map.entry("news.needs.channel", "Choose how you told or asked them"),
            Map.entry(
                    "news.by.mail.to.nobody",
                    "Nobody who takes part gets email from here. Choose how else you told them"),
            Map.entry("needs.day", NEEDS_DAY),
            Map.entry("day.to.come", "Enter today or an earlier day"),
            Map.entry("feedback.needs.what", "Enter what you asked about"),
            Map.entry("decision.needs.what", "Enter what was decided"),
            Map.entry("decision.needs.because", "Enter why"),
            Map.entry("decision.needs.asking", "Choose when people were asked about it. Nothing is decided before"),
            Map.entry("draft.needs.title", "Enter what the draft is called"),
            Map.entry("draft.needs.words", "Enter the words of the draft, or what is in it"),
            Map.entry("draft.no.link", "Enter a link that begins with https://"),
            Map.entry("agreement.needs.answer", "Choose whether you agree"),
            Map.entry("agreement.needs.words", "Enter what you would change, or why you do not agree"),
            Map.entry(
                    "agreement.theirs",
                    "They answered this draft themselves, so nobody else changes it. They can, at their own place. Or show"
                            + " a new draft, which asks everybody anew"),
            Map.entry("agreement.no.draft", "There is no draft yet"),
            Map.entry(
                    "agreement.newer.draft",
                    "A newer draft was shown meanwhile. Read it, then answer it. What you wrote is below"),
            Map.entry("agreement.piece.ended", "This work has ended. No draft is shown or answered any more"),
            Map.entry("agreement.has.left", "Whoever does not take part any more is not asked about a draft"),
            Map.entry("check.needs.answer", "Choose yes, partly or no"),
            Map.entry("check.needs.words", "Enter what was missing"),
            Map.entry("check.other.side.answered", "The other side has answered. Your answer stays as it is"),
            Map.entry(
                    "check.theirs",
                    "They answered this themselves, so nobody else changes it. You can read what they said"),
            Map.entry("check.worker.first", "Answer the question yourself first. Then write down what they said"),
            Map.entry("finish.needs.people", "Nobody from a family takes part"),
            Map.entry("finish.needs.decision", "Nothing has been decided yet, after people were asked"),
            Map.entry("finish.needs.draft", "No draft has been shown to those who take part"),
            Map.entry("stop.needs.because", "Enter why it stops"),
            Map.entry("hold.only.services", "Work with one child is never public"),
            Map.entry("hold.needs.because", "Enter why it is held back. Everybody reads it"),
            Map.entry("hold.or.not", "Choose that it is held back, or take the reason away"),
            Map.entry("hold.is.held", "It is held back. Show it again before you open it to everybody"),
            Map.entry("said.needs.said", "Enter what people said"),
            Map.entry("said.needs.became", "Choose what became of it"),
            Map.entry("said.needs.did", "Enter what was done"),
            Map.entry("said.needs.because", "Enter why not, or not all of it"),
            Map.entry(
                    "said.in.their.words",
                    "These are somebody’s own words. Say it in yours; with their consent, theirs stand as a quote"),
            Map.entry("month.needs.opening", "Enter how it begins"),
            Map.entry("month.not.over", "It can be published once the month is over"),
            Map.entry("month.needs.lines", "Choose at least one line that it shows"),
            Map.entry("month.not.published", "Publish it before you send it"),
            Map.entry("month.sent.already", "It was sent already"),
            Map.entry(
                    "month.reaches.nobody",
                    "No e-mail reaches anybody who took part in what it tells of. Tell them in the way that they chose"),
            Map.entry("show.only.services", "Work with one child is never public"),
            Map.entry("show.needs.end", "It can be shown to everybody once it has ended"),
            Map.entry("show.needs.story", "Enter what happened, in plain words"),
            Map.entry("show.needs.agreement", "Everybody who takes part says first whether they agree"),
            Map.entry("show.needs.disagreement", "Somebody does not agree. Enter what they said"),
            Map.entry("quote.needs.words", "Enter their words"),
            Map.entry("quote.consent.ended", "The consent has ended already"),
            Map.entry("opportunity.needs.title", "Enter what people can do"),
            Map.entry("opportunity.needs.what", "Enter what it is about"),
            Map.entry("opportunity.needs.timeAsked", "Enter how much time it takes"),
            Map.entry("opportunity.needs.expenses", "Enter which expenses are paid"),
            Map.entry("opportunity.needs.payment", "Enter what is paid, or that nothing is"),
            Map.entry("opportunity.needs.support", "Enter which support there is"),
            Map.entry("opportunity.needs.ways", "Choose at least one way to take part"),
            Map.entry("opportunity.closes.past", "Enter today or a later day"),
            Map.entry("opportunity.closed", "This has closed. Look at what else is open"),
            Map.entry("asked.needs.what", "Enter what they were asked for"),
            Map.entry("proposal.needs.what", "Enter what you would like to do together"),
            Map.entry("proposal.needs.why", "Enter why it matters"),
            Map.entry("proposal.needs.answer", "Choose an answer"),
            Map.entry("proposal.needs.words", "Enter what you say to whoever proposed it"),
            Map.entry("proposal.needs.piece", "Choose the piece of work"),
            Map.entry("service.needs.name", "Enter the name of the service"),
            Map.entry("service.name.taken", "There is a service with this name already"),
            Map.entry("service.needs.sector", "Choose whose work it is"),
            Map.entry("offer.needs.words", "Enter what you offered"),
            Map.entry("tool.needs.name", "Enter what it is called"),
            Map.entry("tool.needs.kind", "Choose what it is"),
            Map.entry("tool.needs.helpsWith", "Enter what it helps with"),
            Map.entry("tool.needs.steps", "Choose the steps that it helps with, or that it helps all along"),
            Map.entry("tool.steps.or.none", "Choose steps, or that it helps all along, and not both"),
            Map.entry("tool.needs.file", "Choose a file, or enter a link above"),
            Map.entry("tool.no.link", "Enter a link that begins with https://"),
            Map.entry("tool.link.or.file", "Give a link or a file, and not both"),
            Map.entry("tool.needs.day", NEEDS_DAY),
            Map.entry("tool.day.over", "Enter a day after today"),
            Map.entry("tool.needs.because", "Enter why it is not used any more"),
            Map.entry(
                    "tool.retired.meanwhile",
                    "Somebody took this tool out of use while you were writing. Your words are below; add it as a new tool if it is needed"),
            Map.entry("tool.retired.already", "It is out of use already. The first reason stays"));

    private Wording() {}

    static String of(Finding finding) {
        Object first = finding.details().isEmpty() ? null : finding.details().getFirst();
        return switch (finding.key()) {
            case "decision.before.asking" ->
                "People were asked on "
                        + PartnershipWords.day((LocalDate) finding.details().getFirst())
                        + ". It can be decided from the day after";
            case "told.before.end" ->
                "It ended on "
                        + PartnershipWords.day((LocalDate) finding.details().getFirst())
                        + ". Enter that day or a later one";
            case "finish.needs.step" -> "This step is neither done nor left out: " + first;
            case "finish.needs.answers" ->
                first + (Integer.valueOf(1).equals(first) ? " person has" : " people have")
                        + " not said whether they agree";
            case "finish.needs.worker" -> "You have not answered: " + first;
            case "finish.needs.participants" -> "Nobody from a family has answered: " + first;
            case "model.faulty" -> String.valueOf(first);
            case "model.version.taken" ->
                "There is another version " + first + " already. Give this one the next number";
            case "model.other.level" ->
                "The code " + first + " is that of a model for the other kind of work. Give this one a code of its own";
            case "easy.read.long" -> EasyRead.tooLong(finding);
            case "easy.read.much" -> "The Easy Read version must be " + first + " characters or fewer";
            case "tool.too.long" -> "Write " + first + " characters or fewer";
            case "tool.day.far" -> "Enter a day within the next " + first + " years";
            case "words.line" ->
                "Line " + first + " can't be used. Write the key of a step or a question once, a colon, and the words";
            default -> WORDS.getOrDefault(finding.key(), "Check this: " + finding.key());
        };
    }

    /** Where on the pages of a piece something that is missing is done. */
    static String where(Finding missing) {
        String field = missing.field();
        if (field.startsWith("step-")) {
            return "/step/" + field.substring("step-".length());
        }
        return switch (field) {
            case "people" -> "/people";
            case "decide" -> "/decide";
            case "draft" -> "/agree";
            default -> "/checks";
        };
    }
}
