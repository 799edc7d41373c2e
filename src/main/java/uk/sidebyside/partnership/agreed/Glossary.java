package uk.sidebyside.partnership.agreed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.pages.words.FirstUses;
import uk.sidebyside.partnership.agreed.rules.KeyOf;
import uk.sidebyside.partnership.agreed.rules.TermWords;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** The terms that an area explains, and where pages use them first. */
@Service
public class Glossary {
    private final GlossaryStore store;
    private final Wording wording;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<AreaId, Shown> shown = new ConcurrentHashMap<>();

    private record Shown(int wording, Sayings said, List<GlossaryTerm> terms, FirstUses uses) {}

    Glossary(GlossaryStore store, Wording wording, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.wording = wording;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every term in the area's own word, by name. Asks the database only where words of the area have changed since. */
    public List<GlossaryTerm> of(Area area) {
        return shown(area).terms();
    }

    /** What the area's pages link, ready to be looked for. Asks the database only where words have changed since. */
    public FirstUses uses(Area area) {
        return shown(area).uses();
    }

    private Shown shown(Area area) {
        Shown known = shown.get(area.id());
        if (known != null && known.wording() == area.wording() && known.said().equals(Sayings.of(area))) {
            return known;
        }
        Sayings said = Sayings.of(area);
        List<GlossaryTerm> terms = transaction.execute(status -> store.inArea(area.id())).stream()
                .map(term -> term.saidAs(said))
                .toList();
        var read = new Shown(area.wording(), said, terms, uses(terms));
        shown.put(area.id(), read);
        return read;
    }

    private static FirstUses uses(List<GlossaryTerm> terms) {
        return FirstUses.of(terms.stream()
                .filter(term -> !term.foundAs().isEmpty())
                .map(term -> new FirstUses.Term(term.address(), term.writtenOut(), term.foundAs()))
                .toList());
    }

    /** Those that somebody may mean by these words, by name. */
    public List<GlossaryTerm> search(Area area, String words) {
        return of(area).stream().filter(term -> term.foundBy(words)).toList();
    }

    /** As it is written, with the places for the area's own words; for those who edit it. */
    @Transactional(readOnly = true)
    public GlossaryTerm written(AreaId area, String key) {
        AgreedDesk.mustWrite();
        return find(area, key).orElseThrow(NotFound::new);
    }

    private Optional<GlossaryTerm> find(AreaId area, String key) {
        return store.inArea(area).stream()
                .filter(term -> term.key().equals(key))
                .findFirst();
    }

    /** Begins with the terms of a file that comes with the program; terms that are there stay as they are. */
    @Transactional
    public void load(AreaId area, String code) {
        AgreedDesk.mustWrite();
        AgreedFile.shipped(code).glossary().forEach(term -> store.insert(area, term, clock.instant()));
        wording.changed(area);
    }

    /** Adds a term; its key is made from it. The same term with the same meaning is added once. */
    @Transactional
    public Saving<String> add(AreaId area, TermWords words) {
        AgreedDesk.mustWrite();
        List<GlossaryTerm> before = store.inArea(area);
        Optional<GlossaryTerm> same = before.stream()
                .filter(term -> term.term().equals(words.term().strip())
                        && term.meaning().equals(words.meaning().strip()))
                .findFirst();
        if (same.isPresent()) {
            return Saving.saved(same.get().key());
        }
        List<Finding> findings = words.check(forms(before, ""));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        String key = KeyOf.words(words.term(), taken -> before.stream()
                .anyMatch(term -> term.key().equals(taken)));
        store.insert(area, term(key, words, 1), clock.instant());
        wording.changed(area);
        return Saving.saved(key);
    }

    /** @param seen the version of the term that whoever changes it had read */
    @Transactional
    public Saving<String> change(AreaId area, String key, int seen, TermWords words) {
        AgreedDesk.mustWrite();
        List<GlossaryTerm> before = store.inArea(area);
        GlossaryTerm now = find(area, key).orElseThrow(NotFound::new);
        List<Finding> findings = words.check(forms(before, key));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, term(key, words, seen), clock.instant())) {
            return new Saving.Stale<>(
                    Map.of(
                            "term", now.term(),
                            "writtenOut", now.writtenOut(),
                            "meaning", now.meaning(),
                            "foundAs", String.join("\n", now.foundAs()),
                            "searchedAs", String.join("\n", now.searchedAs())),
                    now.version());
        }
        wording.changed(area);
        return Saving.saved(key);
    }

    /** Takes a term away, unless it was changed since that version; one that is gone already stays so. */
    @Transactional
    public void remove(AreaId area, String key, int seen) {
        AgreedDesk.mustWrite();
        if (store.delete(area, key, seen)) {
            wording.changed(area);
        }
    }

    private static List<String> forms(List<GlossaryTerm> terms, String butOf) {
        return terms.stream()
                .filter(term -> !term.key().equals(butOf))
                .flatMap(term -> term.foundAs().stream())
                .toList();
    }

    private static GlossaryTerm term(String key, TermWords words, int version) {
        return new GlossaryTerm(
                key,
                words.term().strip(),
                words.writtenOut().strip(),
                words.meaning().strip(),
                words.foundAs(),
                words.searchedAs(),
                version);
    }
}
