package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.rules.FreezeVersion;
import uk.sidebyside.plan.rules.SignVersion;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The plan as it was signed. An editor prepares a version: its words are hashed and never change again. Each signatory signs
 * it themselves, or an editor attaches the paper that they signed. When both sides have signed, it is frozen.
 */
@Service
public class PlanVersions {
    private final VersionStore store;
    private final Plans plans;
    private final SuccessMeasures measures;
    private final EvidenceItems evidence;
    private final Organisations organisations;
    private final Clock clock;

    PlanVersions(
            VersionStore store,
            Plans plans,
            SuccessMeasures measures,
            EvidenceItems evidence,
            Organisations organisations,
            Clock clock) {
        this.organisations = organisations;
        this.store = store;
        this.plans = plans;
        this.measures = measures;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param role the title in which they are expected to sign; they may put it right */
    public record ToSign(PersonId person, String role, OrganisationId organisation) {}

    /** @param label the line that is printed on every page, like {@code Final submission, 22 May 2020} */
    public record Prepare(PlanId plan, String label, List<ToSign> signatories) {}

    @Transactional
    public Saving<VersionId> prepare(AreaId area, Prepare command) {
        Reader.mustEdit();
        PlanTree tree = plans.tree(area, command.plan());
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = new ArrayList<>(Texts.required("label", command.label(), 120));
        findings.addAll(new FreezeVersion(
                        answering(area, tree.head()),
                        command.signatories().stream()
                                .map(one -> new FreezeVersion.Signatory(
                                        one.person().value(),
                                        one.role(),
                                        one.organisation().value(),
                                        today))
                                .toList())
                .check(today));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new VersionId(Ids.next(clock));
        String content = FrozenPlan.of(tree, measures.named(area, command.plan()));
        store.insert(area, id, command, content, FrozenPlan.sha256(content), clock.instant());
        return Saving.saved(id);
    }

    /**
     * @param role the title as signed
     * @param agreed whether the signatory says that they have read the version and sign it
     */
    public record Sign(String role, boolean agreed) {}

    /**
     * The principal's own signature. Signing twice changes nothing.
     *
     * @param statement what they say by signing, as their page shows it
     * @throws NotFound for anybody whom the version does not name
     */
    @Transactional
    public Saving<VersionId> sign(AreaId area, VersionId id, Sign command, String statement) {
        PersonId person = Principals.current().person();
        SignedVersion version = forSignatory(area, id);
        List<Finding> findings =
                new SignVersion(command.role(), command.agreed(), LocalDate.now(clock)).check(LocalDate.now(clock));
        if (!version.waitsFor(person)) {
            return Saving.saved(id);
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.sign(area, id, person, command.role(), LocalDate.now(clock), statement, clock.instant());
        return Saving.saved(id);
    }

    /**
     * A signature on paper.
     *
     * @param content the scanned paper
     */
    public record Paper(
            UUID submission,
            PersonId person,
            String role,
            @Nullable LocalDate signedOn,
            String fileName,
            InputStreamSource content) {}

    /**
     * Attaches the paper that a signatory signed. An editor answers for it.
     *
     * @throws uk.sidebyside.evidence.FileRefused where the file is not taken
     */
    @Transactional
    public Saving<VersionId> attach(AreaId area, VersionId id, Paper paper) {
        Reader.mustEdit();
        SignedVersion version = byId(area, id);
        if (!version.names(paper.person())) {
            throw new NotFound();
        }
        if (!version.waitsFor(paper.person())) {
            return Saving.saved(id);
        }
        LocalDate on = paper.signedOn();
        List<Finding> findings = new SignVersion(paper.role(), true, on).check(LocalDate.now(clock));
        if (on == null || !findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Principal editor = Principals.current();
        EvidenceId file = evidence.addFile(
                new Adding(
                        PlanRefs.version(area, id),
                        Evidence.Proves.EVIDENCE,
                        Evidence.Visibility.PARTNERSHIP,
                        "Signature on paper: " + paper.role(),
                        paper.submission(),
                        editor.signedIn() ? editor.person() : null),
                paper.fileName(),
                paper.content());
        store.attach(area, id, paper.person(), paper.role(), on, file, clock.instant());
        return Saving.saved(id);
    }

    /** Freezes a version that enough have signed; one that is frozen stays so. */
    @Transactional
    public Saving<VersionId> freeze(AreaId area, VersionId id) {
        Reader.mustEdit();
        SignedVersion version = byId(area, id);
        if (version.frozen()) {
            return Saving.saved(id);
        }
        PlanId plan = store.planOf(area, id);
        List<Finding> findings =
                new FreezeVersion(answering(area, plans.head(area, plan)), signed(version)).check(LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.freeze(area, plan, id, clock.instant());
        return Saving.saved(id);
    }

    private static List<FreezeVersion.Signatory> signed(SignedVersion version) {
        List<FreezeVersion.Signatory> signed = new ArrayList<>();
        for (SignedVersion.Signature one : version.signatories()) {
            LocalDate on = one.on();
            if (on != null) {
                signed.add(new FreezeVersion.Signatory(one.person().value(), one.role(), one.organisation(), on));
            }
        }
        return signed;
    }

    /** Those who answer for the plan today: where one has taken over from another, it signs in its place. */
    @Transactional(readOnly = true)
    public Set<OrganisationId> accountable(AreaId area, PlanHead head) {
        return organisations.standingOn(area, head.accountable(), LocalDate.now(clock));
    }

    private Set<UUID> answering(AreaId area, PlanHead head) {
        return accountable(area, head).stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    /** Takes back a version that is not frozen yet: nobody is asked to sign it any more. */
    @Transactional
    public void withdraw(AreaId area, VersionId id) {
        Reader.mustEdit();
        if (byId(area, id).frozen() || !store.withdraw(area, id, clock.instant())) {
            throw new NotFound();
        }
    }

    /** Every frozen version of a plan, the latest first. */
    @Transactional(readOnly = true)
    public List<SignedVersion> inPlan(AreaId area, PlanId plan) {
        return store.inPlan(area, plan).stream().filter(SignedVersion::frozen).toList();
    }

    /** What waits for signatures, for those who edit the plan. */
    @Transactional(readOnly = true)
    public List<SignedVersion> prepared(AreaId area, PlanId plan) {
        Reader.mustEdit();
        return store.inPlan(area, plan).stream()
                .filter(version -> !version.frozen())
                .toList();
    }

    /** What waits for the principal's own signature, in any plan. */
    @Transactional(readOnly = true)
    public List<SignedVersion> waitingFor(AreaId area, PersonId person) {
        return store.naming(area, person).stream()
                .filter(version -> version.waitsFor(person))
                .toList();
    }

    /** A version that names the principal. */
    @Transactional(readOnly = true)
    public SignedVersion forSignatory(AreaId area, VersionId id) {
        PersonId person = Principals.current().person();
        SignedVersion version = byId(area, id);
        if (!version.names(person)) {
            throw new NotFound();
        }
        return version;
    }

    /** What a signatory signs, line by line, as it was prepared. */
    @Transactional(readOnly = true)
    public List<String> words(AreaId area, VersionId id) {
        forSignatory(area, id);
        return FrozenPlan.words(store.content(area, id).orElseThrow(NotFound::new));
    }

    /** For those who edit the plan. */
    @Transactional(readOnly = true)
    public SignedVersion forEditor(AreaId area, VersionId id) {
        Reader.mustEdit();
        return byId(area, id);
    }

    private SignedVersion byId(AreaId area, VersionId id) {
        return store.byId(area, id).orElseThrow(NotFound::new);
    }

    /** The latest frozen version; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<SignedVersion> latest(AreaId area, PlanId plan) {
        return inPlan(area, plan).stream().findFirst();
    }

    /** The version line alone, in one statement; null before the first version. */
    @Transactional(readOnly = true)
    public @Nullable String label(AreaId area, PlanId plan) {
        return store.label(area, plan).orElse(null);
    }

    /**
     * The frozen words, as JSON.
     *
     * @throws NotFound where the plan has no such version
     */
    @Transactional(readOnly = true)
    public String content(AreaId area, PlanId plan, int number) {
        plans.head(area, plan);
        return store.content(area, plan, number).orElseThrow(NotFound::new);
    }
}
