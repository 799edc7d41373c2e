package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.pages.form.Input;

/** Advice as it comes in from its form: lines that hold nothing are left out, and those after them move up. */
final class AdviceForm {
    static final int MOST = 20;

    private final Input input;
    private final Map<Integer, Integer> numberOfNeed = new HashMap<>();

    private AdviceForm(Input input) {
        this.input = input;
    }

    static WrittenAdvice read(Input input) {
        return new AdviceForm(input).advice();
    }

    private WrittenAdvice advice() {
        List<Need> needs = needs();
        return new WrittenAdvice(
                answer(), text("because"), text("seen"), needs, strategies(), outcomes(), provisions());
    }

    private String text(String name) {
        return input.text(name).strip();
    }

    private Answer answer() {
        return Stream.of(Answer.values())
                .filter(one -> one.code().equals(text("answer")))
                .findFirst()
                .orElse(Answer.KNOWN);
    }

    private List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (int n = 1; n <= MOST; n++) {
            var need = new Need(text("need." + n), text("need." + n + ".impact"));
            if (!need.words().isEmpty() || !need.impact().isEmpty()) {
                needs.add(need);
                numberOfNeed.put(n, needs.size());
            }
        }
        return needs;
    }

    private List<String> strategies() {
        List<String> strategies = new ArrayList<>();
        for (int n = 1; n <= MOST; n++) {
            String strategy = text("strategy." + n);
            if (!strategy.isEmpty()) {
                strategies.add(strategy);
            }
        }
        return strategies;
    }

    private List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int n = 1; n <= MOST; n++) {
            String field = "outcome." + n;
            var outcome = new Outcome(
                    text(field), text(field + ".measured"), text(field + ".by"), text(field + ".aspiration"));
            if (Stream.of(outcome.words(), outcome.measured(), outcome.byWhen(), outcome.aspiration())
                    .anyMatch(words -> !words.isEmpty())) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private List<Provision> provisions() {
        List<Provision> provisions = new ArrayList<>();
        for (int n = 1; n <= MOST; n++) {
            String field = "provision." + n;
            var one = new Provision(
                    text(field),
                    text(field + ".who"),
                    text(field + ".expertise"),
                    text(field + ".often"),
                    text(field + ".long"),
                    text(field + ".reviewed"),
                    strand(text(field + ".strand")),
                    numberOfNeed.getOrDefault(number(text(field + ".need")), 0));
            if (Stream.of(one.what(), one.who(), one.expertise(), one.often(), one.howLong(), one.reviewed())
                    .anyMatch(words -> !words.isEmpty())) {
                provisions.add(one);
            }
        }
        return provisions;
    }

    private static Strand strand(String code) {
        return Stream.of(Strand.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(Strand.EDUCATION);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
    }
}
