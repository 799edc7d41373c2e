package uk.sidebyside.partnership.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.told.MonthlyTellBack;
import uk.sidebyside.partnership.told.MonthlyTellBacks;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** What everybody is told of each month, and how the coordinator writes, publishes and sends it. */
@Controller
@AllowedTo(Role.COORDINATOR)
class MonthlyController {
    private final MonthlyTellBacks months;
    private final Clock clock;

    MonthlyController(MonthlyTellBacks months, Clock clock) {
        this.months = months;
        this.clock = clock;
    }

    @GetMapping("/partnership/monthly")
    @AllowedTo(Role.PUBLIC)
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        List<MonthlyTellBack> all = months.all(area);
        boolean writes = MonthlyTellBacks.mayWrite();
        return FormAnswers.page(
                "partnership/monthly",
                new MonthlyPage(all, writes ? months.left(area, all) : Set.of(), writes, LocalDate.now(clock)));
    }

    @GetMapping("/partnership/monthly/{month}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView one(@PathVariable String month, Principal principal) {
        return page(principal.inArea(), read(month), FormErrors.none());
    }

    private ModelAndView page(AreaId area, YearMonth of, FormErrors errors) {
        MonthlyTellBack month = months.of(area, of);
        boolean writes = MonthlyTellBacks.mayWrite();
        return FormAnswers.page(
                "partnership/month",
                new MonthPage(
                        month,
                        months.lines(area, month),
                        writes,
                        writes && !month.published() ? months.notYet(area) : List.of(),
                        writes
                                && !month.published()
                                && !months.left(area, months.all(area)).contains(of),
                        errors));
    }

    private static YearMonth read(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException notAMonth) {
            throw new NotFound();
        }
    }

    @GetMapping("/partnership/monthly/{month}/edit")
    ModelAndView edit(@PathVariable String month, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(form(area, months.of(area, read(month))));
    }

    @PostMapping("/partnership/monthly/{month}/edit")
    ModelAndView edited(
            @PathVariable String month, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        MonthlyTellBack now = months.of(area, read(month));
        return FormAnswers.send(
                form(area, now).version(input.version()),
                input,
                () -> months.write(
                        area,
                        now.month(),
                        input.version(),
                        new MonthlyTellBacks.Words(input.text("opening"), input.text("closing"), input.ids("lines"))),
                saved -> now.at(),
                Wording::of);
    }

    private FormPage form(AreaId area, MonthlyTellBack month) {
        List<YouSaid.Line> offered = months.offered(area, month);
        return FormPage.asking(
                        month.title(),
                        "Each line is changed on the page of its piece of work. Here you choose which are shown."
                                + " Lines that were written since are offered, too, until it is published.",
                        month.at(),
                        month.at() + "/edit",
                        "Save")
                .with(new FormPage.Area("opening", "How does it begin?", "", month.opening(), 6, 2000, false))
                .with(new FormPage.Several(
                        "lines",
                        "What is shown?",
                        offered.stream()
                                .map(line -> Choice.of(
                                        line.id().toString(), "“" + line.said() + "” (" + line.pieceTitle() + ")"))
                                .toList(),
                        month.lines().stream().map(UUID::toString).toList()))
                .with(new FormPage.Area("closing", "How does it end?", "", month.closing(), 4, 2000, true))
                .version(month.version());
    }

    @PostMapping("/partnership/monthly/{month}/publish")
    ModelAndView publish(@PathVariable String month, Principal principal) {
        return after(principal.inArea(), read(month), months.publish(principal.inArea(), read(month)));
    }

    @PostMapping("/partnership/monthly/{month}/take-back")
    ModelAndView takeBack(@PathVariable String month, Principal principal) {
        months.takeBack(principal.inArea(), read(month));
        return FormAnswers.on("/partnership/monthly/" + read(month));
    }

    @PostMapping("/partnership/monthly/{month}/send")
    ModelAndView send(@PathVariable String month, Principal principal) {
        return after(principal.inArea(), read(month), months.send(principal.inArea(), read(month)));
    }

    private ModelAndView after(AreaId area, YearMonth of, Saving<YearMonth> saving) {
        if (saving instanceof Saving.Refused<?> refused) {
            ModelAndView again = page(area, of, FormErrors.of(refused.findings(), Wording::of));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return FormAnswers.on("/partnership/monthly/" + of);
    }
}
