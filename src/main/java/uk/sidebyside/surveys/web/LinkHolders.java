package uk.sidebyside.surveys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.surveys.HeldLinks;

/** Who comes with the link of an address. What leads nowhere and what is not theirs any more both answer 404. */
@Component
class LinkHolders {
    private final HeldLinks links;

    LinkHolders(HeldLinks links) {
        this.links = links;
    }

    /** Somebody with a link that opens. */
    record Holder(Principal principal, String token) {
        <T> T as(Supplier<T> work) {
            return Principals.call(principal, work::get);
        }
    }

    Holder of(Principal visitor, String token, HttpServletRequest request) {
        return switch (links.find(visitor.inArea(), token, request.getRemoteAddr())) {
            case HeldLinks.Opens opens -> new Holder(opens.principal(), token);
            case HeldLinks.Nothing nothing -> throw new NotFound();
            case HeldLinks.Wait wait -> throw new TooManyLinks();
        };
    }

    boolean mayAnswer(Holder holder, HttpServletRequest request) {
        return links.mayAnswer(holder.token(), request.getRemoteAddr());
    }

    /** From there it was guessed too often; right and wrong links get no answer until it has calmed down. */
    static class TooManyLinks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLinks() {
            super("Too many wrong links", null, false, false);
        }
    }

    /** The answer says nothing of any link. */
    @ControllerAdvice
    static class Waits {
        @ExceptionHandler(TooManyLinks.class)
        void tooMany(HttpServletResponse response) throws IOException {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
