package uk.sidebyside.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What an area sets for cases: whether it warns a day early, and which services its letters name. */
@Service
public class CaseSettings {
    private static final int AT_MOST = 500;

    private final JdbcClient jdbc;

    CaseSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param strict whether to warn a day early, for those who count the first day as day 1
     * @param mediation the mediation adviser: name, telephone, address; blank where nobody has said
     * @param advice the information, advice and support service
     * @param disagreement the service that helps to resolve disagreements
     * @param version 0 while nothing was set
     */
    public record Setting(boolean strict, String mediation, String advice, String disagreement, int version) {
        public static final Setting NONE = new Setting(false, "", "", "", 0);
    }

    @Transactional(readOnly = true)
    public Setting of(AreaId area) {
        return jdbc.sql("""
                SELECT warns_strictly, mediation, advice, disagreement, version FROM assessments.setting WHERE area_id = :area
                """)
                .param("area", area.value())
                .query((row, n) -> new Setting(
                        row.getBoolean("warns_strictly"),
                        row.getString("mediation"),
                        row.getString("advice"),
                        row.getString("disagreement"),
                        row.getInt("version")))
                .optional()
                .orElse(Setting.NONE);
    }

    /** @throws NotFound for whoever neither leads cases nor administers the area */
    @Transactional
    public Saving<AreaId> change(AreaId area, Setting wanted) {
        if (!Principals.current().hasAny(Role.CASE_OFFICER, Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("mediation", wanted.mediation());
        texts.put("advice", wanted.advice());
        texts.put("disagreement", wanted.disagreement());
        texts.forEach((field, text) -> {
            if (text.length() > AT_MOST) {
                findings.add(Finding.of(field, "setting.too.long", "the field", AT_MOST));
            }
        });
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!save(area, wanted)) {
            Setting now = of(area);
            return new Saving.Stale<>(
                    Map.of(
                            "strict", now.strict() ? "yes" : "no",
                            "mediation", now.mediation(),
                            "advice", now.advice(),
                            "disagreement", now.disagreement()),
                    now.version());
        }
        return Saving.saved(area);
    }

    private boolean save(AreaId area, Setting wanted) {
        return jdbc.sql("""
                INSERT INTO assessments.setting AS s (area_id, warns_strictly, mediation, advice, disagreement, version)
                VALUES (:area, :strict, :mediation, :advice, :disagreement, 1)
                ON CONFLICT (area_id) DO UPDATE SET warns_strictly = EXCLUDED.warns_strictly, mediation = EXCLUDED.mediation,
                    advice = EXCLUDED.advice, disagreement = EXCLUDED.disagreement, version = s.version + 1
                WHERE s.version = :version
                """)
                        .param("area", area.value())
                        .param("strict", wanted.strict())
                        .param("mediation", wanted.mediation().strip())
                        .param("advice", wanted.advice().strip())
                        .param("disagreement", wanted.disagreement().strip())
                        .param("version", wanted.version())
                        .update()
                == 1;
    }
}
