package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.Measures.Measure;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Promises.EvidencePack;
import uk.sidebyside.shared.AreaId;

/** An area for improvement as an inspector asks for it: claim, evidence, impact, and claims with nothing to show. */
public record EvidencePackPage(
        EvidencePack pack, AreaId owner, @Nullable String chosen) {

    /**
     * @param claim what the line says of itself
     * @param evidence that it was done
     * @param impact that somebody is better off
     */
    public record Claim(
            PlanTree.Outcome outcome,
            Line line,
            List<Measure> measures,
            List<Evidence> evidence,
            List<Evidence> impact) {

        public String claim() {
            return line.words() + " " + Say.state(line.state())
                    + (line.sinceOn() == null ? "." : " since " + Say.day(line.sinceOn()) + ".");
        }

        public boolean bare() {
            return evidence.isEmpty() || impact.isEmpty();
        }
    }

    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (PlanTree.Outcome outcome : pack.area().outcomes()) {
            outcome.lines().stream().filter(Line::published).forEach(line -> claims.add(claim(outcome, line)));
        }
        return claims;
    }

    private Claim claim(PlanTree.Outcome outcome, Line line) {
        List<Evidence> items = pack.evidence().getOrDefault(PlanRefs.of(owner, line.id()), List.of());
        return new Claim(
                outcome,
                line,
                pack.measures().stream()
                        .filter(measure -> line.id().equals(measure.line()))
                        .toList(),
                proving(items, Evidence.Proves.EVIDENCE),
                proving(items, Evidence.Proves.IMPACT));
    }

    private static List<Evidence> proving(List<Evidence> items, Evidence.Proves proves) {
        return items.stream().filter(item -> item.proves() == proves).toList();
    }

    public List<Claim> bare() {
        return claims().stream().filter(Claim::bare).toList();
    }

    public String sentence() {
        int all = claims().size();
        int bare = bare().size();
        return Say.count(all, "claim", "claims") + ". "
                + (bare == 0
                        ? "Each has evidence and proof of impact."
                        : bare + " of them lack evidence or proof of impact.");
    }

    public static String lacks(Claim claim) {
        if (claim.evidence().isEmpty() && claim.impact().isEmpty()) {
            return "no evidence and no proof of impact";
        }
        return claim.evidence().isEmpty() ? "no evidence" : "no proof of impact";
    }

    public String at(String path) {
        return PlanPage.at(path, chosen);
    }
}
