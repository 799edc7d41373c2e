package uk.sidebyside.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Refs;
import uk.sidebyside.evidence.Evidence.Proves;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;

/**
 * Evidence, attached to what it proves. Whoever calls {@code add…}, {@code of} or {@code withdraw} has decided that the
 * principal may do that to the thing itself; each item's own visibility is decided here.
 */
@Service
public class EvidenceItems {
    private final EvidenceStore store;
    private final FileStore files;
    private final FileCheck check;
    private final Refs refs;
    private final ObjectProvider<QuoteEnded> besides;
    private final Clock clock;

    EvidenceItems(
            EvidenceStore store,
            FileStore files,
            FileCheck check,
            Refs refs,
            ObjectProvider<QuoteEnded> besides,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.check = check;
        this.refs = refs;
        this.besides = besides;
        this.clock = clock;
    }

    /**
     * Adds a file of at most 10 MB, checked by its content.
     *
     * @param content read more than once; a {@code MultipartFile} is one
     * @throws FileRefused with words for the person who chose it
     */
    @Transactional
    public EvidenceId addFile(Adding adding, String fileName, InputStreamSource content) {
        FileCheck.Checked file = check.check(fileName, content);
        var item = new EvidenceStore.NewItem(newId(), adding, "file", file.sha256(), null, null, null);
        if (!store.insert(item, clock.instant())) {
            return store.stored(item);
        }
        files.insert(adding.about().area(), item.id(), file, content, clock.instant());
        return item.id();
    }

    /** @param url begins with https:// or http:// */
    @Transactional
    public EvidenceId addLink(Adding adding, String url) {
        return addOnce(new EvidenceStore.NewItem(newId(), adding, "link", fingerprint(url), null, url, null));
    }

    @Transactional
    public EvidenceId addQuote(Adding adding, String words, Adding.Consent consent) {
        return addOnce(new EvidenceStore.NewItem(newId(), adding, "quote", fingerprint(words), words, null, consent));
    }

    @Transactional
    public EvidenceId addNote(Adding adding, String text) {
        return addOnce(new EvidenceStore.NewItem(newId(), adding, "note", fingerprint(text), text, null, null));
    }

    /** Whether this submission has added something to it already, and is sent again. */
    @Transactional(readOnly = true)
    public boolean sent(Ref about, UUID submission) {
        return store.sent(about, submission);
    }

    @Transactional(readOnly = true)
    public List<Evidence> of(Ref about) {
        return of(List.of(about)).getOrDefault(about, List.of());
    }

    /** The items of many things of one area, in one statement, oldest first. */
    @Transactional(readOnly = true)
    public Map<Ref, List<Evidence>> of(Collection<Ref> about) {
        if (about.isEmpty()) {
            return Map.of();
        }
        AreaId area = about.iterator().next().area();
        return store.about(area, about, today(), publicOnly()).stream()
                .collect(Collectors.groupingBy(Evidence::about, LinkedHashMap::new, Collectors.toList()));
    }

    /** How many items of each claim there are; a thing or a claim without any is left out. */
    @Transactional(readOnly = true)
    public Map<Ref, Map<Proves, Long>> counts(Collection<Ref> about) {
        var counts = new LinkedHashMap<Ref, Map<Proves, Long>>();
        of(about)
                .forEach((ref, items) -> counts.put(
                        ref, items.stream().collect(Collectors.groupingBy(Evidence::proves, Collectors.counting()))));
        return counts;
    }

    /** One item by its id, for those who may see both it and what it is about. */
    @Transactional(readOnly = true)
    public Evidence get(AreaId area, EvidenceId id) {
        Evidence evidence = store.find(area, id, today(), publicOnly()).orElseThrow(NotFound::new);
        if (refs.resolve(evidence.about(), Principals.current()).isEmpty()) {
            throw new NotFound();
        }
        return evidence;
    }

    /** A file's nth piece of 256 kB, empty past its end. Who may have it is asked for each piece anew. */
    @Transactional(readOnly = true)
    public Optional<byte[]> chunk(AreaId area, EvidenceId id, int n) {
        get(area, id);
        return files.chunk(area, id, n);
    }

    /** Takes an item back: it is gone from every page at once, and its words or file are deleted. */
    @Transactional
    public void withdraw(AreaId area, EvidenceId id, String because) {
        get(area, id);
        remove(area, id, because);
    }

    /** Deletes the words whose consent ended before this day, here and wherever else they stood; they are out of sight since that day. */
    @Transactional
    public int forgetExpired(AreaId area, LocalDate day) {
        List<EvidenceStore.Expired> expired = store.expired(area, day);
        for (EvidenceStore.Expired quote : expired) {
            besides.orderedStream().forEach(room -> room.ended(quote.id(), quote.about(), quote.words()));
            remove(area, quote.id(), "The time that was agreed has ended.");
        }
        return expired.size();
    }

    private void remove(AreaId area, EvidenceId id, String because) {
        Principal principal = Principals.current();
        if (!store.withdraw(area, id, principal.signedIn() ? principal.person() : null, because, clock.instant())) {
            throw new NotFound();
        }
        files.delete(area, id);
    }

    private EvidenceId addOnce(EvidenceStore.NewItem item) {
        return store.insert(item, clock.instant()) ? item.id() : store.stored(item);
    }

    private EvidenceId newId() {
        return new EvidenceId(Ids.next(clock));
    }

    private static String fingerprint(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(FileCheck.sha256().digest(bytes));
    }

    /** The public sees public items only, and so does whoever is signed in and holds no seat today. */
    private static boolean publicOnly() {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case PUBLIC, RECEIPT -> true;
            case ACCOUNT -> principal.seats().isEmpty();
            case INVITATION, JOB, OPERATOR -> false;
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
