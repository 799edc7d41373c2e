package uk.sidebyside.assessments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseDesk;
import uk.sidebyside.assessments.CaseList;
import uk.sidebyside.assessments.HandingOver;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Cases that nobody leads, as a return brings them in, are given to an officer: some of them, or all at once after a second yes. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class UnledController {
    private static final String AT = "/cases/unled";
    private static final String ALL = AT + "/all";
    private static final String LIST = "/cases/hand-over";

    private final HandingOver handing;
    private final CaseBook book;
    private final CaseDesk desk;
    private final Clock clock;

    UnledController(HandingOver handing, CaseBook book, CaseDesk desk, Clock clock) {
        this.handing = handing;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(AT)
    ModelAndView which(Principal principal) {
        AreaId area = principal.inArea();
        int many = handing.unled(area, today());
        return many == 0 ? FormAnswers.on(LIST) : FormAnswers.show(form(area, many, null, ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param only null for all of them */
    private FormPage form(AreaId area, int many, @Nullable Map<UUID, HandingOver.Row> only, String before) {
        List<CaseList.Row> rows = rows(area, only);
        List<Choice> cases = rows.stream()
                .map(row -> Choice.of(
                        row.standing().of().toString(),
                        row.reference() + ", " + CaseWords.state(row.standing().state())))
                .toList();
        List<Option> posts = new ArrayList<>(List.of(Option.of("", "Choose who leads them")));
        posts(area).forEach((seat, title) -> posts.add(Option.of(seat.value().toString(), title)));
        return FormPage.asking(
                        "Give cases that nobody leads to an officer",
                        before + "Nobody leads " + CaseWords.count(many, "open case", "open cases")
                                + ". You see a hundred at a time, the earliest day first. Families see the name at once.",
                        LIST,
                        AT,
                        "Go on")
                .with(new FormPage.OneOf(
                        "which",
                        "Which do they get?",
                        "",
                        List.of(
                                Choice.of("these", "Those that are ticked below"),
                                Choice.of("all", "All that nobody leads. We ask once more")),
                        "these"))
                .with(new FormPage.Select("to", "Who leads them from now on?", "", posts, "", false))
                .with(new FormPage.Several(
                        "case",
                        "Cases",
                        cases,
                        cases.stream().map(Choice::value).toList()));
    }

    private List<CaseList.Row> rows(AreaId area, @Nullable Map<UUID, HandingOver.Row> only) {
        return handing.ofNobody(area, today()).stream()
                .filter(row ->
                        only == null || only.containsKey(row.standing().of().value()))
                .toList();
    }

    /** Posts that lead cases and that somebody holds, with what they are called. */
    private Map<SeatId, String> posts(AreaId area) {
        Map<SeatId, String> titles = desk.titles(area);
        return book.officers(area).stream()
                .collect(Collectors.toMap(
                        seat -> seat.id(),
                        seat -> titles.getOrDefault(seat.id(), seat.title()),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    @PostMapping(AT)
    ModelAndView given(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        SeatId to = to(area, input);
        boolean all = input.text("which").equals("all");
        List<UUID> cases = input.ids("case");
        FormErrors faults = FormErrors.none();
        if (!all && !input.text("which").equals("these")) {
            faults = faults.and("which", "Choose which they get");
        }
        if (to == null) {
            faults = faults.and("to", "Choose who leads them");
        }
        if (!all && cases.isEmpty()) {
            faults = faults.and("case", "Choose at least one case");
        }
        if (faults.any() || to == null) {
            return FormAnswers.refused(
                    form(area, handing.unled(area, today()), null, "").again(input, faults, Map.of()));
        }
        return all
                ? FormAnswers.on(ALL + "?to=" + to.value())
                : answer(area, new HandingOver.Given(0, List.of()), handing.give(area, cases, to));
    }

    private @Nullable SeatId to(AreaId area, Input input) {
        UUID id = input.id("to");
        return id == null || !posts(area).containsKey(new SeatId(id)) ? null : new SeatId(id);
    }

    @GetMapping(ALL)
    ModelAndView sure(@RequestParam MultiValueMap<String, String> asked, Principal principal) {
        AreaId area = principal.inArea();
        SeatId to = to(area, new Input(asked));
        int many = handing.unled(area, today());
        if (to == null || many == 0) {
            return FormAnswers.on(AT);
        }
        String cases = CaseWords.count(many, "case", "cases");
        return FormAnswers.show(FormPage.asking(
                "Give " + cases + " to " + posts(area).get(to) + "?",
                "They lead all " + cases
                        + " that nobody leads now, and their families read their name. A case whose child you do"
                        + " not work with stays without anybody. It can be handed on, and not all at once.",
                AT,
                ALL + "?to=" + to.value(),
                "Yes, give them " + cases));
    }

    @PostMapping(ALL)
    ModelAndView all(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        SeatId to = to(area, new Input(typed));
        if (to == null) {
            throw new NotFound();
        }
        HandingOver.Given given = handing.giveAll(area, to, today());
        return answer(area, given, given.refused());
    }

    /** On to the list where all went; else the form with those that did not go, each with its reason. */
    private ModelAndView answer(AreaId area, HandingOver.Given before, List<HandingOver.Row> rows) {
        Map<UUID, HandingOver.Row> refused =
                rows.stream().filter(row -> !row.went()).collect(Collectors.toMap(row -> row.id(), row -> row));
        int went = before.went()
                + (int) rows.stream().filter(HandingOver.Row::went).count();
        if (refused.isEmpty()) {
            return FormAnswers.on(LIST + "?done=" + went);
        }
        FormErrors errors = FormErrors.none();
        int n = 0;
        for (CaseList.Row row : rows(area, refused)) {
            HandingOver.Row why = refused.get(row.standing().of().value());
            if (why != null) {
                errors = errors.and(
                        n++ == 0 ? "case" : "case-" + n,
                        row.reference() + ": " + CaseWords.of(why.refused().getFirst()));
            }
        }
        if (n < refused.size()) {
            errors = errors.and(
                    "",
                    CaseWords.count(refused.size() - n, "case stays", "cases stay")
                            + " besides: not open to you, or somebody else’s meanwhile");
        }
        String done = went == 0
                ? "None was given to anybody. "
                : CaseWords.count(went, "case was", "cases were") + " given to them. ";
        FormPage again = form(area, handing.unled(area, today()), refused, done);
        ModelAndView answer = FormAnswers.show(new FormPage(
                again.title(),
                again.intro(),
                again.back(),
                again.action(),
                again.button(),
                again.submission(),
                again.version(),
                again.fields(),
                errors,
                again.theirs(),
                again.open()));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }
}
