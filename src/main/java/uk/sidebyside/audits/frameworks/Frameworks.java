package uk.sidebyside.audits.frameworks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Remembered;

/**
 * The frameworks that an area judges by: those that come with the program, and its own. A version that was loaded never changes:
 * audits go on by the version with which they began.
 */
@Service
public class Frameworks {
    private static final Comparator<Framework> NEWEST_LAST = Comparator.comparingInt(Framework::version);
    private static final int KNOWN = 40;

    private final FrameworkStore store;
    private final Clock clock;
    /** By the text of the document, which was let through the wall each time. */
    private final Remembered<String, Framework> known = new Remembered<>(KNOWN);

    Frameworks(FrameworkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private Framework read(String document) {
        Framework framework = known.get(document);
        if (framework == null) {
            framework = FrameworkFile.known(document);
            known.put(document, framework);
        }
        return framework;
    }

    public static FrameworkId id(Framework framework) {
        return new FrameworkId(framework.code(), framework.version());
    }

    /** Every version, those of the area and ours, by code and then the newest first. Of one version the area's own. */
    @Transactional(readOnly = true)
    public List<Framework> all(AreaId area) {
        Map<FrameworkId, Framework> all = new LinkedHashMap<>();
        FrameworkFile.SHIPPED.stream().map(Shipped::of).forEach(ours -> all.put(id(ours), ours));
        store.all(area).stream().map(this::read).forEach(own -> all.put(id(own), own));
        return all.values().stream()
                .sorted(Comparator.comparing(Framework::code).thenComparing(NEWEST_LAST.reversed()))
                .toList();
    }

    /** By which audits begin on a day: of each code the newest version that is in force then. */
    @Transactional(readOnly = true)
    public List<Framework> inForce(AreaId area, LocalDate day) {
        Map<String, Framework> newest = new LinkedHashMap<>();
        all(area).stream()
                .filter(framework -> framework.inForceOn(day))
                .forEach(framework -> newest.putIfAbsent(framework.code(), framework));
        return List.copyOf(newest.values());
    }

    @Transactional(readOnly = true)
    public List<Framework> inForce(AreaId area, Subject subject, LocalDate day) {
        return inForce(area, day).stream()
                .filter(framework -> framework.subject() == subject)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Framework> inForce(AreaId area, String code, LocalDate day) {
        return inForce(area, day).stream()
                .filter(framework -> framework.code().equals(code))
                .findFirst();
    }

    /** @throws NotFound for a version that the area does not have */
    @Transactional(readOnly = true)
    public Framework version(AreaId area, FrameworkId id) {
        return store.document(area, id)
                .map(this::read)
                .or(() -> Shipped.find(id))
                .orElseThrow(NotFound::new);
    }

    /** Makes sure that the version stands in the area's tables, for an audit that begins by it. */
    @Transactional
    public void keep(AreaId area, FrameworkId id) {
        if (store.document(area, id).isEmpty()) {
            Framework ours = Shipped.find(id).orElseThrow(NotFound::new);
            store.insert(area, ours, FrameworkFile.shipped(id.code()), clock.instant());
        }
    }

    /** What became of a file: the version that it holds, or all that is wrong with it by line. */
    public sealed interface Import {}

    public record Imported(FrameworkId id) implements Import {}

    public record Refused(List<FaultAt> faults) implements Import {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Loads a file. The same file again changes nothing.
     *
     * @throws NotFound for whoever may not
     */
    @Transactional
    public Import load(AreaId area, byte[] file) {
        mustKeep();
        return switch (FrameworkText.of(file)) {
            case FrameworkText.Unreadable no -> new Refused(List.of(no.fault()));
            case FrameworkText.Text text -> load(area, text.json());
        };
    }

    private Import load(AreaId area, String json) {
        return switch (FrameworkFile.read(json)) {
            case FrameworkFile.Faulty faulty -> new Refused(faulty.faults());
            case FrameworkFile.Usable usable -> load(area, json, usable);
        };
    }

    private Import load(AreaId area, String json, FrameworkFile.Usable usable) {
        FrameworkId id = id(usable.framework());
        Optional<Framework> there = store.document(area, id).map(this::read).or(() -> Shipped.find(id));
        if (there.isPresent() && !there.get().equals(usable.framework())) {
            String words = "version: Version " + id.version() + " of “" + id.code()
                    + "” is there already and says something else. Raise the number.";
            return new Refused(List.of(new FaultAt(1, words)));
        }
        store.insert(area, usable.framework(), json, clock.instant());
        if (!usable.agreed().isEmpty()) {
            store.forgetWords(area, id);
            store.insertWords(area, id, usable.agreed(), clock.instant());
        }
        return new Imported(id);
    }

    /** As one readable file, the area's own agreed words with it. */
    @Transactional(readOnly = true)
    public String export(AreaId area, FrameworkId id) {
        return FrameworkWriting.write(version(area, id), store.words(area, id));
    }

    /** What the area agreed, word for word: by the key of a standard, of an indicator, or as {@code indicator.level}. */
    @Transactional(readOnly = true)
    public Map<String, String> agreedWords(AreaId area, FrameworkId id) {
        return store.words(area, id);
    }

    /** The same as the lines that {@link #agree} reads. */
    @Transactional(readOnly = true)
    public String agreedText(AreaId area, FrameworkId id) {
        return AgreedLines.write(version(area, id), store.words(area, id));
    }

    /** The keys that can have words of the area's own, in the framework's order. */
    public List<String> agreedKeys(Framework framework) {
        return List.copyOf(AgreedKeys.of(framework));
    }

    /**
     * Puts the area's own words beside ours: each line is a key, a colon and the words. Lines that stood before are replaced.
     *
     * @return what is wrong, by line; where anything is, nothing was stored
     */
    @Transactional
    public List<FaultAt> agree(AreaId area, FrameworkId id, String text) {
        mustKeep();
        Framework framework = version(area, id);
        List<FaultAt> faults = new ArrayList<>();
        Map<String, String> words = AgreedLines.read(framework, text, faults);
        if (faults.isEmpty()) {
            keep(area, id);
            store.forgetWords(area, id);
            store.insertWords(area, id, words, clock.instant());
        }
        return List.copyOf(faults);
    }

    /** Whether the principal looks after the area's frameworks. */
    public boolean mayKeep() {
        Principal principal = Principals.current();
        return principal.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR) && !principal.has(Role.INSPECTOR);
    }

    private void mustKeep() {
        if (!mayKeep()) {
            throw new NotFound();
        }
    }
}
