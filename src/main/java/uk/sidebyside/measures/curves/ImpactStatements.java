package uk.sidebyside.measures.curves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Refs;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.curves.ImpactStatement.Figure;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/**
 * Statements of impact, of whatever was done. Whoever calls {@link #of} has decided that the one who asks may see the thing itself;
 * drafts are there for those alone who may write of it.
 */
@Service
public class ImpactStatements {
    private static final int MONTHS = 120;

    private final ImpactStore store;
    private final Measures measures;
    private final Histories histories;
    private final Refs refs;
    private final ObjectProvider<ImpactWriters> writers;
    private final Clock clock;

    ImpactStatements(
            ImpactStore store,
            Measures measures,
            Histories histories,
            Refs refs,
            ObjectProvider<ImpactWriters> writers,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.histories = histories;
        this.refs = refs;
        this.writers = writers;
        this.clock = clock;
    }

    /** Of many things of one area, those of each with the latest first: one statement, and four more where figures go with them. */
    @Transactional(readOnly = true)
    public Map<Ref, List<ImpactStatement>> of(Collection<Ref> about) {
        if (about.isEmpty()) {
            return Map.of();
        }
        AreaId area = about.iterator().next().area();
        Map<Ref, Boolean> writes = new HashMap<>();
        List<ImpactStatement> seen = store.about(area, about).stream()
                .filter(each -> !each.draft() || writes.computeIfAbsent(each.about(), this::mayWrite))
                .toList();
        Map<MeasureId, Figure> figures = figures(area, seen);
        Map<Ref, List<ImpactStatement>> found = new LinkedHashMap<>();
        seen.forEach(each -> found.computeIfAbsent(each.about(), ref -> new ArrayList<>())
                .add(each.with(each.measures().stream()
                        .flatMap(id -> Optional.ofNullable(figures.get(id)).stream())
                        .toList())));
        return found;
    }

    private Map<MeasureId, Figure> figures(AreaId area, List<ImpactStatement> statements) {
        List<MeasureId> ids = statements.stream()
                .flatMap(each -> each.measures().stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<MeasureId, Figure> figures = new HashMap<>();
        histories
                .of(area, measures.byId(area, ids), LocalDate.now(clock), MONTHS, null)
                .forEach((id, series) ->
                        series.latest().ifPresent(point -> figures.put(id, new Figure(series.measure(), point))));
        return figures;
    }

    /** Whether the one who asks may write what became of it. */
    public boolean mayWrite(Ref about) {
        return writers.stream().anyMatch(room -> room.kinds().contains(about.kind()) && room.mayWrite(about));
    }

    /** One statement as it was saved last; for those who may write it. */
    @Transactional(readOnly = true)
    public ImpactStatement find(AreaId area, ImpactId id) {
        ImpactStatement found = store.find(area, id).orElseThrow(NotFound::new);
        mustWrite(found.about());
        return found;
    }

    /** @param whose the measures whose latest figures are shown with it */
    @Transactional
    public Saving<ImpactId> write(Ref about, SaidOfImpact said, List<MeasureId> whose) {
        mustWrite(about);
        List<Finding> findings = wrong(about, said, whose);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new ImpactId(Ids.next(clock));
        store.insert(about, id);
        store.insertText(about.area(), id, 1, said, whose, clock.instant());
        return Saving.saved(id);
    }

    /** @param version the one that the writer saw; earlier ones stay */
    @Transactional
    public Saving<ImpactId> change(AreaId area, ImpactId id, SaidOfImpact said, List<MeasureId> whose, int version) {
        if (!store.lock(area, id)) {
            throw new NotFound();
        }
        ImpactStatement now = find(area, id);
        List<Finding> findings = wrong(now.about(), said, whose);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (now.version() != version) {
            return new Saving.Stale<>(theirs(area, now), now.version());
        }
        store.insertText(area, id, version + 1, said, whose, clock.instant());
        return Saving.saved(id);
    }

    private Map<String, String> theirs(AreaId area, ImpactStatement now) {
        Map<String, String> theirs = now.said().texts();
        theirs.put("untilOn", MeasureWords.day(now.said().untilOn()));
        theirs.put(
                "measures",
                measures.byId(area, now.measures()).stream().map(Measure::name).collect(Collectors.joining("; ")));
        return theirs;
    }

    /**
     * Makes those drafts again that everybody reads and that say such a thing: whoever may write of it reads them still.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean draftAgain(Ref about, Predicate<SaidOfImpact> which) {
        List<ImpactStatement> found = store.about(about.area(), List.of(about)).stream()
                .filter(each -> !each.draft() && which.test(each.said()))
                .toList();
        found.forEach(each -> store.insertText(
                about.area(), each.id(), each.version() + 1, each.said().asDraft(), each.measures(), clock.instant()));
        return !found.isEmpty();
    }

    private List<Finding> wrong(Ref about, SaidOfImpact said, List<MeasureId> whose) {
        List<Finding> findings = new ArrayList<>(said.wrong(LocalDate.now(clock)));
        writers.stream()
                .filter(room -> room.kinds().contains(about.kind()))
                .flatMap(room -> room.inSomebodysWords(about, said.texts()).stream())
                .sorted()
                .forEach(field -> findings.add(Finding.of(field, "impact.in.their.words", Texts.RULES)));
        if (measures.byId(about.area(), whose).size() < whose.size()) {
            findings.add(Finding.of("measures", "impact.measure.unknown", Texts.RULES));
        }
        return findings;
    }

    /** @throws NotFound where the thing is not there, or nobody lets the one who asks write of it */
    private void mustWrite(Ref about) {
        if (refs.resolve(about, Principals.current()).isEmpty() || !mayWrite(about)) {
            throw new NotFound();
        }
    }
}
