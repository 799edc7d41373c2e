package uk.sidebyside.plan.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.plan.PlanRegister;
import uk.sidebyside.plan.PlanRegister.Commitment;
import uk.sidebyside.plan.Undertakings;

/** What the plan commits to and wants to be assured of, each with the answer to "how do we know?". */
@Controller
@RequestMapping("/plan/edit/commitments")
@AllowedToEditors
class EditCommitmentsController {
    private static final String HOME = "/plan/edit/commitments";

    private final EditDesk desk;
    private final PlanRegister register;
    private final Undertakings undertakings;

    EditCommitmentsController(EditDesk desk, PlanRegister register, Undertakings undertakings) {
        this.desk = desk;
        this.register = register;
        this.undertakings = undertakings;
    }

    @GetMapping
    ModelAndView list(Principal principal) {
        List<Commitment> all =
                register.commitments(principal.inArea(), desk.head(principal).id());
        return EditDesk.list(EditListPage.of(
                "Commitments and assurance",
                "Sentences that the plan can be held to. Each asks: how do we know?",
                "Nothing has been written down yet.",
                List.of(
                        EditListPage.group("What we commit to", items(all, false), null),
                        EditListPage.group(
                                "What we want to be assured of",
                                items(all, true),
                                EditListPage.way("Add a sentence", "", HOME + "/add")))));
    }

    private static List<EditListPage.Item> items(List<Commitment> all, boolean assurance) {
        return all.stream()
                .filter(one -> one.assurance() == assurance)
                .map(one -> EditListPage.item(
                        one.words(),
                        List.of(
                                one.answer().isBlank()
                                        ? "Nobody has said yet how we know."
                                        : "How we know: " + one.answer()),
                        EditListPage.way("Add a link that shows it", one.words(), HOME + "/" + one.id() + "/evidence"),
                        EditListPage.way("Say how we know", one.words(), HOME + "/" + one.id())))
                .toList();
    }

    @GetMapping("/add")
    ModelAndView add(Principal principal) {
        desk.head(principal);
        return EditDesk.show(adding());
    }

    @PostMapping("/add")
    ModelAndView added(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                adding(),
                input,
                FormErrors.none(),
                () -> register.commit(
                        principal.inArea(),
                        plan,
                        input.text("kind").equals("assurance"),
                        input.text("words").strip(),
                        input.text("answer").strip()),
                HOME);
    }

    private static FormPage adding() {
        return FormPage.asking("Add a sentence", "", HOME, HOME + "/add", "Add it")
                .with(new FormPage.Select(
                        "kind",
                        "What is it?",
                        "",
                        List.of(
                                Option.of("commitment", "Something we commit to"),
                                Option.of("assurance", "Something we want to be assured of")),
                        "commitment",
                        false))
                .with(new FormPage.Area("words", "The sentence", "", "", 3, 1000, false))
                .with(answer(""));
    }

    private static FormPage.Field answer(String value) {
        return new FormPage.Area("answer", "How do we know?", "Leave it empty while we do not.", value, 5, 4000, true);
    }

    @GetMapping("/{id}")
    ModelAndView answer(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(answering(commitment(id, principal)));
    }

    @PostMapping("/{id}")
    ModelAndView answered(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        Commitment commitment = commitment(id, principal);
        var input = new Input(typed);
        return desk.send(
                principal,
                answering(commitment),
                input,
                FormErrors.none(),
                () -> register.answer(
                        principal.inArea(), id, input.text("answer").strip(), input.version()),
                HOME);
    }

    private static FormPage answering(Commitment commitment) {
        return FormPage.asking("How do we know?", commitment.words(), HOME, HOME + "/" + commitment.id(), "Save")
                .with(answer(commitment.answer()))
                .version(commitment.version());
    }

    @GetMapping("/{id}/evidence")
    ModelAndView show(@PathVariable UUID id, Principal principal) {
        return EditDesk.show(showing(commitment(id, principal)));
    }

    @PostMapping("/{id}/evidence")
    ModelAndView shown(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        FormPage page = showing(commitment(id, principal));
        var plan = desk.head(principal).id();
        var input = new Input(typed);
        return desk.send(
                principal,
                page,
                input,
                FormErrors.none(),
                () -> undertakings.show(
                        principal.inArea(),
                        plan,
                        id,
                        input.fingerprint(),
                        LinkFields.title(input),
                        LinkFields.link(input)),
                HOME);
    }

    private static FormPage showing(Commitment commitment) {
        return LinkFields.asking(commitment.words(), HOME, HOME + "/" + commitment.id() + "/evidence");
    }

    private Commitment commitment(UUID id, Principal principal) {
        return register.commitments(principal.inArea(), desk.head(principal).id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
