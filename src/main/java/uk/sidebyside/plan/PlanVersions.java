package uk.sidebyside.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.plan.rules.FreezeVersion;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;

/** The plan as it was signed: frozen, hashed, and never changed again. */
@Service
public class PlanVersions {
    private final VersionStore store;
    private final Plans plans;
    private final Measures measures;
    private final Clock clock;

    PlanVersions(VersionStore store, Plans plans, Measures measures, Clock clock) {
        this.store = store;
        this.plans = plans;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param role the title as signed, which stays whatever the post is called later */
    public record Signatory(PersonId person, String role, OrganisationId organisation, LocalDate signedOn) {}

    /** @param label the line that is printed on every page, like {@code Final submission, 22 May 2020} */
    public record Freeze(PlanId plan, String label, List<Signatory> signatories) {}

    @Transactional
    public Saving<VersionId> freeze(AreaId area, Freeze command) {
        Reader.mustEdit();
        PlanTree tree = plans.tree(area, command.plan());
        List<Finding> findings = new java.util.ArrayList<>(Texts.required("label", command.label(), 120));
        findings.addAll(rule(tree.head(), command).check(LocalDate.now(clock)));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new VersionId(Ids.next(clock));
        String content = FrozenPlan.of(tree, measures.inPlan(area, command.plan()));
        store.insert(area, id, command, content, FrozenPlan.sha256(content), clock.instant());
        return Saving.saved(id);
    }

    private static FreezeVersion rule(PlanHead head, Freeze command) {
        return new FreezeVersion(
                head.accountable().stream()
                        .map(OrganisationId::value)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                command.signatories().stream()
                        .map(one -> new FreezeVersion.Signatory(
                                one.person().value(),
                                one.role(),
                                one.organisation().value(),
                                one.signedOn()))
                        .toList());
    }

    /** @param signatories roles and organisations, without names */
    public record Version(
            VersionId id, int number, String label, String sha256, Instant frozenAt, List<Signed> signatories) {}

    public record Signed(String role, UUID organisation, LocalDate on) {}

    /** Every version of a plan, the latest first. */
    @Transactional(readOnly = true)
    public List<Version> inPlan(AreaId area, PlanId plan) {
        return store.inPlan(area, plan);
    }

    /** The version line for printed pages; empty before the first version. */
    @Transactional(readOnly = true)
    public Optional<Version> latest(AreaId area, PlanId plan) {
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
