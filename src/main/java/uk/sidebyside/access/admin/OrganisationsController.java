package uk.sidebyside.access.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PartnerKinds;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.admin.OrganisationsPage.OrganisationForm;
import uk.sidebyside.access.admin.OrganisationsPage.SuccessionForm;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.govuk.Option;

/** The area's partners by kind, and which of them followed which. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class OrganisationsController {
    private final Organisations organisations;
    private final PartnerKinds kinds;

    OrganisationsController(Organisations organisations, PartnerKinds kinds) {
        this.organisations = organisations;
        this.kinds = kinds;
    }

    @GetMapping("/admin/organisations")
    ModelAndView list(Principal principal, @ModelAttribute("done") String done) {
        return page(
                principal,
                OrganisationForm.BLANK,
                SuccessionForm.BLANK,
                FormErrors.none(),
                done.isEmpty() ? null : done);
    }

    @PostMapping("/admin/organisations")
    ModelAndView add(Principal principal, @ModelAttribute OrganisationForm form, RedirectAttributes next) {
        String name = typed(form.name());
        String shortName = typed(form.shortName());
        FormErrors errors = FormErrors.none()
                .andIfPresent(
                        "name", name.isEmpty() || name.length() > 160 ? "Enter the name, 160 characters at most" : null)
                .andIfPresent(
                        "shortName",
                        shortName.isEmpty() || shortName.length() > 40
                                ? "Enter a short name, 40 characters at most"
                                : null)
                .andIfPresent(
                        "kind",
                        kinds.inArea(principal.inArea()).stream()
                                        .anyMatch(kind -> kind.code().equals(typed(form.kind())))
                                ? null
                                : "Select a kind of partner")
                .andIfPresent(
                        "accountable",
                        typed(form.accountable()).matches("yes|no") ? null : "Select whether it answers for plans");
        if (errors.any()) {
            return page(principal, form, SuccessionForm.BLANK, errors, null);
        }
        boolean accountable = "yes".equals(form.accountable());
        organisations.add(
                principal.inArea(),
                new Organisations.AddOrganisation(name, shortName, typed(form.kind()), accountable));
        return done(next, name + " is added");
    }

    @PostMapping("/admin/organisations/succession")
    ModelAndView succeed(Principal principal, @ModelAttribute SuccessionForm form, RedirectAttributes next) {
        DateEntry day = form.onDay() == null ? DateEntry.BLANK : form.onDay();
        Optional<OrganisationId> before = chosen(principal, form.predecessor());
        Optional<OrganisationId> after = chosen(principal, form.successor());
        FormErrors errors = FormErrors.none()
                .andIfPresent("predecessor", before.isEmpty() ? "Select the organisation that ended" : null)
                .andIfPresent("successor", after.isEmpty() ? "Select the organisation that followed" : null)
                .andIfPresent("successor", after.equals(before) ? "Select another organisation" : null)
                .andIfPresent("onDay", day.isBlank() ? "Enter the day" : day.problem("The day"));
        if (!errors.any()) {
            try {
                organisations.succeed(
                        before.orElseThrow(), after.orElseThrow(), day.date().orElseThrow());
                return done(next, "The succession is recorded");
            } catch (DuplicateKeyException e) {
                errors = errors.and("successor", "This succession is recorded already");
            }
        }
        return page(principal, OrganisationForm.BLANK, form, errors, null);
    }

    private Optional<OrganisationId> chosen(Principal principal, @Nullable String id) {
        return organisations.inArea(principal.inArea()).stream()
                .map(Organisation::id)
                .filter(organisation -> organisation.value().toString().equals(id))
                .findFirst();
    }

    private ModelAndView page(
            Principal principal,
            OrganisationForm form,
            SuccessionForm succession,
            FormErrors errors,
            @Nullable String done) {
        List<Organisation> all = organisations.inArea(principal.inArea());
        var ofKinds = new ArrayList<>(List.of(Option.of("", "Select a kind")));
        kinds.inArea(principal.inArea()).forEach(kind -> ofKinds.add(Option.of(kind.code(), kind.label())));
        var choices = new ArrayList<>(List.of(Option.of("", "Select an organisation")));
        all.forEach(one -> choices.add(Option.of(one.id().value().toString(), one.name())));
        var view = new ModelAndView(
                "access/organisations",
                "page",
                new OrganisationsPage(all, ofKinds, choices, form, succession, errors, done));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static ModelAndView done(RedirectAttributes next, String words) {
        next.addFlashAttribute("done", words);
        return new ModelAndView("redirect:/admin/organisations");
    }
}
