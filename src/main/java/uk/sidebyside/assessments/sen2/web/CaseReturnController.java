package uk.sidebyside.assessments.sen2.web;

import java.util.Map;
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
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.sen2.CaseReturns;
import uk.sidebyside.assessments.sen2.CaseReturns.OfRequest;
import uk.sidebyside.assessments.sen2.CaseReturns.Opened;
import uk.sidebyside.assessments.sen2.CaseReturns.Typing;
import uk.sidebyside.assessments.sen2.rules.Rule;
import uk.sidebyside.assessments.sen2.rules.Typed;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** What the return asks of one case, and what an officer types of it. */
@Controller
@AllowedTo(Role.CASE_OFFICER)
class CaseReturnController {
    private final CaseReturns returns;

    CaseReturnController(CaseReturns returns) {
        this.returns = returns;
    }

    @GetMapping("/cases/{id}/return")
    ModelAndView one(@PathVariable CaseId id, Principal principal) {
        return page(returns.open(principal.inArea(), id));
    }

    private static ModelAndView page(Opened opened) {
        return FormAnswers.page("sen2/case", new CaseReturnPage(opened));
    }

    /** Where it is not asked yet, the page says what is. */
    @GetMapping("/cases/{id}/return/{part:person|request|plan|moved|needs}")
    ModelAndView ask(
            @PathVariable CaseId id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable UUID request,
            Principal principal) {
        return ask(returns.open(principal.inArea(), id), known(part), request, 1);
    }

    @PostMapping("/cases/{id}/return/{part:person|request|plan|moved|needs}")
    ModelAndView typed(
            @PathVariable CaseId id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        return send(principal.inArea(), id, known(part), request, 1, new Input(typed));
    }

    /** Records one after the other: settings that the plan names, and where the child goes. */
    @GetMapping("/cases/{id}/return/{list:named|placement}")
    ModelAndView askForOne(
            @PathVariable CaseId id,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(defaultValue = "1") int place,
            Principal principal) {
        return ask(returns.open(principal.inArea(), id), known(list), request, place);
    }

    @PostMapping("/cases/{id}/return/{list:named|placement}")
    ModelAndView typedOne(
            @PathVariable CaseId id,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable UUID request,
            @RequestParam(defaultValue = "1") int place,
            @RequestParam MultiValueMap<String, String> typed,
            Principal principal) {
        return send(principal.inArea(), id, known(list), request, place, new Input(typed));
    }

    private static Typed known(String word) {
        return Typed.of(word).orElseThrow(NotFound::new);
    }

    private static ModelAndView ask(Opened opened, Typed form, @Nullable UUID id, int place) {
        OfRequest request = opened.request(id);
        return asked(opened, form, request, place)
                ? FormAnswers.show(forms(opened, form, request, place).page())
                : page(opened);
    }

    private static boolean asked(Opened opened, Typed form, OfRequest request, int place) {
        return opened.asks(form, request) && (!form.listed() || opened.hasRoom(form, request, place));
    }

    /** Each names its request: another may have come by the time when it is sent. */
    private static ReturnForms forms(Opened opened, Typed form, OfRequest request, int place) {
        return new ReturnForms(
                opened, request, form, place, "?request=" + request.id() + (place > 1 ? "&place=" + place : ""));
    }

    private ModelAndView send(AreaId area, CaseId id, Typed form, @Nullable UUID request, int place, Input input) {
        Opened opened = returns.open(area, id);
        OfRequest its = opened.request(request);
        ReturnForms forms = forms(opened, form, its, place);
        if (!asked(opened, form, its, place)) {
            return FormAnswers.refused(forms.page()
                    .version(input.version())
                    .again(input, FormErrors.none().and("", ReturnWords.NOT_ASKED), Map.of()));
        }
        return FormAnswers.send(
                forms.page().version(input.version()),
                input,
                () -> inWords(
                        forms,
                        returns.type(area, id, new Typing(form, request, place, input.version(), forms.said(input)))),
                saved -> "/cases/" + saved + "/return",
                finding -> ReturnWords.fault(Rule.byId(finding.key())));
    }

    private static Saving<CaseId> inWords(ReturnForms forms, Saving<CaseId> became) {
        return became instanceof Saving.Stale<CaseId> stale
                ? new Saving.Stale<>(forms.inWords(stale.theirs()), stale.version())
                : became;
    }
}
