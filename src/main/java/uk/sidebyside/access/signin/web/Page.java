package uk.sidebyside.access.signin.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page in one line: its template and what the template shows. */
final class Page {

    private Page() {}

    static ModelAndView of(String template, Object page) {
        return of(template, page, HttpStatus.OK);
    }

    static ModelAndView of(String template, Object page, HttpStatus status) {
        var view = new ModelAndView(template, "page", page);
        view.setStatus(status);
        return view;
    }
}
