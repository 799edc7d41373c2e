package uk.sidebyside.plan.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanVersions;
import uk.sidebyside.plan.SignedVersion;
import uk.sidebyside.plan.VersionId;
import uk.sidebyside.shared.Saving;

/** Where somebody signs a version of the plan themselves. To anybody whom the version does not name, it is not there. */
@Controller
@AllowedTo(Role.SIGNED_IN)
class SignController {
    private final PlanVersions versions;
    private final Organisations organisations;

    SignController(PlanVersions versions, Organisations organisations) {
        this.versions = versions;
        this.organisations = organisations;
    }

    @GetMapping("/plan/versions/{id}/sign")
    ModelAndView show(@PathVariable UUID id, Principal principal) {
        SignedVersion version = versions.forSignatory(principal.inArea(), new VersionId(id));
        return page(principal, version, own(version, principal).role(), FormErrors.none());
    }

    @PostMapping("/plan/versions/{id}/sign")
    ModelAndView sign(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        SignedVersion version = versions.forSignatory(principal.inArea(), new VersionId(id));
        var input = new Input(typed);
        String role = input.text("role").strip();
        boolean agreed = input.several("agreed").contains("yes");
        Saving<VersionId> saving = versions.sign(
                principal.inArea(),
                version.id(),
                new PlanVersions.Sign(role, agreed),
                statement(principal, own(version, principal)));
        return saving instanceof Saving.Refused<VersionId> no
                ? page(principal, version, role, FormErrors.of(no.findings(), Faults::of))
                : EditDesk.on("/plan/versions/" + id + "/sign");
    }

    private static SignedVersion.Signature own(SignedVersion version, Principal principal) {
        return version.signatories().stream()
                .filter(one -> one.person().equals(principal.person()))
                .findFirst()
                .orElseThrow();
    }

    private String statement(Principal principal, SignedVersion.Signature own) {
        var names = new OrganisationNames(organisations.inArea(principal.inArea()));
        return "I have read this version of the plan. I sign it for " + names.of(own) + ".";
    }

    private ModelAndView page(Principal principal, SignedVersion version, String role, FormErrors errors) {
        SignedVersion.Signature own = own(version, principal);
        var names = new OrganisationNames(organisations.inArea(principal.inArea()));
        List<String> others = version.signatories().stream().map(names::said).toList();
        var view = new ModelAndView(
                "plan/sign",
                "page",
                new SignPage(
                        version.id().value().toString(),
                        version.label(),
                        versions.words(principal.inArea(), version.id()),
                        others,
                        own.signed() ? own.statement() : statement(principal, own),
                        own.signed(),
                        role,
                        version.sha256(),
                        errors));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
