package uk.sidebyside.shared;

import java.net.URI;
import java.util.Set;

/** A link that somebody gives for others to follow. */
public final class WebLink {
    private static final Set<String> SCHEMES = Set.of("https", "http");

    private WebLink() {}

    /** Whether a browser would go to a page by it, and run nothing: with its scheme, and with the name of who serves it. */
    public static boolean is(String text) {
        try {
            URI link = URI.create(text);
            return SCHEMES.contains(String.valueOf(link.getScheme())) && link.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
