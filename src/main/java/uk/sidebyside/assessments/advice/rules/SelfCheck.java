package uk.sidebyside.assessments.advice.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.shared.Finding;

/**
 * What a writer can look over before sending: what is missing (REQUIREMENTS R145: needs, strategies and outcomes, specific and
 * quantifiable) and which words are vague. It marks and never blocks: {@link #refusals} alone keeps something from being sent, and
 * only what holds no answer at all.
 */
public final class SelfCheck {
    private static final String FRAMEWORK = "REQUIREMENTS R144, R145; SEND Code 9.69";

    private SelfCheck() {}

    /** A vague word and where it stands, by the name of the form's field. */
    public record Vague(String field, VagueWord.Mark mark) {}

    /** What keeps it from being sent; nothing where there is an answer in it. */
    public static List<Finding> refusals(WrittenAdvice advice) {
        List<Finding> refusals = new ArrayList<>();
        if (advice.answer() != Answer.KNOWN) {
            if (advice.because().isBlank()) {
                refusals.add(Finding.of("because", "advice.needs.because", FRAMEWORK));
            }
            return refusals;
        }
        if (advice.needs().isEmpty() && advice.provisions().isEmpty()) {
            refusals.add(Finding.of("need.1", "advice.is.empty", FRAMEWORK));
        }
        int places = advice.needs().size();
        for (int n = 1; n <= advice.provisions().size(); n++) {
            int need = advice.provisions().get(n - 1).need();
            if (need < 0 || need > places) {
                refusals.add(Finding.of("provision." + n + ".need", "advice.no.such.need", FRAMEWORK));
            }
        }
        return refusals;
    }

    /** What is missing, in the order of the form. */
    public static List<Finding> missing(WrittenAdvice advice) {
        List<Finding> missing = new ArrayList<>();
        if (advice.answer() != Answer.KNOWN) {
            return missing;
        }
        BiConsumer<String, String> miss = (field, key) -> missing.add(Finding.of(field, key, FRAMEWORK));
        if (advice.seen().isBlank()) {
            miss.accept("seen", "advice.lacks.seen");
        }
        for (int n = 1; n <= advice.needs().size(); n++) {
            need(advice, n, miss);
        }
        if (advice.strategies().isEmpty()) {
            miss.accept("strategy.1", "advice.lacks.strategies");
        }
        if (advice.outcomes().isEmpty()) {
            miss.accept("outcome.1", "advice.lacks.outcomes");
        }
        for (int n = 1; n <= advice.outcomes().size(); n++) {
            outcome(advice.outcomes().get(n - 1), "outcome." + n, miss);
        }
        for (int n = 1; n <= advice.provisions().size(); n++) {
            provision(advice.provisions().get(n - 1), "provision." + n, miss);
        }
        return missing;
    }

    private static void need(WrittenAdvice advice, int n, BiConsumer<String, String> miss) {
        Need need = advice.needs().get(n - 1);
        if (need.impact().isBlank()) {
            miss.accept("need." + n + ".impact", "advice.lacks.impact");
        }
        // Provision has to be there for each and every need (R v Secretary of State ex p E [1992]).
        if (advice.provisions().stream().noneMatch(provision -> provision.need() == n)) {
            miss.accept("need." + n, "advice.lacks.provision");
        }
    }

    private static void outcome(Outcome outcome, String field, BiConsumer<String, String> miss) {
        if (outcome.measured().isBlank()) {
            miss.accept(field + ".measured", "advice.lacks.measure");
        }
        if (outcome.byWhen().isBlank()) {
            miss.accept(field + ".by", "advice.lacks.time");
        }
        if (outcome.aspiration().isBlank()) {
            miss.accept(field + ".aspiration", "advice.lacks.aspiration");
        }
    }

    private static void provision(Provision provision, String field, BiConsumer<String, String> miss) {
        if (provision.who().isBlank()) {
            miss.accept(field + ".who", "advice.lacks.who");
        }
        if (provision.expertise().isBlank()) {
            miss.accept(field + ".expertise", "advice.lacks.expertise");
        }
        if (provision.often().isBlank()) {
            miss.accept(field + ".often", "advice.lacks.often");
        }
        if (provision.howLong().isBlank()) {
            miss.accept(field + ".long", "advice.lacks.long");
        }
        if (provision.reviewed().isBlank()) {
            miss.accept(field + ".reviewed", "advice.lacks.review");
        }
    }

    /** Every vague word in strategies, outcomes and provision, where doubt does harm. */
    public static List<Vague> vague(WrittenAdvice advice) {
        List<Vague> vague = new ArrayList<>();
        for (int n = 1; n <= advice.strategies().size(); n++) {
            mark(vague, "strategy." + n, advice.strategies().get(n - 1), true);
        }
        for (int n = 1; n <= advice.outcomes().size(); n++) {
            mark(vague, "outcome." + n, advice.outcomes().get(n - 1).words(), true);
            mark(
                    vague,
                    "outcome." + n + ".measured",
                    advice.outcomes().get(n - 1).measured(),
                    true);
            mark(vague, "outcome." + n + ".by", advice.outcomes().get(n - 1).byWhen(), true);
        }
        for (int n = 1; n <= advice.provisions().size(); n++) {
            Provision provision = advice.provisions().get(n - 1);
            String field = "provision." + n;
            mark(vague, field, provision.what(), provision.quantified());
            mark(vague, field + ".who", provision.who(), true);
            mark(vague, field + ".expertise", provision.expertise(), true);
            mark(vague, field + ".often", provision.often(), true);
            mark(vague, field + ".long", provision.howLong(), true);
            mark(vague, field + ".reviewed", provision.reviewed(), true);
        }
        return vague;
    }

    private static void mark(List<Vague> vague, String field, String text, boolean said) {
        VagueWord.in(text, said).forEach(mark -> vague.add(new Vague(field, mark)));
    }

    /** Whether it keeps to the framework (REQUIREMENTS T22): an explicit "not known", or nothing missing but what may be left out. */
    public static boolean onTheFramework(WrittenAdvice advice) {
        return refusals(advice).isEmpty()
                && missing(advice).stream()
                        .noneMatch(finding -> !finding.key().equals("advice.lacks.aspiration")
                                && !finding.key().equals("advice.lacks.expertise"));
    }
}
