package uk.sidebyside.plan.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanTree.AreaForImprovement;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasureId;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.plan.Undertakings;

/** What there is to show for a measure of success, and for what was found. */
@Controller
@AllowedToEditors
class EditEvidenceController {
    private static final String MEASURES = "/plan/edit/measures";
    private static final String OUTLINE = "/plan/edit/outline";

    private final EditDesk desk;
    private final SuccessMeasures measures;
    private final Undertakings undertakings;

    EditEvidenceController(EditDesk desk, SuccessMeasures measures, Undertakings undertakings) {
        this.desk = desk;
        this.measures = measures;
        this.undertakings = undertakings;
    }

    @GetMapping(MEASURES + "/{id}/evidence")
    ModelAndView measure(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(showing(find(id, principal)));
    }

    @PostMapping(MEASURES + "/{id}/evidence")
    ModelAndView measureShown(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        SuccessMeasure measure = find(id, principal);
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                showing(measure),
                input,
                FormErrors.none(),
                () -> undertakings.show(
                        principal.inArea(),
                        plan,
                        measure.id(),
                        input.fingerprint(),
                        LinkFields.title(input),
                        LinkFields.link(input)),
                MEASURES);
    }

    private static FormPage showing(SuccessMeasure measure) {
        return LinkFields.asking(
                measure.words(), MEASURES, MEASURES + "/" + measure.id().value() + "/evidence");
    }

    private SuccessMeasure find(UUID id, Principal principal) {
        var wanted = new SuccessMeasureId(id);
        return measures.named(principal.inArea(), desk.head(principal).id()).stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @GetMapping(OUTLINE + "/area/{number}/evidence")
    ModelAndView finding(@PathVariable int number, Principal principal) {
        return EditDesk.show(showing(find(number, principal)));
    }

    @PostMapping(OUTLINE + "/area/{number}/evidence")
    ModelAndView findingShown(
            @PathVariable int number, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaForImprovement found = find(number, principal);
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                showing(found),
                input,
                FormErrors.none(),
                () -> undertakings.show(
                        principal.inArea(),
                        plan,
                        found.id(),
                        input.fingerprint(),
                        LinkFields.title(input),
                        LinkFields.link(input)),
                OUTLINE);
    }

    private static FormPage showing(AreaForImprovement found) {
        String words = found.weakness().isBlank() ? found.title() : found.weakness();
        return LinkFields.asking(words, OUTLINE, OUTLINE + "/area/" + found.number() + "/evidence");
    }

    private AreaForImprovement find(int number, Principal principal) {
        return desk.tree(principal).area(number).orElseThrow(NotFound::new);
    }
}
