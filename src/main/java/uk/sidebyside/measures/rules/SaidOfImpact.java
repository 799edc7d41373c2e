package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.sidebyside.shared.Finding;

/**
 * What is said of impact, in the one format for actions, services and projects (R060): what we did, how much, how well, who is
 * better off, the evidence, what next.
 *
 * @param untilOn the last day of which it speaks
 * @param forEverybody whether it is to be read by everybody
 */
public record SaidOfImpact(
        LocalDate untilOn,
        String did,
        String howMuch,
        String howWell,
        String betterOff,
        String evidence,
        String next,
        boolean forEverybody) {
    /** Of one part. */
    public static final int LONGEST = 1000;

    private static final String SOURCE = "docs/rules/measures.md";

    /** A draft needs what was done; what everybody reads needs every part. */
    public List<Finding> wrong(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (untilOn.isAfter(today)) {
            findings.add(Finding.of("untilOn", "impact.until.in.future", SOURCE));
        }
        texts().forEach((field, text) -> {
            if (text.length() > LONGEST) {
                findings.add(Finding.of(field, "text.too.long", SOURCE, LONGEST, text.length()));
            }
        });
        for (String field : List.of("did", "howMuch", "howWell", "betterOff", "evidence", "next")) {
            boolean needed = forEverybody || field.equals("did");
            if (needed && texts().getOrDefault(field, "").isBlank()) {
                findings.add(Finding.of(field, "impact.needs." + field, SOURCE));
            }
        }
        return findings;
    }

    /** The same, for those alone who may write it. */
    public SaidOfImpact asDraft() {
        return new SaidOfImpact(untilOn, did, howMuch, howWell, betterOff, evidence, next, false);
    }

    /** By the name of the form's field. */
    public Map<String, String> texts() {
        return new TreeMap<>(Map.of(
                "did", did,
                "howMuch", howMuch,
                "howWell", howWell,
                "betterOff", betterOff,
                "evidence", evidence,
                "next", next));
    }
}
