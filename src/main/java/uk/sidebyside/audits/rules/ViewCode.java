package uk.sidebyside.audits.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The code in a link by which somebody who took part says what they think of an audit: 128 bits by chance, of which a digest alone
 * is stored. Whoever asked for it can't work it out.
 */
public final class ViewCode {
    private static final int BYTES = 16;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] secret;

    private ViewCode(byte[] secret) {
        this.secret = secret;
    }

    public static ViewCode fresh() {
        byte[] chance = new byte[BYTES];
        CHANCE.nextBytes(chance);
        return new ViewCode(chance);
    }

    /** Empty for what is no code. */
    public static Optional<ViewCode> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new ViewCode(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** As it stands in a link. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What is stored of it: half of a digest, which finds the link and does not give the code away. */
    public UUID key() {
        ByteBuffer half = ByteBuffer.wrap(digest("view of an audit\n" + text()));
        return new UUID(half.getLong(), half.getLong());
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Not the code, which belongs in no log. */
    @Override
    public String toString() {
        return "The code of a view of an audit";
    }
}
