package uk.sidebyside.needs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What sections, resources, findings and working groups are called when other rooms link to them. */
@Component
class NeedsRefResolver implements RefResolver {
    private final Sections sections;
    private final ResourceStore resources;
    private final FindingStore findings;
    private final GroupStore groups;

    NeedsRefResolver(Sections sections, ResourceStore resources, FindingStore findings, GroupStore groups) {
        this.sections = sections;
        this.resources = resources;
        this.findings = findings;
        this.groups = groups;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(NeedsRefs.SECTION, NeedsRefs.RESOURCE, NeedsRefs.FINDING, NeedsRefs.GROUP);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        refs.stream().collect(Collectors.groupingBy(Ref::kind)).forEach((kind, its) -> {
            Map<UUID, Resolved> known = known(kind, its.getFirst().area());
            its.stream()
                    .filter(ref -> known.containsKey(ref.id()))
                    .forEach(ref -> resolved.put(ref, known.get(ref.id())));
        });
        return resolved;
    }

    private Map<UUID, Resolved> known(String kind, AreaId area) {
        Map<UUID, Resolved> known = new HashMap<>();
        if (kind.equals(NeedsRefs.GROUP)) {
            groups.inArea(area)
                    .forEach(group -> known.put(
                            group.id().value(),
                            new Resolved(
                                    group.name(), "/needs/group/" + group.id().value())));
            return known;
        }
        List<Section> open = sections.readable(area);
        Set<SectionId> readable = open.stream().map(Section::id).collect(Collectors.toSet());
        if (kind.equals(NeedsRefs.SECTION)) {
            open.forEach(section -> known.put(
                    section.id().value(),
                    new Resolved(
                            section.title(), "/needs/section/" + section.id().value())));
        }
        if (kind.equals(NeedsRefs.RESOURCE)) {
            resources.inArea(area).stream()
                    .filter(resource -> readable.contains(resource.section()))
                    .forEach(resource -> known.put(
                            resource.id().value(),
                            new Resolved(
                                    resource.title(),
                                    "/needs/resource/" + resource.id().value())));
        }
        if (kind.equals(NeedsRefs.FINDING)) {
            findings.inArea(area).stream()
                    .filter(finding -> readable.contains(finding.section()))
                    .forEach(finding -> known.put(
                            finding.id().value(),
                            new Resolved(
                                    "Finding " + finding.number() + ": " + finding.words(),
                                    "/needs/finding/" + finding.id().value())));
        }
        return known;
    }
}
