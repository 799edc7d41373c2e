package uk.sidebyside.audits.web;

import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.OutcomeRule;
import uk.sidebyside.audits.rules.OutcomeWords;

/** @param agreed the area's own words, by keys */
public record FrameworkPage(Framework framework, Map<String, String> agreed, boolean mayKeep) {

    public String at(String below) {
        return "/audits/frameworks/" + framework.code() + "/" + framework.version() + below;
    }

    public List<Level> described(Indicator indicator) {
        return framework.scaleOf(indicator).levels().stream()
                .filter(level -> indicator.descriptors().containsKey(level.key()))
                .toList();
    }

    public String rule(OutcomeRule rule) {
        return OutcomeWords.of(framework, rule);
    }

    public String agreed(String key) {
        return agreed.getOrDefault(key, "");
    }
}
