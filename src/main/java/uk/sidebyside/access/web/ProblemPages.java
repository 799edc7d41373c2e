package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages for what went wrong, in our own look. They never say why inside the program; the log does. */
@Component
class ProblemPages implements ErrorViewResolver {
    private static final Map<HttpStatus, ProblemPage> PAGES = Map.of(
            HttpStatus.NOT_FOUND,
                    new ProblemPage(
                            "Page not found",
                            List.of(
                                    "If you typed the address, check that it is right.",
                                    "If you followed a link, the page may have moved, or it may be one that you cannot see.")),
            HttpStatus.UNAUTHORIZED,
                    new ProblemPage(
                            "You are not signed in",
                            List.of(
                                    "Sign in, then go back and send it again. Copy long text first, so that you keep it.")),
            HttpStatus.FORBIDDEN,
                    new ProblemPage(
                            "We could not accept that",
                            List.of(
                                    "The page that you sent was open for a long time, or came from somewhere else.",
                                    "Go back, reload the page and send it again. Copy long text first, so that you keep it.")),
            HttpStatus.TOO_MANY_REQUESTS,
                    new ProblemPage(
                            "Too many tries",
                            List.of(
                                    "Too many codes or forms came from where you are. Wait an hour, then try again.",
                                    "If you can’t wait, ask the people named below.")),
            HttpStatus.CONTENT_TOO_LARGE,
                    new ProblemPage(
                            "The file is too large",
                            List.of("Go back and choose a smaller file. The page says how large it may be.")),
            HttpStatus.SERVICE_UNAVAILABLE,
                    new ProblemPage(
                            "Side by Side is not available right now",
                            List.of("Try again in a few minutes. Nothing that you saved before is lost.")));
    private static final ProblemPage NOT_UNDERSTOOD = new ProblemPage(
            "We could not understand that", List.of("Go back and check what you entered, then send it again."));
    private static final ProblemPage OURS = new ProblemPage(
            "Something went wrong on our side",
            List.of("Try again in a few minutes.", "If it happens again, tell us what you were doing."));

    private final Shells shells;

    ProblemPages(Shells shells) {
        this.shells = shells;
    }

    ModelAndView page(HttpServletRequest request, HttpStatus status) {
        Optional<UnsentForm> unsent = status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN
                ? UnsentForm.of(request)
                : Optional.empty();
        return unsent.map(form -> sendAgain(request, status, form)).orElseGet(() -> problem(request, status));
    }

    private ModelAndView sendAgain(HttpServletRequest request, HttpStatus status, UnsentForm form) {
        return new ModelAndView("access/sendAgain", Map.of("shell", shells.of(request), "form", form), status);
    }

    private ModelAndView problem(HttpServletRequest request, HttpStatus status) {
        ProblemPage page = PAGES.getOrDefault(status, status.is4xxClientError() ? NOT_UNDERSTOOD : OURS);
        return new ModelAndView("access/problem", Map.of("shell", shells.of(request), "page", page), status);
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(request, status);
    }
}
