package uk.sidebyside.assessments.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseDesk;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseList;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.Coming;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;

/** The officer's list of cases, and how a case begins. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class CasesController {
    private static final int ON_A_PAGE = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CaseList list;
    private final CaseBook book;
    private final CaseDesk desk;
    private final CaseSettings settings;
    private final Clock clock;

    CasesController(CaseList list, CaseBook book, CaseDesk desk, CaseSettings settings, Clock clock) {
        this.settings = settings;
        this.list = list;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/cases")
    ModelAndView cases(@RequestParam Map<String, String> asked, Principal principal) {
        AreaId area = principal.inArea();
        LocalDate today = LocalDate.now(clock);
        CaseList.Filter filter = filter(asked);
        CaseList.Page page = list.page(
                area, filter, CaseList.Key.of(asked.getOrDefault("after", "")).orElse(null), today, ON_A_PAGE);
        return FormAnswers.page(
                "assessments/cases",
                new CasesPage(
                        filter,
                        page,
                        list.counts(area, filter.led(), today),
                        desk.titles(area),
                        today,
                        asked.containsKey("after"),
                        settings.of(area).strict()));
    }

    /** What is not there or not understood asks for everything; a bookmark never fails. */
    private static CaseList.Filter filter(Map<String, String> asked) {
        return new CaseList.Filter(
                Objects.requireNonNullElse(one(CaseList.When.values(), asked.get("when")), CaseList.When.ALL),
                led(asked.getOrDefault("whose", "all")),
                one(Who.values(), asked.get("waits")),
                one(CaseState.values(), asked.get("state")),
                asked.getOrDefault("reference", ""));
    }

    private static CaseList.Led led(String whose) {
        return switch (whose) {
            case "all" -> CaseList.Led.BY_ANYBODY;
            case "nobody" -> CaseList.Led.BY_NOBODY;
            default -> CaseList.Led.BY_ME;
        };
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, @Nullable String typed) {
        return Arrays.stream(values)
                .filter(one -> one.name().equalsIgnoreCase(typed == null ? "" : typed.replace('-', '_')))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/cases.csv")
    ResponseEntity<byte[]> file(@RequestParam Map<String, String> asked, Principal principal) {
        AreaId area = principal.inArea();
        LocalDate today = LocalDate.now(clock);
        Map<SeatId, String> titles = desk.titles(area);
        String text = Csv.text(
                List.of(
                        "Reference",
                        "Stands at",
                        "Since",
                        "Next",
                        "Due on",
                        "Late",
                        "Excused",
                        "Waits on",
                        "Officer",
                        "Cover",
                        "Advice to come",
                        "Advice late"),
                list.all(area, filter(asked), today)
                        .map(row -> CasesPage.cells(row, titles, today))
                        .toList());
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(CSV);
        headers.setContentDisposition(
                ContentDisposition.attachment().filename("cases.csv").build());
        return ResponseEntity.ok().headers(headers).body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/cases/new")
    ModelAndView askForNew() {
        return FormAnswers.show(form());
    }

    @PostMapping("/cases/new")
    ModelAndView open(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        boolean moved = input.text("begins").equals("moved");
        return FormAnswers.send(
                form(),
                input,
                () -> book.open(
                        principal.inArea(),
                        new CaseBook.Open(
                                input.fingerprint(),
                                input.text("reference"),
                                input.text("surname"),
                                input.text("forename"),
                                input.day("bornOn"),
                                moved ? CaseStep.MOVED_IN : CaseStep.RECEIVED,
                                input.day("on"),
                                moved ? input.day("until") : null,
                                moved ? "" : input.text("source"),
                                moved ? Coming.NOT_SAID : ComingForm.of(input),
                                moved ? input.day("reviewed") : null)),
                CasesController::at,
                CaseWords::of);
    }

    private static String at(CaseId id) {
        return "/cases/" + id;
    }

    private static FormPage form() {
        FormPage page = FormPage.asking(
                        "Open a case",
                        "You lead it until you name somebody else. The clocks begin with the day on which the request came in.",
                        "/cases",
                        "/cases/new",
                        "Open the case")
                .with(new FormPage.Line(
                        "reference", "Case reference", "With numbers, and without anything about the child", "", false))
                .with(new FormPage.Line("forename", "First name", "", "", false))
                .with(new FormPage.Line("surname", "Family name", "", "", false))
                .with(new FormPage.Day("bornOn", "Day of birth", DateEntry.of(null), false))
                .with(new FormPage.OneOf(
                        "begins",
                        "How does it begin?",
                        "",
                        List.of(
                                Choice.of("request", "Somebody asks for an assessment"),
                                Choice.of("moved", "A plan comes from another council")),
                        "request"))
                .with(new FormPage.Day(
                        "on", "On which day did the request come in, or the plan?", DateEntry.of(null), false))
                .with(new FormPage.Select(
                        "source",
                        "Who asks?",
                        "Leave it where a plan comes from another council",
                        Sources.options(),
                        "",
                        true));
        return ComingForm.on(page)
                .with(new FormPage.Day(
                        "until",
                        "For a plan from another council: the day on which it was made",
                        DateEntry.of(null),
                        true))
                .with(new FormPage.Day(
                        "reviewed",
                        "For a plan from another council: the day of its last review there",
                        DateEntry.of(null),
                        true));
    }
}
