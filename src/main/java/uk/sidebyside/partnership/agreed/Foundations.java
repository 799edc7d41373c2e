package uk.sidebyside.partnership.agreed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.agreed.rules.KeyOf;
import uk.sidebyside.partnership.agreed.rules.WordsOfAPart;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.Themes;

/** The definition, vision, principles, benefits and themes of an area, in versions. */
@Service
public class Foundations {
    /** For whoever writes: what stands for the area's own words. */
    public static final String PLACES = Sayings.HINT;

    private final FoundationStore store;
    private final Areas areas;
    private final Wording wording;
    private final Themes themes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<AreaId, Shown> shown = new ConcurrentHashMap<>();

    /** @param word of the area when it was read: a new word is shown at once */
    private record Shown(int wording, String word, String name, Foundation content) {}

    Foundations(
            FoundationStore store,
            Areas areas,
            Wording wording,
            Themes themes,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.areas = areas;
        this.wording = wording;
        this.themes = themes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What holds today, in the area's own word. Asks the database only where words of the area have changed since. */
    public Foundation of(Area area) {
        Shown known = shown.get(area.id());
        if (known != null
                && known.wording() == area.wording()
                && known.word().equals(area.partnershipWord())
                && known.name().equals(area.name())) {
            return known.content();
        }
        Foundation read = transaction
                .execute(status -> store.latest(area.id()))
                .map(kept -> kept.content().saidAs(Sayings.of(area)))
                .orElse(Foundation.NONE);
        shown.put(area.id(), new Shown(area.wording(), area.partnershipWord(), area.name(), read));
        return read;
    }

    /** The same where only the area's id is at hand. */
    @Transactional(readOnly = true)
    public Foundation inArea(AreaId area) {
        return of(areas.byId(area));
    }

    /** @param note what was changed, in a few words */
    public record Version(int version, String note, LocalDate changedOn) {}

    /** Every version, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> versions(AreaId area) {
        return store.versions(area);
    }

    /** @throws NotFound where there is no such version */
    @Transactional(readOnly = true)
    public Foundation version(AreaId area, int version) {
        return store.version(area, version).orElseThrow(NotFound::new).saidAs(Sayings.of(areas.byId(area)));
    }

    /** The words as they are written, with the places for the area's own; for those who edit them. */
    @Transactional(readOnly = true)
    public Foundation written(AreaId area) {
        AgreedDesk.mustWrite();
        return store.latest(area).map(FoundationStore.Kept::content).orElse(Foundation.NONE);
    }

    /** 0 before anything was loaded. */
    @Transactional(readOnly = true)
    public int latestVersion(AreaId area) {
        return store.latest(area).map(FoundationStore.Kept::version).orElse(0);
    }

    /** Begins with what a file that comes with the program says; where something is there already, it stays. */
    @Transactional
    public void load(AreaId area, String code) {
        AgreedDesk.mustWrite();
        AgreedFile file = AgreedFile.shipped(code);
        if (store.insert(
                area, 1, file.foundation(), "Begun with the words of " + file.name(), today(), clock.instant())) {
            wording.changed(area);
            follow(area, file.foundation());
        }
    }

    /**
     * @param seen the version that whoever changes it had read
     * @param note what is changed, in a few words
     */
    public record ChangeDefinition(int seen, String definition, String visionIntro, String note) {}

    @Transactional
    public Saving<Integer> change(AreaId area, ChangeDefinition change) {
        Foundation now = written(area);
        List<Finding> findings = WordsOfAPart.checkDefinition(change.definition(), change.visionIntro(), change.note());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var next = new Foundation(
                change.definition().strip(),
                change.visionIntro().strip(),
                now.vision(),
                now.principles(),
                now.benefits(),
                now.themes());
        return write(
                area,
                change.seen(),
                next,
                change.note(),
                Map.of("definition", now.definition(), "visionIntro", now.visionIntro()));
    }

    /**
     * @param under the words of what belongs to the part, by key: one that is blank is retired
     * @param more something else that belongs to it; blank for nothing
     */
    public record ChangePart(
            int seen,
            Strand strand,
            String key,
            String words,
            String plain,
            Map<String, String> under,
            String more,
            boolean retired,
            String note) {

        public ChangePart {
            under = Map.copyOf(under);
        }
    }

    /** @throws NotFound where there is no such part */
    @Transactional
    public Saving<Integer> change(AreaId area, ChangePart change) {
        Foundation now = written(area);
        Part before = now.part(change.strand(), change.key()).orElseThrow(NotFound::new);
        List<Finding> findings =
                WordsOfAPart.check(change.words(), change.plain(), change.under(), change.more(), change.note());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        List<Part> parts = new ArrayList<>(before.parts().stream()
                .map(part -> part.reworded(change.under().getOrDefault(part.key(), part.words())))
                .toList());
        if (!change.more().isBlank()) {
            String key = KeyOf.words(change.key() + " " + change.more(), taken -> taken(now, taken));
            parts.add(Part.of(key, change.more().strip(), ""));
        }
        var after = new Part(
                before.key(), change.words().strip(), change.plain().strip(), before.source(), change.retired(), parts);
        return write(area, change.seen(), now.with(change.strand(), after), change.note(), theirs(before));
    }

    /** Adds a part behind the others; its key is made from its words. The same words are added once. */
    @Transactional
    public Saving<Integer> add(AreaId area, Strand strand, String words, String plain, String note) {
        Foundation now = written(area);
        if (now.offered(strand).stream().anyMatch(part -> part.words().equals(words.strip()))) {
            return Saving.saved(latestVersion(area));
        }
        Part part = Part.of(KeyOf.words(words, key -> taken(now, key)), words.strip(), plain.strip());
        List<Finding> findings = WordsOfAPart.check(words, plain, Map.of(), "", note);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return write(area, latestVersion(area), now.with(strand, part), note, Map.of());
    }

    private static boolean taken(Foundation foundation, String key) {
        return Arrays.stream(Strand.values())
                .anyMatch(strand -> foundation.part(strand, key).isPresent());
    }

    private static Map<String, String> theirs(Part before) {
        Map<String, String> theirs = new LinkedHashMap<>();
        theirs.put("words", before.words());
        theirs.put("plain", before.plain());
        before.parts().stream()
                .filter(part -> !part.retired())
                .forEach(part -> theirs.put(WordsOfAPart.fieldOf(part.key()), part.words()));
        return theirs;
    }

    private Saving<Integer> write(AreaId area, int seen, Foundation next, String note, Map<String, String> theirs) {
        int latest = latestVersion(area);
        if (seen != latest || !store.insert(area, latest + 1, next, note.strip(), today(), clock.instant())) {
            return new Saving.Stale<>(theirs, latestVersion(area));
        }
        wording.changed(area);
        follow(area, next);
        return Saving.saved(latest + 1);
    }

    /** One list of themes: what is coded in surveys follows what was agreed (R017). */
    private void follow(AreaId area, Foundation content) {
        Sayings said = Sayings.of(areas.byId(area));
        themes.follow(
                area,
                content.saidAs(said).all(Strand.THEMES).stream()
                        .map(part -> new Themes.Agreed(part.key(), part.words(), part.retired()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
