package uk.sidebyside.audits.collected;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import uk.sidebyside.audits.collected.rules.CountedAudits;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.shared.AreaId;

/** Audits as facts count them, under pseudonyms. */
@Repository
class CollectedFactStore {
    private final JdbcClient jdbc;

    CollectedFactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives a record its pseudonym, made by chance, so that nothing can be read off it. */
    void name(AreaId area, UUID record) {
        jdbc.sql("""
                INSERT INTO audits.fact_subject (area_id, record_id, subject) VALUES (:area, :record, gen_random_uuid())
                ON CONFLICT (area_id, record_id) DO NOTHING
                """).param("area", area.value()).param("record", record).update();
    }

    Map<UUID, UUID> subjects(AreaId area) {
        Map<UUID, UUID> subjects = new HashMap<>();
        jdbc.sql("SELECT record_id, subject FROM audits.fact_subject WHERE area_id = :area")
                .param("area", area.value())
                .query(row -> {
                    subjects.put(row.getObject("record_id", UUID.class), row.getObject("subject", UUID.class));
                });
        return subjects;
    }

    Map<UUID, UUID> behind(AreaId area, Collection<UUID> subjects) {
        Map<UUID, UUID> behind = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT subject, record_id FROM audits.fact_subject WHERE area_id = :area AND subject = ANY (:subjects)
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
                INSERT INTO audits.counted_service (area_id, service_id, sector, from_on, until_on)
                VALUES (:area, :id, :sector, :from, :until)
                ON CONFLICT (area_id, service_id) DO UPDATE SET sector = :sector, from_on = :from, until_on = :until
                """)
                .param("area", area.value())
                .param("id", service.id().value())
                .param("sector", service.sector().code())
                .param("from", service.fromOn())
                .param("until", service.untilOn(), Types.DATE)
                .update();
    }

    /** Services that are counted, with their audits that stand in the order of their days. */
    List<CountedAudits> services(AreaId area, @Nullable ServiceId only) {
        Map<UUID, List<Rated>> levels = levels(area, only);
        Map<UUID, CountedAudits> services = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT c.service_id, c.sector, c.from_on, c.until_on, s.id, s.audited_on, s.review_on, s.framework
                FROM audits.counted_service c
                LEFT JOIN audits.handed_in s
                    ON s.area_id = c.area_id AND s.service_id = c.service_id AND s.replaced_by IS NULL
                WHERE c.area_id = :area AND (CAST(:only AS uuid) IS NULL OR c.service_id = :only)
                ORDER BY c.service_id, s.audited_on, s.id
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query(row -> {
                    UUID service = row.getObject("service_id", UUID.class);
                    var counted = new CountedAudits(
                            service,
                            Sector.of(row.getString("sector")).code(),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            new ArrayList<>());
                    UUID id = row.getObject("id", UUID.class);
                    CountedAudits its = services.computeIfAbsent(service, key -> counted);
                    if (id != null) {
                        its.audits()
                                .add(new CountedAudits.One(
                                        id,
                                        row.getString("framework"),
                                        row.getObject("audited_on", LocalDate.class),
                                        row.getObject("review_on", LocalDate.class),
                                        levels.getOrDefault(id, List.of())));
                    }
                });
        return List.copyOf(services.values());
    }

    private Map<UUID, List<Rated>> levels(AreaId area, @Nullable ServiceId only) {
        Map<UUID, List<Rated>> levels = new HashMap<>();
        jdbc.sql("""
                SELECT l.submission_id, l.standard, l.title, l.rank, l.ranks, l.label, l.evidenced, l.moderated, l.agreed
                FROM audits.handed_in_level l
                JOIN audits.handed_in s ON s.area_id = l.area_id AND s.id = l.submission_id
                WHERE l.area_id = :area AND s.replaced_by IS NULL AND (CAST(:only AS uuid) IS NULL OR s.service_id = :only)
                ORDER BY l.submission_id, l.position
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query(row -> {
                    levels.computeIfAbsent(row.getObject("submission_id", UUID.class), id -> new ArrayList<>())
                            .add(SubmissionStore.rated(row));
                });
        return levels;
    }
}
