package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * What a report on turning a curve must keep to: when it is saved, and when it is to be read by everybody. Until nothing is
 * missing it is a draft.
 *
 * @param beganOn from when on something is done about it
 * @param partners one a line, {@code who: what they do}
 * @param works what works, one idea a line
 * @param noCost ideas that cost nothing or little, one a line
 * @param fromFamilies ideas from families, one a line
 * @param wanted data that is still wanted
 */
public record ReportOfACurve(
        @Nullable LocalDate beganOn,
        String helping,
        String hindering,
        String causes,
        String gaps,
        String partners,
        String works,
        String noCost,
        String fromFamilies,
        String wanted) {
    /** Of one text. */
    public static final int LONGEST = 600;

    /** Of all of them together: what fits on one sheet with its chart. */
    public static final int SHEET = 1400;

    private static final String SOURCE = "docs/rules/measures.md";

    /** What keeps it from being saved at all. */
    public List<Finding> wrong(LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (beganOn != null && beganOn.isAfter(today)) {
            findings.add(Finding.of("beganOn", "curve.began.in.future", SOURCE));
        }
        texts().forEach((field, text) -> {
            if (text.length() > LONGEST) {
                findings.add(Finding.of(field, "text.too.long", SOURCE, LONGEST, text.length()));
            }
        });
        int line = 0;
        for (String partner : lines(partners)) {
            line++;
            int colon = partner.indexOf(':');
            if (colon < 1 || partner.substring(colon + 1).isBlank()) {
                findings.add(Finding.of("partners", "curve.partner.without.role", SOURCE, line));
                break;
            }
        }
        int all = length();
        if (all > SHEET) {
            findings.add(Finding.of("wanted", "curve.longer.than.a.sheet", SOURCE, SHEET, all));
        }
        return findings;
    }

    /**
     * What keeps it from being read by everybody, each by the field where it is missing.
     *
     * @param chart whether it has a measure on its chart that everybody may see
     * @param actions how many actions of the plan are linked to it
     */
    public List<Finding> missing(boolean chart, int actions) {
        List<Finding> findings = new ArrayList<>();
        if (!chart) {
            findings.add(Finding.of("headline", "curve.needs.headline", SOURCE));
        }
        if (beganOn == null) {
            findings.add(Finding.of("beganOn", "curve.needs.beganOn", SOURCE));
        }
        List.of("helping", "hindering", "causes", "partners", "noCost", "fromFamilies").stream()
                .filter(field -> texts().getOrDefault(field, "").isBlank())
                .forEach(field -> findings.add(Finding.of(field, "curve.needs." + field, SOURCE)));
        if (actions == 0) {
            findings.add(Finding.of("actions", "curve.needs.actions", SOURCE));
        }
        return findings;
    }

    public int length() {
        return texts().values().stream().mapToInt(String::length).sum();
    }

    /** The lines of a text that have something on them. */
    public static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** By the name of the form's field. */
    public Map<String, String> texts() {
        return new TreeMap<>(Map.of(
                "helping", helping,
                "hindering", hindering,
                "causes", causes,
                "gaps", gaps,
                "partners", partners,
                "works", works,
                "noCost", noCost,
                "fromFamilies", fromFamilies,
                "wanted", wanted));
    }
}
