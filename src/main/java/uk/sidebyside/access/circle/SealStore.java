package uk.sidebyside.access.circle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.circle.rules.SealChain;
import uk.sidebyside.shared.AreaId;

@Repository
class SealStore {
    private final JdbcClient jdbc;

    SealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Last(long number, byte[] digest, @Nullable Instant sealedAt) {}

    record Unsealed(UUID id, byte[] digest) {}

    record Head(long number, byte[] previous, byte[] digest, int entries) {}

    Last last(AreaId area) {
        return jdbc.sql("""
                SELECT number, digest, sealed_at FROM access.child_access_seal
                WHERE area_id = :area ORDER BY number DESC LIMIT 1
                """)
                .param("area", area.value())
                .query((row, n) -> new Last(
                        row.getLong("number"),
                        row.getBytes("digest"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElseGet(() -> new Last(0, SealChain.beginning(), null));
    }

    List<Unsealed> unsealed(AreaId area, Instant since, int atMost) {
        return jdbc.sql("""
                SELECT e.* FROM access.child_access e
                WHERE e.area_id = :area AND e.at >= :since AND NOT EXISTS (SELECT FROM access.child_access_digest d
                    WHERE d.area_id = e.area_id AND d.entry_id = e.id)
                ORDER BY e.at, e.id LIMIT :atMost
                """)
                .param("area", area.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, n) -> new Unsealed(row.getObject("id", UUID.class), digest(row)))
                .list();
    }

    void insert(AreaId area, long number, byte[] previous, byte[] digest, List<Unsealed> entries, Instant at) {
        jdbc.sql("""
                INSERT INTO access.child_access_digest (area_id, seal, position, entry_id, digest)
                SELECT :area, :number, e.position, e.id, e.digest
                FROM unnest(:positions::int[], :ids::uuid[], :digests::bytea[]) AS e (position, id, digest)
                """)
                .param("area", area.value())
                .param("number", number)
                .param(
                        "positions",
                        IntStream.rangeClosed(1, entries.size()).boxed().toArray(Integer[]::new))
                .param("ids", entries.stream().map(Unsealed::id).toArray(UUID[]::new))
                .param("digests", entries.stream().map(Unsealed::digest).toArray(byte[][]::new))
                .update();
        jdbc.sql("""
                INSERT INTO access.child_access_seal (area_id, number, entries, previous, digest, sealed_at)
                VALUES (:area, :number, :entries, :previous, :digest, :at)
                """)
                .param("area", area.value())
                .param("number", number)
                .param("entries", entries.size())
                .param("previous", previous)
                .param("digest", digest)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Head> heads(AreaId area) {
        return jdbc.sql("""
                SELECT number, previous, digest, entries FROM access.child_access_seal
                WHERE area_id = :area ORDER BY number
                """)
                .param("area", area.value())
                .query((row, n) -> new Head(
                        row.getLong("number"), row.getBytes("previous"), row.getBytes("digest"), row.getInt("entries")))
                .list();
    }

    /** A seal with its digests and what stands in their entries now. */
    SealChain.Seal seal(AreaId area, Head head) {
        List<SealChain.Kept> kept = jdbc.sql("""
                SELECT d.digest AS kept_digest, d.erased_at, e.* FROM access.child_access_digest d
                LEFT JOIN access.child_access e ON e.area_id = d.area_id AND e.id = d.entry_id
                WHERE d.area_id = :area AND d.seal = :number ORDER BY d.position
                """)
                .param("area", area.value())
                .param("number", head.number())
                .query((row, n) -> new SealChain.Kept(
                        row.getBytes("kept_digest"),
                        row.getObject("id") == null ? null : digest(row),
                        row.getObject("erased_at") != null))
                .list();
        return new SealChain.Seal(head.number(), head.previous(), head.digest(), head.entries(), kept);
    }

    private static byte[] digest(ResultSet row) throws SQLException {
        return SealChain.ofEntry(
                row.getBytes("salt"),
                Arrays.<@Nullable String>asList(
                        row.getString("area_id"),
                        row.getString("id"),
                        row.getString("child_id"),
                        row.getString("reference"),
                        row.getString("person_id"),
                        row.getString("acted_as"),
                        row.getString("organisation_id"),
                        row.getString("why"),
                        String.valueOf(row.getBoolean("withheld")),
                        row.getObject("at", OffsetDateTime.class).toInstant().toString()));
    }
}
