package uk.sidebyside.access.circle;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    Map<UUID, Long> counts(AreaId area, Collection<UUID> children) {
        var counts = new HashMap<UUID, Long>();
        jdbc.sql("""
                SELECT child_id, count(*) AS n FROM access.child_access
                WHERE area_id = :area AND child_id = ANY (:children) GROUP BY child_id
                """)
                .param("area", area.value())
                .param("children", children.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject("child_id", UUID.class), row.getLong("n"));
                });
        return counts;
    }
}
