package uk.sidebyside.assessments.months.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.months.MonthOfCases;
import uk.sidebyside.assessments.months.MonthsOfCases;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** The months of cases, and how one goes to the board. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class MonthsController {
    private final MonthsOfCases months;
    private final Clock clock;

    MonthsController(MonthsOfCases months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    @GetMapping("/cases/months")
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page("assessments/months/all", new MonthsPage(months.all(area), months.ages(area)));
    }

    @GetMapping("/cases/months/{month}")
    ModelAndView one(@PathVariable String month, Principal principal) {
        return FormAnswers.page(
                "assessments/months/one",
                new MonthPage(months.of(principal.inArea(), read(month)), LocalDate.now(clock)));
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new NotFound();
        }
    }

    @GetMapping("/cases/months/{month}/edit")
    ModelAndView edit(@PathVariable String month, Principal principal) {
        return FormAnswers.show(form(months.of(principal.inArea(), read(month))));
    }

    @PostMapping("/cases/months/{month}/edit")
    ModelAndView edited(
            @PathVariable String month, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        YearMonth of = read(month);
        return FormAnswers.send(
                form(months.of(principal.inArea(), of)).version(input.version()),
                input,
                () -> months.write(principal.inArea(), of, input.version(), input.text("story")),
                saved -> "/cases/months/" + saved,
                MonthsController::words);
    }

    private static FormPage form(MonthOfCases month) {
        FormPage page = FormPage.asking(
                        "What the figures of " + month.name() + " mean",
                        "The first words are drafted from the figures. Say why it is so, and what is done about it.",
                        month.at(),
                        month.at() + "/edit",
                        "Save")
                .version(month.version())
                .with(new FormPage.Area(
                        "story",
                        "What should the board know?",
                        "Name no child and no family.",
                        month.story(),
                        12,
                        4000,
                        false));
        return month.overtaken()
                ? page.saying("The figures changed since these words were written. They say now: "
                        + String.join(" ", MonthPage.paragraphs(month.draft())))
                : page;
    }

    private static String words(Finding finding) {
        return switch (finding.key()) {
            case "month.sent" -> "This month is with the board. Take it back first, then change it";
            case "month.needs.story" -> "Say what the figures mean";
            default -> "Use at most 4,000 characters";
        };
    }

    @PostMapping("/cases/months/{month}/send")
    ModelAndView send(@PathVariable String month, Principal principal) {
        months.send(principal.inArea(), read(month));
        return FormAnswers.on("/cases/months/" + read(month));
    }

    @PostMapping("/cases/months/{month}/take-back")
    ModelAndView takeBack(@PathVariable String month, Principal principal) {
        months.takeBack(principal.inArea(), read(month));
        return FormAnswers.on("/cases/months/" + read(month));
    }
}
