package uk.sidebyside.surveys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/** What stands in the links to a survey. The letters are easy to read out and make no words. */
final class Tokens {
    private static final String LETTERS = "23456789bcdfghjkmnpqrstvwxz";
    private static final SecureRandom CHANCE = new SecureRandom();

    /** Of a link for one answer: 27^27 of them, more than 128 bits. */
    private static final int LENGTH = 27;

    private static final int CODE_LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]{27}");
    private static final Pattern CODE_SHAPE = Pattern.compile("[a-z0-9]{8}");

    private Tokens() {}

    static String single() {
        return of(LENGTH);
    }

    /** Of a link that is shared: it stands on posters, so it is short and no secret. */
    static String code() {
        return of(CODE_LENGTH);
    }

    static boolean isSingle(String token) {
        return SHAPE.matcher(token).matches();
    }

    /** Whether it could be a link at all: what could not is nobody's guess. */
    static boolean plausible(String token) {
        return isSingle(token) || CODE_SHAPE.matcher(token).matches();
    }

    /** Under which name the holder of a link for one answer works. From it the link can't be told. */
    static UUID key(String token) {
        ByteBuffer digest = ByteBuffer.wrap(hash("holder of " + token));
        return new UUID(digest.getLong(), digest.getLong());
    }

    /** By chance alone: unlike other ids of the house it does not tell when it was made. */
    static UUID timeless() {
        return UUID.randomUUID();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String of(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
