package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.Map;
import uk.sidebyside.evidence.EvidenceWords;
import uk.sidebyside.shared.Finding;

/** The words for what the rules of voice find. */
final class Wording {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("observation.needs.saw", "Write what you saw, before what you think it means"),
            Map.entry("observation.needs.means", "Write what you think it means"),
            Map.entry("nothing.said", "Answer one of the questions before you send it"),
            Map.entry("helper.needs.name", "Write who helped, like Mum, or Mr Hall who teaches me"),
            Map.entry("observer.needs.name", "Write who saw this, like June, his foster mum"),
            Map.entry("email.unreadable", "Enter an e-mail address like name@example.org, or leave it empty"),
            Map.entry("words.needed", "Write what you want to say"),
            Map.entry("understood.needs.words", "Write what is not right, so that we can put it right"),
            Map.entry("understood.already", "You have answered this already. You can add to it here"),
            Map.entry("opened.already", "You have asked for this already. You can add to it here"),
            Map.entry("nothing.to.open", "There is no answer yet that could be changed"),
            Map.entry("tell.needs.answers", "Answer every view before somebody is told"),
            Map.entry("file.no.picture", "Choose a picture or a recording. Other files can’t be taken here"),
            Map.entry("picture.damaged", "The picture can’t be read. Take it or save it again and try once more"),
            Map.entry("recording.too.large", "The recording is larger than 10 MB. Record less at a time"),
            Map.entry(
                    "recording.no.length",
                    "The recording can’t be read. Save it as M4A, MP3, WAV, OGG or WEBM and try again"),
            Map.entry("response.needs.kind", "Choose what became of it"),
            Map.entry("response.needs.views", "Choose what you answer"),
            Map.entry(
                    "thanks.only.for.strengths", "Thanks alone are for what goes well. Say what became of the others"),
            Map.entry("response.needs.change", "Write what changed"),
            Map.entry("response.needs.where", "Choose where it was used"),
            Map.entry("no.needs.reason", "Write the reason, in plain words"),
            Map.entry("reason.too.short", "Write the reason as a sentence that its giver understands"),
            Map.entry("no.needs.options", "Write which other ways you looked at"),
            Map.entry("no.needs.talk", "Write how they can talk about it: whom to ask, and how"),
            Map.entry("thinking.needs.day", "Enter the day until which you think about it"),
            Map.entry("thinking.day.past", "The day must be after today"),
            Map.entry("answered.already", "This has an answer already. Say what became of it instead"),
            Map.entry("play.back.first", "Play it back first, so that you know that you have understood"),
            Map.entry("playback.needs.views", "Choose what you play back"),
            Map.entry("playback.needs.words", "Write what you have understood"),
            Map.entry("playback.needs.day", "Enter the day on which you talked about it"),
            Map.entry("playback.in.future", "The day can’t be in the future"),
            Map.entry("promise.needs.day", "Enter the new day"),
            Map.entry("promise.day.past", "The new day must be today or later"),
            Map.entry("promise.needs.reason", "Write why it takes longer; its giver reads it"),
            Map.entry("promise.kept", "They have been told already"),
            Map.entry("tell.needs.day", "Enter the day on which they were told"),
            Map.entry("tell.in.future", "The day can’t be in the future"),
            Map.entry("tell.needs.channel", "Choose how they were told"),
            Map.entry("ask.needs.title", "Enter what it is about, in a few words"),
            Map.entry("ask.needs.about", "Choose what it is about"),
            Map.entry("ask.needs.readers", "Enter who reads it"),
            Map.entry("ask.needs.from", "Enter the first day"),
            Map.entry("ask.needs.end", "Enter the last day"),
            Map.entry("ask.ends.before", "The last day must not be before the first"),
            Map.entry("ask.needs.tell.back", "Enter the day by which they are told"),
            Map.entry("ask.told.before.end", "They are told after the last day on which they can answer"),
            Map.entry("invite.needs.person", "Choose whom you invite"),
            Map.entry("invite.of.others", "Choose questions that somebody answers about themself"),
            Map.entry("invite.needs.end", "Enter the last day on which the link opens"),
            Map.entry("invite.end.past", "The last day must be today or later"),
            Map.entry("invite.told.before.end", "They are told after the last day on which they can answer"),
            Map.entry("worry.needs.words", "Write what worries you"),
            Map.entry("worry.needs.done", "Write what was done"),
            Map.entry("worry.needs.risk", "Choose whether telling the family could put somebody at risk"),
            Map.entry("occasion.needs.kind", "Choose what they are carried to"),
            Map.entry("occasion.needs.day", "Enter the day"),
            Map.entry("occasion.day.past", "The day must be today or later"),
            Map.entry("occasion.needs.views", "Choose at least one view"),
            Map.entry("still.not.asked", "This was answered already. The page shows how it stands now"),
            Map.entry("still.needs.change", "Write what is different now"),
            Map.entry("setting.days", "Enter a whole number of working days from 1 to 120"),
            Map.entry("setting.months", "Enter a whole number of months from 1 to 60"));

    private Wording() {}

    static String of(Finding finding) {
        if (finding.details().isEmpty()) {
            return WORDS.getOrDefault(finding.key(), EvidenceWords.of(finding));
        }
        Object detail = finding.details().getFirst();
        return switch (finding.key()) {
            case "words.too.long" -> "Write " + detail + " characters or fewer";
            case "name.too.long" -> "Write " + detail + " characters or fewer";
            case "file.too.many" -> "You can add " + detail + " files to one question";
            case "picture.too.large" ->
                "The picture has " + detail + " million pixels. Make it smaller, or take it with fewer";
            case "recording.too.long" ->
                "The recording is longer than 5 minutes: it takes " + detail + " minutes. Record less at a time";
            case "promise.not.later" -> "The new day must be after " + VoicePages.day((LocalDate) detail);
            case "tell.before.given" ->
                "The view was given on " + VoicePages.day((LocalDate) detail) + ". Enter that day or a later one";
            case "tell.before.answer" ->
                "The last answer was written on " + VoicePages.day((LocalDate) detail)
                        + ". Enter that day or a later one";
            default -> EvidenceWords.of(finding);
        };
    }
}
