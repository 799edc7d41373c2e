package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import uk.sidebyside.assessments.advice.AdviceChecks;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceWriting;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Advice is looked over and accepted or returned; and each need and provision is said to be used, or why not. */
@Controller
@AllowedToDesk
class CheckController {
    private static final String ONE = "/advice/{id}";
    private static final String RETURN = "return";

    private final AdviceWriting writing;
    private final AdviceChecks checks;

    CheckController(AdviceWriting writing, AdviceChecks checks) {
        this.writing = writing;
        this.checks = checks;
    }

    @GetMapping(ONE + "/check")
    ModelAndView check(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(checkForm(principal.inArea(), id));
    }

    @PostMapping(ONE + "/check")
    ModelAndView checked(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                checkForm(area, id),
                input,
                () -> checks.decide(area, new AdviceId(id), decided(input)),
                saved -> "/advice/" + id,
                AdviceWords::of);
    }

    private static AdviceChecks.Decide decided(Input input) {
        Map<Quality, Quality.Mark> marks = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            Stream.of(Quality.Mark.values())
                    .filter(mark -> mark.code().equals(input.text(quality.code())))
                    .findFirst()
                    .ifPresent(mark -> marks.put(quality, mark));
        }
        return new AdviceChecks.Decide(input.version(), outcome(input.text("outcome")), marks, input.text("comment"));
    }

    private static @Nullable Boolean outcome(String code) {
        return switch (code) {
            case "accept" -> false;
            case RETURN -> true;
            default -> null;
        };
    }

    private FormPage checkForm(AreaId area, UUID id) {
        AdviceWriting.Sent sent = writing.sent(area, new AdviceId(id));
        if (!checks.mayCheck(sent.request()) && sent.checks().isEmpty()) {
            throw new NotFound();
        }
        int n = sent.versions().getFirst().n();
        FormPage form = FormPage.asking(
                "Look over the advice",
                sent.request().title() + ". Its writer reads what you say here.",
                sent.request().at() + "/sent",
                sent.request().at() + "/check",
                "Save");
        for (Quality quality : Quality.values()) {
            form = form.with(new FormPage.OneOf(
                    quality.code(),
                    quality.question(),
                    "",
                    Stream.of(Quality.Mark.values())
                            .map(mark -> Choice.of(mark.code(), mark.label()))
                            .toList(),
                    ""));
        }
        return form.with(new FormPage.OneOf(
                        "outcome",
                        "What do you do with it?",
                        "",
                        List.of(
                                Choice.of("accept", "Accept it"),
                                Choice.of(RETURN, "Return it with a comment: its writer goes on where they were")),
                        ""))
                .with(new FormPage.Area(
                        "comment",
                        "What is good, and what would make it clearer?",
                        "Needed where you return it",
                        "",
                        5,
                        4000,
                        true))
                .version(n);
    }

    @GetMapping(ONE + "/used")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView used(@PathVariable UUID id, Principal principal) {
        return usedPage(principal.inArea(), id, null, FormErrors.none());
    }

    @PostMapping(ONE + "/used")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView useSaid(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        List<AdviceChecks.Use> said = new ArrayList<>();
        AdviceWriting.Sent sent = writing.toPlace(area, new AdviceId(id));
        var words = sent.versions().getFirst().words();
        read(input, "need", words.needs().size(), said);
        read(input, "provision", words.provisions().size(), said);
        return switch (checks.use(area, new AdviceId(id), said)) {
            case Saving.Saved<AdviceId> done -> FormAnswers.on("/advice/" + id + "/sent");
            case Saving.Refused<AdviceId> no ->
                refused(usedPage(area, id, input, FormErrors.of(no.findings(), AdviceWords::of)));
            case Saving.Stale<AdviceId> stale -> FormAnswers.on("/advice/" + id + "/used");
        };
    }

    /** What is neither in a section nor has a reason was not answered yet, and is left. */
    private static void read(Input input, String kind, int of, List<AdviceChecks.Use> said) {
        for (int n = 1; n <= of; n++) {
            String section = input.text(kind + "." + n);
            String reason = input.text(kind + "." + n + ".reason");
            if (!section.isEmpty() || !reason.isBlank()) {
                said.add(new AdviceChecks.Use(kind, n, section.equals("none") ? "" : section, reason));
            }
        }
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView usedPage(AreaId area, UUID id, @Nullable Input typed, FormErrors errors) {
        return FormAnswers.page(
                "assessments/advice/used", new UsedPage(writing.toPlace(area, new AdviceId(id)), typed, errors));
    }
}
