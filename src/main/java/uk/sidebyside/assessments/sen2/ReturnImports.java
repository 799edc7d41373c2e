package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.ToldDays;
import uk.sidebyside.assessments.sen2.ReturnImport.State;
import uk.sidebyside.assessments.sen2.format.CsvPersons;
import uk.sidebyside.assessments.sen2.format.FileRefused;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;
import uk.sidebyside.shared.Ids;

/**
 * A return comes in, in two steps: the file is kept and every record checked, what it would change is counted, and nothing is stored;
 * then, with a yes, it is stored in one transaction or not at all. The yes is to what was counted: where records changed since, it is
 * counted anew and asked again. A file that came in before changes only what changed.
 */
@Service
public class ReturnImports {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnImports.class);
    private static final int LISTED = 20;

    private final ImportStore store;
    private final ChunkStore chunks;
    private final IncomingStore incoming;
    private final Cases cases;
    private final Areas areas;
    private final Seats seats;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;

    ReturnImports(
            ImportStore store,
            ChunkStore chunks,
            IncomingStore incoming,
            Cases cases,
            Areas areas,
            Seats seats,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.chunks = chunks;
        this.incoming = incoming;
        this.cases = cases;
        this.areas = areas;
        this.seats = seats;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A file as somebody chose it; a zip is unpacked. */
    public record Chosen(String name, InputStreamSource content) {}

    /**
     * Keeps the files; {@link #check} is next. Where one can't be unpacked nothing of any is kept, and the import says why.
     *
     * @param submission sent again, it names the import that it began before
     */
    public ImportId keep(AreaId area, UUID submission, boolean nightly, List<Chosen> files) {
        mustLead();
        try {
            return begin(area, submission, nightly, files, id -> keepFiles(area, id, files));
        } catch (Unusable no) {
            return begin(
                    area, submission, nightly, files, id -> refuse(area, id, no.refused.what(), no.refused.mend()));
        }
    }

    private ImportId begin(
            AreaId area, UUID submission, boolean nightly, List<Chosen> files, Consumer<ImportId> whereItIsNew) {
        String name = String.join(", ", files.stream().map(Chosen::name).toList());
        return whole.execute(status -> {
            Optional<ImportId> begun = store.insert(
                    area,
                    Ids.next(clock),
                    submission,
                    nightly,
                    name.length() > 200 ? name.substring(0, 200) : name,
                    0,
                    as(area),
                    clock.instant());
            begun.ifPresent(whereItIsNew);
            return begun.or(() -> store.ofSubmission(area, submission)).orElseThrow(NotFound::new);
        });
    }

    private void keepFiles(AreaId area, ImportId id, List<Chosen> files) {
        int n = 0;
        for (Chosen file : files) {
            try (InputStream in = file.content().getInputStream()) {
                n = ChosenFiles.each(file.name(), in, n, (number, name, content) -> {
                    long size = chunks.insert(area, id, number, name, content);
                    store.grow(area, id, size);
                    return size;
                });
            } catch (FileRefused refused) {
                throw new Unusable(refused);
            } catch (IOException broken) {
                LOG.error("A file of a return could not be read", broken);
                throw new Unusable(new FileRefused(
                        file.name() + " can't be read from where it lies.",
                        "Have it written again, so that Side by Side may read it."));
            }
        }
    }

    /** Reads and checks it all, counts what it would change, and stores nothing of it. */
    public ReturnImport check(AreaId area, ImportId id) {
        mustLead();
        return run(area, id, State.READING, false);
    }

    /** Says yes to what was checked; {@link #store} is next. Only the first yes counts. */
    public boolean confirm(AreaId area, ImportId id) {
        mustLead();
        find(area, id);
        return Boolean.TRUE.equals(whole.execute(status -> store.turn(area, id, State.READ, State.STORING)));
    }

    /** Stores it, all that may come in, in one transaction; nothing, where it is no longer what was looked at, and then it waits again. */
    public ReturnImport store(AreaId area, ImportId id) {
        mustLead();
        return run(area, id, State.STORING, true);
    }

    private ReturnImport run(AreaId area, ImportId id, State expected, boolean storing) {
        ReturnImport before = find(area, id);
        if (before.state() != expected) {
            return before;
        }
        try {
            whole.executeWithoutResult(status -> read(area, before, storing));
        } catch (Unusable no) {
            refuse(area, id, no.refused.what(), no.refused.mend());
        } catch (RuntimeException failed) {
            LOG.error("A return could not be read or stored", failed);
            refuse(
                    area,
                    id,
                    "It could not be " + (storing ? "stored" : "read") + ".",
                    "Nothing of it was stored. Try once more, then ask for help.");
        }
        return find(area, id);
    }

    private void refuse(AreaId area, ImportId id, String why, String mend) {
        whole.executeWithoutResult(status -> {
            store.refuse(area, id, why, mend, clock.instant());
            chunks.delete(area, id);
        });
    }

    private static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FileRefused refused;

        private Unusable(FileRefused refused) {
            super(refused);
            this.refused = refused;
        }
    }

    private void read(AreaId area, ReturnImport one, boolean storing) {
        incoming.lock(area);
        incoming.begin();
        ReturnReading.Read read = fill(area, one, storing);
        incoming.compare(area, read.absent());
        IncomingStore.Counted counted = incoming.count(area, read.persons());
        incoming.keepRefused(area, one.id().value());
        long seen = one.nightly() || counted.changed() == 0 ? 0 : incoming.wouldChange(area, read.absent());
        boolean stored = storing && (one.nightly() || store.isAsSeen(area, one.id(), counted, seen));
        if (stored) {
            counted = stored(area, one, read, counted);
        }
        store.counted(
                area,
                one.id(),
                stored ? State.STORED : State.READ,
                read.header().year(),
                read.header().census(),
                read.persons(),
                ReturnImport.Whose.of(la(area), read.header().la()),
                counted,
                read.notRead(),
                stored ? clock.instant() : null);
        if (!stored) {
            store.seen(area, one.id(), seen);
        }
        if (storing && !stored) {
            store.askAgain(
                    area,
                    one.id(),
                    "What it would change is no longer what you looked at, so nothing was stored. These are the numbers of now.",
                    "Look at them again before you store it.");
        }
    }

    private IncomingStore.Counted stored(
            AreaId area, ReturnImport one, ReturnReading.Read read, IncomingStore.Counted counted) {
        List<ToldDays> told = told(area, incoming.linkedToChange(area));
        int first = store.takeNumbers(area, counted.fresh());
        int away = incoming.store(
                area,
                one.nightly() ? EhcCase.Source.NIGHTLY : EhcCase.Source.RETURN,
                first,
                clock.instant().atOffset(ZoneOffset.UTC),
                read.absent());
        int queried = incoming.queried();
        incoming.askOfSome();
        incoming.opened().forEach(some -> cases.opened(area, some));
        standAnew(area, incoming.changed(), ToldDays.all(told), PutRight.by(one, read.header(), LocalDate.now(clock)));
        chunks.delete(area, one.id());
        return new IncomingStore.Counted(
                counted.fresh() - away, counted.changed(), counted.same(), counted.refused(), away, queried);
    }

    private List<ToldDays> told(AreaId area, List<List<CaseId>> linked) {
        if (linked.isEmpty()) {
            return List.of();
        }
        incoming.askOfSome();
        List<ToldDays> told =
                linked.stream().map(some -> cases.told(area, some)).toList();
        incoming.askOfAll();
        return told;
    }

    private void standAnew(AreaId area, List<List<CaseId>> changed, ToldDays before, String reason) {
        if (!changed.isEmpty()) {
            String as = as(area);
            changed.forEach(some -> cases.refresh(area, some, before, reason, as));
        }
    }

    /** Three digits of the area's authority; blank where they are not known. */
    private String la(AreaId area) {
        return areas.code(area, "dfe").orElse("");
    }

    private ReturnReading.Read fill(AreaId area, ReturnImport one, boolean storing) {
        int year = LocalDate.now(clock).getYear();
        // Whose a file is that doesn't say so is not assumed: it is asked.
        Header assumed = Header.of(year, Header.censusOf(year), "");
        try {
            return new ReturnReading(clock, la(area), storing)
                    .read(() -> ReturnReading.open(files(area, one.id()), assumed), batch -> {
                        incoming.copy(batch);
                        apart.executeWithoutResult(
                                status -> store.progress(area, one.id(), batch.bytesRead(), batch.last()));
                    });
        } catch (FileRefused refused) {
            throw new Unusable(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Read chunk by chunk, each in a short transaction of the reading thread. */
    private List<CsvPersons.Named> files(AreaId area, ImportId id) throws IOException {
        List<CsvPersons.Named> files = new ArrayList<>();
        for (ChunkStore.Stored file : apartly(() -> chunks.files(area, id))) {
            files.add(new CsvPersons.Named(file.name(), chunks.open(area, id, file.file(), this::apartly)));
        }
        return files;
    }

    private <T> T apartly(Supplier<T> work) {
        return java.util.Objects.requireNonNull(apart.execute(status -> work.get()));
    }

    /** @throws NotFound where there is none, or none for who asks */
    public ReturnImport find(AreaId area, ImportId id) {
        mustLook();
        return whole.execute(status -> store.find(area, id).orElseThrow(NotFound::new));
    }

    /** The last that came in, the newest first. */
    public List<ReturnImport> last(AreaId area) {
        mustLook();
        return java.util.Objects.requireNonNull(whole.execute(status -> store.last(area, LISTED)));
    }

    /** Who was kept out and why, as a table that can be opened beside the file. */
    @Transactional(readOnly = true)
    public String refusedRows(AreaId area, ImportId id) {
        mustLead();
        if (store.find(area, id).isEmpty()) {
            throw new NotFound();
        }
        return Csv.text(
                List.of(
                        "line in your file",
                        "surname",
                        "forename",
                        "date of birth",
                        "upn",
                        "request of",
                        "record",
                        "field",
                        "what it says",
                        "rule",
                        "what is wrong",
                        "what to do"),
                store.refused(area, id).stream().map(RefusedRows::of).toList());
    }

    private String as(AreaId area) {
        var held = seats.byId(area);
        return Principals.current().seats().keySet().stream()
                .map(held::get)
                .filter(java.util.Objects::nonNull)
                .map(seat -> seat.titleAndOrganisation())
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** Whether a file came in well is an administrator's matter too; who is in it isn't. */
    private static void mustLook() {
        if (!Principals.current().has(Role.ADMINISTRATOR)) {
            mustLead();
        }
    }

    static void mustLead() {
        Principal by = Principals.current();
        boolean lead =
                by.has(Role.CASE_OFFICER) || by.kind() == Principal.Kind.JOB || by.kind() == Principal.Kind.OPERATOR;
        if (!lead) {
            throw new NotFound();
        }
    }
}
