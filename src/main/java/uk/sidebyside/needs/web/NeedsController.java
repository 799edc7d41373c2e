package uk.sidebyside.needs.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.NeedsFindingId;
import uk.sidebyside.needs.NeedsFindings;
import uk.sidebyside.needs.NeedsFindings.Used;
import uk.sidebyside.needs.NeedsRefs;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.ResourceId;
import uk.sidebyside.needs.Resources;
import uk.sidebyside.needs.Section;
import uk.sidebyside.needs.SectionId;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.needs.WorkingGroups;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** What children and young people need, for everybody: what the facades show depends on who asks. */
@Controller
@AllowedTo(Role.PUBLIC)
class NeedsController {
    private final Sections sections;
    private final Resources resources;
    private final NeedsFindings findings;
    private final WorkingGroups groups;
    private final FigureTables tables;
    private final EvidenceItems evidence;
    private final Seats seats;

    NeedsController(
            Sections sections,
            Resources resources,
            NeedsFindings findings,
            WorkingGroups groups,
            FigureTables tables,
            EvidenceItems evidence,
            Seats seats) {
        this.sections = sections;
        this.resources = resources;
        this.findings = findings;
        this.groups = groups;
        this.tables = tables;
        this.evidence = evidence;
        this.seats = seats;
    }

    @GetMapping("/needs")
    ModelAndView needs(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "needs/needs",
                new NeedsPage(
                        sections.ages(area),
                        sections.inArea(area),
                        findings.inArea(area),
                        tables.inArea(area),
                        groups.inArea(area).size(),
                        principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR)));
    }

    @GetMapping("/needs/section/{id}")
    ModelAndView section(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Section section = sections.byId(area, new SectionId(id));
        Seat owner = seats.seat(area, section.owner());
        return FormAnswers.page(
                "needs/section",
                new SectionPage(
                        section,
                        sections.ages(area).label(section.phase()),
                        owner == null ? "" : owner.titleAndOrganisation(),
                        resources.inArea(area).stream()
                                .filter(resource -> resource.section().equals(section.id()))
                                .toList(),
                        findings.inArea(area).stream()
                                .filter(used -> used.finding().section().equals(section.id()))
                                .toList()));
    }

    @GetMapping("/needs/resources")
    ModelAndView resources(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page("needs/resources", new ResourcesPage(resources.inArea(area), titles(area)));
    }

    @GetMapping("/needs/resource/{id}")
    ModelAndView resource(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Resource resource = resources.byId(area, new ResourceId(id));
        return FormAnswers.page(
                "needs/resource",
                new ResourcePage(
                        resource,
                        sections.byId(area, resource.section()),
                        evidence.of(NeedsRefs.of(area, resource.id()))));
    }

    @GetMapping("/needs/resources.csv")
    ResponseEntity<byte[]> resourcesCsv(Principal principal) {
        AreaId area = principal.inArea();
        Map<SectionId, String> titles = titles(area);
        return NeedsFiles.csv(
                "needs-resources.csv",
                List.of(
                        "title",
                        "kind",
                        "section",
                        "source",
                        "publisher",
                        "licence",
                        "licence_link",
                        "period",
                        "geography",
                        "link",
                        "about"),
                resources.inArea(area).stream()
                        .map(one -> List.of(
                                one.title(),
                                one.kind().code(),
                                titles.getOrDefault(one.section(), ""),
                                one.source(),
                                one.publisher(),
                                one.licence().label(),
                                one.licence().link(),
                                one.period(),
                                one.geography(),
                                one.link(),
                                one.about()))
                        .toList());
    }

    @GetMapping("/needs/findings")
    ModelAndView findings(@RequestParam(required = false) @Nullable String unused, Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page(
                "needs/findings", new FindingsPage(findings.inArea(area), "yes".equals(unused), titles(area)));
    }

    @GetMapping("/needs/findings.csv")
    ResponseEntity<byte[]> findingsCsv(@RequestParam(required = false) @Nullable String unused, Principal principal) {
        AreaId area = principal.inArea();
        var page = new FindingsPage(findings.inArea(area), "yes".equals(unused), titles(area));
        return NeedsFiles.csv(
                "needs-findings.csv",
                List.of("number", "section", "finding", "rests_on", "found_on", "used_by"),
                page.shown().stream()
                        .map(used -> Arrays.<@Nullable Object>asList(
                                used.finding().number(),
                                page.section(used),
                                used.finding().words(),
                                used.finding().resourceTitle(),
                                used.finding().foundOn(),
                                uses(used)))
                        .toList());
    }

    private static String uses(Used used) {
        return used.uses().stream().map(link -> link.resolved().title()).collect(Collectors.joining("; "));
    }

    @GetMapping("/needs/finding/{id}")
    ModelAndView finding(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        Used used = findings.byId(area, new NeedsFindingId(id));
        return FormAnswers.page(
                "needs/finding",
                new FindingPage(
                        used,
                        sections.byId(area, used.finding().section()),
                        findings.before(area, used.finding().id())));
    }

    private Map<SectionId, String> titles(AreaId area) {
        return sections.inArea(area).stream().collect(Collectors.toMap(Section::id, Section::title));
    }
}
