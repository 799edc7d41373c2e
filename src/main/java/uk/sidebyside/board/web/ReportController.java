package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.BodyId;
import uk.sidebyside.board.Issues;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.board.Report;
import uk.sidebyside.board.ReportId;
import uk.sidebyside.board.Reports;
import uk.sidebyside.board.Words;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Assurance reports: the month's list, writing one, and what the chair or an administrator does with it. */
@Controller
@AllowedToMembers
class ReportController {
    private final Reports reports;
    private final MonthlyReports monthly;
    private final Issues issues;
    private final Choices choices;
    private final Clock clock;

    ReportController(Reports reports, MonthlyReports monthly, Issues issues, Choices choices, Clock clock) {
        this.reports = reports;
        this.monthly = monthly;
        this.issues = issues;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/board/reports")
    ModelAndView list(@RequestParam(name = "month", required = false) @Nullable String month, Principal principal) {
        AreaId area = principal.inArea();
        List<java.time.YearMonth> months = reports.months(area);
        java.time.YearMonth chosen = months.stream()
                .filter(each -> each.toString().equals(month))
                .findFirst()
                .orElse(months.isEmpty() ? java.time.YearMonth.now(clock) : months.getFirst());
        return Forms.page(
                "board/reports",
                new ReportsPage(
                        chosen,
                        months,
                        reports.ofMonth(area, chosen),
                        LocalDate.now(clock),
                        principal.has(Role.ADMINISTRATOR)));
    }

    @PostMapping("/board/reports/open")
    @AllowedTo(Role.ADMINISTRATOR)
    ModelAndView open(Principal principal) {
        monthly.open(principal.inArea(), java.time.YearMonth.now(clock));
        return Forms.on("/board/reports");
    }

    @GetMapping("/board/reports/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return Forms.page("board/report", page(principal, id, FormErrors.none(), ""));
    }

    private ReportPage page(Principal principal, UUID id, FormErrors errors, String why) {
        AreaId area = principal.inArea();
        Report report = reports.byId(area, new ReportId(id));
        boolean mayApprove = principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR);
        return new ReportPage(
                report,
                issues.of(area, id),
                mayApprove ? choices.all(area) : List.of(),
                errors,
                reports.mayWrite(report),
                reports.nobodyLeads(area, report),
                mayApprove,
                LocalDate.now(clock),
                UUID.randomUUID(),
                why);
    }

    @GetMapping("/board/reports/{id}/write")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView write(@PathVariable UUID id, Principal principal) {
        Report report = reports.byId(principal.inArea(), new ReportId(id));
        if (!reports.mayWrite(report)) {
            throw new NotFound();
        }
        return Forms.show(form(report));
    }

    @PostMapping("/board/reports/{id}/write")
    @AllowedTo({Role.WORKSTREAM_LEAD, Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView save(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Report report = reports.byId(area, new ReportId(id));
        var text = new Report.Text(
                input.text("narrative"),
                input.text("risks"),
                input.text("alert"),
                input.text("advise"),
                input.text("assure"),
                input.text("asks"));
        boolean handIn = !input.several("handIn").isEmpty();
        return Forms.send(
                form(report).version(input.version()),
                input,
                () -> handIn
                        ? reports.submit(area, report.id(), input.version(), text)
                        : reports.save(area, report.id(), input.version(), text),
                done -> address(id));
    }

    private static FormPage form(Report report) {
        Report.Text text = report.text();
        String address = address(report.id().value());
        return FormPage.asking(
                        "Write the report for " + Words.month(report.month()),
                        "The plan fills in states, changes and delays. Please add what only you know.",
                        address,
                        address + "/write",
                        "Save")
                .version(report.version())
                .with(new FormPage.Area("narrative", "What happened this month", "", text.narrative(), 8, 8000, false))
                .with(new FormPage.Area("alert", "Alert", "What must the board act on?", text.alert(), 3, 2000, true))
                .with(new FormPage.Area("advise", "Advise", "What is being worked on?", text.advise(), 3, 2000, true))
                .with(new FormPage.Area(
                        "assure", "Assure", "What can the board rely on?", text.assure(), 3, 2000, true))
                .with(new FormPage.Area("risks", "Risks", "", text.risks(), 3, 4000, true))
                .with(new FormPage.Area("asks", "Asks of the board", "", text.asks(), 3, 2000, true))
                .with(new FormPage.Several(
                        "handIn",
                        "Is it finished?",
                        List.of(uk.sidebyside.pages.govuk.Choice.of("yes", "Yes, hand it in")),
                        List.of()));
    }

    @PostMapping("/board/reports/{id}/approve")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView approve(@PathVariable UUID id, Principal principal) {
        return after(principal, id, reports.approve(principal.inArea(), new ReportId(id)), "");
    }

    @PostMapping("/board/reports/{id}/back")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView back(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        String why = new Input(typed).text("why");
        Report report = reports.byId(area, new ReportId(id));
        boolean approved = report.state() == uk.sidebyside.board.rules.ReportState.APPROVED;
        return after(
                principal,
                id,
                approved ? reports.correct(area, report.id(), why) : reports.sendBack(area, report.id(), why),
                why);
    }

    @PostMapping("/board/reports/{id}/issue")
    @AllowedTo({Role.CHAIR, Role.ADMINISTRATOR})
    ModelAndView issue(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        List<BodyId> to = input.ids("bodies").stream().map(BodyId::new).toList();
        return after(principal, id, issues.report(principal.inArea(), new ReportId(id), to, input.fingerprint()), "");
    }

    private ModelAndView after(Principal principal, UUID id, Saving<?> saving, String why) {
        if (saving instanceof Saving.Refused<?> refused) {
            ModelAndView again = Forms.page(
                    "board/report", page(principal, id, FormErrors.of(refused.findings(), Wording::of), why));
            again.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return Forms.on(address(id));
    }

    private static String address(UUID id) {
        return "/board/reports/" + id;
    }
}
