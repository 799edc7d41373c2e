package uk.sidebyside.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.plan.Line;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.LineState;
import uk.sidebyside.plan.PlanTree;
import uk.sidebyside.plan.Promises.EvidencePack;
import uk.sidebyside.plan.SuccessMeasure;

/**
 * An area for improvement as an inspector asks for it: claim, evidence, impact, and claims with nothing to show.
 *
 * @param made what difference its actions made, as their leads wrote it
 */
public record EvidencePackPage(EvidencePack pack, @Nullable String chosen, Map<LineId, List<ImpactStatement>> made) {

    /** What a claim is about. Only an action must also prove that somebody is better off. */
    public enum About {
        FINDING,
        MEASURE,
        ACTION
    }

    /**
     * @param ref of the area, the outcome or the action, as the plan numbers it
     * @param outcome its number; blank for what was found in the whole area
     * @param state of an action on which somebody has reported
     * @param standing of an action since when, of a measure its target and its latest figure; may be blank
     * @param evidence that it was done, or that it is so
     * @param impact that somebody is better off
     * @param made what difference it made, as its lead wrote it
     */
    public record Claim(
            About about,
            String ref,
            String outcome,
            String words,
            @Nullable LineState state,
            String standing,
            List<Evidence> evidence,
            List<Evidence> impact,
            List<ImpactStatement> made) {

        public boolean action() {
            return about == About.ACTION;
        }

        public String name() {
            return switch (about) {
                case FINDING -> "What was found in area " + ref;
                case MEASURE -> "Measure of " + ref;
                case ACTION -> ref;
            };
        }

        /** What tells it from every other claim; a thing may have several measures. */
        public String label() {
            return about == About.MEASURE ? name() + ", “" + words + "”" : name();
        }

        /** What it says of itself. */
        public String text() {
            if (!action()) {
                return (words + " " + standing).strip();
            }
            return words + " " + Say.state(state) + (standing.isEmpty() ? "." : " " + standing);
        }

        /** Where everybody can read it. */
        public String path() {
            if (about == About.FINDING) {
                return "/plan#area-" + ref;
            }
            return (ref.equals(outcome) ? "/plan/outcome/" : "/plan/action/") + ref;
        }

        public boolean bare() {
            return !lacks().isEmpty();
        }

        /** What is missing; blank where nothing is. */
        public String lacks() {
            if (!action()) {
                return evidence.isEmpty() && impact.isEmpty() ? "no evidence" : "";
            }
            if (evidence.isEmpty()) {
                return impact.isEmpty() ? "no evidence and no proof of impact" : "no evidence";
            }
            return impact.isEmpty() ? "no proof of impact" : "";
        }
    }

    /** What was found, then each outcome's measures and actions, each action followed by its own measures. */
    public List<Claim> claims() {
        List<Claim> claims = new ArrayList<>(List.of(finding()));
        for (PlanTree.Outcome outcome : pack.area().outcomes()) {
            pack.measures().stream()
                    .filter(one -> outcome.id().equals(one.outcome()))
                    .forEach(one -> claims.add(measure(outcome, outcome.number(), one)));
            outcome.lines().stream().filter(Line::published).forEach(line -> {
                claims.add(action(outcome, line));
                pack.measures().stream()
                        .filter(one -> line.id().equals(one.line()))
                        .forEach(one -> claims.add(measure(outcome, line.ref(), one)));
            });
        }
        return claims;
    }

    private Claim finding() {
        PlanTree.AreaForImprovement area = pack.area();
        List<Evidence> items = pack.evidence().of(area.id());
        return new Claim(
                About.FINDING,
                String.valueOf(area.number()),
                "",
                area.weakness(),
                null,
                "",
                proving(items, Evidence.Proves.EVIDENCE),
                proving(items, Evidence.Proves.IMPACT),
                List.of());
    }

    private Claim measure(PlanTree.Outcome outcome, String ref, SuccessMeasure measure) {
        List<Evidence> items = pack.evidence().of(measure.id());
        return new Claim(
                About.MEASURE,
                ref,
                outcome.number(),
                measure.words(),
                null,
                MeasureWords.of(measure).strip(),
                proving(items, Evidence.Proves.EVIDENCE),
                proving(items, Evidence.Proves.IMPACT),
                List.of());
    }

    private Claim action(PlanTree.Outcome outcome, Line line) {
        List<Evidence> items = pack.evidence().of(line.id());
        return new Claim(
                About.ACTION,
                line.ref(),
                outcome.number(),
                line.words(),
                line.state(),
                line.sinceOn() == null ? "" : "since " + Say.day(line.sinceOn()) + ".",
                proving(items, Evidence.Proves.EVIDENCE),
                proving(items, Evidence.Proves.IMPACT),
                made.getOrDefault(line.id(), List.of()));
    }

    private static List<Evidence> proving(List<Evidence> items, Evidence.Proves proves) {
        return items.stream().filter(item -> item.proves() == proves).toList();
    }

    public List<Claim> bare() {
        return claims().stream().filter(Claim::bare).toList();
    }

    /** Every item of the pack, in the order of the claims. */
    public Stream<Evidence> items() {
        return claims().stream().flatMap(claim -> Stream.concat(claim.evidence().stream(), claim.impact().stream()));
    }

    public String sentence() {
        int all = claims().size();
        int bare = bare().size();
        return Say.count(all, "claim", "claims") + ". "
                + (bare == 0
                        ? "Each has what there must be to show for it."
                        : bare + " of them lack evidence or proof of impact.");
    }

    public String at(String path) {
        int hash = path.indexOf('#');
        return hash < 0
                ? PlanPage.at(path, chosen)
                : PlanPage.at(path.substring(0, hash), chosen) + path.substring(hash);
    }
}
