package uk.sidebyside.access.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that open the reader's own program: a letter with its subject filled in, or a call. */
public final class MailLink {
    private MailLink() {}

    /** RFC 6068: everything but letters and figures is percent-encoded, a space as %20 and never as a plus. */
    public static String to(String email, String subject) {
        String address = "mailto:" + encoded(email).replace("%40", "@");
        return subject.isBlank() ? address : address + "?subject=" + encoded(subject);
    }

    /** RFC 3966, without the signs that people put between figures. */
    public static String call(String phone) {
        return "tel:" + phone.replaceAll("[^0-9+]", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
