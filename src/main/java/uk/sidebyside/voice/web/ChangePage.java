package uk.sidebyside.voice.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/**
 * Changing one's own words.
 *
 * @param at the address of the receipt
 * @param offered pictures that may be chosen; empty where none were
 * @param now what stands there now, where it was changed elsewhere in the meantime
 */
public record ChangePage(
        String at,
        View view,
        String wordsTyped,
        String saw,
        String means,
        List<String> offered,
        List<String> chosen,
        FamilyWords words,
        Questions pictures,
        FormErrors errors,
        Map<String, String> now) {

    static ChangePage of(String at, View view, List<String> offered, FamilyWords words, Questions pictures) {
        return new ChangePage(
                at,
                view,
                view.said().words(),
                view.said().saw(),
                view.said().means(),
                offered,
                view.said().choices(),
                words,
                pictures,
                FormErrors.none(),
                Map.of());
    }

    ModelAndView again(Input input, FormErrors wrong, Map<String, String> other) {
        ModelAndView again = FormAnswers.page(
                "voice/change",
                new ChangePage(
                        at,
                        view,
                        input.text("words"),
                        input.text("saw"),
                        input.text("means"),
                        offered,
                        input.several("choices"),
                        words,
                        pictures,
                        wrong,
                        other));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
