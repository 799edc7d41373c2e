package uk.sidebyside.partnership.agreed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.partnership.agreed.Agreement.Party;
import uk.sidebyside.partnership.agreed.rules.DrawUpAgreement;
import uk.sidebyside.partnership.agreed.rules.SignAgreement;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The agreement of the partners, in versions. Whoever holds a post of an organisation signs for it themselves, or the signed
 * paper is attached. Everybody reads who has signed and who has not yet.
 */
@Service
public class Agreements {
    private final AgreementStore store;
    private final AgreementReviews reviews;
    private final Organisations organisations;
    private final Seats seats;
    private final EvidenceItems evidence;
    private final Clock clock;

    Agreements(
            AgreementStore store,
            AgreementReviews reviews,
            Organisations organisations,
            Seats seats,
            EvidenceItems evidence,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.organisations = organisations;
        this.seats = seats;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Every version, the latest first. */
    @Transactional(readOnly = true)
    public List<Agreement> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** @throws NotFound where there is no such version */
    @Transactional(readOnly = true)
    public Agreement numbered(AreaId area, int number) {
        return store.inArea(area).stream()
                .filter(agreement -> agreement.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param points one sentence each */
    public record DrawUp(
            UUID submission,
            String title,
            String words,
            List<String> points,
            @Nullable LocalDate reviewOn,
            List<OrganisationId> parties) {
        public DrawUp {
            points = List.copyOf(points);
            parties = List.copyOf(parties);
        }
    }

    /** Draws up the next version for the parties to sign; gives its number. */
    @Transactional
    public Saving<Integer> drawUp(AreaId area, DrawUp drawn) {
        AgreedDesk.mustWrite();
        LocalDate reviewOn = drawn.reviewOn();
        List<Finding> findings = new DrawUpAgreement(
                        drawn.title(),
                        drawn.words(),
                        drawn.points(),
                        reviewOn,
                        Set.copyOf(drawn.parties()).size())
                .check(today());
        if (!findings.isEmpty() || reviewOn == null) {
            return Saving.refused(findings);
        }
        UUID id = Ids.next(clock);
        while (!store.insert(area, id, drawn, reviewOn, today(), clock.instant())) {
            Optional<Integer> before = store.numberOf(area, drawn.submission());
            if (before.isPresent()) {
                return Saving.saved(before.get());
            }
        }
        Map<OrganisationId, Organisation> known = known(area);
        int position = 0;
        for (OrganisationId party : drawn.parties().stream().distinct().toList()) {
            Organisation organisation = known.get(party);
            if (organisation == null) {
                throw new NotFound();
            }
            store.insertParty(area, id, ++position, party, organisation.name());
        }
        int number = store.numberOf(area, drawn.submission()).orElseThrow();
        reviews.remind(area, number, drawn.title().strip(), reviewOn);
        return Saving.saved(number);
    }

    /**
     * Whose signature under the latest version the principal may give today: they hold a post of that organisation, or of
     * the one that took over from it. None where it is signed already.
     */
    @Transactional(readOnly = true)
    public List<Party> mine(AreaId area, Agreement agreement) {
        Principal principal = Principals.current();
        if (principal.seats().isEmpty() || !latest(area, agreement)) {
            return List.of();
        }
        Set<OrganisationId> own = new HashSet<>();
        seats.byId(area).forEach((id, seat) -> {
            var owner = principal.holds(id) ? seat.ownerOn(today()) : null;
            if (owner != null) {
                own.add(owner.organisation());
            }
        });
        List<Organisation> all = organisations.inArea(area);
        return agreement.missing().stream()
                .filter(party -> Organisation.standingOn(List.of(party.organisation()), all, today()).stream()
                        .anyMatch(own::contains))
                .toList();
    }

    private boolean latest(AreaId area, Agreement agreement) {
        return store.inArea(area).getFirst().number() == agreement.number();
    }

    /** @param role the post as signed */
    public record Sign(String role, String contact, boolean agreed) {}

    record Signature(
            @Nullable PersonId person,
            String name,
            String role,
            String contact,
            LocalDate on,
            String statement,
            @Nullable EvidenceId paper) {}

    /**
     * The principal's own signature for a party. Signing twice changes nothing.
     *
     * @param statement what they say by signing, as their page shows it
     * @throws NotFound for anybody who holds no post of that organisation, and under an older version
     */
    @Transactional
    public Saving<Integer> sign(AreaId area, int number, UUID party, Sign sign, String statement) {
        PersonId person = Principals.current().person();
        Agreement agreement = numbered(area, number);
        Party signing = party(agreement, party);
        if (person.equals(signing.signedBy())) {
            return Saving.saved(number);
        }
        if (!mine(area, agreement).contains(signing)) {
            throw new NotFound();
        }
        String name = seats.person(person).map(Person::name).orElseThrow(NotFound::new);
        List<Finding> findings =
                new SignAgreement(name, sign.role(), sign.contact(), sign.agreed(), today()).check(today());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.sign(
                area,
                party,
                new Signature(person, name, sign.role(), sign.contact(), today(), statement, null),
                clock.instant());
        return Saving.saved(number);
    }

    /** A signature on paper: {@code content} is the scanned paper. */
    public record Paper(
            UUID submission,
            String name,
            String role,
            String contact,
            @Nullable LocalDate signedOn,
            String fileName,
            InputStreamSource content) {}

    /**
     * Attaches the paper that somebody signed for a party. Whoever attaches it answers for it. To a version that waits for the next one to
     * be signed by all, papers may still come; once that holds, none does.
     *
     * @throws NotFound also under a version in whose place another holds
     * @throws uk.sidebyside.evidence.FileRefused where the file is not taken
     */
    @Transactional
    public Saving<Integer> attach(AreaId area, int number, UUID party, Paper paper) {
        AgreedDesk.mustWrite();
        Agreement agreement = numbered(area, number);
        if (party(agreement, party).signed()) {
            return Saving.saved(number);
        }
        if (agreement.replaced(inArea(area)) != null) {
            throw new NotFound();
        }
        LocalDate on = paper.signedOn();
        List<Finding> findings =
                new SignAgreement(paper.name(), paper.role(), paper.contact(), true, on).check(today());
        if (on == null || !findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Principal author = Principals.current();
        EvidenceId file = evidence.addFile(
                new Adding(
                        AgreedRefs.agreement(area, agreement.id()),
                        Evidence.Proves.EVIDENCE,
                        Evidence.Visibility.PARTNERSHIP,
                        "Signature on paper: " + paper.role().strip(),
                        paper.submission(),
                        author.signedIn() ? author.person() : null),
                paper.fileName(),
                paper.content());
        var signature = new Signature(null, paper.name(), paper.role(), paper.contact(), on, "", file);
        store.sign(area, party, signature, clock.instant());
        return Saving.saved(number);
    }

    /** Papers that were signed, for those who may see them. */
    @Transactional(readOnly = true)
    public List<Evidence> papers(AreaId area, Agreement agreement) {
        return evidence.of(AgreedRefs.agreement(area, agreement.id()));
    }

    /** Who took over from the parties by today, by party; those that still exist are left out. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Organisation.Successor> successors(AreaId area, Agreement agreement) {
        Map<OrganisationId, Organisation> known = known(area);
        Map<OrganisationId, Organisation.Successor> successors = new HashMap<>();
        for (Party party : agreement.parties()) {
            Organisation organisation = known.get(party.organisation());
            Organisation.Successor next = organisation == null ? null : organisation.succeededBy();
            if (next != null && !next.on().isAfter(today())) {
                successors.put(party.organisation(), next);
            }
        }
        return successors;
    }

    private Map<OrganisationId, Organisation> known(AreaId area) {
        Map<OrganisationId, Organisation> known = new HashMap<>();
        organisations.inArea(area).forEach(one -> known.put(one.id(), one));
        return known;
    }

    private static Party party(Agreement agreement, UUID party) {
        return agreement.parties().stream()
                .filter(one -> one.id().equals(party))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
