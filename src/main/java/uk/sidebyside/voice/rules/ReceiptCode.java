package uk.sidebyside.voice.rules;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The code by which somebody without an account comes back to what they said: 80 bits, written as four times four letters and
 * digits that are not mistaken for each other (Crockford's base 32). Only a digest of it is stored.
 */
public final class ReceiptCode {
    /** Of chance in a code. */
    public static final int BYTES = 10;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    private final String letters;

    private ReceiptCode(String letters) {
        this.letters = letters;
    }

    /** @param chance {@value #BYTES} bytes that nobody can guess */
    public static ReceiptCode of(byte[] chance) {
        if (chance.length != BYTES) {
            throw new IllegalArgumentException("A code is made of " + BYTES + " bytes");
        }
        var number = new BigInteger(1, chance);
        var letters = new StringBuilder();
        for (int i = LENGTH - 1; i >= 0; i--) {
            letters.append(LETTERS.charAt(number.shiftRight(i * BITS).intValue() & 31));
        }
        return new ReceiptCode(letters.toString());
    }

    /** Reads a code as people type it: in small letters, with gaps, with an O for a 0 and an I or L for a 1. */
    public static Optional<ReceiptCode> read(String typed) {
        String letters = typed.replaceAll("[\\s\\u00a0\\u2010-\\u2015.-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean right = letters.length() == LENGTH && letters.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
        return right ? Optional.of(new ReceiptCode(letters)) : Optional.empty();
    }

    /** As it is written down: {@code 7KQX-02MD-9VWA-T5RC}. */
    public String shown() {
        return String.join("-", letters.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** What is stored of it: half of a SHA-256 digest, which finds the receipt and does not give the code away. */
    public UUID key() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("receipt\n" + letters).getBytes(StandardCharsets.US_ASCII));
            ByteBuffer buffer = ByteBuffer.wrap(digest);
            return new UUID(buffer.getLong(), buffer.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReceiptCode code && code.letters.equals(letters);
    }

    @Override
    public int hashCode() {
        return letters.hashCode();
    }

    /** Not the code, which belongs in no log. */
    @Override
    public String toString() {
        return "A receipt's code";
    }
}
