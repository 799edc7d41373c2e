package uk.sidebyside.access.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.SettingRefused;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.Finding;

/** The forms of these pages: shown, saved or shown again with nothing lost. */
final class AdminForms {
    private AdminForms() {}

    static ModelAndView show(FormPage page) {
        return new ModelAndView("layout/form", "page", page);
    }

    static ModelAndView again(FormPage page) {
        ModelAndView view = show(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** Saves, unless the form itself or a rule of who is who stands against it. */
    static ModelAndView send(
            FormPage page, Input input, RedirectAttributes next, String home, String done, Runnable save) {
        FormErrors faults = page.faults(input).and(page.missing(input));
        if (faults.any()) {
            return again(page.again(input, faults, Map.of()));
        }
        Optional<List<Finding>> refused = refusal(save);
        return refused.isPresent() ? again(page.refused(input, refused.get(), AdminWords::of)) : done(next, home, done);
    }

    static Optional<List<Finding>> refusal(Runnable save) {
        try {
            save.run();
            return Optional.empty();
        } catch (SettingRefused refused) {
            return Optional.of(refused.findings());
        }
    }

    static ModelAndView done(RedirectAttributes next, String home, String words) {
        next.addFlashAttribute("done", words);
        return new ModelAndView("redirect:" + home);
    }

    static @Nullable String said(String done) {
        return done.isEmpty() ? null : done;
    }
}
