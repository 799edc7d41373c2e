package uk.sidebyside.voice.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;

/** The answer to a network from which too many codes were guessed: it says nothing of any code. */
@ControllerAdvice
class TooMany {

    @ExceptionHandler(CodeHolders.TooManyGuesses.class)
    ModelAndView tooMany() {
        return page();
    }

    static ModelAndView page() {
        ModelAndView wait = FormAnswers.page(
                "voice/code",
                new CodePage(
                        "",
                        FormErrors.none()
                                .and("code", "Too many codes were tried from here. Wait an hour, then try again, or phone us")));
        wait.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return wait;
    }
}
