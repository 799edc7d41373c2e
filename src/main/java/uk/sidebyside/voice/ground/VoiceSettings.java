package uk.sidebyside.voice.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.rules.Promises;
import uk.sidebyside.voice.said.Sitting;

/** What an area sets for itself: in how many working days people are told back, and how long a receipt opens. */
@Service
public class VoiceSettings {
    private static final String SOURCE = "docs/rules/voice.md, what an area sets";

    private final SettingStore store;

    VoiceSettings(SettingStore store) {
        this.store = store;
    }

    /** @param tellBackWorkingDays where no day was agreed beforehand */
    public record Setting(int tellBackWorkingDays, int receiptMonths, int version) {
        /** Four weeks, and a year. */
        static final Setting USUAL = new Setting(20, 12, 0);
    }

    @Transactional(readOnly = true)
    public Setting of(AreaId area) {
        return store.of(area);
    }

    /** @param days as typed; null where it is no number */
    @Transactional
    public Saving<AreaId> change(AreaId area, @Nullable Integer days, @Nullable Integer months, int version) {
        if (!Principals.current().has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
        List<Finding> findings = new ArrayList<>();
        if (days == null || days < 1 || days > 120) {
            findings.add(Finding.of("days", "setting.days", SOURCE));
        }
        if (months == null || months < 1 || months > 60) {
            findings.add(Finding.of("months", "setting.months", SOURCE));
        }
        if (!findings.isEmpty() || days == null || months == null) {
            return Saving.refused(findings);
        }
        if (!store.save(area, new Setting(days, months, version))) {
            Setting now = store.of(area);
            return new Saving.Stale<>(
                    Map.of(
                            "days", String.valueOf(now.tellBackWorkingDays()),
                            "months", String.valueOf(now.receiptMonths())),
                    now.version());
        }
        return Saving.saved(area);
    }

    /** The day by which the giver of something that is being written will be told: the one agreed beforehand, or the area's usual time. */
    public LocalDate promised(Sitting sitting, LocalDate today) {
        LocalDate agreed = sitting.tellBackOn();
        if (agreed != null && !agreed.isBefore(today)) {
            return agreed;
        }
        return Promises.tellBackBy(today, store.of(sitting.about().area()).tellBackWorkingDays());
    }
}
