package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.advice.EarlierAdvice;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Earlier advice is enough: which, and when all three agreed. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class EnoughController {
    private static final String ENOUGH = "/advice/cases/{id}/enough";
    private static final String NONE = "none";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final EarlierAdvice earlier;
    private final AdviceRequests requests;

    EnoughController(EarlierAdvice earlier, AdviceRequests requests) {
        this.earlier = earlier;
        this.requests = requests;
    }

    @GetMapping(ENOUGH)
    ModelAndView enough(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), id));
    }

    @PostMapping(ENOUGH)
    ModelAndView said(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                form(area, id),
                input,
                () -> earlier.enough(
                        area,
                        new EarlierAdvice.Enough(
                                input.fingerprint(),
                                id,
                                which(input),
                                advice(input, "ends"),
                                input.text("ends").equals(NONE),
                                input.day("writerOn"),
                                input.day("councilOn"),
                                input.day("familyOn"))),
                saved -> "/advice/cases/" + id,
                AdviceWords::of);
    }

    private static EarlierAdvice.Which which(Input input) {
        return new EarlierAdvice.Which(
                advice(input, "kept"),
                input.text("kept").equals(NONE),
                Stream.of(AdviceFrom.values())
                        .filter(one -> one.code().equals(input.text("letter")))
                        .findFirst()
                        .orElse(null),
                input.text("what"),
                input.day("writtenOn"),
                switch (input.text("health")) {
                    case YES -> true;
                    case NO -> false;
                    default -> null;
                });
    }

    private static @Nullable AdviceId advice(Input input, String field) {
        UUID id = input.id(field);
        return id == null ? null : new AdviceId(id);
    }

    private FormPage form(AreaId area, UUID id) {
        EarlierAdvice.Choices choices = earlier.choices(area, id);
        FormPage form = FormPage.asking(
                "Earlier advice is enough",
                requests.about(area, id).reference()
                        + ". It is not asked for again where its writer, the council and the family are all"
                        + " satisfied with it (regulation 6(4)).",
                "/advice/cases/" + id,
                "/advice/cases/" + id + "/enough",
                "Record that all three agree");
        boolean here = !choices.kept().isEmpty();
        if (here) {
            List<Option> kept = options("Choose one");
            choices.kept().forEach(one -> kept.add(Option.of(one.id().toString(), one.title())));
            kept.add(Option.of(NONE, "Advice that is not kept here"));
            form = form.with(new FormPage.Select(
                    "kept",
                    "Is it advice that was sent for this child?",
                    "Then it goes into the plan as new advice does, and you leave out the next four questions",
                    kept,
                    "",
                    false));
        }
        List<Option> letters = options("Choose whose advice it is");
        Stream.of(AdviceFrom.values())
                .filter(AdviceFrom::asked)
                .forEach(one -> letters.add(Option.of(one.code(), one.label() + " (" + one.regulation() + ")")));
        form = form.with(new FormPage.Select("letter", "Whose advice is it?", "", letters, "", here))
                .with(new FormPage.Area("what", "Which advice is it?", "", "", 2, 1000, here))
                .with(new FormPage.Day("writtenOn", "When was it written?", DateEntry.BLANK, here))
                .with(new FormPage.OneOf(
                        "health",
                        "Does it have provision that health gives?",
                        "Say so where it is health’s own. Health agrees to such provision before the plan is final",
                        List.of(Choice.of(YES, "Yes"), Choice.of(NO, "No")),
                        ""));
        if (!choices.open().isEmpty()) {
            List<Option> open = options("Choose one");
            choices.open()
                    .forEach(one -> open.add(Option.of(one.id().toString(), one.title() + ", " + one.bodyName())));
            open.add(Option.of(NONE, "None of these"));
            form = form.with(new FormPage.Select(
                    "ends",
                    "Which request does it end?",
                    "Whoever was asked is told, and is not late",
                    open,
                    "",
                    true));
        }
        return form.with(new FormPage.Day("writerOn", "When did its writer agree?", DateEntry.BLANK, false))
                .with(new FormPage.Day("councilOn", "When did the council agree?", DateEntry.BLANK, false))
                .with(new FormPage.Day("familyOn", "When did the family agree?", DateEntry.BLANK, false));
    }

    private static List<Option> options(String first) {
        return new ArrayList<>(List.of(Option.of("", first)));
    }
}
