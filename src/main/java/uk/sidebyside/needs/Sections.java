package uk.sidebyside.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Completeness;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.needs.rules.PublishSection;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** The sections of the needs assessment in their two phases, and how much of each is published. */
@Service
public class Sections {
    private static final String SOURCE = "docs/rules/needs.md, sections";

    private final SectionStore store;
    private final ResourceStore resources;
    private final Clock clock;

    Sections(SectionStore store, ResourceStore resources, Clock clock) {
        this.store = store;
        this.resources = resources;
        this.clock = clock;
    }

    /** The ages of the phases; those that the plan of York names until the area sets its own. */
    @Transactional(readOnly = true)
    public AgeBands ages(AreaId area) {
        return store.bands(area).map(SectionStore.Bands::bands).orElse(AgeBands.USUAL);
    }

    /** How often the ages were set, for whoever sets them again. */
    @Transactional(readOnly = true)
    public int versionOfAges(AreaId area) {
        return store.bands(area).map(SectionStore.Bands::version).orElse(0);
    }

    /** Sets the last age of each phase; a null is one that is no number. */
    @Transactional
    public Saving<AgeBands> setAges(AreaId area, @Nullable Integer firstTo, @Nullable Integer lastTo, int version) {
        Desk.mustWrite();
        List<Finding> findings = AgeBands.check(firstTo, lastTo);
        if (!findings.isEmpty() || firstTo == null || lastTo == null) {
            return Saving.refused(findings);
        }
        var bands = new AgeBands(firstTo, lastTo);
        if (!store.setBands(area, bands, version)) {
            AgeBands now = ages(area);
            return new Saving.Stale<>(
                    Map.of("firstTo", String.valueOf(now.firstTo()), "lastTo", String.valueOf(now.lastTo())),
                    versionOfAges(area));
        }
        return Saving.saved(bands);
    }

    /** Every section by phase and position; of one that is not published, the public gets the title alone. */
    @Transactional(readOnly = true)
    public List<Section> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** @throws NotFound where there is none, or none that the reader may read */
    @Transactional(readOnly = true)
    public Section byId(AreaId area, SectionId id) {
        return readable(area).stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those that the reader may open. */
    List<Section> readable(AreaId area) {
        boolean drafts = Desk.readsDrafts();
        return store.inArea(area).stream()
                .filter(section -> section.published() || drafts)
                .toList();
    }

    public static Map<Phase, Completeness> completeness(List<Section> sections) {
        List<Completeness.Part> parts = sections.stream()
                .map(section -> new Completeness.Part(section.phase(), section.title(), section.published()))
                .toList();
        Map<Phase, Completeness> each = new LinkedHashMap<>();
        Arrays.stream(Phase.values()).forEach(phase -> each.put(phase, Completeness.of(phase, parts)));
        return each;
    }

    public record Add(
            UUID submission,
            Phase phase,
            String title,
            @Nullable SeatId owner) {}

    /** Says that a section belongs to a phase; it stands behind the others of it. */
    @Transactional
    public Saving<SectionId> add(AreaId area, Add command) {
        Desk.mustWrite();
        if (command.title().isBlank()) {
            return Saving.refused(List.of(Finding.of("title", "section.needs.title", SOURCE)));
        }
        var id = new SectionId(Ids.next(clock));
        return Saving.saved(
                store.insert(area, id, command, clock.instant()) ? id : store.submitted(area, command.submission()));
    }

    /** @param version of the section when they began to write */
    public record Change(
            SectionId id,
            int version,
            Phase phase,
            String title,
            String words,
            @Nullable SeatId owner) {}

    /** Writes a section. A published one stays published, under its day. */
    @Transactional
    public Saving<SectionId> change(AreaId area, Change command) {
        Section before = byId(area, command.id());
        Desk.mustWrite(before.owner());
        if (command.title().isBlank()) {
            return Saving.refused(List.of(Finding.of("title", "section.needs.title", SOURCE)));
        }
        if (before.published() && command.words().isBlank()) {
            return Saving.refused(List.of(Finding.of("words", "section.needs.words", SOURCE)));
        }
        if (!store.update(area, command, status(before, command), clock.instant())) {
            Section now = byId(area, command.id());
            return new Saving.Stale<>(Map.of("title", now.title(), "words", now.words()), now.version());
        }
        return Saving.saved(command.id());
    }

    private static Section.Status status(Section before, Change command) {
        if (before.published()) {
            return Section.Status.PUBLISHED;
        }
        return command.words().isBlank() ? Section.Status.PLANNED : Section.Status.WRITING;
    }

    /** Shows a section to everybody. One that is published already gets another day. */
    @Transactional
    public Saving<SectionId> publish(AreaId area, SectionId id, int version, @Nullable LocalDate on) {
        Section section = byId(area, id);
        Desk.mustWrite(section.owner());
        List<Finding> findings = PublishSection.check(
                section.words(), resources.ofSection(area, id).size(), on, LocalDate.now(clock));
        if (!findings.isEmpty() || on == null) {
            return Saving.refused(findings);
        }
        if (!store.publish(area, id, version, on, clock.instant())) {
            Section now = byId(area, id);
            return new Saving.Stale<>(Map.of("publishedOn", String.valueOf(now.publishedOn())), now.version());
        }
        return Saving.saved(id);
    }
}
