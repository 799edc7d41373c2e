package uk.sidebyside.access.personal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class ForgettingStore {
    /**
     * The last day on which a person holds a post or is in a child's circle, in any area: infinite while one has no end, and
     * for a young person whose record is their own.
     */
    private static final String LAST_DAY = """
            (SELECT max(one.until_on) FROM (
                SELECT least(coalesce(h.to_on, 'infinity'), coalesce(s.to_on, 'infinity')) AS until_on
                    FROM access.holding h JOIN access.seat s ON s.area_id = h.area_id AND s.id = h.seat_id
                    WHERE h.person_id = p.id
                UNION ALL SELECT coalesce(m.until_on, 'infinity') FROM access.circle m WHERE m.person_id = p.id
                UNION ALL SELECT 'infinity' FROM access.child c WHERE c.person_id = p.id) one)
            """;

    private final JdbcClient jdbc;

    ForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those with an open account whose last day in a post or a circle was that very day. */
    List<PersonId> whoseLastDayWas(LocalDate day) {
        return jdbc.sql("""
                SELECT p.id FROM access.person p JOIN access.account a ON a.person_id = p.id
                WHERE a.closed_at IS NULL AND :day =
                """ + LAST_DAY)
                .param("day", day)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    void closeAccounts(List<PersonId> people, Instant at) {
        jdbc.sql("""
                UPDATE access.account SET closed_at = greatest(opened_at, :at)
                WHERE person_id = ANY (:people) AND closed_at IS NULL
                """).param("people", ids(people)).param("at", utc(at)).update();
    }

    void endSessions(List<PersonId> people) {
        jdbc.sql("DELETE FROM ground.spring_session WHERE principal_name = ANY (:people::text[])")
                .param("people", ids(people))
                .update();
    }

    /** Sessions that have ended and limits that no longer limit. */
    void deleteExpired(Instant before) {
        jdbc.sql("DELETE FROM ground.spring_session WHERE expiry_time < :before")
                .param("before", before.toEpochMilli())
                .update();
        jdbc.sql("DELETE FROM access.throttle WHERE spent_until < :before")
                .param("before", utc(before))
                .update();
    }

    void deleteLinks(Instant sentBefore) {
        jdbc.sql("DELETE FROM access.sign_in_link WHERE sent_at < :before")
                .param("before", utc(sentBefore))
                .update();
    }

    void deleteAccounts(Instant closedBefore) {
        jdbc.sql("DELETE FROM access.account WHERE closed_at < :before")
                .param("before", utc(closedBefore))
                .update();
    }

    void deleteInspectedPages(AreaId area, Instant openedBefore) {
        jdbc.sql("DELETE FROM access.inspected_page WHERE area_id = :area AND opened_at < :before")
                .param("area", area.value())
                .param("before", utc(openedBefore))
                .update();
    }

    /** Forms that nobody came back to, each after its own days. */
    void deleteUnsentForms(AreaId area, Instant today) {
        jdbc.sql("""
                DELETE FROM access.unsent_form
                WHERE area_id = :area AND written_at < :today::timestamptz - make_interval(days => kept_days)
                """).param("area", area.value()).param("today", utc(today)).update();
    }

    /**
     * People of the area whose last post or circle in any area ended before that day, and those who never had one and were added
     * before it: an id tells when it was made (RFC 9562, version 7).
     */
    List<PersonId> withoutPostSince(AreaId area, LocalDate day, Instant added) {
        return jdbc.sql("""
                SELECT p.id FROM access.area_person ap JOIN access.person p ON p.id = ap.person_id
                WHERE ap.area_id = :area AND (:day >
                """ + LAST_DAY + """
                     OR (NOT EXISTS (SELECT FROM access.holding h WHERE h.person_id = p.id)
                        AND NOT EXISTS (SELECT FROM access.circle m WHERE m.person_id = p.id)
                        AND NOT EXISTS (SELECT FROM access.child c WHERE c.person_id = p.id)
                        AND ('x0000' || left(replace(p.id::text, '-', ''), 12))::bit(64)::bigint < :added))
                ORDER BY p.id
                """)
                .param("area", area.value())
                .param("day", day)
                .param("added", added.toEpochMilli())
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    private static UUID[] ids(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
