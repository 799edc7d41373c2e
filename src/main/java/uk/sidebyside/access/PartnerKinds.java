package uk.sidebyside.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** An area's kinds of partner: seven to begin with, in words and number the area's own. An administrator changes them. */
@Service
public class PartnerKinds {
    private static final int LABEL_AT_MOST = 80;
    private static final String SOURCE = "York's strategy, who takes part: seven kinds of partner; R028: editable";

    private final PartnerKindStore store;

    PartnerKinds(PartnerKindStore store) {
        this.store = store;
    }

    /** In their order. */
    @Transactional(readOnly = true)
    public List<PartnerKind> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** @throws SettingRefused where it has no name, or one that another has */
    @Transactional
    public void add(AreaId area, String label, StandsFor standsFor) {
        List<PartnerKind> all = store.inArea(area);
        SettingRefused.unless(label(label, "", all));
        store.insert(area, code(label, all), label.strip(), standsFor);
    }

    /** @throws SettingRefused where the name is missing or another's, or where a family seat would lose its ground */
    @Transactional
    public void change(AreaId area, String code, String label, StandsFor standsFor) {
        List<Finding> findings = new ArrayList<>(label(label, code, store.inArea(area)));
        if (standsFor != StandsFor.FAMILIES && store.familySeatsOf(area, code) > 0) {
            findings.add(finding("standsFor", "kind.holds.family.seats"));
        }
        SettingRefused.unless(findings);
        if (!store.update(area, code, label.strip(), standsFor)) {
            throw new NotFound();
        }
    }

    /** @throws SettingRefused while an organisation is of this kind */
    @Transactional
    public void remove(AreaId area, String code) {
        PartnerKind kind = store.inArea(area).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (kind.partners() > 0) {
            throw new SettingRefused(List.of(finding("", "kind.in.use", kind.label(), kind.partners())));
        }
        store.delete(area, code);
    }

    private static List<Finding> label(String label, String code, List<PartnerKind> all) {
        String typed = label.strip();
        if (typed.isEmpty() || typed.length() > LABEL_AT_MOST) {
            return List.of(finding("label", "kind.needs.label", LABEL_AT_MOST));
        }
        boolean taken = all.stream()
                .anyMatch(one -> !one.code().equals(code) && one.label().equalsIgnoreCase(typed));
        return taken ? List.of(finding("label", "kind.label.taken")) : List.of();
    }

    /** Made of the label; numbered where another kind, renamed since, was made of the same. */
    private static String code(String label, List<PartnerKind> all) {
        String plain = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String start = "kind-" + (plain.length() > 30 ? plain.substring(0, 30) : plain);
        String code = start;
        for (int n = 2; taken(code, all); n++) {
            code = start + "-" + n;
        }
        return code;
    }

    private static boolean taken(String code, List<PartnerKind> all) {
        return all.stream().anyMatch(kind -> kind.code().equals(code));
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
