package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.PlanHead.Status;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Writes the frame of a plan: the plan itself, its areas for improvement with their workstreams, and its outcomes. */
@Service
public class PlanEditing {
    private static final String JOINT_OWNERSHIP = "York's plan of 22 May 2020, joint responsibility";

    private final PlanStore store;
    private final OutlineStore outline;
    private final Plans plans;
    private final PlanKinds kinds;
    private final PlanPublishing publishing;
    private final Clock clock;

    PlanEditing(
            PlanStore store,
            OutlineStore outline,
            Plans plans,
            PlanKinds kinds,
            PlanPublishing publishing,
            Clock clock) {
        this.store = store;
        this.outline = outline;
        this.plans = plans;
        this.kinds = kinds;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * @param slug names it in addresses and never changes
     * @param kind the code of a kind of plan
     * @param accountable two or more, who answer for it together
     * @param ledBy those of them that lead it together
     * @param laterConfirmations how many reporting points after completion must find that practice holds
     */
    public record CreatePlan(
            String slug,
            String kind,
            String title,
            String summary,
            PlanHead.KeyId key,
            LocalDate startOn,
            LocalDate endOn,
            @Nullable LocalDate submittedOn,
            Set<OrganisationId> accountable,
            Set<OrganisationId> ledBy,
            List<LocalDate> reviews,
            int laterConfirmations) {}

    /** Begins a plan as a draft. */
    @Transactional
    public Saving<PlanId> create(AreaId area, CreatePlan command) {
        Reader.mustEdit();
        kinds.inArea(area);
        List<Finding> findings = new ArrayList<>(Texts.required("title", command.title(), 200));
        if (command.endOn().isBefore(command.startOn())) {
            findings.add(Finding.of("endOn", "end.before.start", JOINT_OWNERSHIP, command.startOn()));
        }
        if (command.accountable().size() < 2) {
            findings.add(Finding.of(
                    "organisations",
                    "freeze.needs.organisations",
                    JOINT_OWNERSHIP,
                    2,
                    command.accountable().size()));
        }
        if (plans.find(area, command.slug()).isPresent()) {
            findings.add(Finding.of("slug", "slug.taken", "docs/rules/plan.md", command.slug()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new PlanId(Ids.next(clock));
        store.insert(area, id, command, Status.DRAFT);
        command.accountable()
                .forEach(one -> store.answerFor(area, id, one, command.ledBy().contains(one)));
        command.reviews().forEach(on -> store.review(area, id, on));
        return Saving.saved(id);
    }

    /** @param version the one that the editor saw */
    public record ChangePlan(
            PlanId plan,
            String title,
            String summary,
            LocalDate startOn,
            LocalDate endOn,
            @Nullable LocalDate submittedOn,
            int laterConfirmations,
            int version) {}

    @Transactional
    public Saving<PlanId> change(AreaId area, ChangePlan command) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("title", command.title(), 200));
        if (command.endOn().isBefore(command.startOn())) {
            findings.add(Finding.of("endOn", "end.before.start", JOINT_OWNERSHIP, command.startOn()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (store.update(area, command)) {
            return Saving.saved(command.plan());
        }
        PlanHead now = plans.head(area, command.plan());
        return new Saving.Stale<>(Map.of("title", now.title(), "summary", now.summary()), now.version());
    }

    /**
     * Puts a draft in force: from now on the public sees its published lines.
     *
     * @throws NotFound for a plan that is in force or closed: nothing leads back from history
     */
    @Transactional
    public Saving<PlanId> open(AreaId area, PlanId plan) {
        Reader.mustEdit();
        return publishing.open(area, plan);
    }

    /** Makes a plan history. What was promised and reached stays to be read, and nothing of it is written any more. */
    @Transactional
    public Saving<PlanId> close(AreaId area, PlanId plan, LocalDate on) {
        Reader.mustEdit();
        return publishing.close(area, plan, on);
    }

    /**
     * @param weakness as it was found, in the inspection's words
     * @param finding which inspection said so, and where in its letter
     * @param findingLink its address; blank where there is none
     */
    public record AddArea(PlanId plan, int number, String title, String weakness, String finding, String findingLink) {}

    @Transactional
    public Saving<AreaForImprovementId> addArea(AreaId area, AddArea command) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("title", command.title(), 200));
        if (plans.tree(area, command.plan()).area(command.number()).isPresent()) {
            findings.add(Finding.of("number", "number.taken", "docs/rules/plan.md", command.number()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new AreaForImprovementId(Ids.next(clock));
        outline.insert(area, id, command);
        return Saving.saved(id);
    }

    public record ChangeArea(
            AreaForImprovementId id, String title, String weakness, String finding, String findingLink, int version) {}

    @Transactional
    public Saving<AreaForImprovementId> changeArea(AreaId area, ChangeArea command) {
        Reader.mustEdit();
        List<Finding> findings = Texts.required("title", command.title(), 200);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return outline.update(area, command) ? Saving.saved(command.id()) : outline.areaNow(area, command.id());
    }

    /** Writes the Easy Read version of an area: one sentence a line, each with its picture's name before it. */
    @Transactional
    public Saving<AreaForImprovementId> easyRead(AreaId area, AreaForImprovementId id, String text, int version) {
        Reader.mustEdit();
        List<Finding> findings = Texts.easyRead(text);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return outline.writeEasyRead(area, id, text, LocalDate.now(clock), version)
                ? Saving.saved(id)
                : outline.areaNow(area, id);
    }

    /** Sets up the group of people who work on an area for improvement, or names who leads it from now on. */
    @Transactional
    public WorkstreamId workstream(AreaId area, AreaForImprovementId id, String title, @Nullable SeatId lead) {
        Reader.mustEdit();
        return outline.workstream(area, new WorkstreamId(Ids.next(clock)), id, title, lead);
    }

    /**
     * @param number as {@code 1.3}
     * @param title in the plan's own words
     * @param plain the same in plain English; may be blank
     * @param impact who is better off, and how
     */
    public record AddOutcome(AreaForImprovementId area, String number, String title, String plain, String impact) {}

    @Transactional
    public Saving<OutcomeId> addOutcome(AreaId area, AddOutcome command) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("title", command.title(), 1000));
        if (outline.numberTaken(area, command.area(), command.number())) {
            findings.add(Finding.of("number", "number.taken", "docs/rules/plan.md", command.number()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new OutcomeId(Ids.next(clock));
        outline.insert(area, id, command);
        return Saving.saved(id);
    }

    public record ChangeOutcome(OutcomeId id, String title, String plain, String impact, int version) {}

    @Transactional
    public Saving<OutcomeId> changeOutcome(AreaId area, ChangeOutcome command) {
        Reader.mustEdit();
        List<Finding> findings = Texts.required("title", command.title(), 1000);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return outline.update(area, command) ? Saving.saved(command.id()) : outline.outcomeNow(area, command.id());
    }
}
