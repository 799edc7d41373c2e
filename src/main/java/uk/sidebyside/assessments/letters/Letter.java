package uk.sidebyside.assessments.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.rules.LetterKind;

/**
 * A letter of a case.
 *
 * @param datedOn the day of what it tells, from which its times are counted
 * @param words see {@link LetterText}
 * @param version counts the changes of a draft
 * @param writtenAs the post of whoever changed it last
 * @param keptAt since when nobody can change it; null while it is a draft
 * @param digest of a kept letter, see {@link #digestOf}; null while it is a draft
 */
public record Letter(
        LetterId id,
        CaseId of,
        LetterKind kind,
        LocalDate datedOn,
        String toWhom,
        String words,
        int version,
        String writtenAs,
        Instant writtenAt,
        @Nullable Instant keptAt,
        @Nullable String digest) {

    public boolean kept() {
        return keptAt != null;
    }

    /** Whether the words are those that were kept. */
    public boolean asItWasKept() {
        return digest != null && digest.equals(digestOf(this));
    }

    public LetterText text() {
        return LetterText.of(words);
    }

    /** SHA-256 of kind, day, to whom and words, each on a line of its own, in hexadecimal. */
    static String digestOf(Letter letter) {
        try {
            String all = String.join("\n", letter.kind.code(), letter.datedOn.toString(), letter.toWhom, letter.words);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
