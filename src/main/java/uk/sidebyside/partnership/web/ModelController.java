package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.partnership.models.ModelsAhead;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.Linked;

/** The models as everybody reads them, and how an area loads its own. */
@Controller
@AllowedTo({Role.COORDINATOR, Role.ADMINISTRATOR})
class ModelController {
    private final PartnershipModels models;
    private final ModelsAhead ahead;
    private final ModelReading reading;

    ModelController(PartnershipModels models, ModelsAhead ahead, ModelReading reading) {
        this.models = models;
        this.ahead = ahead;
        this.reading = reading;
    }

    @GetMapping("/partnership/model/{code}")
    @AllowedTo(Role.PUBLIC)
    ModelAndView model(@PathVariable String code, Principal principal) {
        boolean may = principal.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
        return FormAnswers.page("partnership/model", reading.read(principal.inArea(), code, may));
    }

    @PostMapping("/partnership/model/{code}/take-up/{link}")
    ModelAndView takenUp(@PathVariable String code, @PathVariable UUID link, Principal principal) {
        ahead.takeUp(principal.inArea(), code, new LinkId(link));
        return FormAnswers.on("/partnership/model/" + code);
    }

    @GetMapping("/partnership/models/load")
    ModelAndView load(Principal principal) {
        return FormAnswers.show(loadForm(principal.inArea()));
    }

    @PostMapping("/partnership/models/load")
    ModelAndView loaded(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        return FormAnswers.send(
                loadForm(principal.inArea()),
                input,
                () -> models.load(principal.inArea(), input.text("document")),
                model -> "/partnership/model/" + model.code(),
                Wording::of);
    }

    private FormPage loadForm(AreaId area) {
        return FormPage.asking(
                        "Load a model",
                        "Paste the file. Pieces that are under way go on by the version with which they began."
                                + asked(ahead.waiting(area)),
                        "/partnership",
                        "/partnership/models/load",
                        "Load it")
                .with(new FormPage.Area(
                        "document",
                        "The model as a file",
                        "As the published schema describes it",
                        "",
                        16,
                        40_000,
                        false));
    }

    /** What audits ask of it, for whoever writes the next version; the page of each model has the same with its links. */
    private static String asked(List<Linked> waiting) {
        return waiting.isEmpty()
                ? ""
                : waiting.stream()
                        .map(link -> "“" + link.resolved().title() + "”")
                        .collect(Collectors.joining("; ", " Audits ask for this in the next version: ", "."));
    }

    @GetMapping("/partnership/model/{code}/words")
    ModelAndView words(@PathVariable String code, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.show(wordsForm(area, models.byCode(area, code)));
    }

    @PostMapping("/partnership/model/{code}/words")
    ModelAndView agreed(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        return FormAnswers.send(
                wordsForm(area, models.byCode(area, code)),
                input,
                () -> models.agree(area, code, input.text("words")),
                saved -> "/partnership/model/" + saved,
                Wording::of);
    }

    private FormPage wordsForm(AreaId area, Model model) {
        var keys = new StringBuilder();
        model.steps().forEach(step -> keys.append(keys.isEmpty() ? "" : ", ").append(step.key()));
        model.checks().forEach(check -> keys.append(", ").append(check.key()));
        return FormPage.asking(
                        "The words that your area agreed",
                        "They stand beside our plain version, exactly as you write them. Empty takes them away.",
                        "/partnership/model/" + model.code(),
                        "/partnership/model/" + model.code() + "/words",
                        "Save")
                .with(new FormPage.Area(
                        "words",
                        "One line each: the key, a colon, the words",
                        "Keys: " + keys,
                        models.agreedText(area, model),
                        14,
                        20_000,
                        true));
    }
}
