package uk.sidebyside.needs.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.needs.NeedsFinding;
import uk.sidebyside.needs.NeedsFindingId;
import uk.sidebyside.needs.NeedsFindings;
import uk.sidebyside.needs.Resources;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.SectionId;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.thread.LinkId;

/** Findings are written down, and linked to what rests on them. */
@Controller
@AllowedToWriters
class FindingEditController {
    private final NeedsFindings findings;
    private final Sections sections;
    private final Resources resources;

    FindingEditController(NeedsFindings findings, Sections sections, Resources resources) {
        this.findings = findings;
        this.sections = sections;
        this.resources = resources;
    }

    @GetMapping("/needs/section/{id}/finding/new")
    ModelAndView add(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(newForm(principal.inArea(), mine(principal, id)));
    }

    @PostMapping("/needs/section/{id}/finding/new")
    ModelAndView added(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        Section section = mine(principal, id);
        return FormAnswers.send(
                newForm(area, section),
                input,
                () -> findings.add(area, input.fingerprint(), section.id(), words(input)),
                added -> "/needs/section/" + id,
                Wording::of);
    }

    private FormPage newForm(AreaId area, Section section) {
        String at = "/needs/section/" + section.id().value();
        return asking(area, "Write down a finding", section, null, at, at + "/finding/new");
    }

    @GetMapping("/needs/finding/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), writable(principal, id)));
    }

    @PostMapping("/needs/finding/{id}/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        NeedsFinding finding = writable(principal, id);
        return FormAnswers.send(
                form(area, finding).version(input.version()),
                input,
                () -> findings.change(area, finding.id(), input.version(), words(input)),
                saved -> at(finding),
                Wording::of);
    }

    private FormPage form(AreaId area, NeedsFinding finding) {
        Section section = sections.byId(area, finding.section());
        return asking(area, "Finding " + finding.number(), section, finding, at(finding), at(finding) + "/edit")
                .version(finding.version());
    }

    private FormPage asking(
            AreaId area, String title, Section section, @Nullable NeedsFinding now, String back, String action) {
        return FormPage.asking(title, section.title(), back, action, "Save")
                .with(new FormPage.Area(
                        "words",
                        "What was found",
                        "One sentence that people can use, like “1 in 5 people in York are disabled.”",
                        now == null ? "" : now.words(),
                        3,
                        600,
                        false))
                .with(new FormPage.Select(
                        "resource",
                        "What does it rest on?",
                        "",
                        NeedsChoices.resources(resources.inArea(area), section),
                        now == null ? "" : now.resource().value().toString(),
                        false))
                .with(new FormPage.Day(
                        "foundOn",
                        "Day that the figures are of",
                        now == null ? DateEntry.BLANK : DateEntry.of(now.foundOn()),
                        false));
    }

    private static NeedsFindings.Words words(Input input) {
        return new NeedsFindings.Words(input.text("words"), NeedsChoices.resource(input), input.day("foundOn"));
    }

    @GetMapping("/needs/finding/{id}/link")
    ModelAndView link(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(linkForm(writable(principal, id)));
    }

    @PostMapping("/needs/finding/{id}/link")
    ModelAndView linked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        var input = new Input(typed);
        AreaId area = principal.inArea();
        NeedsFinding finding = writable(principal, id);
        return FormAnswers.send(
                linkForm(finding),
                input,
                () -> findings.use(area, finding.id(), NeedsChoices.ref(area, input), input.text("note")),
                saved -> at(finding),
                Wording::of);
    }

    private FormPage linkForm(NeedsFinding finding) {
        return FormPage.asking(
                        "What rests on finding " + finding.number() + "?",
                        finding.words(),
                        at(finding),
                        at(finding) + "/link",
                        "Link it")
                .with(new FormPage.Select(
                        "to", "What rests on it", "", NeedsChoices.targets(findings.targets()), "", false))
                .with(new FormPage.Area("note", "How it was used", "", "", 3, 1000, true));
    }

    @PostMapping("/needs/finding/{id}/unlink/{link}")
    ModelAndView unlinked(@PathVariable UUID id, @PathVariable UUID link, Principal principal) {
        NeedsFinding finding = writable(principal, id);
        findings.noLonger(principal.inArea(), finding.id(), new LinkId(link));
        return FormAnswers.on(at(finding));
    }

    private Section mine(Principal principal, UUID id) {
        Section section = sections.byId(principal.inArea(), new SectionId(id));
        if (!section.mayWrite()) {
            throw new NotFound();
        }
        return section;
    }

    private NeedsFinding writable(Principal principal, UUID id) {
        NeedsFinding finding =
                findings.byId(principal.inArea(), new NeedsFindingId(id)).finding();
        if (!finding.mayWrite()) {
            throw new NotFound();
        }
        return finding;
    }

    private static String at(NeedsFinding finding) {
        return "/needs/finding/" + finding.id().value();
    }
}
