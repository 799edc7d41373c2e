package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The answer to a network from which too many codes were guessed: it says nothing of any code. */
@ControllerAdvice
class TooMany {

    @ExceptionHandler(CodeHolders.TooManyGuesses.class)
    void tooMany(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
