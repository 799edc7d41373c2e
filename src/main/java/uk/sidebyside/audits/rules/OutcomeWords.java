package uk.sidebyside.audits.rules;

import java.util.List;
import java.util.Objects;

/** A rule that suggests an outcome as a sentence, so that whoever decides reads what spoke. It is made of the rule itself. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** As "At least one is at “Room for improvement”, so “Requires Improvement” is suggested." */
    public static String of(Framework framework, OutcomeRule rule) {
        String levels = levels(framework, rule);
        String among = rule.among().isEmpty()
                ? ""
                : " among "
                        + either(
                                rule.among().stream()
                                        .map(key -> name(framework, key))
                                        .toList(),
                                "and");
        String suggested =
                framework.whole().find(rule.suggest()).map(Level::label).orElse(rule.suggest());
        String when =
                switch (rule.when()) {
                    case ANY -> "At least one" + among + " is at " + levels;
                    case ALL -> "All" + among + " that count are at " + levels;
                    case SHARE -> "At least " + rule.atLeast() + "% of the weight" + among + " is at " + levels;
                    case NUMBER -> "At least " + rule.atLeast() + among + " are at " + levels;
                    case OTHERWISE -> "No other rule holds";
                };
        return when + ", so “" + suggested + "” is suggested.";
    }

    private static String name(Framework framework, String key) {
        return framework
                .indicator(key)
                .map(one -> one.number().isBlank() ? one.words() : one.number())
                .orElse(key);
    }

    private static String levels(Framework framework, OutcomeRule rule) {
        return either(
                rule.at().stream()
                        .map(level -> "“" + label(framework, level) + "”")
                        .toList(),
                "or");
    }

    private static String label(Framework framework, String level) {
        return framework.indicators().stream()
                .map(indicator -> framework.scaleOf(indicator).find(level).orElse(null))
                .filter(Objects::nonNull)
                .map(Level::label)
                .findFirst()
                .orElse(level);
    }

    private static String either(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " " + last + " " + words.getLast();
    }
}
