package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PassedOn;
import uk.sidebyside.pages.AsAt;

/** Gives every page its shell, and every page that can't be shown one that says so. */
@ControllerAdvice
class EveryPage {
    private final Shells shells;
    private final ProblemPages problems;

    EveryPage(Shells shells, ProblemPages problems) {
        this.shells = shells;
        this.problems = problems;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return shells.of(request);
    }

    /** A malformed id in an address names nothing, like an unknown one. */
    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return problems.page(request, HttpStatus.NOT_FOUND);
    }

    /** A page of it leads to how it was left; a form is answered with what was typed. */
    @ExceptionHandler(PassedOn.class)
    ModelAndView passedOn(PassedOn passed, HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return new ModelAndView("redirect:" + passed.at());
        }
        var page = new ModelAndView("access/passedOn", HttpStatus.CONFLICT);
        page.addObject("shell", shells.of(request));
        page.addObject("page", PassedOnPage.of(passed, request));
        return page;
    }

    /** A day of which a page can't show what was known: the words are for the reader. */
    @ExceptionHandler(AsAt.Refused.class)
    ModelAndView noSuchDay(AsAt.Refused refused, HttpServletRequest request) {
        var page = new ModelAndView("access/problem", HttpStatus.BAD_REQUEST);
        page.addObject("shell", shells.of(request));
        page.addObject("page", new ProblemPage("This day can’t be shown", List.of(refused.words())));
        return page;
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return problems.page(request, HttpStatus.CONTENT_TOO_LARGE);
    }
}
