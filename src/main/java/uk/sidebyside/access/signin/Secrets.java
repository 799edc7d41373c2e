package uk.sidebyside.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.rules.TypedCode;

/** Makes what must be hard to guess, and the digests that are kept of it. */
final class Secrets {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int CODES = 10;

    private Secrets() {}

    /** 256 bits for an address. */
    static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Each of 58 bits, tried at most a hundred times a day. */
    static List<String> recoveryCodes() {
        return Stream.generate(Secrets::recoveryCode).distinct().limit(CODES).toList();
    }

    private static String recoveryCode() {
        var code = new StringBuilder();
        for (int i = 0; i < TypedCode.RECOVERY_LENGTH; i++) {
            code.append(TypedCode.RECOVERY_ALPHABET.charAt(CHANCE.nextInt(TypedCode.RECOVERY_ALPHABET.length())));
        }
        return code.toString();
    }

    static byte[] recoveryDigest(PersonId person, String typed) {
        return digest("recovery code", person.value().toString(), TypedCode.normal(typed));
    }

    /** A digest of the parts in their order; the first says what it is a digest of. */
    static byte[] digest(String... parts) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
