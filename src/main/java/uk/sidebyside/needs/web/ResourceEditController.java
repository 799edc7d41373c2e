package uk.sidebyside.needs.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.needs.Licence;
import uk.sidebyside.needs.NeedsRefs;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.ResourceId;
import uk.sidebyside.needs.Resources;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.SectionId;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;

/** Resources are described, and get their files. */
@Controller
@AllowedToWriters
class ResourceEditController {
    private final Sections sections;
    private final Resources resources;
    private final EvidenceItems evidence;

    ResourceEditController(Sections sections, Resources resources, EvidenceItems evidence) {
        this.sections = sections;
        this.resources = resources;
        this.evidence = evidence;
    }

    @GetMapping("/needs/section/{id}/resource/new")
    ModelAndView add(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(newForm(mine(principal, id)));
    }

    @PostMapping("/needs/section/{id}/resource/new")
    ModelAndView added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Section section = mine(principal, id);
        FormPage form = newForm(section);
        return FormAnswers.send(
                form,
                input,
                () -> resources.add(principal.inArea(), input.fingerprint(), section.id(), words(input)),
                added -> form.back(),
                Wording::of);
    }

    private static FormPage newForm(Section section) {
        String at = "/needs/section/" + section.id().value();
        return asking("Add a resource", at, at + "/resource/new", null);
    }

    @GetMapping("/needs/resource/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(writable(principal, id)));
    }

    @PostMapping("/needs/resource/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        Resource resource = writable(principal, id);
        FormPage form = form(resource);
        return FormAnswers.send(
                form.version(input.version()),
                input,
                () -> resources.change(principal.inArea(), resource.id(), input.version(), words(input)),
                saved -> form.back(),
                Wording::of);
    }

    private static FormPage form(Resource resource) {
        String at = "/needs/resource/" + resource.id().value();
        return asking("Describe “" + resource.title() + "”", at, at + "/edit", resource)
                .version(resource.version());
    }

    private static FormPage asking(String title, String back, String action, @Nullable Resource now) {
        return FormPage.asking(title, "", back, action, "Save")
                .with(new FormPage.OneOf(
                        "kind",
                        "What is it?",
                        "",
                        NeedsChoices.kinds(),
                        (now == null ? Resource.Kind.DATASET : now.kind()).code()))
                .with(new FormPage.Line("title", "Title", "", now == null ? "" : now.title(), false))
                .with(new FormPage.Line(
                        "source",
                        "Taken from",
                        "Like Census 2021, table TS038",
                        now == null ? "" : now.source(),
                        false))
                .with(new FormPage.Line("publisher", "Published by", "", now == null ? "" : now.publisher(), false))
                .with(new FormPage.Select(
                        "licence",
                        "Licence",
                        "",
                        NeedsChoices.licences(),
                        now == null ? "" : now.licence().code(),
                        false))
                .with(new FormPage.Line("period", "Which time?", "", now == null ? "" : now.period(), false))
                .with(new FormPage.Line("geography", "Which areas?", "", now == null ? "" : now.geography(), false))
                .with(new FormPage.Line("link", "Link", "Where it is to be had", now == null ? "" : now.link(), true))
                .with(new FormPage.Area(
                        "about",
                        "What it tells, and what it leaves out",
                        "",
                        now == null ? "" : now.about(),
                        4,
                        2000,
                        true));
    }

    private static Resources.Words words(Input input) {
        return new Resources.Words(
                input.text("kind").equals("narrative") ? Resource.Kind.NARRATIVE : Resource.Kind.DATASET,
                input.text("title"),
                input.text("about"),
                input.text("source"),
                input.text("publisher"),
                input.text("licence").isBlank() ? null : Licence.of(input.text("licence")),
                input.text("period"),
                input.text("geography"),
                input.text("link"));
    }

    @GetMapping("/needs/resource/{id}/file")
    ModelAndView choose(@PathVariable UUID id, Principal principal) {
        return file(writable(principal, id), UUID.randomUUID(), FormErrors.none());
    }

    /** What its section's readers may read, they may save: the item's own door asks the same resolver. */
    @PostMapping("/needs/resource/{id}/file")
    ModelAndView chosen(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID submission,
            Principal principal) {
        Resource resource = writable(principal, id);
        UUID once = submission == null ? UUID.randomUUID() : submission;
        if (file == null || file.isEmpty()) {
            return refused(file(resource, once, FormErrors.none().and("file", "Choose a file")));
        }
        AreaId area = principal.inArea();
        String name = file.getOriginalFilename() == null ? "file" : file.getOriginalFilename();
        var adding = new Adding(
                NeedsRefs.of(area, resource.id()),
                Evidence.Proves.EVIDENCE,
                Evidence.Visibility.PUBLIC,
                resource.title(),
                once,
                principal.person());
        try {
            evidence.addFile(adding, name, file);
        } catch (FileRefused e) {
            return refused(file(resource, once, FormErrors.none().and("file", e.words())));
        }
        return FormAnswers.on("/needs/resource/" + id);
    }

    private static ModelAndView file(Resource resource, UUID submission, FormErrors errors) {
        return FormAnswers.page("needs/resourceFile", new ResourceFilePage(resource, submission, errors));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Section mine(Principal principal, UUID id) {
        Section section = sections.byId(principal.inArea(), new SectionId(id));
        if (!section.mayWrite()) {
            throw new NotFound();
        }
        return section;
    }

    private Resource writable(Principal principal, UUID id) {
        Resource resource = resources.byId(principal.inArea(), new ResourceId(id));
        if (!resource.mayWrite()) {
            throw new NotFound();
        }
        return resource;
    }
}
