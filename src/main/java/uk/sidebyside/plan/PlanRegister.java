package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** What goes with a plan: risks and assumptions, the log of what was done, and what the plan commits to. */
@Service
public class PlanRegister {
    private final RegisterStore store;
    private final Clock clock;

    PlanRegister(RegisterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param assumption whether it is taken for granted; otherwise it is a risk
     * @param effect what it would do to the plan's lines and milestones
     * @param closedOn the day from which it is no longer one; null while it is
     * @param published whether everybody may read it; otherwise members may
     */
    public record Risk(
            @Nullable RiskId id,
            boolean assumption,
            String words,
            String effect,
            @Nullable SeatId owner,
            LocalDate raisedOn,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate closedOn,
            boolean published,
            int version) {}

    /** The register of a plan, what is open first; the public reads what is published. Delays may cite what is in it. */
    @Transactional(readOnly = true)
    public List<Risk> risks(AreaId area, PlanId plan) {
        boolean member = Reader.current().member();
        return store.risks(area, plan).stream()
                .filter(risk -> member || risk.published())
                .toList();
    }

    /** Adds a risk without an id, or changes the one that the id names where its version is still the one seen. */
    @Transactional
    public Saving<RiskId> keep(AreaId area, PlanId plan, Risk risk) {
        Reader.mustEdit();
        List<Finding> findings = new java.util.ArrayList<>(Texts.required("words", risk.words(), 1000));
        findings.addAll(Texts.atMost("effect", risk.effect(), 2000));
        LocalDate closed = risk.closedOn();
        if (closed != null && closed.isBefore(risk.raisedOn())) {
            findings.add(Finding.of("closedOn", "end.before.start", "docs/rules/plan.md", risk.raisedOn()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        RiskId known = risk.id();
        if (known == null) {
            var id = new RiskId(Ids.next(clock));
            store.insert(area, plan, id, risk);
            return Saving.saved(id);
        }
        return store.update(area, known, risk) ? Saving.saved(known) : store.riskNow(area, known);
    }

    /**
     * Something that the partnership did.
     *
     * @param on the day; the first of the month where only the month is known
     * @param kind as "Briefing" or "Appointment"
     * @param audience for whom; blank where for nobody in particular
     * @param material what was shown or handed out; may be blank
     * @param questions what was asked; may be blank
     * @param heldBackWhy why it is not public; null where it is
     */
    public record Activity(
            LocalDate on,
            boolean wholeMonth,
            String kind,
            String audience,
            String words,
            String material,
            String questions,
            @Nullable String heldBackWhy) {}

    /** The log, the latest first. The public reads of what is held back only that it is, and why. */
    @Transactional(readOnly = true)
    public List<Activity> activities(AreaId area, PlanId plan) {
        return List.copyOf(logged(area, plan).values());
    }

    /** The same by their ids, which never change. */
    @Transactional(readOnly = true)
    public Map<UUID, Activity> logged(AreaId area, PlanId plan) {
        boolean member = Reader.current().member();
        Map<UUID, Activity> logged = store.activities(area, plan);
        logged.replaceAll((id, activity) -> member || activity.heldBackWhy() == null ? activity : withheld(activity));
        return logged;
    }

    private static Activity withheld(Activity activity) {
        return new Activity(
                activity.on(),
                activity.wholeMonth(),
                activity.kind(),
                "",
                "This entry is held back.",
                "",
                "",
                activity.heldBackWhy());
    }

    @Transactional
    public Saving<UUID> log(AreaId area, PlanId plan, Activity activity) {
        Reader.mustEdit();
        List<Finding> findings = new java.util.ArrayList<>(Texts.required("words", activity.words(), 1000));
        findings.addAll(Texts.required("kind", activity.kind(), 60));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID id = Ids.next(clock);
        store.insert(area, plan, id, activity);
        return Saving.saved(id);
    }

    /**
     * A sentence of the plan that it can be held to.
     *
     * @param assurance whether it is something that the area wants to be assured of; otherwise it is a commitment
     * @param answer how we know; blank while we do not
     */
    public record Commitment(UUID id, boolean assurance, String words, String answer, int version) {}

    @Transactional(readOnly = true)
    public List<Commitment> commitments(AreaId area, PlanId plan) {
        return store.commitments(area, plan);
    }

    @Transactional
    public Saving<UUID> commit(AreaId area, PlanId plan, boolean assurance, String words, String answer) {
        Reader.mustEdit();
        List<Finding> findings = Texts.required("words", words, 1000);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID id = Ids.next(clock);
        store.insert(area, plan, new Commitment(id, assurance, words, answer, 1));
        return Saving.saved(id);
    }

    /** Says how we know. */
    @Transactional
    public Saving<UUID> answer(AreaId area, UUID commitment, String answer, int version) {
        Reader.mustEdit();
        List<Finding> findings = Texts.atMost("answer", answer, 4000);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return store.answer(area, commitment, answer, version)
                ? Saving.saved(commitment)
                : store.commitmentNow(area, commitment);
    }
}
