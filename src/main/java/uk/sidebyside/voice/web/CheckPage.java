package uk.sidebyside.voice.web;

import java.time.LocalDate;
import java.util.UUID;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;

/**
 * "This is what you said", before it is sent.
 *
 * @param receipt the code that its giver will have, made for this page
 * @param sending as typed, where the form came back
 */
public record CheckPage(
        String at,
        Giving.Progress progress,
        String receipt,
        UUID submission,
        Giving.Sending sending,
        LocalDate tellBackOn,
        FamilyWords words,
        FormErrors errors,
        Questions pictures) {

    public Sitting sitting() {
        return progress.sitting();
    }

    public Audience audience() {
        return FamilyWords.audience(sitting().questions());
    }

    public String also(String sign) {
        return words.easy() ? sign + "read=easy" : "";
    }

    /** Whether others say what they saw of a child, who are then named. */
    public boolean observed() {
        return progress.questions().stream()
                .anyMatch(question -> question.kind().seen());
    }

    public String asked(Question question) {
        return question.in(words.version());
    }

    public String whoSees() {
        return sitting().child().isPresent()
                ? words.say("sees-child", sitting().readers(), sitting().title())
                : words.say("sees-service", sitting().readers());
    }
}
