package uk.sidebyside.access.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PartnerKind;
import uk.sidebyside.access.PartnerKinds;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.StandsFor;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.Finding;

/** The area's kinds of partner. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class KindsController {
    private static final String HOME = "/admin/kinds";

    private final PartnerKinds kinds;

    KindsController(PartnerKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping(HOME)
    ModelAndView list(Principal principal, @ModelAttribute("done") String done) {
        return page(principal, FormErrors.none(), AdminForms.said(done));
    }

    private ModelAndView page(Principal principal, FormErrors errors, @Nullable String done) {
        var view =
                new ModelAndView("access/kinds", "page", new KindsPage(kinds.inArea(principal.inArea()), errors, done));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    @GetMapping(HOME + "/new")
    ModelAndView add() {
        return AdminForms.show(form("", null, HOME + "/new"));
    }

    @PostMapping(HOME + "/new")
    ModelAndView added(
            Principal principal, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        var input = new Input(typed);
        return save(
                form("", null, HOME + "/new"),
                input,
                next,
                side -> kinds.add(principal.inArea(), input.text("label"), side));
    }

    @GetMapping(HOME + "/{code}")
    ModelAndView change(Principal principal, @PathVariable String code) {
        return AdminForms.show(form(kind(principal, code)));
    }

    @PostMapping(HOME + "/{code}")
    ModelAndView changed(
            Principal principal,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes next) {
        var input = new Input(typed);
        return save(
                form(kind(principal, code)),
                input,
                next,
                side -> kinds.change(principal.inArea(), code, input.text("label"), side));
    }

    @PostMapping(HOME + "/{code}/remove")
    ModelAndView remove(Principal principal, @PathVariable String code, RedirectAttributes next) {
        Optional<List<Finding>> refused = AdminForms.refusal(() -> kinds.remove(principal.inArea(), code));
        return refused.isPresent()
                ? page(principal, FormErrors.of(refused.get(), AdminWords::of), null)
                : AdminForms.done(next, HOME, "The kind is removed");
    }

    private static ModelAndView save(
            FormPage page, Input input, RedirectAttributes next, java.util.function.Consumer<StandsFor> save) {
        Optional<StandsFor> side = Arrays.stream(StandsFor.values())
                .filter(one -> one.code().equals(input.text("standsFor")))
                .findFirst();
        if (side.isEmpty()) {
            return AdminForms.again(
                    page.again(input, FormErrors.none().and("standsFor", "Select whom they stand for"), Map.of()));
        }
        return AdminForms.send(page, input, next, HOME, "The kind is saved", () -> save.accept(side.get()));
    }

    private PartnerKind kind(Principal principal, String code) {
        return kinds.inArea(principal.inArea()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static FormPage form(PartnerKind kind) {
        return form(kind.label(), kind.standsFor(), HOME + "/" + kind.code());
    }

    private static FormPage form(String label, @Nullable StandsFor now, String action) {
        List<Choice> sides = Arrays.stream(StandsFor.values())
                .map(side -> Choice.of(side.code(), side.label()))
                .toList();
        return FormPage.asking("A kind of partner", "", HOME, action, "Save")
                .with(new FormPage.Line("label", "Name", "", label, false))
                .with(new FormPage.OneOf(
                        "standsFor",
                        "Whom do they stand for?",
                        "Those who stand for families can hold family seats.",
                        sides,
                        now == null ? "" : now.code()));
    }
}
