package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.TakePart;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Who takes part in a piece, how they want to, and what they need for it. */
@Service
public class Participants {
    private final ParticipantStore store;
    private final PieceStore pieces;
    private final PieceFacts facts;
    private final Newcomers newcomers;
    private final Desk desk;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Participants(
            ParticipantStore store,
            PieceStore pieces,
            PieceFacts facts,
            Newcomers newcomers,
            Desk desk,
            Outbox outbox,
            SiteAddress site,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.facts = facts;
        this.newcomers = newcomers;
        this.desk = desk;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /** Where somebody takes part. */
    public record Place(ParticipantId participant, PieceId piece) {}

    /**
     * @param name blank of whoever has an account, as their address is
     * @param saidOn when they said themselves what they need; null where somebody wrote it down
     * @param linkOn when whoever leads made a link for them, since no e-mail reaches them; null where nobody did
     * @param linkAs by which post
     */
    public record Contact(
            String name,
            String email,
            String phone,
            String accessNeeds,
            String accessMet,
            @Nullable LocalDate saidOn,
            @Nullable LocalDate linkOn,
            String linkAs) {
        public static final Contact NONE = new Contact("", "", "", "", "", null, null, "");

        /** Of somebody who comes in. */
        static Contact of(String name, String email, String phone, String needs, @Nullable LocalDate saidOn) {
            return new Contact(name, email, phone, needs, "", saidOn, null, "");
        }

        /** As "Petra Bell, petra@example.org"; blank of whoever has an account. */
        public String reach() {
            return Stream.of(name, email, phone).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
        }
    }

    /** In whose name somebody with the code of a place reads and writes. */
    public static Principal holder(AreaId area, PlaceCode code) {
        return new Principal(
                Principal.Kind.INVITATION, code.key(), area, "a place at a piece", Map.of(), Set.of(Role.PUBLIC));
    }

    /** A place with its piece. */
    public record Opened(Place place, Piece piece) {}

    /** The place that the code opens; run it as {@link #holder}. */
    @Transactional(readOnly = true)
    public Opened byCode(AreaId area, PlaceCode code) {
        return pieces.opened(area, code.key()).orElseThrow(NotFound::new);
    }

    /** Whether the code opens a place; run it as {@link #holder}. */
    @Transactional(readOnly = true)
    public boolean holds(AreaId area, PlaceCode code) {
        return store.byKey(area, code.key()).isPresent();
    }

    /** The places of whoever is signed in, the latest first. */
    @Transactional(readOnly = true)
    public List<Place> mine(AreaId area) {
        Principal principal = Principals.current();
        return principal.signedIn() ? store.ofPerson(area, principal.person()) : List.of();
    }

    /** This place of whoever is signed in; none of somebody else. */
    @Transactional(readOnly = true)
    public Opened byAccount(AreaId area, ParticipantId id) {
        Principal principal = Principals.current();
        if (!principal.signedIn()) {
            throw new NotFound();
        }
        return pieces.opened(area, principal.person(), id).orElseThrow(NotFound::new);
    }

    /** Everybody who takes or took part, as far as the principal may know. */
    @Transactional(readOnly = true)
    public List<Participant> of(AreaId area, PieceId piece) {
        return store.of(area, piece);
    }

    /** How to reach them: for whoever leads the piece. */
    @Transactional(readOnly = true)
    public Map<ParticipantId, Contact> contacts(AreaId area, PieceId piece) {
        toLead(area, piece);
        return store.contacts(area, piece);
    }

    private Piece toLead(AreaId area, PieceId id) {
        Piece piece = pieces.find(area, id).orElseThrow(NotFound::new);
        desk.mustLead(area, piece);
        return piece;
    }

    /** @param shownAs as others see them, never by name */
    public record Words(
            String name,
            String email,
            String phone,
            @Nullable Side side,
            String shownAs,
            @Nullable Way way,
            String through,
            String accessNeeds) {}

    /**
     * Takes in somebody who was asked. Their link goes to them by mail, where they have an address.
     *
     * @param form a fingerprint of the form with its random id, from which their code is made
     */
    @Transactional
    public Saving<ParticipantId> add(AreaId area, PieceId piece, UUID form, Words words) {
        Piece about = toLead(area, piece);
        if (about.child() != null) {
            throw new NotFound();
        }
        List<Finding> findings = new ArrayList<>(
                TakePart.check(words.name(), true, words.side(), words.shownAs(), words.way(), words.through()));
        findings.addAll(TakePart.reach(words.email(), words.phone()));
        return findings.isEmpty() ? store(area, about, form, words, "asked", null) : Saving.refused(findings);
    }

    /** Takes in somebody of a child's circle, who comes with their own account; also somebody who had left. */
    @Transactional
    public Saving<ParticipantId> addFromCircle(AreaId area, PieceId piece, PersonId person, Words words) {
        Piece about = toLead(area, piece);
        if (about.child() == null) {
            throw new NotFound();
        }
        List<Finding> findings =
                TakePart.check(words.name(), false, words.side(), words.shownAs(), words.way(), words.through());
        return findings.isEmpty()
                ? store(area, about, Ids.next(clock), words, "circle", person)
                : Saving.refused(findings);
    }

    /** Somebody joins by themself; run it as {@link #holder} of the code that the form makes. */
    @Transactional
    public Saving<ParticipantId> join(AreaId area, PieceId piece, UUID form, Words words) {
        Piece about = pieces.find(area, piece).orElseThrow(NotFound::new);
        if (about.child() != null || !about.running()) {
            throw new NotFound();
        }
        var again = store.byKey(area, PlaceCode.from(form).key());
        if (again.isPresent()) {
            return Saving.saved(again.get().participant());
        }
        List<Finding> findings = new ArrayList<>(
                TakePart.check(words.name(), true, words.side(), words.shownAs(), words.way(), words.through()));
        findings.addAll(TakePart.reach(words.email(), words.phone()));
        return findings.isEmpty() ? store(area, about, form, words, "opportunity", null) : Saving.refused(findings);
    }

    private Saving<ParticipantId> store(
            AreaId area, Piece piece, UUID form, Words words, String cameBy, @Nullable PersonId person) {
        var id = new ParticipantId(Ids.next(clock));
        PlaceCode code = PlaceCode.from(form);
        boolean needs = !words.accessNeeds().isBlank();
        if (!store.insertPlace(area, id, piece.id(), person, person == null ? code.key() : null)) {
            ParticipantId there = there(area, piece.id(), person, code);
            if (person != null) {
                store.comeBack(area, there);
            }
            return Saving.saved(there);
        }
        Optional<UUID> before =
                newcomers.countedAs(area, words.email().strip(), words.phone().strip(), person);
        store.insert(
                area,
                Participant.joining(id, piece.id(), words, cameBy, before.isEmpty(), LocalDate.now(clock)),
                before.orElseGet(UUID::randomUUID));
        String asked = words.accessNeeds().strip();
        if (person != null && needs) {
            store.insertContact(area, id, piece.id(), Contact.of("", "", "", asked, null));
        }
        if (person == null) {
            store.insertContact(
                    area,
                    id,
                    piece.id(),
                    Contact.of(
                            words.name().strip(),
                            words.email().strip(),
                            words.phone().strip(),
                            asked,
                            cameBy.equals("opportunity") && needs ? LocalDate.now(clock) : null));
            write(area, id, words.email().strip(), code);
        }
        facts.joined(area, id);
        return Saving.saved(id);
    }

    private ParticipantId there(AreaId area, PieceId piece, @Nullable PersonId person, PlaceCode code) {
        return (person == null
                        ? store.byKey(area, code.key())
                        : store.ofPerson(area, person).stream()
                                .filter(place -> place.piece().equals(piece))
                                .findFirst())
                .map(Place::participant)
                .orElseThrow(NotFound::new);
    }

    private void write(AreaId area, ParticipantId id, String email, PlaceCode code) {
        if (!email.isEmpty()) {
            outbox.send(Message.of(
                    area,
                    new Recipient.ToAddress(email),
                    "partnership-place",
                    "Your link to work in which you take part",
                    "Thank you for taking part.\n\nYour link shows what we do, what we ask you and what came of it. It is yours"
                            + " alone, so please do not pass it on.\n\n"
                            + site.of(area, "/partnership/place/" + code.text()),
                    "partnership-place:" + id.value()));
        }
    }

    /** Whether the principal leads the piece and writes down what they said. */
    private boolean writesDownFor(AreaId area, Participant one) {
        return switch (Principals.current().kind()) {
            case OPERATOR -> true;
            case ACCOUNT ->
                pieces.find(area, one.piece())
                        .filter(piece -> desk.leads(area, piece))
                        .isPresent();
            case INVITATION, PUBLIC, RECEIPT, JOB -> false;
        };
    }

    /** Whether the principal is this one themself. */
    boolean isOwn(AreaId area, ParticipantId id) {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case INVITATION ->
                store.byKey(area, java.util.Objects.requireNonNull(principal.id()))
                        .filter(place -> place.participant().equals(id))
                        .isPresent();
            case ACCOUNT ->
                store.ofPerson(area, principal.person()).stream()
                        .anyMatch(place -> place.participant().equals(id));
            case OPERATOR, JOB, PUBLIC, RECEIPT -> false;
        };
    }

    /** @param own whether the principal is this one themself */
    record Spoken(Participant one, boolean own) {}

    /** @throws NotFound for whoever may not speak for them */
    Spoken spoken(AreaId area, ParticipantId id) {
        Participant one = store.find(area, id).orElseThrow(NotFound::new);
        boolean own = isOwn(area, id);
        if (!own && !writesDownFor(area, one)) {
            throw new NotFound();
        }
        return new Spoken(one, own);
    }

    /** @throws NotFound for whoever may not speak for them */
    Participant toSpeakFor(AreaId area, ParticipantId id) {
        return spoken(area, id).one();
    }

    /** Whether the piece in which they take part goes on, for whoever may speak for them. */
    boolean goesOn(AreaId area, Participant one) {
        return pieces.running(area, one.piece()).orElseThrow(NotFound::new);
    }

    /** What somebody needs to take part was asked, and done. */
    @Transactional
    public Saving<ParticipantId> access(
            AreaId area, ParticipantId id, int version, @Nullable AccessNeed state, String needs, String met) {
        Participant one = store.find(area, id).orElseThrow(NotFound::new);
        toLead(area, one.piece());
        List<Finding> findings = TakePart.access(state, needs, met);
        if (!findings.isEmpty() || state == null) {
            return Saving.refused(findings);
        }
        if (!store.access(area, id, version, state, new ParticipantStore.Access(needs.strip(), met.strip(), null))) {
            Contact now = store.contacts(area, one.piece()).getOrDefault(id, Contact.NONE);
            Participant at = store.find(area, id).orElseThrow(NotFound::new);
            return new Saving.Stale<>(Map.of("needs", now.accessNeeds(), "met", now.accessMet()), at.version());
        }
        return Saving.saved(id);
    }

    /** They take part no more. What they said stays, and once the work has ended it counts as it stood; the reason is for those who read the piece. */
    @Transactional
    public Saving<ParticipantId> leave(AreaId area, ParticipantId id, String because) {
        Participant one = toSpeakFor(area, id);
        if (!isOwn(area, id) && because.isBlank()) {
            return Saving.refused(List.of(Finding.of("because", "leave.needs.because", "docs/rules/partnership.md")));
        }
        if (!one.here() && !one.leftBecause().equals(because.strip())) {
            return Saving.refused(List.of(Finding.of("because", "leave.left.already", "docs/rules/partnership.md")));
        }
        store.leave(area, one.id(), LocalDate.now(clock), !goesOn(area, one), because.strip());
        return Saving.saved(id);
    }

    /**
     * Takes somebody in again who had left: they asked whoever leads it.
     *
     * @throws NotFound also once the piece has ended
     */
    @Transactional
    public void comeBack(AreaId area, PieceId piece, ParticipantId id) {
        Participant one = store.find(area, id)
                .filter(found -> found.piece().equals(piece))
                .orElseThrow(NotFound::new);
        if (!toLead(area, one.piece()).running()) {
            throw new NotFound();
        }
        store.comeBack(area, id);
    }

    /**
     * How many are new, which ways were used and which groups reached for the first time on this service, and how many there were
     * (REQUIREMENTS R102). It counts family, children and young people, and whoever came twice once.
     */
    public record Reach(int tookPart, int firstTime, Set<Way> ways, Set<Way> newWays, Set<GroupReached> newGroups) {
        public Reach {
            ways = Set.copyOf(ways);
            newWays = Set.copyOf(newWays);
            newGroups = Set.copyOf(newGroups);
        }
    }

    @Transactional(readOnly = true)
    public Reach reach(AreaId area, Piece piece) {
        List<Participant> families =
                store.of(area, piece.id()).stream().filter(Participant::family).toList();
        Set<Way> ways = families.stream().map(Participant::way).collect(Collectors.toCollection(TreeSet::new));
        Set<Way> fresh = new TreeSet<>(ways);
        fresh.removeAll(store.waysBefore(area, piece));
        ParticipantStore.People people = store.people(area, piece.id());
        Set<GroupReached> groups = new TreeSet<>(piece.groups());
        groups.removeAll(pieces.groupsBefore(area, piece));
        return new Reach(people.all(), people.firstTime(), ways, fresh, groups);
    }
}
