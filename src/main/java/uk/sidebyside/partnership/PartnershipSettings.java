package uk.sidebyside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.partnership.rules.KeepInLoop;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What an area sets for pieces of joint partnership: how long nobody waits for news, and how soon a proposal is answered. */
@Service
public class PartnershipSettings {
    private static final String SOURCE = "docs/rules/partnership.md, what an area sets";

    private final PartnershipSettingStore store;

    PartnershipSettings(PartnershipSettingStore store) {
        this.store = store;
    }

    /**
     * @param quietWeeks after how many weeks without news whoever leads a piece is reminded
     * @param answerWorkingDays in how many working days a proposal is answered
     */
    public record Setting(int quietWeeks, int answerWorkingDays, int version) {
        static final Setting USUAL = new Setting(KeepInLoop.WEEKS, 20, 0);
    }

    @Transactional(readOnly = true)
    public Setting of(AreaId area) {
        return store.of(area);
    }

    /**
     * @param weeks as typed; null where it is no number
     * @throws NotFound for whoever does not administer the area
     */
    @Transactional
    public Saving<AreaId> change(AreaId area, @Nullable Integer weeks, @Nullable Integer days, int version) {
        if (!Principals.current().has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        List<Finding> findings = new ArrayList<>();
        if (weeks == null || weeks < 1 || weeks > 52) {
            findings.add(Finding.of("weeks", "setting.weeks", SOURCE));
        }
        if (days == null || days < 1 || days > 120) {
            findings.add(Finding.of("days", "setting.days", SOURCE));
        }
        if (!findings.isEmpty() || weeks == null || days == null) {
            return Saving.refused(findings);
        }
        if (!store.save(area, new Setting(weeks, days, version))) {
            Setting now = store.of(area);
            return new Saving.Stale<>(
                    Map.of(
                            "weeks", String.valueOf(now.quietWeeks()),
                            "days", String.valueOf(now.answerWorkingDays())),
                    now.version());
        }
        return Saving.saved(area);
    }
}
