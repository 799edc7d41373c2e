package uk.sidebyside.measures.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** How measures are shown in public, and which of them are on the first screen: the area's own choice. */
@Service
public class Publications {
    /** More than ten are no first screen. */
    public static final int ON_FIRST_SCREEN = 10;

    private static final Pattern BAND = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final String RULES = "docs/rules/measures.md";

    private final PublicationStore store;
    private final Measures measures;

    Publications(PublicationStore store, Measures measures) {
        this.store = store;
        this.measures = measures;
    }

    /** Of every measure of which it was decided: one statement. */
    @Transactional(readOnly = true)
    public Map<MeasureId, Publication> all(AreaId area) {
        return store.all(area);
    }

    public static boolean mayChoose() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.JOB || principal.has(Role.ADMINISTRATOR);
    }

    private static void mustChoose() {
        if (!mayChoose()) {
            throw new NotFound();
        }
    }

    /**
     * Says how a measure is shown in public; its place on the first screen stays.
     *
     * @param bands each in lower case, as {@code primary_need}
     * @param version the one that whoever decides has seen
     */
    @Transactional
    public Saving<MeasureId> describe(
            AreaId area,
            MeasureId measure,
            boolean ofPeople,
            List<String> bands,
            Publication.Sector sector,
            int version) {
        return describe(area, measure, ofPeople, bands, sector, null, version);
    }

    /**
     * As the other, of a measure that counts a part of what another counts.
     *
     * @param partOf null for none
     */
    @Transactional
    public Saving<MeasureId> describe(
            AreaId area,
            MeasureId measure,
            boolean ofPeople,
            List<String> bands,
            Publication.Sector sector,
            @Nullable MeasureId partOf,
            int version) {
        mustChoose();
        if (bands.size() > 6
                || bands.stream().anyMatch(band -> !BAND.matcher(band).matches())) {
            return Saving.refused(List.of(Finding.of("bands", "band.names", RULES)));
        }
        Map<MeasureId, Publication> all = store.all(area);
        if (partOf != null && !mayBePartOf(area, measure, partOf, all)) {
            return Saving.refused(List.of(Finding.of("partOf", "part.of.a.part", RULES)));
        }
        Publication now = all.getOrDefault(measure, Publication.undecided(measure));
        if (now.version() != version) {
            return new Saving.Stale<>(texts(now), now.version());
        }
        store.save(area, new Publication(measure, ofPeople, bands, sector, now.firstScreen(), partOf, now.version()));
        return Saving.saved(measure);
    }

    /** A whole is no part itself: what follows from three measures nobody looks at. */
    private boolean mayBePartOf(AreaId area, MeasureId part, MeasureId whole, Map<MeasureId, Publication> all) {
        Publication its = all.get(whole);
        return !part.equals(whole)
                && (its == null || its.partOf() == null)
                && all.values().stream().noneMatch(other -> part.equals(other.partOf()))
                && measures.all(area).stream().anyMatch(measure -> measure.id().equals(whole));
    }

    private static Map<String, String> texts(Publication now) {
        return Map.of(
                "counts", now.ofPeople() ? "people" : "things",
                "bands", String.join(", ", now.bands()),
                "sector", now.sector().code());
    }

    /** Rises with every decision: what somebody who decides has seen. */
    @Transactional(readOnly = true)
    public int version(AreaId area) {
        return version(store.all(area));
    }

    private static int version(Map<MeasureId, Publication> all) {
        return all.values().stream().mapToInt(Publication::version).sum();
    }

    /**
     * Puts measures on the first screen, in this order.
     *
     * @param version {@link #version} as whoever decides has seen it
     */
    @Transactional
    public Saving<Integer> putOnFirstScreen(AreaId area, List<MeasureId> inOrder, int version) {
        mustChoose();
        List<MeasureId> distinct = inOrder.stream().distinct().toList();
        if (distinct.size() > ON_FIRST_SCREEN) {
            return Saving.refused(
                    List.of(Finding.of("place1", "first.screen.full", RULES, ON_FIRST_SCREEN, distinct.size())));
        }
        Map<MeasureId, Measure> known = new HashMap<>();
        measures.all(area).forEach(measure -> known.put(measure.id(), measure));
        if (!known.keySet().containsAll(distinct)) {
            throw new NotFound();
        }
        Map<MeasureId, Publication> now = store.all(area);
        if (version(now) != version) {
            return new Saving.Stale<>(places(now), version(now));
        }
        store.clearFirstScreen(area);
        int place = 1;
        for (MeasureId measure : distinct) {
            Publication its = now.getOrDefault(measure, Publication.undecided(measure));
            store.save(
                    area,
                    new Publication(
                            measure, its.ofPeople(), its.bands(), its.sector(), place++, its.partOf(), its.version()));
        }
        return Saving.saved(distinct.size());
    }

    private static Map<String, String> places(Map<MeasureId, Publication> now) {
        Map<String, String> places = new HashMap<>();
        for (int place = 1; place <= ON_FIRST_SCREEN; place++) {
            places.put("place" + place, "");
        }
        now.values().stream()
                .filter(each -> each.firstScreen() != null)
                .forEach(each ->
                        places.put("place" + each.firstScreen(), each.measure().toString()));
        return places;
    }
}
