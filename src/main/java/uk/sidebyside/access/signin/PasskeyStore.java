package uk.sidebyside.access.signin;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys for Spring Security's part of the protocol, in a table behind our walls. A user's handle is the person's id. */
@Repository
class PasskeyStore implements UserCredentialRepository {
    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    static UUID person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    @Override
    public void save(CredentialRecord passkey) {
        jdbc.sql("""
                INSERT INTO access.passkey (credential_id, person_id, label, public_key, signature_count, user_verified,
                    backup_eligible, backed_up, transports, attestation_object, attestation_client_data, added_at,
                    last_used_at)
                VALUES (:id, :person, :label, :key, :count, :verified, :eligible, :backedUp, :transports, :attestation,
                    :clientData, :addedAt, :usedAt)
                ON CONFLICT (credential_id) DO UPDATE SET signature_count = excluded.signature_count,
                    user_verified = excluded.user_verified, backed_up = excluded.backed_up,
                    last_used_at = excluded.last_used_at
                WHERE passkey.person_id = excluded.person_id
                """)
                .param("id", passkey.getCredentialId().getBytes())
                .param("person", person(passkey.getUserEntityUserId()))
                .param("label", passkey.getLabel())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("transports", written(passkey.getTransports()))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
                .param("addedAt", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("usedAt", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql("SELECT * FROM access.passkey WHERE credential_id = :id")
                .param("id", id.getBytes())
                .query(PasskeyStore::passkey)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql("SELECT * FROM access.passkey WHERE person_id = :person ORDER BY added_at")
                .param("person", person(handle))
                .query(PasskeyStore::passkey)
                .list();
    }

    @Override
    public void delete(Bytes id) {
        jdbc.sql("DELETE FROM access.passkey WHERE credential_id = :id")
                .param("id", id.getBytes())
                .update();
    }

    private static CredentialRecord passkey(ResultSet row, int n) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(row.getObject("person_id", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(read(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(nullable(row.getBytes("attestation_object")))
                .attestationClientDataJSON(nullable(row.getBytes("attestation_client_data")))
                .created(row.getObject("added_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static String written(Set<AuthenticatorTransport> transports) {
        return transports.stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Set<AuthenticatorTransport> read(String transports) {
        return Arrays.stream(transports.split(" "))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Bytes nullable(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }
}
