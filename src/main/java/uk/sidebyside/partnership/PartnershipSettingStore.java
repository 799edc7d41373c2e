package uk.sidebyside.partnership;

import java.time.Month;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class PartnershipSettingStore {
    private final JdbcClient jdbc;

    PartnershipSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PartnershipSettings.Setting of(AreaId area) {
        return jdbc.sql("""
                SELECT quiet_weeks, answer_working_days, year_from_month, version FROM partnership.setting WHERE area_id = :area
                """)
                .param("area", area.value())
                .query((row, n) -> new PartnershipSettings.Setting(
                        row.getInt(1), row.getInt(2), Month.of(row.getInt(3)), row.getInt(4)))
                .optional()
                .orElse(PartnershipSettings.Setting.USUAL);
    }

    /** @return false where somebody else changed it since that version */
    boolean save(AreaId area, PartnershipSettings.Setting setting) {
        return jdbc.sql("""
                        INSERT INTO partnership.setting (area_id, quiet_weeks, answer_working_days, year_from_month, version)
                        VALUES (:area, :weeks, :days, :month, 1)
                        ON CONFLICT (area_id) DO UPDATE SET quiet_weeks = excluded.quiet_weeks,
                            answer_working_days = excluded.answer_working_days,
                            year_from_month = excluded.year_from_month, version = partnership.setting.version + 1
                        WHERE partnership.setting.version = :version
                        """)
                        .param("area", area.value())
                        .param("weeks", setting.quietWeeks())
                        .param("days", setting.answerWorkingDays())
                        .param("month", setting.yearFrom().getValue())
                        .param("version", setting.version())
                        .update()
                == 1;
    }
}
