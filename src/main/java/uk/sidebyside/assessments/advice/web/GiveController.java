package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.HashMap;
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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.HandingOn;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** Gives the requests that were chosen on the desk to another writer, or to another service. */
@Controller
@AllowedToDesk
class GiveController {
    private static final String GIVE = "/advice/desk/give";
    private static final String WRITER = "writer:";
    private static final String SERVICE = "service:";

    /** As many as an address can carry. */
    private static final int AT_MOST = 100;

    private static final Map<String, String> ROWS = Map.of(
            "route.needs.writer", "that post does not write for its body",
            "route.needs.point", "that service is closed",
            "advice.moved.on", "somebody has moved it on meanwhile",
            "route.not.to.them", "whoever would get it can’t have it. Choose another, or ask the case officer",
            "give.not.yours", "it is not yours to give");

    private final HandingOn handing;

    GiveController(HandingOn handing) {
        this.handing = handing;
    }

    /** What was ticked on the desk is carried on in the address, so that the page can be opened again. */
    @PostMapping("/advice/desk/chosen")
    ModelAndView chosen(@RequestParam MultiValueMap<String, String> typed) {
        String chosen = new Input(typed)
                .ids("request").stream()
                        .distinct()
                        .limit(AT_MOST)
                        .map(id -> "request=" + id)
                        .collect(Collectors.joining("&"));
        return FormAnswers.on(chosen.isEmpty() ? "/advice/desk" : GIVE + "?" + chosen);
    }

    @GetMapping(GIVE)
    ModelAndView give(@RequestParam MultiValueMap<String, String> asked, Principal principal) {
        AreaId area = principal.inArea();
        List<AdviceRequest> chosen = handing.chosen(area, new Input(asked).ids("request"));
        return chosen.isEmpty() ? FormAnswers.on("/advice/desk") : FormAnswers.show(form(area, chosen, ""));
    }

    private FormPage form(AreaId area, List<AdviceRequest> chosen, String before) {
        List<Choice> rows = chosen.stream()
                .map(one -> Choice.of(
                        one.id().toString(),
                        one.title() + ", " + one.bodyName() + ", due " + AdviceWords.day(one.dueOn())
                                + (one.writerTitle().isEmpty() ? "" : ". Now: " + one.writerTitle())))
                .toList();
        List<Option> to = new ArrayList<>(List.of(Option.of("", "Choose who gets them")));
        for (Seat seat : handing.writers(area, chosen)) {
            to.add(Option.of(WRITER + seat.id().value(), AdviceWords.post(seat)));
        }
        for (AdvicePoint point : handing.services(area)) {
            to.add(Option.of(SERVICE + point.id(), "Another service: " + point.title()));
        }
        return FormPage.asking(
                        "Give requests to somebody else",
                        before + "They stay due on the same day. Each goes by itself: what can’t go is said, and the"
                                + " others go. " + AdviceWords.DRAFT_GOES,
                        "/advice/desk",
                        GIVE,
                        "Give them")
                .with(new FormPage.Several(
                        "request",
                        "Which requests?",
                        rows,
                        chosen.stream().map(one -> one.id().toString()).toList()))
                .with(new FormPage.Select("to", "Who gets them?", "", to, "", false))
                .with(new FormPage.Area(
                        "because",
                        "Where another service gets them: why is it theirs?",
                        "Without anything about the child",
                        "",
                        3,
                        1000,
                        true));
    }

    @PostMapping(GIVE)
    ModelAndView given(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        List<UUID> ids = input.ids("request");
        UUID to = to(input.text("to"));
        FormErrors faults = missing(input, ids, to);
        if (faults.any() || to == null) {
            return FormAnswers.refused(form(area, handing.chosen(area, ids), "").again(input, faults, Map.of()));
        }
        List<HandingOn.Row> rows = input.text("to").startsWith(WRITER)
                ? handing.toWriter(area, ids, new SeatId(to))
                : handing.toService(area, ids, to, input.text("because"));
        List<HandingOn.Row> refused = rows.stream().filter(row -> !row.went()).toList();
        int went = rows.size() - refused.size();
        return refused.isEmpty() ? FormAnswers.on("/advice/desk?given=" + went) : notAll(area, input, refused, went);
    }

    private static @Nullable UUID to(String chosen) {
        try {
            return chosen.startsWith(WRITER) || chosen.startsWith(SERVICE)
                    ? UUID.fromString(chosen.substring(chosen.indexOf(':') + 1))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static FormErrors missing(Input input, List<UUID> ids, @Nullable UUID to) {
        FormErrors errors = FormErrors.none();
        if (ids.isEmpty()) {
            errors = errors.and("request", "Choose at least one request");
        }
        if (to == null) {
            errors = errors.and("to", "Choose who gets them");
        }
        if (input.text("to").startsWith(SERVICE) && input.text("because").isBlank()) {
            errors = errors.and("because", "Enter why it is theirs, in a sentence");
        }
        return errors;
    }

    /** The same page with those that did not go, each with its reason. */
    private ModelAndView notAll(AreaId area, Input input, List<HandingOn.Row> refused, int went) {
        Map<UUID, HandingOn.Row> why = new HashMap<>();
        refused.forEach(row -> why.put(row.id(), row));
        List<AdviceRequest> left = handing.chosen(area, why.keySet());
        FormErrors errors = FormErrors.none();
        for (int n = 0; n < left.size(); n++) {
            HandingOn.Row row = why.remove(left.get(n).id().value());
            if (row != null) {
                String field = n == 0 ? "request" : "request-" + (n + 1);
                errors = errors.and(field, left.get(n).title() + ": " + words(row));
            }
        }
        if (!why.isEmpty()) {
            errors = errors.and(
                    "", AdviceWords.count(why.size(), "request has", "requests have") + " moved on meanwhile");
        }
        String before = went == 0 ? "None was given. " : AdviceWords.count(went, "was", "were") + " given. ";
        ModelAndView again = FormAnswers.show(form(area, left, before).again(input, errors, Map.of()));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static String words(HandingOn.Row row) {
        Finding first = row.refused().getFirst();
        return ROWS.getOrDefault(first.key(), AdviceWords.of(first));
    }
}
