package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;

/** Records of joint partnership as facts count them, under pseudonyms. */
@Repository
class FactStore {
    private final JdbcClient jdbc;

    FactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a record its pseudonym, made by chance, so that nothing can be read off it. */
    void name(AreaId area, UUID record) {
        jdbc.sql("""
                INSERT INTO partnership.fact_subject (area_id, record_id, subject) VALUES (:area, :record, gen_random_uuid())
                ON CONFLICT (area_id, record_id) DO NOTHING
                """).param("area", area.value()).param("record", record).update();
    }

    /** The pseudonyms of these records, as far as the principal may read the records. */
    Map<UUID, UUID> subjects(AreaId area, Collection<UUID> records) {
        Map<UUID, UUID> subjects = new LinkedHashMap<>();
        jdbc.sql(
                        "SELECT record_id, subject FROM partnership.fact_subject WHERE area_id = :area AND record_id = ANY (:records)")
                .param("area", area.value())
                .param("records", records.toArray(UUID[]::new))
                .query(row -> {
                    subjects.put(row.getObject("record_id", UUID.class), row.getObject("subject", UUID.class));
                });
        return subjects;
    }

    /** The records behind these pseudonyms; of one that was erased there is none. */
    Map<UUID, UUID> behind(AreaId area, Collection<UUID> subjects) {
        Map<UUID, UUID> behind = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT subject, record_id FROM partnership.fact_subject WHERE area_id = :area AND subject = ANY (:subjects)
                """)
                .param("area", area.value())
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    behind.put(row.getObject("subject", UUID.class), row.getObject("record_id", UUID.class));
                });
        return behind;
    }

    /** As the register has it today. */
    void count(AreaId area, LocalService service) {
        jdbc.sql("""
                INSERT INTO partnership.counted_service (area_id, service_id, sector, from_on, until_on)
                VALUES (:area, :id, :sector, :from, :until)
                ON CONFLICT (area_id, service_id) DO UPDATE SET sector = :sector, from_on = :from, until_on = :until
                """)
                .param("area", area.value())
                .param("id", service.id().value())
                .param("sector", service.sector().code())
                .param("from", service.fromOn())
                .param("until", service.untilOn())
                .update();
    }

    /** @param began the days on which its pieces began */
    record CountedService(
            ServiceId id,
            Sector sector,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            List<LocalDate> began) {}

    /** @param only null for all of the area */
    List<CountedService> services(AreaId area, @Nullable ServiceId only) {
        Map<UUID, CountedService> services = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT s.service_id, s.sector, s.from_on, s.until_on, p.began_on FROM partnership.counted_service s
                LEFT JOIN partnership.piece p ON p.area_id = s.area_id AND p.service_id = s.service_id
                WHERE s.area_id = :area AND (CAST(:only AS uuid) IS NULL OR s.service_id = :only)
                ORDER BY s.service_id, p.began_on
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), java.sql.Types.OTHER)
                .query(row -> {
                    UUID id = row.getObject("service_id", UUID.class);
                    var service = new CountedService(
                            new ServiceId(id),
                            Sector.of(row.getString("sector")),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            new ArrayList<>());
                    LocalDate began = row.getObject("began_on", LocalDate.class);
                    CountedService one = services.computeIfAbsent(id, key -> service);
                    if (began != null) {
                        one.began().add(began);
                    }
                });
        return List.copyOf(services.values());
    }

    record CountedTellBack(
            PieceId piece,
            String point,
            LocalDate dueOn,
            @Nullable LocalDate toldOn) {}

    /** @param only null for all of the area */
    List<CountedTellBack> tellBacks(AreaId area, @Nullable PieceId only) {
        return jdbc.sql("""
                SELECT piece_id, point, due_on, told_on FROM partnership.tell_back
                WHERE area_id = :area AND (CAST(:only AS uuid) IS NULL OR piece_id = :only) ORDER BY piece_id, due_on
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), java.sql.Types.OTHER)
                .query((row, n) -> new CountedTellBack(
                        new PieceId(row.getObject("piece_id", UUID.class)),
                        row.getString("point"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("told_on", LocalDate.class)))
                .list();
    }

    record CountedParticipant(ParticipantId id, String side, LocalDate joinedOn, boolean firstTime) {}

    /**
     * Those who take part for their work are not counted.
     *
     * @param only null for all of them
     * @param of null for those of every piece
     */
    List<CountedParticipant> participants(AreaId area, @Nullable ParticipantId only, @Nullable PieceId of) {
        return jdbc.sql("""
                SELECT id, side, joined_on, first_time FROM partnership.participant
                WHERE area_id = :area AND side <> 'professional' AND (CAST(:only AS uuid) IS NULL OR id = :only)
                    AND (CAST(:of AS uuid) IS NULL OR piece_id = :of)
                ORDER BY id
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), java.sql.Types.OTHER)
                .param("of", of == null ? null : of.value(), java.sql.Types.OTHER)
                .query((row, n) -> new CountedParticipant(
                        new ParticipantId(row.getObject("id", UUID.class)),
                        row.getString("side"),
                        row.getObject("joined_on", LocalDate.class),
                        row.getBoolean("first_time")))
                .list();
    }
}
