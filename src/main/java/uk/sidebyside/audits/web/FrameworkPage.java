package uk.sidebyside.audits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.OutcomeRule;
import uk.sidebyside.audits.rules.OutcomeWords;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.NextVersions;

/**
 * @param agreed the area's own words, by keys
 * @param made the pieces of work in which it was made, as far as the reader may see them
 * @param next what waits for the next version, and what this one took up
 */
public record FrameworkPage(
        Framework framework, Map<String, String> agreed, List<Linked> made, NextVersions.Of next, boolean mayKeep) {

    public FrameworkPage {
        agreed = Map.copyOf(agreed);
        made = List.copyOf(made);
    }

    /** Since when audits begin by this version, and until when: a framework has a date of its own, whatever was agreed elsewhere. */
    public String inForce() {
        LocalDate until = framework.until();
        return "Audits begin by this version from " + AuditWords.day(framework.from())
                + (until == null ? " on." : " to " + AuditWords.day(until) + ".");
    }

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
