package uk.sidebyside.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.ground.Codes;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.measures.ground.Texts;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** The measures of an area. Those for members are not there for anybody else. */
@Service
public class Measures {
    private static final int LONGEST_KEY = 60;

    /** Addresses under {@code /measures} that are pages of their own. */
    private static final Set<String> PAGES =
            Set.of("new", "load", "datasets", "curves", "impact", "facts", "list", "data", "first-screen", "checks");

    private final MeasureStore store;
    private final DefinitionChecks checks;
    private final CountedMeasures counted;
    private final Clock clock;

    Measures(MeasureStore store, DefinitionChecks checks, CountedMeasures counted, Clock clock) {
        this.counted = counted;
        this.store = store;
        this.checks = checks;
        this.clock = clock;
    }

    /** In their order: one statement. */
    @Transactional(readOnly = true)
    public List<Measure> all(AreaId area) {
        return store.all(area, member());
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(AreaId area, String key) {
        return store.find(area, key, member());
    }

    /** Those of these ids that are there for the one who asks: one statement. */
    @Transactional(readOnly = true)
    public List<Measure> byId(AreaId area, Collection<MeasureId> ids) {
        return ids.isEmpty() ? List.of() : store.byId(area, ids, member());
    }

    /** Whether the one who asks may define measures and set targets. */
    public boolean mayEdit() {
        return Editor.edits();
    }

    /** Whether the one who asks may report figures of a measure: who edits, and who holds the post that owns it. */
    public boolean mayReport(Measure measure) {
        return Editor.reports(measure.owner());
    }

    /** Defines a measure. Its key is made of its name and never changes. */
    @Transactional
    public Saving<Measure> create(AreaId area, Definition definition) {
        Editor.mustEdit();
        List<Finding> findings = checks.of(definition);
        return findings.isEmpty()
                ? Saving.saved(insert(area, key(area, definition.name()), definition))
                : Saving.refused(findings);
    }

    /**
     * Defines a measure under a key that its readers know already.
     *
     * @throws IllegalArgumentException where the key is taken or is none
     */
    @Transactional
    public Saving<Measure> create(AreaId area, String key, Definition definition) {
        Editor.mustEdit();
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")
                || PAGES.contains(key)
                || store.keys(area).contains(key)) {
            throw new IllegalArgumentException("The key " + key + " is taken or is none");
        }
        List<Finding> findings = checks.of(definition);
        return findings.isEmpty() ? Saving.saved(insert(area, key, definition)) : Saving.refused(findings);
    }

    /** A measure of which so far only the name and the kind of figure are known: whoever set it up completes it later. */
    @Transactional
    public Measure begin(AreaId area, String name, Measure.Unit unit) {
        Editor.mustEdit();
        String shown = name.length() > 300 ? name.substring(0, 299) + "…" : name;
        return insert(area, key(area, shown), Definition.typed(shown, unit));
    }

    private Measure insert(AreaId area, String key, Definition definition) {
        var id = new MeasureId(Ids.next(clock));
        return counted.around(area, id, () -> {
            store.insert(area, id, key, definition, LocalDate.now(clock));
            return store.lock(area, id).orElseThrow();
        });
    }

    /** @param version the one that the editor saw */
    @Transactional
    public Saving<Measure> change(AreaId area, MeasureId id, Definition definition, int version) {
        Editor.mustEdit();
        Measure now = store.lock(area, id).orElseThrow(NotFound::new);
        List<Finding> findings = checks.ofChange(area, now, definition);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return counted.around(area, id, () -> store.update(area, id, definition, version))
                ? Saving.saved(store.lock(area, id).orElseThrow())
                : new Saving.Stale<>(theirs(now, definition), now.version());
    }

    /** What stands there now, by the form's fields; of choices those that the other one made otherwise. */
    private static Map<String, String> theirs(Measure now, Definition ours) {
        Definition theirs = Definition.of(now);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", now.name());
        texts.put("definition", now.definition());
        texts.put("numeratorWords", now.numeratorWords());
        texts.put("denominatorWords", now.denominatorWords());
        texts.put("sourceWords", now.sourceWords());
        texts.put("qualityNote", now.qualityNote());
        texts.put("legalBasis", now.legalBasis());
        texts.put("story", now.story());
        chosen(texts, "unit", theirs.unit(), ours.unit());
        chosen(texts, "direction", theirs.direction(), ours.direction());
        chosen(texts, "fedBy", theirs.fedBy(), ours.fedBy());
        chosen(texts, "refresh", theirs.refresh(), ours.refresh());
        chosen(texts, "accountability", theirs.accountability(), ours.accountability());
        chosen(texts, "audience", theirs.audience(), ours.audience());
        if (!Objects.equals(theirs.owner(), ours.owner())) {
            texts.put("owner", "Another post");
        }
        if (!Objects.equals(theirs.source(), ours.source())) {
            texts.put(
                    "source",
                    theirs.source() == null ? "Nothing" : theirs.source().value());
        }
        return texts;
    }

    private static void chosen(Map<String, String> texts, String field, Enum<?> theirs, Enum<?> ours) {
        if (theirs != ours) {
            texts.put(field, Codes.of(theirs).replace('-', ' '));
        }
    }

    /**
     * Looks after a measure no longer. Its figures and its page stay.
     *
     * @param on the last day on which it was looked after, today or before
     */
    @Transactional
    public Saving<Measure> retire(AreaId area, MeasureId id, LocalDate on, int version) {
        Editor.mustEdit();
        Measure now = store.lock(area, id).orElseThrow(NotFound::new);
        if (on.isAfter(LocalDate.now(clock))) {
            return Saving.refused(
                    List.of(Finding.of("retiredOn", "retired.in.future", Texts.RULES, LocalDate.now(clock))));
        }
        return counted.around(area, id, () -> store.retire(area, id, on, version))
                ? Saving.saved(store.lock(area, id).orElseThrow())
                : new Saving.Stale<>(Map.of("retiredOn", "Its definition was changed"), now.version());
    }

    private String key(AreaId area, String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String plain = words.isEmpty() ? "measure" : words;
        String shortened = plain.length() <= LONGEST_KEY
                ? plain
                : plain.substring(0, LONGEST_KEY).replaceAll("-[^-]*$", "");
        Set<String> taken = store.keys(area);
        String free = shortened;
        for (int n = 2; taken.contains(free) || PAGES.contains(free); n++) {
            free = shortened + "-" + n;
        }
        return free;
    }

    /** Whether the one who asks belongs to the partnership, and so sees what is known rather than what is published. */
    public static boolean member() {
        Principal principal = Principals.current();
        return principal.kind() != Principal.Kind.PUBLIC
                && (principal.kind() != Principal.Kind.ACCOUNT
                        || !principal.seats().isEmpty());
    }
}
