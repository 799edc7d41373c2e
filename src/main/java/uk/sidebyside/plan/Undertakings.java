package uk.sidebyside.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.plan.LookBacks.LookBack;
import uk.sidebyside.plan.PlanRegister.Commitment;
import uk.sidebyside.plan.PlanRegister.Risk;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;

/** What a plan can be held to, with what there is to show for it, and who signed: a page's whole content at once. */
@Service
public class Undertakings {
    private final Plans plans;
    private final PlanRegister register;
    private final PlanVersions versions;
    private final LookBacks lookBacks;
    private final EvidenceItems evidence;

    Undertakings(
            Plans plans, PlanRegister register, PlanVersions versions, LookBacks lookBacks, EvidenceItems evidence) {
        this.plans = plans;
        this.register = register;
        this.versions = versions;
        this.lookBacks = lookBacks;
        this.evidence = evidence;
    }

    /** @param evidence of each commitment that has any, by what it is about */
    public record Undertaken(
            PlanHead head,
            List<Commitment> commitments,
            Map<Ref, List<Evidence>> evidence,
            List<Risk> risks,
            List<LookBack> lookBacks,
            List<SignedVersion> versions) {}

    /**
     * @param slug null for the plan in force
     * @throws NotFound where the reader may see no such plan
     */
    @Transactional(readOnly = true)
    public Undertaken of(AreaId area, @Nullable String slug) {
        PlanHead head = plans.find(area, slug).orElseThrow(NotFound::new);
        List<Commitment> commitments = register.commitments(area, head.id());
        return new Undertaken(
                head,
                commitments,
                evidence.of(commitments.stream()
                        .map(one -> PlanRefs.commitment(area, one.id()))
                        .toList()),
                register.risks(area, head.id()),
                lookBacks.inPlan(area, head.id()),
                versions.inPlan(area, head.id()));
    }

    /** Shows, for everybody, where one can see that a commitment is kept. */
    @Transactional
    public Saving<UUID> show(AreaId area, PlanId plan, UUID commitment, UUID submission, String title, String link) {
        Reader.mustEdit();
        if (plans.head(area, plan).historic()) {
            throw new NotFound();
        }
        if (register.commitments(area, plan).stream().noneMatch(one -> one.id().equals(commitment))) {
            throw new NotFound();
        }
        List<Finding> findings = Texts.required("title", title, 200);
        if (!link.matches("https?://\\S{1,480}")) {
            findings = List.of(Finding.of("link", "link.malformed", "docs/rules/plan.md"));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var adding = new Adding(
                PlanRefs.commitment(area, commitment),
                Evidence.Proves.EVIDENCE,
                Evidence.Visibility.PUBLIC,
                title,
                submission,
                Principals.current().person());
        return Saving.saved(evidence.addLink(adding, link).value());
    }
}
