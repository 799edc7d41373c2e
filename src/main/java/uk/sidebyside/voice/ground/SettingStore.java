package uk.sidebyside.voice.ground;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

@Repository
class SettingStore {
    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    VoiceSettings.Setting of(AreaId area) {
        return jdbc.sql(
                        "SELECT tell_back_working_days, receipt_months, version FROM voice.setting WHERE area_id = :area")
                .param("area", area.value())
                .query((row, n) -> new VoiceSettings.Setting(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(VoiceSettings.Setting.USUAL);
    }

    /** @return false where somebody else changed it since that version */
    boolean save(AreaId area, VoiceSettings.Setting setting) {
        return jdbc.sql("""
                        INSERT INTO voice.setting (area_id, tell_back_working_days, receipt_months, version)
                        VALUES (:area, :days, :months, 1)
                        ON CONFLICT (area_id) DO UPDATE SET tell_back_working_days = excluded.tell_back_working_days,
                            receipt_months = excluded.receipt_months, version = voice.setting.version + 1
                        WHERE voice.setting.version = :version
                        """)
                        .param("area", area.value())
                        .param("days", setting.tellBackWorkingDays())
                        .param("months", setting.receiptMonths())
                        .param("version", setting.version())
                        .update()
                == 1;
    }
}
