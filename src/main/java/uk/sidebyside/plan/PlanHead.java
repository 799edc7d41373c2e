package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.plan.rules.PlanPeriod;

/**
 * A plan without what it promises.
 *
 * @param slug names it in addresses
 * @param kind what kind of plan it is, in words
 * @param closedOn set where the plan is history
 * @param accountable who answers for it together
 * @param ledBy those of them that lead it together
 */
public record PlanHead(
        PlanId id,
        String slug,
        String kindCode,
        String kind,
        String title,
        String summary,
        LocalDate startOn,
        LocalDate endOn,
        @Nullable LocalDate submittedOn,
        Status status,
        @Nullable LocalDate closedOn,
        List<OrganisationId> accountable,
        List<OrganisationId> ledBy,
        List<LocalDate> reviews,
        KeyId key,
        int laterConfirmations,
        int version) {

    public enum Status {
        DRAFT,
        OPEN,
        CLOSED
    }

    /** The key of progress states that the plan uses, in its version. */
    public record KeyId(java.util.UUID value) {}

    public boolean historic() {
        return status == Status.CLOSED;
    }

    public boolean draft() {
        return status == Status.DRAFT;
    }

    /** How much of its time is over on a day, 0 to 100. */
    public int percentOfTimeUsed(LocalDate day) {
        return new PlanPeriod(startOn, endOn).percentUsed(day);
    }

    public long daysLeft(LocalDate day) {
        return new PlanPeriod(startOn, endOn).daysLeft(day);
    }

    /** The day for which lateness is told: today, or the day of closing. */
    public LocalDate toldFor(LocalDate today) {
        return closedOn == null || today.isBefore(closedOn) ? today : closedOn;
    }
}
