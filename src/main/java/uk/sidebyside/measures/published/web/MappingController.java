package uk.sidebyside.measures.published.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.published.PublishedStatistics;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;

/** Which column of a published file is which measure: to be seen, and put right when the Department renames one. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class MappingController {
    private static final String HOME = "/benchmarks/mapping";
    private static final int LONGEST = 20_000;
    private static final int LONGEST_REASON = 500;

    private final PublishedStatistics statistics;

    MappingController(PublishedStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping(HOME)
    ModelAndView show() {
        return view(MappingPage.of(statistics.mappingText(), "", statistics.mappingVersion(), FormErrors.none()));
    }

    @PostMapping(HOME)
    ModelAndView change(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        Input input = new Input(typed);
        String content = input.text("content");
        String reason = input.text("reason").strip();
        String version = input.text("version");
        int seen = version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
        FormErrors faults = faults(content, reason);
        if (!faults.any()) {
            try {
                if (statistics.changeMapping(content, reason, seen)) {
                    next.addFlashAttribute("done", "The mapping is saved.");
                    return new ModelAndView("redirect:" + HOME);
                }
                return invalid(new MappingPage(
                        content,
                        reason,
                        statistics.mappingVersion(),
                        FormErrors.none()
                                .and("content", "Somebody else changed it in the meantime. Theirs is below yours."),
                        statistics.mappingText()));
            } catch (IllegalArgumentException e) {
                faults = FormErrors.none().and("content", String.valueOf(e.getMessage()));
            }
        }
        return invalid(MappingPage.of(content, reason, seen, faults));
    }

    private static FormErrors faults(String content, String reason) {
        FormErrors faults = FormErrors.none();
        if (content.isBlank()) {
            faults = faults.and("content", "Enter the lines of the mapping.");
        } else if (content.length() > LONGEST) {
            faults = faults.and("content", "Use at most 20,000 characters.");
        }
        if (reason.isEmpty()) {
            faults = faults.and("reason", "Say why it is changed.");
        } else if (reason.length() > LONGEST_REASON) {
            faults = faults.and("reason", "Use at most 500 characters.");
        }
        return faults;
    }

    private static ModelAndView view(MappingPage page) {
        return new ModelAndView("measures/mapping", "page", page);
    }

    private static ModelAndView invalid(MappingPage page) {
        ModelAndView view = view(page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
