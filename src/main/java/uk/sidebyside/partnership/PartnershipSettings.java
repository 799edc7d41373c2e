package uk.sidebyside.partnership;

import java.time.Month;
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
import uk.sidebyside.partnership.rules.OneAYear;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** What an area sets for pieces of joint partnership: how long nobody waits for news, how soon a proposal is answered, the year. */
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
     * @param yearFrom with the first day of which month the year of services begins (AMB-12)
     */
    public record Setting(int quietWeeks, int answerWorkingDays, Month yearFrom, int version) {
        static final Setting USUAL = new Setting(KeepInLoop.WEEKS, 20, OneAYear.YEAR_FROM, 0);
    }

    @Transactional(readOnly = true)
    public Setting of(AreaId area) {
        return store.of(area);
    }

    /**
     * @param weeks as typed; null where it is no number, as with the others
     * @throws NotFound for whoever does not administer the area
     */
    @Transactional
    public Saving<AreaId> change(
            AreaId area, @Nullable Integer weeks, @Nullable Integer days, @Nullable Integer month, int version) {
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
        if (month == null || month < 1 || month > 12) {
            findings.add(Finding.of("yearFrom", "setting.year", "REQUIREMENTS R101, AMB-12"));
        }
        if (!findings.isEmpty() || weeks == null || days == null || month == null) {
            return Saving.refused(findings);
        }
        if (!store.save(area, new Setting(weeks, days, Month.of(month), version))) {
            Setting now = store.of(area);
            return new Saving.Stale<>(
                    Map.of(
                            "weeks", String.valueOf(now.quietWeeks()),
                            "days", String.valueOf(now.answerWorkingDays()),
                            "yearFrom", String.valueOf(now.yearFrom().getValue())),
                    now.version());
        }
        return Saving.saved(area);
    }
}
