package uk.sidebyside.partnership.models;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Remembered;
import uk.sidebyside.shared.Saving;

/**
 * The models that an area works by. Until it loads one of its own, those that come with the program. A version that was loaded
 * never changes: pieces of work go on by the version with which they began.
 */
@Service
public class PartnershipModels {
    private static final String SOURCE = "docs/rules/partnership.md, models";

    /** More than all areas of a region work by at the same time; each is some tens of kilobytes. */
    private static final int KNOWN = 200;

    private final ModelStore store;
    private final Clock clock;
    /** A version never changes once it stands; one that is only being loaded is not kept. */
    private final Remembered<Version, Model> known = new Remembered<>(KNOWN);

    private record Version(AreaId area, String code, int version) {}

    PartnershipModels(ModelStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The newest version of each, the area's own before ours of the same code. What comes with the program stands under its number. */
    @Transactional(readOnly = true)
    public List<Model> newest(AreaId area) {
        Map<String, Model> models = new LinkedHashMap<>();
        ModelFile.SHIPPED.forEach(code -> models.put(code, ModelFile.known(ModelFile.shipped(code))));
        store.newest(area).stream().map(ModelFile::known).forEach(model -> {
            Model ours = models.get(model.code());
            if (ours == null || ours.version() < model.version()) {
                models.put(model.code(), model);
            }
        });
        return List.copyOf(models.values());
    }

    /** Every version, ours before those that the area loaded or keeps. */
    @Transactional(readOnly = true)
    public List<Model> all(AreaId area) {
        List<Model> all = new ArrayList<>();
        ModelFile.SHIPPED.forEach(code -> all.add(ModelFile.known(ModelFile.shipped(code))));
        store.all(area).stream()
                .map(ModelFile::known)
                .filter(model -> all.stream()
                        .noneMatch(other -> other.code().equals(model.code()) && other.version() == model.version()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The newest of a level; where an area has loaded one under a code of its own, that one. */
    @Transactional(readOnly = true)
    public Model of(AreaId area, Level level) {
        return newest(area).stream()
                .filter(model -> model.level() == level)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** @throws NotFound for a version that the area does not have */
    @Transactional(readOnly = true)
    public Model version(AreaId area, String code, int version) {
        var key = new Version(area, code, version);
        Model model = known.get(key);
        if (model == null) {
            model = store.document(area, code, version).map(ModelFile::known).orElseGet(() -> shipped(code, version));
            keep(key, model);
        }
        return model;
    }

    /** Once the transaction stands in which it was found: one that is only being loaded may still come to nothing. */
    private void keep(Version key, Model model) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.put(key, model);
            }
        });
    }

    private static Model shipped(String code, int version) {
        return ours(code, version).orElseThrow(NotFound::new);
    }

    private static Optional<Model> ours(String code, int version) {
        return ModelFile.SHIPPED.stream()
                .filter(code::equals)
                .map(known -> ModelFile.known(ModelFile.shipped(known)))
                .filter(model -> model.version() == version)
                .findFirst();
    }

    /** The newest of a code. */
    @Transactional(readOnly = true)
    public Model byCode(AreaId area, String code) {
        return newest(area).stream()
                .filter(model -> model.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Makes sure that the version stands in the area's tables, for a piece that begins by it. */
    @Transactional
    public void keep(AreaId area, Model model) {
        if (store.document(area, model.code(), model.version()).isEmpty()) {
            store.insert(area, model, ModelFile.shipped(model.code()), clock.instant());
        }
    }

    /** Loads a version from its file. The same again changes nothing; another under the same number is refused. */
    @Transactional
    public Saving<Model> load(AreaId area, String document) {
        mustAdminister();
        return switch (ModelFile.read(document.strip())) {
            case ModelFile.Faulty faulty ->
                Saving.refused(faulty.faults().stream()
                        .map(fault -> Finding.of("document", "model.faulty", SOURCE, fault))
                        .toList());
            case ModelFile.Usable usable -> store(area, usable.model(), document.strip());
        };
    }

    /** What comes with the program stands under its number whether anybody began by it or not. */
    private Saving<Model> store(AreaId area, Model model, String document) {
        if (newest(area).stream()
                .anyMatch(known -> known.code().equals(model.code()) && known.level() != model.level())) {
            return Saving.refused(List.of(Finding.of("document", "model.other.level", SOURCE, model.code())));
        }
        if (ours(model.code(), model.version())
                .filter(known -> !known.sameWork(model))
                .isPresent()) {
            return taken(model);
        }
        boolean there = !store.insert(area, model, document, clock.instant());
        if (there && !version(area, model.code(), model.version()).sameWork(model)) {
            return taken(model);
        }
        return Saving.saved(model);
    }

    private static Saving<Model> taken(Model model) {
        return Saving.refused(
                List.of(Finding.of("document", "model.version.taken", SOURCE, model.version(), model.code())));
    }

    /** What the area agreed for each step and question, word for word; empty where it has agreed nothing of its own. */
    @Transactional(readOnly = true)
    public Map<String, String> agreedWords(AreaId area, Model model) {
        return store.words(area, model.code(), model.version());
    }

    /**
     * Loads what the area agreed, in place of what it had loaded before.
     *
     * @param text a line for each: the key of the step or question, a colon, the words exactly
     */
    @Transactional
    public Saving<String> agree(AreaId area, String code, String text) {
        mustAdminister();
        Model model = byCode(area, code);
        Map<String, String> words = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            if (!line.isBlank()) {
                read(model, line, number, words).ifPresent(findings::add);
            }
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        keep(area, model);
        store.forgetWords(area, code, model.version());
        words.forEach((key, said) -> store.insertWords(area, code, model.version(), key, said, clock.instant()));
        return Saving.saved(code);
    }

    private static Optional<Finding> read(Model model, String line, int number, Map<String, String> words) {
        int colon = line.indexOf(':');
        String key = colon < 0 ? "" : line.substring(0, colon).strip();
        String said = colon < 0 ? "" : line.substring(colon + 1).strip();
        boolean known = model.step(key).isPresent() || model.check(key).isPresent();
        if (!known || said.isEmpty() || said.length() > 2000 || words.put(key, said) != null) {
            return Optional.of(Finding.of("words", "words.line", SOURCE, number));
        }
        return Optional.empty();
    }

    /** The words as {@link #agree} reads them, with every key of the model. */
    @Transactional(readOnly = true)
    public String agreedText(AreaId area, Model model) {
        Map<String, String> agreed = new HashMap<>(agreedWords(area, model));
        var text = new StringBuilder();
        model.steps().forEach(step -> line(text, step.key(), agreed));
        model.checks().forEach(check -> line(text, check.key(), agreed));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Map<String, String> agreed) {
        String words = agreed.get(key);
        if (words != null) {
            text.append(key).append(": ").append(words).append('\n');
        }
    }

    static void mustAdminister() {
        Principal principal = Principals.current();
        if (!principal.hasAny(Role.ADMINISTRATOR, Role.COORDINATOR) || principal.has(Role.INSPECTOR)) {
            throw new NotFound();
        }
    }
}
