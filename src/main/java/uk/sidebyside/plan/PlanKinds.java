package uk.sidebyside.plan;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What kinds of plan there are. Inspections keep renaming them, so each area keeps a list of its own. */
@Service
public class PlanKinds {
    /** What inspections have asked for so far; an area may add to them. */
    private static final Map<String, String> FIRST = first();

    private final PlanStore store;

    PlanKinds(PlanStore store) {
        this.store = store;
    }

    private static Map<String, String> first() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("written-statement-of-action", "Written statement of action");
        kinds.put("priority-action-plan", "Priority action plan");
        kinds.put("accelerated-progress-plan", "Accelerated progress plan");
        kinds.put("improvement-plan", "Improvement plan");
        kinds.put("operational-plan", "Operational plan");
        return Collections.unmodifiableMap(kinds);
    }

    /** The kinds that every area begins with, code to label. */
    public static Map<String, String> shipped() {
        return FIRST;
    }

    /** The kinds that an area may choose from, code to label. */
    @Transactional
    public Map<String, String> inArea(AreaId area) {
        Reader.mustEdit();
        Map<String, String> kinds = store.kinds(area);
        if (!kinds.isEmpty()) {
            return kinds;
        }
        FIRST.forEach((code, label) -> store.addKind(area, code, label));
        return FIRST;
    }

    /** Adds a kind. Its code is made of its label and never changes. */
    @Transactional
    public Saving<String> add(AreaId area, String label) {
        Map<String, String> kinds = inArea(area);
        String code = code(label);
        List<Finding> findings = check(kinds, label, "");
        if (findings.isEmpty() && (code.length() < 2 || kinds.containsKey(code))) {
            findings = List.of(Finding.of("label", "kind.taken", "docs/rules/plan.md", label));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.addKind(area, code, label);
        return Saving.saved(code);
    }

    /** Calls a kind otherwise; plans of that kind are then called so too. */
    @Transactional
    public Saving<String> rename(AreaId area, String code, String label) {
        Map<String, String> kinds = inArea(area);
        if (!kinds.containsKey(code)) {
            throw new NotFound();
        }
        List<Finding> findings = check(kinds, label, code);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.renameKind(area, code, label);
        return Saving.saved(code);
    }

    private static List<Finding> check(Map<String, String> kinds, String label, String code) {
        boolean taken = kinds.entrySet().stream()
                .anyMatch(kind -> kind.getValue().equalsIgnoreCase(label)
                        && !kind.getKey().equals(code));
        return taken
                ? List.of(Finding.of("label", "kind.taken", "docs/rules/plan.md", label))
                : Texts.required("label", label, 80);
    }

    private static String code(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String code =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^[0-9-]+|-$", "");
        return code.length() > 60 ? code.substring(0, 60) : code;
    }
}
