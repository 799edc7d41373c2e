package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Exercises that look back at earlier cases and put each right. A case is named by its reference only; the public sees
 * counts.
 */
@Service
public class LookBacks {
    private final LookBackStore store;
    private final Clock clock;

    LookBacks(LookBackStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param caseRef the reference of the case where it is kept; never a name */
    public record Item(
            @Nullable UUID id,
            String caseRef,
            String remedy,
            @Nullable SeatId owner,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {}

    /** @param items empty for those who may not see cases; the counts are there for all */
    public record LookBack(LookBackId id, String title, String scope, int done, int all, int late, List<Item> items) {}

    @Transactional(readOnly = true)
    public List<LookBack> inPlan(AreaId area, PlanId plan) {
        boolean editor = Reader.current().editor();
        LocalDate today = LocalDate.now(clock);
        return store.inPlan(area, plan).entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue(), today, editor))
                .toList();
    }

    private static LookBack counted(LookBackStore.Head head, List<Item> items, LocalDate today, boolean editor) {
        int done = (int) items.stream().filter(item -> item.doneOn() != null).count();
        int late = (int) items.stream()
                .filter(item -> item.doneOn() == null && today.isAfter(item.dueOn()))
                .count();
        return new LookBack(
                head.id(), head.title(), head.scope(), done, items.size(), late, editor ? items : List.of());
    }

    /** Forgets which cases there were in look-backs that were finished before a day. */
    @Transactional
    void forgetDoneBefore(AreaId area, LocalDate day) {
        store.forgetDoneBefore(area, day);
    }

    @Transactional
    public Saving<LookBackId> begin(AreaId area, PlanId plan, String title, String scope) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("title", title, 200));
        findings.addAll(Texts.atMost("scope", scope, 2000));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new LookBackId(Ids.next(clock));
        store.insert(area, plan, new LookBackStore.Head(id, title, scope));
        return Saving.saved(id);
    }

    /** Adds a case, or changes the one with that reference. */
    @Transactional
    public Saving<LookBackId> keep(AreaId area, LookBackId lookBack, Item item) {
        Reader.mustEdit();
        List<Finding> findings = new ArrayList<>(Texts.required("caseRef", item.caseRef(), 40));
        findings.addAll(Texts.required("remedy", item.remedy(), 1000));
        if (item.doneOn() != null && item.doneOn().isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("doneOn", "on.in.future", "docs/rules/plan.md", LocalDate.now(clock)));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.keep(area, lookBack, Ids.next(clock), item);
        return Saving.saved(lookBack);
    }
}
