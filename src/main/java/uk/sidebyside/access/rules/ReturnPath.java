package uk.sidebyside.access.rules;

import org.jspecify.annotations.Nullable;

/** Where sign-in leads back to: a page of ours, never an address that somebody put into a link. */
public final class ReturnPath {
    public static final String HOME = "/my-work";
    private static final int AT_MOST = 500;

    private ReturnPath() {}

    public static String safe(@Nullable String wanted) {
        return wanted != null && isOurs(wanted) ? wanted : HOME;
    }

    private static boolean isOurs(String path) {
        return path.length() <= AT_MOST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\')
                && !path.startsWith("/sign-");
    }
}
