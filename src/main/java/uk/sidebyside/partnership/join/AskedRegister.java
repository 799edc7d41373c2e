package uk.sidebyside.partnership.join;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.TakePart;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Those who agreed to be asked about other work, with when each was last asked, so that it is not always the same people. Who
 * takes it back is deleted at once, with all that was written down of them.
 */
@Service
public class AskedRegister implements DailyTask {
    private static final int YEARS_KEPT = 3;

    private final RegisterStore store;
    private final Pieces pieces;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;
    private final TransactionTemplate apart;

    AskedRegister(
            RegisterStore store,
            Pieces pieces,
            Outbox outbox,
            SiteAddress site,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.store = store;
        this.pieces = pieces;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    public record Words(String name, String email, String phone, List<Way> ways, String interests) {
        public Words {
            ways = List.copyOf(ways);
        }
    }

    public record Asked(LocalDate on, String what, String as) {}

    /** @param asked the latest first */
    public record Entry(EntryId id, Words words, LocalDate agreedOn, List<Asked> asked) {
        public Entry {
            asked = List.copyOf(asked);
        }

        public @Nullable LocalDate lastAskedOn() {
            return asked.isEmpty() ? null : asked.getFirst().on();
        }
    }

    /** Those who were asked longest ago come first, and before them those who never were. */
    @Transactional(readOnly = true)
    public List<Entry> all(AreaId area) {
        mustAsk();
        return store.all(area).stream()
                .sorted(Comparator.comparing(
                        Entry::lastAskedOn, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** Whether the principal may ask people. */
    public static boolean mayAsk() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.has(Role.COORDINATOR) && !principal.has(Role.INSPECTOR);
    }

    private static void mustAsk() {
        if (!mayAsk()) {
            throw new NotFound();
        }
    }

    /**
     * Somebody agrees: with an account, or in the name of the code that the form makes. The same form again changes nothing. Who stands
     * there already stays one, with what they say now and when they were asked; each of their links takes it all back.
     *
     * @param form a fingerprint of the form with its random id
     */
    @Transactional
    public Saving<EntryId> agree(AreaId area, UUID form, Words words) {
        List<Finding> findings = new ArrayList<>();
        if (words.name().isBlank()) {
            findings.add(Finding.of("name", "part.needs.name", "REQUIREMENTS R090"));
        }
        findings.addAll(TakePart.reach(words.email(), words.phone()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Principal principal = Principals.current();
        PersonId person = principal.signedIn() ? principal.person() : null;
        PlaceCode code = PlaceCode.from(form);
        var before = store.byKey(area, code.key());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        var id = new EntryId(Ids.next(clock));
        Stands stands = once(area, () -> stands(area, id, person, code, words));
        if (!stands.already() && !words.email().isBlank()) {
            outbox.send(Message.of(
                    area,
                    new Recipient.ToAddress(words.email().strip()),
                    "partnership-register",
                    "We may ask you when families can help to shape a service",
                    "Thank you. We keep your name and how to reach you, for this alone.\n\n"
                            + "You can take it back whenever you like:\n\n"
                            + site.of(area, "/partnership/asked/" + code.text()),
                    "partnership-register:" + id.value()));
        }
        return Saving.saved(stands.id());
    }

    /** @param already whether the same form was stored before */
    private record Stands(EntryId id, boolean already) {}

    private Stands stands(AreaId area, EntryId id, @Nullable PersonId person, PlaceCode code, Words words) {
        store.inTurn(area);
        var before = store.byKey(area, code.key());
        if (before.isEmpty()) {
            store.put(area, id, person, code.key(), words, LocalDate.now(clock));
        }
        return new Stands(store.byKey(area, code.key()).orElseThrow(NotFound::new), before.isPresent());
    }

    /** Whoever agrees may read nobody else's entry, and so not whether they stand there: the area's own work looks. */
    private <T> T once(AreaId area, Supplier<T> work) {
        return switch (Principals.current().kind()) {
            case OPERATOR, JOB -> work.get();
            case ACCOUNT, INVITATION, PUBLIC, RECEIPT ->
                Principals.call(
                        Principal.job(area, "who agreed to be asked before"),
                        () -> Objects.requireNonNull(apart.execute(status -> work.get())));
        };
    }

    /** Whether the code opens an entry; in the name of the code. */
    @Transactional(readOnly = true)
    public boolean holds(AreaId area, PlaceCode code) {
        return store.byKey(area, code.key()).isPresent();
    }

    /** Takes it back; in the name of the code. */
    @Transactional
    public void takeBack(AreaId area, PlaceCode code) {
        store.byKey(area, code.key()).ifPresent(id -> store.delete(area, id));
    }

    /** Writes down that somebody was asked, so that others are asked the next time. */
    @Transactional
    public Saving<EntryId> asked(AreaId area, EntryId id, String what) {
        mustAsk();
        Entry entry = store.all(area).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (what.isBlank()) {
            return Saving.refused(List.of(Finding.of("what", "asked.needs.what", "REQUIREMENTS R102")));
        }
        store.ask(
                area,
                Ids.next(clock),
                entry.id(),
                new Asked(LocalDate.now(clock), what.strip(), pieces.writtenAs(area)));
        return Saving.saved(id);
    }

    @Transactional(readOnly = true)
    public Entry byId(AreaId area, EntryId id) {
        return all(area).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Override
    public String name() {
        return "forget-register-of-asked";
    }

    /** Whoever was not asked for three years is forgotten. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.forgetBefore(area, day.minusYears(YEARS_KEPT));
    }
}
