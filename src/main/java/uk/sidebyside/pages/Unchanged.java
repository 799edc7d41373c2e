package uk.sidebyside.pages;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** Spares a reader what it has already: the entity tag is the hash of the content. */
public final class Unchanged {
    private Unchanged() {}

    public static @Nullable ResponseEntity<byte[]> or(
            WebRequest request, byte[] content, Supplier<ResponseEntity.BodyBuilder> answer) {
        String tag = "\"" + sha256(content).substring(0, 32) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return answer.get().eTag(tag).contentLength(content.length).body(content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
