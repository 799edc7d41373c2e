package uk.sidebyside.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class AccountStore {
    private static final String ACCOUNTS = """
            SELECT a.person_id, p.name, p.email, a.password_hash, a.authenticator_secret, a.authenticator_last_step,
                a.proposed_secret, a.closed_at IS NOT NULL AS closed
            FROM access.account a JOIN access.person p ON p.id = a.person_id
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An account that was closed is opened again, with nothing of what it was opened by before. */
    void open(PersonId person, Instant at) {
        jdbc.sql("""
                INSERT INTO access.account AS a (person_id, opened_at) VALUES (:person, :at)
                ON CONFLICT (person_id) DO UPDATE SET closed_at = NULL, password_hash = NULL, password_set_at = NULL,
                    authenticator_secret = NULL, authenticator_last_step = NULL, proposed_secret = NULL
                WHERE a.closed_at IS NOT NULL
                """)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Account> find(PersonId person) {
        return jdbc.sql(ACCOUNTS + "WHERE a.person_id = :person")
                .param("person", person.value())
                .query(AccountStore::account)
                .optional();
    }

    Optional<Account> byEmail(String email) {
        return jdbc.sql(ACCOUNTS + "WHERE lower(p.email) = :email")
                .param("email", email)
                .query(AccountStore::account)
                .optional();
    }

    void setPassword(PersonId person, String hash, Instant at) {
        jdbc.sql("UPDATE access.account SET password_hash = :hash, password_set_at = :at WHERE person_id = :person")
                .param("person", person.value())
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void propose(PersonId person, String secret) {
        jdbc.sql("UPDATE access.account SET proposed_secret = :secret WHERE person_id = :person")
                .param("person", person.value())
                .param("secret", secret)
                .update();
    }

    void setAuthenticator(PersonId person, String secret, @Nullable Long step) {
        jdbc.sql("""
                UPDATE access.account SET authenticator_secret = :secret, authenticator_last_step = :step,
                    proposed_secret = NULL
                WHERE person_id = :person
                """)
                .param("person", person.value())
                .param("secret", secret)
                .param("step", step)
                .update();
    }

    /** False where that step or a later one has been used already, perhaps a moment ago by somebody else. */
    boolean useStep(PersonId person, long step) {
        return jdbc.sql("""
                UPDATE access.account SET authenticator_last_step = :step
                WHERE person_id = :person AND (authenticator_last_step IS NULL OR authenticator_last_step < :step)
                """).param("person", person.value()).param("step", step).update() == 1;
    }

    void replaceRecoveryCodes(PersonId person, Collection<byte[]> hashes) {
        jdbc.sql("DELETE FROM access.recovery_code WHERE person_id = :person")
                .param("person", person.value())
                .update();
        for (byte[] hash : hashes) {
            jdbc.sql("INSERT INTO access.recovery_code (person_id, code_hash) VALUES (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash)
                    .update();
        }
    }

    boolean useRecoveryCode(PersonId person, byte[] hash, Instant at) {
        return jdbc.sql("""
                UPDATE access.recovery_code SET used_at = :at
                WHERE person_id = :person AND code_hash = :hash AND used_at IS NULL
                """)
                        .param("person", person.value())
                        .param("hash", hash)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Only where the person holds no seat in any area after that day. */
    boolean closeWithoutSeat(PersonId person, LocalDate after, Instant at) {
        return jdbc.sql("""
                UPDATE access.account a SET closed_at = :at
                WHERE person_id = :person AND closed_at IS NULL AND NOT EXISTS (
                    SELECT FROM access.holding h
                    WHERE h.person_id = a.person_id AND (h.to_on IS NULL OR h.to_on > :after))
                """)
                        .param("person", person.value())
                        .param("after", after)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void closeWithoutTies(PersonId person, LocalDate day, Instant at) {
        jdbc.sql("""
                WITH closed AS (
                    UPDATE access.account a SET closed_at = greatest(opened_at, :at)
                    WHERE person_id = :person AND closed_at IS NULL
                        AND NOT EXISTS (SELECT FROM access.holding h
                            WHERE h.person_id = a.person_id AND (h.to_on IS NULL OR h.to_on >= :day))
                        AND NOT EXISTS (SELECT FROM access.circle m
                            WHERE m.person_id = a.person_id AND (m.until_on IS NULL OR m.until_on >= :day))
                        AND NOT EXISTS (SELECT FROM access.child c WHERE c.person_id = a.person_id)
                    RETURNING person_id)
                DELETE FROM ground.spring_session WHERE principal_name IN (SELECT person_id::text FROM closed)
                """)
                .param("person", person.value())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(PersonId person, Instant at) {
        jdbc.sql("UPDATE access.account SET closed_at = :at WHERE person_id = :person AND closed_at IS NULL")
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Accounts.Standing> standing(PersonId person) {
        return jdbc.sql("""
                SELECT a.person_id, a.password_hash IS NOT NULL AS password,
                    a.authenticator_secret IS NOT NULL AS authenticator, a.closed_at IS NOT NULL AS closed,
                    (SELECT count(*) FROM access.recovery_code c WHERE c.person_id = a.person_id AND c.used_at IS NULL) AS codes,
                    (SELECT count(*) FROM access.passkey k WHERE k.person_id = a.person_id) AS passkeys,
                    (SELECT count(*) FROM access.federated_identity f WHERE f.person_id = a.person_id) AS providers
                FROM access.account a WHERE a.person_id = :person
                """)
                .param("person", person.value())
                .query(AccountStore::standing)
                .optional();
    }

    List<PersonId> withOpenAccount(AreaId area) {
        return jdbc.sql("""
                SELECT a.person_id FROM access.account a
                JOIN access.area_person ap ON ap.area_id = :area AND ap.person_id = a.person_id
                WHERE a.closed_at IS NULL
                    AND (a.password_hash IS NOT NULL
                        OR EXISTS (SELECT FROM access.passkey k WHERE k.person_id = a.person_id)
                        OR EXISTS (SELECT FROM access.federated_identity f WHERE f.person_id = a.person_id)
                        OR EXISTS (SELECT FROM access.child c WHERE c.area_id = :area AND c.person_id = a.person_id)
                        OR EXISTS (SELECT FROM access.circle m WHERE m.area_id = :area AND m.person_id = a.person_id
                            AND m.relationship IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY', 'REPRESENTATIVE')))
                """)
                .param("area", area.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    boolean belongsTo(AreaId area, PersonId person) {
        return jdbc.sql("SELECT count(*) FROM access.area_person WHERE area_id = :area AND person_id = :person")
                        .param("area", area.value())
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Accounts.Standing standing(ResultSet row, int n) throws SQLException {
        return new Accounts.Standing(
                row.getBoolean("password"),
                row.getBoolean("authenticator"),
                row.getInt("codes"),
                row.getInt("passkeys"),
                row.getInt("providers"),
                row.getBoolean("closed"));
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("authenticator_secret"),
                row.getObject("authenticator_last_step", Long.class),
                row.getString("proposed_secret"),
                row.getBoolean("closed"));
    }
}
