package uk.sidebyside.voice.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.Audience;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.rules.Question;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;

/**
 * One question, and what is written of it so far.
 *
 * @param at the address of the sitting
 * @param number of the question, beginning with 0
 * @param draft as typed, where the form came back
 * @param tellBackOn the day by which its giver is told
 */
public record QuestionPage(
        String at,
        Giving.Progress progress,
        int number,
        Giving.Draft draft,
        String says,
        LocalDate tellBackOn,
        FamilyWords words,
        FormErrors errors,
        Questions pictures) {

    public Sitting sitting() {
        return progress.sitting();
    }

    public Question question() {
        return progress.questions().get(number);
    }

    public String asked() {
        return question().in(words.version());
    }

    public int of() {
        return progress.questions().size();
    }

    /** As "2 left after this one". */
    public String left() {
        int left = of() - number - 1;
        return left == 0 ? words.say("last") : words.say("left", left);
    }

    public Audience audience() {
        return FamilyWords.audience(sitting().questions());
    }

    public @Nullable String back() {
        return number == 0 ? null : at + "?q=" + (number - 1) + also("&");
    }

    /** What an address carries on, so that who reads Easy Read goes on reading it. */
    public String also(String sign) {
        return words.easy() ? sign + "read=easy" : "";
    }

    public boolean chosen(String picture) {
        return draft.choices().contains(picture);
    }
}
