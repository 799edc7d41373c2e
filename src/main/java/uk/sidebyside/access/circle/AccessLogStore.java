package uk.sidebyside.access.circle;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class AccessLogStore {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;

    AccessLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(
            UUID id,
            UUID child,
            String reference,
            String actedAs,
            @Nullable UUID organisation,
            String why,
            boolean withheld,
            byte[] salt) {}

    static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        CHANCE.nextBytes(salt);
        return salt;
    }

    void insert(AreaId area, List<Entry> entries, @Nullable UUID person, Instant at) {
        jdbc.sql("""
                INSERT INTO access.child_access (area_id, id, child_id, reference, person_id, acted_as, organisation_id, why,
                    withheld, salt, at)
                SELECT :area, e.id, e.child, e.reference, :person, e.acted_as, e.organisation, e.why, e.withheld, e.salt, :at
                FROM unnest(:ids::uuid[], :children::uuid[], :references::text[], :actedAs::text[],
                    :organisations::uuid[], :whys::text[], :withheld::boolean[], :salts::bytea[])
                    AS e (id, child, reference, acted_as, organisation, why, withheld, salt)
                """)
                .param("area", area.value())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", each(entries, Entry::id, UUID[]::new))
                .param("children", each(entries, Entry::child, UUID[]::new))
                .param("references", each(entries, Entry::reference, String[]::new))
                .param("actedAs", each(entries, Entry::actedAs, String[]::new))
                .param("organisations", each(entries, Entry::organisation, UUID[]::new))
                .param("whys", each(entries, Entry::why, String[]::new))
                .param("withheld", each(entries, Entry::withheld, Boolean[]::new))
                .param("salts", entries.stream().map(Entry::salt).toArray(byte[][]::new))
                .update();
    }

    private static <T> T[] each(
            List<Entry> entries, Function<Entry, @Nullable T> part, java.util.function.IntFunction<T[]> array) {
        return entries.stream().map(part).toArray(array);
    }

    private static final String LOOKS = """
            SELECT e.child_id, e.reference, coalesce(p.name, '') AS name, e.acted_as, coalesce(o.name, '') AS organisation,
                e.why, e.withheld, e.at
            FROM access.child_access e
            LEFT JOIN access.person p ON p.id = e.person_id
            LEFT JOIN access.organisation o ON o.id = e.organisation_id
            """;

    /** The newest looks of others, and of the reader's own the last of a day for each reason, thirty at most. */
    List<AccessLog.Entry> of(AreaId area, UUID child, @Nullable UUID reader, int atMost) {
        return jdbc.sql("SELECT * FROM (" + LOOKS + """
                    WHERE e.area_id = :area AND e.child_id = :child AND e.person_id IS DISTINCT FROM :reader
                    ORDER BY e.at DESC, e.id DESC LIMIT :atMost) others
                UNION ALL
                SELECT * FROM (
                """
                        + LOOKS.replace(
                                "SELECT ", "SELECT DISTINCT ON ((e.at AT TIME ZONE 'Europe/London')::date, e.why) ")
                        + """
                    WHERE e.area_id = :area AND e.child_id = :child AND e.person_id = :reader
                    ORDER BY (e.at AT TIME ZONE 'Europe/London')::date DESC, e.why, e.at DESC, e.id DESC LIMIT 30) own
                ORDER BY at DESC
                """)
                .param("area", area.value())
                .param("child", child)
                .param("reader", reader, java.sql.Types.OTHER)
                .param("atMost", atMost)
                .query((row, n) -> entry(row))
                .list();
    }

    List<AccessLog.Entry> inArea(AreaId area, String reference, Instant from, Instant before, int atMost) {
        return jdbc.sql(LOOKS + """
                WHERE e.area_id = :area AND (:reference = '' OR e.reference = :reference) AND e.at >= :from AND e.at < :before
                ORDER BY e.at DESC, e.id DESC LIMIT :atMost
                """)
                .param("area", area.value())
                .param("reference", reference)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<String> reason(AreaId area, UUID child, UUID person, Instant from, Instant before) {
        return jdbc.sql("""
                SELECT why FROM access.child_access
                WHERE area_id = :area AND child_id = :child AND person_id = :person AND acted_as = 'SAFEGUARDING_LEAD'
                    AND at >= :from AND at < :before
                ORDER BY at DESC, id DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("child", child)
                .param("person", person)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    boolean looked(AreaId area, UUID child, UUID person, Instant since) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM access.child_access
                    WHERE area_id = :area AND child_id = :child AND person_id = :person AND at >= :since)
                """)
                .param("area", area.value())
                .param("child", child)
                .param("person", person)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static AccessLog.Entry entry(ResultSet row) throws SQLException {
        return new AccessLog.Entry(
                row.getObject("child_id", UUID.class),
                row.getString("reference"),
                row.getString("name"),
                row.getString("acted_as"),
                row.getString("organisation"),
                row.getString("why"),
                row.getBoolean("withheld"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
