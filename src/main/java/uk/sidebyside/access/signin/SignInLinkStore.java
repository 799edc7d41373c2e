package uk.sidebyside.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.rules.LinkRules;
import uk.sidebyside.access.rules.LinkRules.Purpose;
import uk.sidebyside.shared.AreaId;

@Repository
class SignInLinkStore {
    private final JdbcClient jdbc;

    SignInLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Sent(
            UUID id,
            byte[] tokenHash,
            Purpose purpose,
            AreaId area,
            PersonId person,
            @Nullable PersonId sentBy,
            Instant sentAt) {}

    void insert(Sent link) {
        jdbc.sql("""
                INSERT INTO access.sign_in_link (id, token_hash, purpose, area_id, person_id, sent_by, sent_at, expires_at)
                VALUES (:id, :hash, :purpose, :area, :person, :sentBy, :sentAt, :expiresAt)
                """)
                .param("id", link.id())
                .param("hash", link.tokenHash())
                .param("purpose", code(link.purpose()))
                .param("area", link.area().value())
                .param("person", link.person().value())
                .param("sentBy", link.sentBy() == null ? null : link.sentBy().value())
                .param("sentAt", link.sentAt().atOffset(ZoneOffset.UTC))
                .param("expiresAt", link.purpose().expiresAt(link.sentAt()).atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdrawOpen(PersonId person, Instant at) {
        jdbc.sql("""
                UPDATE access.sign_in_link SET withdrawn_at = :at
                WHERE person_id = :person AND used_at IS NULL AND withdrawn_at IS NULL
                """)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SignInLinks.Link> find(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                SELECT l.id, l.purpose, l.area_id, l.person_id, p.name, l.expires_at, l.used_at, l.withdrawn_at
                FROM access.sign_in_link l JOIN access.person p ON p.id = l.person_id WHERE l.token_hash = :hash
                """)
                .param("hash", tokenHash)
                .query((row, n) -> link(row, now))
                .optional();
    }

    /** True for the first caller only. */
    boolean use(UUID id, Instant at) {
        return jdbc.sql("""
                UPDATE access.sign_in_link SET used_at = :at
                WHERE id = :id AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > :at
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<PersonId, Instant> openInvitations(AreaId area, Instant now) {
        var open = new TreeMap<PersonId, Instant>(java.util.Comparator.comparing(PersonId::value));
        jdbc.sql("""
                SELECT person_id, expires_at FROM access.sign_in_link
                WHERE area_id = :area AND purpose IN ('invitation', 'family_invitation') AND used_at IS NULL AND withdrawn_at IS NULL
                    AND expires_at > :now
                """)
                .param("area", area.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    open.put(new PersonId(row.getObject("person_id", UUID.class)), instant(row, "expires_at"));
                });
        return open;
    }

    private static SignInLinks.Link link(ResultSet row, Instant now) throws SQLException {
        return new SignInLinks.Link(
                row.getObject("id", UUID.class),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                new AreaId(row.getObject("area_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                LinkRules.standing(
                        java.util.Objects.requireNonNull(instant(row, "expires_at")),
                        instant(row, "used_at"),
                        instant(row, "withdrawn_at"),
                        now));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String code(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }
}
