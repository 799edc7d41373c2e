package uk.sidebyside.plan.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.plan.LookBacks.LookBack;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanRegister.Commitment;
import uk.sidebyside.plan.PlanRegister.Risk;
import uk.sidebyside.plan.SignedVersion.Signature;
import uk.sidebyside.plan.Undertakings.Undertaken;
import uk.sidebyside.shared.AreaId;

/** What the plan can be held to. Posts and organisations are named, people are not. */
public record CommitmentsPage(
        AreaId area,
        Undertaken undertaken,
        OrganisationNames organisations,
        Map<SeatId, Seat> seats,
        @Nullable String chosen) {

    public List<Commitment> committed() {
        return undertaken.commitments().stream().filter(one -> !one.assurance()).toList();
    }

    public List<Commitment> assurance() {
        return undertaken.commitments().stream().filter(Commitment::assurance).toList();
    }

    public List<Evidence> evidence(Commitment one) {
        return undertaken.evidence().getOrDefault(PlanRefs.commitment(area, one.id()), List.of());
    }

    public String watched(Risk risk) {
        Seat seat = risk.owner() == null ? null : seats.get(risk.owner());
        String review = risk.reviewOn() == null ? "" : " We look at it again on " + Say.day(risk.reviewOn()) + ".";
        return (seat == null ? "Nobody is named yet." : "Watched by: " + seat.titleAndOrganisation() + ".") + review;
    }

    public String counted(LookBack one) {
        return one.done() + " of " + Say.count(one.all(), "case has", "cases have") + " been put right"
                + (one.late() == 0 ? "." : ", " + one.late() + " are late.");
    }

    public String said(Signature signed) {
        return organisations.said(signed);
    }

    public String at(String path) {
        return PlanPage.at(path, chosen);
    }
}
