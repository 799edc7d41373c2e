package uk.sidebyside.plan.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.plan.PlanVersions;
import uk.sidebyside.plan.SignedVersion;
import uk.sidebyside.plan.VersionId;
import uk.sidebyside.shared.Saving;

/** A signature that was given on paper: an editor attaches the scanned paper. */
@Controller
@RequestMapping("/plan/edit/versions/{id}/paper/{person}")
@AllowedToEditors
class PaperController {
    private final PlanVersions versions;
    private final Organisations organisations;

    PaperController(PlanVersions versions, Organisations organisations) {
        this.versions = versions;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID person, Principal principal) {
        SignedVersion.Signature asked = asked(id, person, principal);
        return page(principal, id, asked, UUID.randomUUID(), asked.role(), DateEntry.BLANK, FormErrors.none());
    }

    @PostMapping
    ModelAndView attach(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Principal principal) {
        SignedVersion.Signature asked = asked(id, person, principal);
        var input = new Input(typed);
        String role = input.text("role").strip();
        DateEntry day = input.date("signedOn");
        FormErrors errors = FormErrors.none().andIfPresent("signedOn", day.problem("The day of signing"));
        if (file == null || file.isEmpty()) {
            errors = errors.and("file", "Choose the scanned paper.");
        } else if (!errors.any()) {
            String name = file.getOriginalFilename();
            var paper = new PlanVersions.Paper(
                    input.submission(),
                    new PersonId(person),
                    role,
                    day.date().orElse(null),
                    name == null ? "paper" : name,
                    file);
            try {
                Saving<VersionId> saving = versions.attach(principal.inArea(), new VersionId(id), paper);
                if (!(saving instanceof Saving.Refused<VersionId> no)) {
                    return EditDesk.on("/plan/edit/versions");
                }
                errors = FormErrors.of(no.findings(), Faults::of);
            } catch (FileRefused refused) {
                errors = errors.and("file", refused.words());
            }
        }
        return page(principal, id, asked, input.submission(), role, day, errors);
    }

    private SignedVersion.Signature asked(UUID id, UUID person, Principal principal) {
        return versions.forEditor(principal.inArea(), new VersionId(id)).signatories().stream()
                .filter(one -> one.person().value().equals(person))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(
            Principal principal,
            UUID id,
            SignedVersion.Signature asked,
            UUID submission,
            String role,
            DateEntry day,
            FormErrors errors) {
        var names = new OrganisationNames(organisations.inArea(principal.inArea()));
        var view = new ModelAndView(
                "plan/paper",
                Map.of(
                        "page",
                        new PaperPage(
                                "/plan/edit/versions/" + id + "/paper/"
                                        + asked.person().value(),
                                names.said(asked),
                                submission,
                                role,
                                day,
                                errors)));
        view.setStatus(errors.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }
}
