package uk.sidebyside.needs;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.shared.WebLink;

/** The collection of resources that the needs assessment rests on. Each is seen by those who may read its section. */
@Service
public class Resources {
    private static final String SOURCE = "docs/rules/needs.md, resources";

    private final ResourceStore store;
    private final Sections sections;
    private final Clock clock;

    Resources(ResourceStore store, Sections sections, Clock clock) {
        this.store = store;
        this.sections = sections;
        this.clock = clock;
    }

    /**
     * What somebody says of a resource.
     *
     * @param licence null where none was chosen
     */
    public record Words(
            Resource.Kind kind,
            String title,
            String about,
            String source,
            String publisher,
            @Nullable Licence licence,
            String period,
            String geography,
            String link) {}

    /** Those that the reader may see, by section and title. */
    @Transactional(readOnly = true)
    public List<Resource> inArea(AreaId area) {
        Set<SectionId> readable =
                sections.readable(area).stream().map(Section::id).collect(Collectors.toSet());
        return store.inArea(area).stream()
                .filter(resource -> readable.contains(resource.section()))
                .toList();
    }

    /** @throws NotFound where there is none, or none that the reader may see */
    @Transactional(readOnly = true)
    public Resource byId(AreaId area, ResourceId id) {
        return inArea(area).stream()
                .filter(resource -> resource.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public Saving<ResourceId> add(AreaId area, UUID submission, SectionId section, Words words) {
        Desk.mustWrite(sections.byId(area, section).owner());
        List<Finding> findings = check(words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new ResourceId(Ids.next(clock));
        boolean first = store.insert(area, id, submission, section, words, clock.instant());
        return Saving.saved(first ? id : store.submitted(area, submission));
    }

    /** @param version of the resource when they began to write */
    @Transactional
    public Saving<ResourceId> change(AreaId area, ResourceId id, int version, Words words) {
        Desk.mustWrite(sections.byId(area, byId(area, id).section()).owner());
        List<Finding> findings = check(words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, version, words, clock.instant())) {
            Resource now = byId(area, id);
            return new Saving.Stale<>(
                    Map.of(
                            "title", now.title(),
                            "about", now.about(),
                            "source", now.source(),
                            "publisher", now.publisher(),
                            "period", now.period(),
                            "geography", now.geography(),
                            "link", now.link()),
                    now.version());
        }
        return Saving.saved(id);
    }

    private static List<Finding> check(Words words) {
        List<Finding> findings = new ArrayList<>();
        need(findings, "title", words.title());
        need(findings, "source", words.source());
        need(findings, "publisher", words.publisher());
        if (words.licence() == null) {
            findings.add(Finding.of("licence", "resource.needs.licence", SOURCE));
        }
        need(findings, "period", words.period());
        need(findings, "geography", words.geography());
        if (!words.link().isBlank() && !WebLink.is(words.link().strip())) {
            findings.add(Finding.of("link", "resource.link.unreadable", SOURCE));
        }
        return findings;
    }

    private static void need(List<Finding> findings, String field, String value) {
        if (value.isBlank()) {
            findings.add(Finding.of(field, "resource.needs." + field, SOURCE));
        }
    }
}
