package uk.sidebyside.partnership.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The code in a link that opens somebody's place without an account: 128 bits. Only a digest of it is stored.
 *
 * <p>It is made from the id of the form that was sent, which is random and known to nobody else. So a form that is sent ten
 * times leads to one place, and the code needs to be kept nowhere.
 */
public final class PlaceCode {
    private static final int BYTES = 16;

    private final byte[] secret;

    private PlaceCode(byte[] secret) {
        this.secret = secret;
    }

    /** @param form a fingerprint of the form with its random id */
    public static PlaceCode from(UUID form) {
        return new PlaceCode(Arrays.copyOf(digest("code\n" + form), BYTES));
    }

    public static Optional<PlaceCode> read(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(new PlaceCode(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** As it stands in a link. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** What is stored of it: half of a digest, which finds the place and does not give the code away. */
    public UUID key() {
        ByteBuffer half = ByteBuffer.wrap(digest("place\n" + text()));
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
        return "The code of a place";
    }
}
