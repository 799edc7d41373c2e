package uk.sidebyside.voice.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.unsent.UnsentForm;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.voice.ReceiptForms;
import uk.sidebyside.voice.UnsentWords;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/**
 * Changing one's own words.
 *
 * @param at under which address it is sent
 * @param readAt where what was said is read
 * @param offered pictures that may be chosen; empty where none were
 * @param now what stands there now, where it was changed elsewhere in the meantime
 * @param begun said of what was begun and not sent; null where nothing was, or where it came back
 */
public record ChangePage(
        String at,
        String readAt,
        View view,
        String wordsTyped,
        String saw,
        String means,
        List<String> offered,
        List<String> chosen,
        FamilyWords words,
        Questions pictures,
        FormErrors errors,
        Map<String, String> now,
        @Nullable String begun) {

    static ChangePage of(
            String at,
            String readAt,
            View view,
            UnsentWords.@Nullable Begun begun,
            List<String> offered,
            FamilyWords words,
            Questions pictures) {
        return new ChangePage(
                at,
                readAt,
                view,
                begun == null ? view.said().words() : begun.words(),
                begun == null ? view.said().saw() : begun.saw(),
                begun == null ? view.said().means() : begun.means(),
                offered,
                begun == null ? view.said().choices() : begun.choices(),
                words,
                pictures,
                FormErrors.none(),
                Map.of(),
                begun == null ? null : UnsentForm.sentence(begun.at()));
    }

    /** Where a browser keeps what is typed; null for whoever did not give it, since nobody but its giver reads what is kept. */
    public @Nullable String unsentAt() {
        return !at.equals(readAt) ? null : at + "/unsent?form=" + ReceiptForms.change(view);
    }

    /** Whether it has its answer, so that other words open it again. */
    public boolean answered() {
        return !view.state().open();
    }

    ModelAndView again(Input input, FormErrors wrong, Map<String, String> other) {
        ModelAndView again = FormAnswers.page(
                "voice/change",
                new ChangePage(
                        at,
                        readAt,
                        view,
                        input.text("words"),
                        input.text("saw"),
                        input.text("means"),
                        offered,
                        input.several("choices"),
                        words,
                        pictures,
                        wrong,
                        other,
                        null));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
