package uk.sidebyside.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Ended;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/**
 * What the needs assessment found, and what rests on it. A finding is used where an open link leads from it to something
 * that the reader may see: an action of the plan today, a strategy or a decision tomorrow.
 */
@Service
public class NeedsFindings {
    private static final String SOURCE = "docs/rules/needs.md, findings";

    private final FindingStore store;
    private final Sections sections;
    private final Resources resources;
    private final Links links;
    private final Clock clock;

    NeedsFindings(FindingStore store, Sections sections, Resources resources, Links links, Clock clock) {
        this.store = store;
        this.sections = sections;
        this.resources = resources;
        this.links = links;
        this.clock = clock;
    }

    /** @param uses what rests on the finding */
    public record Used(NeedsFinding finding, List<Linked> uses) {
        public Used {
            uses = List.copyOf(uses);
        }

        public boolean unused() {
            return uses.isEmpty();
        }
    }

    /** Those of sections that the reader may read, by number, each with what rests on it. */
    @Transactional(readOnly = true)
    public List<Used> inArea(AreaId area) {
        Set<SectionId> readable =
                sections.readable(area).stream().map(Section::id).collect(Collectors.toSet());
        Map<Ref, NeedsFinding> byRef = new LinkedHashMap<>();
        store.inArea(area).stream()
                .filter(finding -> readable.contains(finding.section()))
                .forEach(finding -> byRef.put(NeedsRefs.of(area, finding.id()), finding));
        Map<Ref, List<Linked>> linked = links.of(byRef.keySet());
        List<Used> all = new ArrayList<>();
        byRef.forEach((ref, finding) -> all.add(new Used(
                finding,
                linked.getOrDefault(ref, List.of()).stream()
                        .filter(link -> link.direction() == Linked.Direction.LEADS_TO)
                        .toList())));
        return all;
    }

    /** @throws NotFound where there is none, or none that the reader may read */
    @Transactional(readOnly = true)
    public Used byId(AreaId area, NeedsFindingId id) {
        return inArea(area).stream()
                .filter(used -> used.finding().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What rested on the finding once. */
    @Transactional(readOnly = true)
    public List<Ended> before(AreaId area, NeedsFindingId id) {
        return links.ended(NeedsRefs.of(area, byId(area, id).finding().id()));
    }

    /** @param resource null where none was chosen */
    public record Words(
            String words,
            @Nullable ResourceId resource,
            @Nullable LocalDate foundOn) {}

    /** Writes down what a section found; it gets the next number of the area. */
    @Transactional
    public Saving<NeedsFindingId> add(AreaId area, UUID submission, SectionId section, Words words) {
        Desk.mustWrite(sections.byId(area, section).owner());
        List<Finding> findings = check(area, section, words);
        ResourceId resource = words.resource();
        LocalDate foundOn = words.foundOn();
        if (!findings.isEmpty() || resource == null || foundOn == null) {
            return Saving.refused(findings);
        }
        var id = new NeedsFindingId(Ids.next(clock));
        boolean first = store.insert(area, id, submission, section, words.words(), resource, foundOn, clock.instant());
        return Saving.saved(first ? id : store.submitted(area, submission));
    }

    /** @param version of the finding when they began to write */
    @Transactional
    public Saving<NeedsFindingId> change(AreaId area, NeedsFindingId id, int version, Words words) {
        NeedsFinding before = byId(area, id).finding();
        mustWrite(area, before);
        List<Finding> findings = check(area, before.section(), words);
        ResourceId resource = words.resource();
        LocalDate foundOn = words.foundOn();
        if (!findings.isEmpty() || resource == null || foundOn == null) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, version, words.words(), resource, foundOn, clock.instant())) {
            NeedsFinding now = byId(area, id).finding();
            return new Saving.Stale<>(Map.of("words", now.words()), now.version());
        }
        return Saving.saved(id);
    }

    private List<Finding> check(AreaId area, SectionId section, Words words) {
        List<Finding> findings = new ArrayList<>();
        if (words.words().isBlank()) {
            findings.add(Finding.of("words", "finding.needs.words", SOURCE));
        }
        boolean known = resources.inArea(area).stream()
                .anyMatch(resource -> resource.id().equals(words.resource())
                        && resource.section().equals(section));
        if (!known) {
            findings.add(Finding.of("resource", "finding.needs.resource", SOURCE));
        }
        LocalDate foundOn = words.foundOn();
        if (foundOn == null) {
            findings.add(Finding.of("foundOn", "finding.needs.day", SOURCE));
        } else if (foundOn.isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("foundOn", "finding.in.future", SOURCE));
        }
        return findings;
    }

    /** What a finding may be linked to by the current principal. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> targets() {
        return links.targets();
    }

    /**
     * Says that something rests on the finding. Saying it again in the same words changes nothing; in others it is
     * refused, since the link that is there keeps its own.
     *
     * @param to null where nothing was chosen
     * @throws NotFound where it leads to something that whoever links may not see
     */
    @Transactional
    public Saving<NeedsFindingId> use(AreaId area, NeedsFindingId id, @Nullable Ref to, String note) {
        Used used = byId(area, id);
        mustWrite(area, used.finding());
        if (to == null) {
            return Saving.refused(List.of(Finding.of("to", "finding.needs.use", SOURCE)));
        }
        if (used.uses().stream()
                .anyMatch(link -> link.end().equals(to) && !link.note().equals(note.strip()))) {
            return Saving.refused(List.of(Finding.of("to", "link.is.there", SOURCE)));
        }
        Principal principal = Principals.current();
        links.link(new Link(
                NeedsRefs.of(area, id),
                to,
                NeedsRefs.SUPPORTS,
                note.strip(),
                LocalDate.now(clock),
                principal.signedIn() ? principal.person() : null));
        return Saving.saved(id);
    }

    /** Ends a link with today; that it was there stays known. */
    @Transactional
    public void noLonger(AreaId area, NeedsFindingId id, LinkId link) {
        Used used = byId(area, id);
        mustWrite(area, used.finding());
        if (used.uses().stream().noneMatch(each -> each.id().equals(link))) {
            throw new NotFound();
        }
        links.unlink(area, link, LocalDate.now(clock));
    }

    private void mustWrite(AreaId area, NeedsFinding finding) {
        Desk.mustWrite(sections.byId(area, finding.section()).owner());
    }
}
