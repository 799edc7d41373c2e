package uk.sidebyside.audits.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a framework must be, beyond what its schema says of each field. */
public final class SoundFramework {
    /** As many as are read, judged and handed in together. */
    private static final int MOST_INDICATORS = 400;

    private final Framework framework;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Scale> scales = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();

    private SoundFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * What is wrong, in words.
     *
     * @param at where in the file, as {@code standards[2].indicators[0].scale}
     */
    public record Fault(String at, String words) {}

    /** Empty where audits can begin by it. */
    public static List<Fault> faults(Framework framework) {
        return new SoundFramework(framework).check();
    }

    private List<Fault> check() {
        if (framework.until() != null && framework.until().isBefore(framework.from())) {
            fault("inForce.until", "It ends before it begins. Write a later day, or leave it out.");
        }
        scales();
        named("rowScale", framework.rowScale());
        named("wholeScale", framework.wholeScale());
        keys();
        for (int i = 0; i < framework.standards().size(); i++) {
            standard("standards[" + i + "]", framework.standards().get(i));
        }
        cycles();
        outcome();
        return List.copyOf(faults);
    }

    private void fault(String at, String words) {
        faults.add(new Fault(at, words));
    }

    private void scales() {
        if (framework.scales().isEmpty()) {
            fault("scales", "There is no scale. Write at least one.");
        }
        for (int i = 0; i < framework.scales().size(); i++) {
            Scale scale = framework.scales().get(i);
            String at = "scales[" + i + "]";
            if (scales.putIfAbsent(scale.key(), scale) != null) {
                fault(at + ".key", "Two scales are called “" + scale.key() + "”. Give each a key of its own.");
            }
            if (scale.ordered().size() < 2) {
                fault(at + ".levels", "A scale needs at least two levels with a place in its order.");
            }
            levels(at, scale);
        }
    }

    /** A form that is filled in without a connection names a level by its label: two of one name can't be told apart. */
    private void levels(String at, Scale scale) {
        Set<String> keys = new HashSet<>();
        Set<String> labels = new HashSet<>();
        for (int j = 0; j < scale.levels().size(); j++) {
            Level level = scale.levels().get(j);
            String here = at + ".levels[" + j + "]";
            if (!keys.add(level.key())) {
                fault(here + ".key", "Two levels of this scale are called “" + level.key() + "”.");
            } else if (!labels.add(level.label().strip().toLowerCase(Locale.ROOT))) {
                fault(
                        here + ".label",
                        "Two levels of this scale read “" + level.label() + "”. Nobody could tell them apart.");
            }
        }
    }

    private void named(String at, String scale) {
        if (!scales.containsKey(scale)) {
            fault(at, "No scale is called “" + scale + "”.");
        }
    }

    /** Standards and indicators share one set of keys, so that a note names one thing. */
    private void keys() {
        Set<String> seen = new HashSet<>();
        if (framework.standards().isEmpty()) {
            fault("standards", "There is no standard. Write at least one.");
        }
        for (int i = 0; i < framework.standards().size(); i++) {
            Standard standard = framework.standards().get(i);
            String at = "standards[" + i + "]";
            once(at, standard.key(), seen);
            if (standard.indicators().isEmpty()) {
                fault(at + ".indicators", "This standard has nothing to judge. Write at least one indicator.");
            }
            for (int j = 0; j < standard.indicators().size(); j++) {
                Indicator indicator = standard.indicators().get(j);
                once(at + ".indicators[" + j + "]", indicator.key(), seen);
                indicators.putIfAbsent(indicator.key(), indicator);
            }
        }
        if (indicators.size() > MOST_INDICATORS) {
            fault(
                    "standards",
                    "There are " + indicators.size() + " indicators. Write at most " + MOST_INDICATORS + ".");
        }
    }

    private void once(String at, String key, Set<String> seen) {
        if (!seen.add(key)) {
            fault(at + ".key", "Two are called “" + key + "”. Give each standard and each indicator a key of its own.");
        }
    }

    private void standard(String at, Standard standard) {
        for (int i = 0; i < standard.indicators().size(); i++) {
            indicator(at + ".indicators[" + i + "]", standard.indicators().get(i));
        }
    }

    private void indicator(String at, Indicator indicator) {
        Scale scale = scales.get(indicator.scale());
        if (scale == null) {
            // A scale that the framework names for all rows is told once, there.
            if (!indicator.scale().equals(framework.rowScale())) {
                named(at + ".scale", indicator.scale());
            }
        } else {
            descriptors(at + ".descriptors", indicator, scale);
        }
        AskedIf condition = indicator.askedIf();
        if (condition != null) {
            condition(at + ".askedIf", condition);
        }
    }

    private void descriptors(String at, Indicator indicator, Scale scale) {
        Map<String, String> descriptors = indicator.descriptors();
        descriptors.keySet().stream()
                .sorted()
                .filter(level -> scale.find(level).isEmpty())
                .forEach(level ->
                        fault(at + "." + level, "The scale “" + scale.key() + "” has no level “" + level + "”."));
        if (!descriptors.isEmpty()) {
            scale.ordered().stream()
                    .filter(level -> !descriptors.containsKey(level.key()))
                    .forEach(level ->
                            fault(at, "The level “" + level.key() + "” is missing. Describe every level, or none."));
        }
    }

    private void condition(String at, AskedIf condition) {
        Indicator other = indicators.get(condition.indicator());
        if (other == null) {
            fault(at + ".indicator", "No indicator is called “" + condition.indicator() + "”.");
            return;
        }
        Scale scale = scales.get(other.scale());
        for (int i = 0; scale != null && i < condition.levels().size(); i++) {
            String level = condition.levels().get(i);
            if (scale.find(level).isEmpty()) {
                fault(
                        at + ".levels[" + i + "]",
                        "“" + condition.indicator() + "” is never judged “" + level
                                + "”: its scale has no such level.");
            }
        }
    }

    /** An indicator that hangs on itself, straight or through others, would never be asked. */
    private void cycles() {
        for (int i = 0; i < framework.standards().size(); i++) {
            List<Indicator> own = framework.standards().get(i).indicators();
            for (int j = 0; j < own.size(); j++) {
                List<String> way = wayBackTo(own.get(j));
                if (!way.isEmpty()) {
                    fault(
                            "standards[" + i + "].indicators[" + j + "].askedIf",
                            "This is a circle: " + String.join(" → ", way) + ". None of them would ever be asked.");
                }
            }
        }
    }

    private List<String> wayBackTo(Indicator start) {
        List<String> way = new ArrayList<>(List.of(start.key()));
        AskedIf next = start.askedIf();
        while (next != null) {
            boolean been = way.contains(next.indicator());
            way.add(next.indicator());
            if (been) {
                return next.indicator().equals(start.key()) ? way : List.of();
            }
            Indicator other = indicators.get(next.indicator());
            next = other == null ? null : other.askedIf();
        }
        return List.of();
    }

    private void outcome() {
        List<OutcomeRule> rules = framework.outcome();
        if (rules.isEmpty() || rules.getLast().when() != OutcomeRule.When.OTHERWISE) {
            fault("outcome", "The last rule must be “otherwise”, so that there is always a suggestion.");
        }
        for (int i = 0; i < rules.size(); i++) {
            String at = "outcome[" + i + "]";
            OutcomeRule rule = rules.get(i);
            if (rule.when() == OutcomeRule.When.OTHERWISE && i < rules.size() - 1) {
                fault(at + ".when", "Rules after “otherwise” are never reached. Put it last.");
            }
            rule(at, rule);
        }
    }

    private void rule(String at, OutcomeRule rule) {
        Scale whole = scales.get(framework.wholeScale());
        if (whole != null && whole.place(rule.suggest()) == 0) {
            fault(
                    at + ".suggest",
                    "The scale for the whole has no level “" + rule.suggest() + "” with a place in its order.");
        }
        for (int i = 0; i < rule.among().size(); i++) {
            if (!indicators.containsKey(rule.among().get(i))) {
                fault(
                        at + ".among[" + i + "]",
                        "No indicator is called “" + rule.among().get(i) + "”.");
            }
        }
        for (int i = 0; i < rule.at().size(); i++) {
            if (!judgedSo(rule, rule.at().get(i))) {
                fault(
                        at + ".at[" + i + "]",
                        "Nothing that this rule looks at can be judged “"
                                + rule.at().get(i) + "”.");
            }
        }
        if (rule.when() != OutcomeRule.When.OTHERWISE && rule.at().isEmpty()) {
            fault(at + ".at", "Write which levels this rule looks for.");
        }
        int most = rule.when() == OutcomeRule.When.NUMBER ? looksAt(rule) : 100;
        boolean counts = rule.when() == OutcomeRule.When.SHARE || rule.when() == OutcomeRule.When.NUMBER;
        if (counts && (rule.atLeast() < 1 || rule.atLeast() > most)) {
            fault(at + ".atLeast", "Write a whole number from 1 to " + most + ".");
        }
    }

    private int looksAt(OutcomeRule rule) {
        return rule.among().isEmpty() ? indicators.size() : rule.among().size();
    }

    private boolean judgedSo(OutcomeRule rule, String level) {
        return indicators.values().stream()
                .filter(one -> rule.among().isEmpty() || rule.among().contains(one.key()))
                .map(one -> scales.get(one.scale()))
                .anyMatch(scale -> scale != null && scale.place(level) > 0);
    }
}
