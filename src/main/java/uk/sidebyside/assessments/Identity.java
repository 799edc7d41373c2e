package uk.sidebyside.assessments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as module 1 of the SEN2 return has it; codes are the return's, and null is what was not said.
 *
 * @param upn unique pupil number
 * @param uln unique learner number
 * @param upnUnknown why there is no number, like {@code UN1}
 */
public record Identity(
        String surname,
        String forename,
        LocalDate bornOn,
        @Nullable String sex,
        @Nullable String ethnicity,
        @Nullable String postcode,
        @Nullable String upn,
        @Nullable String uln,
        @Nullable String upnUnknown) {

    /** Somebody of whom no more is known than their name and birthday. */
    public static Identity of(String surname, String forename, LocalDate bornOn) {
        return new Identity(surname, forename, bornOn, null, null, null, null, null, null);
    }

    /** What the same person is recognised by in the next return: the UPN, else the ULN, else a digest of names and birthday. */
    public String key() {
        if (upn != null && !upn.isBlank()) {
            return "upn:" + upn.strip().toUpperCase(Locale.ROOT);
        }
        if (uln != null && !uln.isBlank()) {
            return "uln:" + uln.strip();
        }
        return "who:" + digest(plain(surname) + '\n' + plain(forename) + '\n' + bornOn);
    }

    /** The same person under these numbers; blank for none. */
    public Identity numbered(String newUpn, String newUln) {
        return new Identity(
                surname,
                forename,
                bornOn,
                sex,
                ethnicity,
                postcode,
                newUpn.isBlank() ? null : newUpn,
                newUln.isBlank() ? null : newUln,
                newUpn.isBlank() ? upnUnknown : null);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
