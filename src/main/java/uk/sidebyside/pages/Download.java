package uk.sidebyside.pages;

import java.util.Locale;

/**
 * A file that a page offers.
 *
 * @param what is in it
 * @param format as people call it, like CSV
 * @param bytes its size; 0 where it is not known beforehand
 */
public record Download(String href, String what, String format, long bytes) {

    public static Download csv(String href, String what, byte[] content) {
        return new Download(href, what, "CSV", content.length);
    }

    /** Names what is in it, the format and the size. */
    public String words() {
        return "Download “" + what + "” (" + kind() + ")";
    }

    /** The format and the size alone, where what is in it stands beside it. */
    public String kind() {
        return bytes == 0 ? format : format + ", " + size();
    }

    private String size() {
        if (bytes < 1000) {
            return bytes + " bytes";
        }
        return bytes < 1_000_000
                ? (bytes + 500) / 1000 + " kB"
                : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
    }
}
