package uk.sidebyside.assessments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import uk.sidebyside.assessments.CaseList;
import uk.sidebyside.assessments.HandingOver;
import uk.sidebyside.assessments.rules.HandOver;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** An officer leaves or is away: their cases are handed to another, many at once. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class HandOverController {
    private static final String AT = "/cases/hand-over";

    private final HandingOver handing;
    private final CaseBook book;
    private final CaseDesk desk;
    private final Clock clock;

    HandOverController(HandingOver handing, CaseBook book, CaseDesk desk, Clock clock) {
        this.handing = handing;
        this.book = book;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whose cases, and then which. */
    @GetMapping(AT)
    ModelAndView whose(@RequestParam MultiValueMap<String, String> asked, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(asked);
        Map<SeatId, Integer> led = handing.led(area);
        UUID from = input.id("from");
        return from != null && led.containsKey(new SeatId(from))
                ? FormAnswers.show(form(area, new SeatId(from), null, ""))
                : FormAnswers.page(
                        "assessments/handOver",
                        new HandOverPage(
                                led, handing.unled(area, LocalDate.now(clock)), desk.titles(area), input.text("done")));
    }

    /** @param which null for all of them */
    private FormPage form(AreaId area, SeatId from, @Nullable Map<UUID, HandingOver.Row> which, String before) {
        Map<SeatId, String> titles = desk.titles(area);
        List<Choice> cases = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (CaseList.Row row : rows(area, from, which)) {
            String id = row.standing().of().toString();
            ids.add(id);
            cases.add(Choice.of(
                    id,
                    row.reference() + ", " + CaseWords.state(row.standing().state())
                            + (from.equals(row.officer()) ? "" : ", covered")));
        }
        List<Option> posts = new ArrayList<>(List.of(Option.of("", "Choose who takes them")));
        book.officers(area).stream()
                .filter(seat -> !seat.id().equals(from))
                .forEach(seat -> posts.add(
                        Option.of(seat.id().value().toString(), titles.getOrDefault(seat.id(), seat.title()))));
        return FormPage.asking(
                        "Hand over the cases of " + titles.getOrDefault(from, "a post that has ended"),
                        before + "Each goes by itself: what can’t go is said, and the others go. Families see the new"
                                + " name at once.",
                        AT,
                        AT + "?from=" + from.value(),
                        "Hand them over")
                .with(new FormPage.Several("case", "Which cases?", cases, ids))
                .with(new FormPage.OneOf(
                        "as",
                        "Why?",
                        "",
                        List.of(
                                Choice.of(
                                        "leads", "They leave, or do other work: the other leads the cases from now on"),
                                Choice.of("covers", "They are away: the other covers, and they still lead")),
                        ""))
                .with(new FormPage.Select("to", "Who takes them?", "", posts, "", false));
    }

    private List<CaseList.Row> rows(AreaId area, SeatId from, @Nullable Map<UUID, HandingOver.Row> which) {
        return handing.of(area, from, LocalDate.now(clock)).stream()
                .filter(row ->
                        which == null || which.containsKey(row.standing().of().value()))
                .toList();
    }

    @PostMapping(AT)
    ModelAndView handed(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        UUID from = input.id("from");
        UUID to = input.id("to");
        HandOver.As as = as(input.text("as"));
        List<UUID> cases = input.ids("case");
        if (from == null) {
            return FormAnswers.on(AT);
        }
        FormErrors faults = missing(cases, as, to);
        if (faults.any() || as == null || to == null) {
            return FormAnswers.refused(form(area, new SeatId(from), null, "").again(input, faults, Map.of()));
        }
        List<HandingOver.Row> rows = handing.hand(area, cases, new SeatId(from), new SeatId(to), as);
        Map<UUID, HandingOver.Row> refused = new HashMap<>();
        rows.stream().filter(row -> !row.went()).forEach(row -> refused.put(row.id(), row));
        int went = rows.size() - refused.size();
        return refused.isEmpty()
                ? FormAnswers.on(AT + "?done=" + went)
                : notAll(area, input, new SeatId(from), refused, went);
    }

    private static HandOver.@Nullable As as(String code) {
        return switch (code) {
            case "leads" -> HandOver.As.LEADS;
            case "covers" -> HandOver.As.COVERS;
            default -> null;
        };
    }

    private static FormErrors missing(List<UUID> cases, HandOver.@Nullable As as, @Nullable UUID to) {
        FormErrors errors = FormErrors.none();
        if (cases.isEmpty()) {
            errors = errors.and("case", "Choose at least one case");
        }
        if (as == null) {
            errors = errors.and("as", "Choose why they are handed over");
        }
        return to == null ? errors.and("to", "Choose who takes them") : errors;
    }

    /** The same page with those that did not go, each with its reason. */
    private ModelAndView notAll(AreaId area, Input input, SeatId from, Map<UUID, HandingOver.Row> refused, int went) {
        FormErrors errors = FormErrors.none();
        int n = 0;
        int said = 0;
        for (CaseList.Row row : rows(area, from, refused)) {
            HandingOver.Row why = refused.get(row.standing().of().value());
            if (why != null) {
                said++;
                errors = errors.and(
                        n++ == 0 ? "case" : "case-" + n,
                        row.reference() + ": " + CaseWords.of(why.refused().getFirst()));
            }
        }
        if (said < refused.size()) {
            errors = errors.and(
                    "", CaseWords.count(refused.size() - said, "case is", "cases are") + " somebody else’s meanwhile");
        }
        String before = went == 0
                ? "None was handed over. "
                : CaseWords.count(went, "case was", "cases were") + " handed over. ";
        ModelAndView again = FormAnswers.show(form(area, from, refused, before).again(input, errors, Map.of()));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
