package uk.sidebyside.access.circle.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chain over the access log. Each entry has a digest with a salt of its own, each seal a digest of the seal before it
 * and of its entries in their order; so nothing can be changed, left out or put in without all later seals showing it. Who
 * keeps the newest seal elsewhere sees it too where somebody makes the whole chain anew.
 */
public final class SealChain {
    /** What goes before the first seal. */
    private static final byte[] BEGINNING = new byte[32];

    private SealChain() {}

    public static byte[] beginning() {
        return BEGINNING.clone();
    }

    /** @param parts of the entry in their order, each with its length, so that none can run into the next */
    public static byte[] ofEntry(byte[] salt, List<@Nullable String> parts) {
        MessageDigest digest = sha256();
        digest.update(salt);
        for (String part : parts) {
            if (part == null) {
                digest.update(length(-1));
            } else {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update(length(bytes.length));
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    public static byte[] ofSeal(long number, byte[] previous, List<byte[]> entries) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        digest.update(previous);
        entries.forEach(digest::update);
        return digest.digest();
    }

    /** @param content the digest of what stands there now; null where it is gone */
    public record Kept(byte[] digest, byte @Nullable [] content, boolean erased) {}

    public record Seal(long number, byte[] previous, byte[] digest, int entries, List<Kept> kept) {
        public Seal {
            kept = List.copyOf(kept);
        }
    }

    /** What is wrong with a seal. */
    public enum Fault {
        /** It does not follow the seal before it. */
        CHAIN,
        /** Its entries are not the ones, or not in the order, that were sealed. */
        SEALED,
        /** An entry does not say what it said when it was sealed. */
        CHANGED,
        /** An entry is gone and nobody erased it. */
        MISSING
    }

    /** The first fault of a seal; null where it is as it was made. */
    public static @Nullable Fault check(Seal seal, long number, byte[] previous) {
        if (seal.number() != number || !Arrays.equals(seal.previous(), previous)) {
            return Fault.CHAIN;
        }
        byte[] again =
                ofSeal(number, previous, seal.kept().stream().map(Kept::digest).toList());
        if (seal.kept().size() != seal.entries() || !Arrays.equals(again, seal.digest())) {
            return Fault.SEALED;
        }
        for (Kept kept : seal.kept()) {
            byte[] content = kept.content();
            if (content == null && !kept.erased()) {
                return Fault.MISSING;
            }
            if (content != null && !Arrays.equals(content, kept.digest())) {
                return Fault.CHANGED;
            }
        }
        return null;
    }

    private static byte[] length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(bytes).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
