package uk.sidebyside.notices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands in a link that works without sign-in: which row, and a secret that proves that one was given it. */
record Token(UUID id, byte[] secret) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 16;

    static Token fresh(UUID id) {
        byte[] secret = new byte[SECRET_BYTES];
        CHANCE.nextBytes(secret);
        return new Token(id, secret);
    }

    /** A secret that is made from a stored one, for a purpose: it can be made again and does not give the other away. */
    static Token derived(UUID id, String storedSecret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(storedSecret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] all = mac.doFinal((purpose + ":" + id).getBytes(StandardCharsets.US_ASCII));
            return new Token(id, java.util.Arrays.copyOf(all, SECRET_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    static Optional<Token> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != ID_BYTES + SECRET_BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            UUID id = new UUID(buffer.getLong(), buffer.getLong());
            byte[] secret = new byte[SECRET_BYTES];
            buffer.get(secret);
            return Optional.of(new Token(id, secret));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    String text() {
        ByteBuffer buffer = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** What is stored of the secret. */
    String sha256() {
        return sha256(secret);
    }

    boolean matches(String storedSha256) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII), storedSha256.getBytes(StandardCharsets.US_ASCII));
    }

    boolean sameAs(Token other) {
        return id.equals(other.id) && MessageDigest.isEqual(secret, other.secret);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Token of " + id;
    }
}
