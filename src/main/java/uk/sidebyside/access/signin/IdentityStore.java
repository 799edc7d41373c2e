package uk.sidebyside.access.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;

@Repository
class IdentityStore {
    private final JdbcClient jdbc;

    IdentityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return jdbc.sql("""
                SELECT f.person_id FROM access.federated_identity f
                JOIN access.account a ON a.person_id = f.person_id AND a.closed_at IS NULL
                WHERE f.issuer = :issuer AND f.subject = :subject
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** False where this identity belongs to somebody already. */
    boolean insert(Identities.Identity identity, PersonId person, Instant at) {
        return jdbc.sql("""
                INSERT INTO access.federated_identity (issuer, subject, person_id, provider, linked_at)
                VALUES (:issuer, :subject, :person, :provider, :at) ON CONFLICT DO NOTHING
                """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("person", person.value())
                        .param("provider", identity.provider())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Identities.Identity> of(PersonId person) {
        return jdbc.sql("""
                SELECT issuer, subject, provider FROM access.federated_identity WHERE person_id = :person
                ORDER BY linked_at
                """)
                .param("person", person.value())
                .query((row, n) -> new Identities.Identity(
                        row.getString("issuer"), row.getString("subject"), row.getString("provider")))
                .list();
    }
}
