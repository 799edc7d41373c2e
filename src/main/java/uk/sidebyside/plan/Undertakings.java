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
import uk.sidebyside.shared.Saving;

/** What a plan can be held to, with what there is to show for it, and who signed: a page's whole content at once. */
@Service
public class Undertakings {
    private final Plans plans;
    private final PlanRegister register;
    private final PlanVersions versions;
    private final LookBacks lookBacks;
    private final SuccessMeasures measures;
    private final EvidenceItems evidence;

    Undertakings(
            Plans plans,
            PlanRegister register,
            PlanVersions versions,
            LookBacks lookBacks,
            SuccessMeasures measures,
            EvidenceItems evidence) {
        this.plans = plans;
        this.register = register;
        this.versions = versions;
        this.lookBacks = lookBacks;
        this.measures = measures;
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
        mustBe(register.commitments(area, plan).stream()
                .anyMatch(one -> one.id().equals(commitment)));
        return show(plan, PlanRefs.commitment(area, commitment), submission, title, link);
    }

    /** Shows, for everybody who may see the measure, what its figures rest on. */
    @Transactional
    public Saving<UUID> show(
            AreaId area, PlanId plan, SuccessMeasureId measure, UUID submission, String title, String link) {
        Reader.mustEdit();
        mustBe(measures.named(area, plan).stream().anyMatch(one -> one.id().equals(measure)));
        return show(plan, PlanRefs.of(area, measure), submission, title, link);
    }

    /** Shows, for everybody, what has become of what was found. */
    @Transactional
    public Saving<UUID> show(
            AreaId area, PlanId plan, AreaForImprovementId finding, UUID submission, String title, String link) {
        Reader.mustEdit();
        mustBe(plans.tree(area, plan).areas().stream().anyMatch(one -> one.id().equals(finding)));
        return show(plan, PlanRefs.of(area, finding), submission, title, link);
    }

    private Saving<UUID> show(PlanId plan, Ref about, UUID submission, String title, String link) {
        mustBe(!plans.head(about.area(), plan).historic());
        List<Finding> findings = Texts.required("title", title, 200);
        if (!link.matches("https?://\\S{1,480}")) {
            findings = List.of(Finding.of("link", "link.malformed", "docs/rules/plan.md"));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var adding = new Adding(
                about,
                Evidence.Proves.EVIDENCE,
                Evidence.Visibility.PUBLIC,
                title,
                submission,
                Principals.current().person());
        return Saving.saved(evidence.addLink(adding, link).value());
    }

    private static void mustBe(boolean there) {
        if (!there) {
            throw new NotFound();
        }
    }
}
