package uk.sidebyside.pages.words;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is where in the markup that our templates draw: UTF-8, tags in lower case, attributes in double quotes. */
final class Markup {
    private static final byte[] END_OF_COMMENT = bytes("-->");

    /** In these no link may stand, or none that helps: what is pressed, filled in, a heading, code or somebody's own words. */
    private static final Set<Long> LEFT_ALONE = names(
            "a",
            "abbr",
            "blockquote",
            "button",
            "caption",
            "cite",
            "code",
            "dt",
            "figure",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "kbd",
            "label",
            "legend",
            "nav",
            "option",
            "output",
            "pre",
            "q",
            "samp",
            "select",
            "summary",
            "svg",
            "th",
            "time");

    /** What stands in these is not text at all. */
    private static final Set<Long> NOT_READ = names("script", "style", "textarea", "title");

    private static final byte[] TAG_CLASS = bytes("govuk-tag");

    private Markup() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Set<Long> names(String... names) {
        return List.of(names).stream().map(name -> name(bytes(name), 0)).collect(Collectors.toUnmodifiableSet());
    }

    /** The element's name as a number; no two names of HTML share one. */
    static long name(byte[] page, int at) {
        long name = 0;
        for (int i = at; i < page.length && isLetterOrDigit(page[i]); i++) {
            name = name * 37 + page[i];
        }
        return name;
    }

    static boolean leftAlone(long name, byte[] page, int tag, int end) {
        return LEFT_ALONE.contains(name) || name == STRONG && indexOf(page, TAG_CLASS, tag, end) >= 0;
    }

    private static final long STRONG = name(bytes("strong"), 0);

    static boolean notRead(long name) {
        return NOT_READ.contains(name);
    }

    /** Behind the tag that begins there, whatever its attributes hold. */
    static int behindTag(byte[] page, int tag) {
        int i = tag + 1;
        if (i < page.length && page[i] == '!') {
            int end = indexOf(page, END_OF_COMMENT, i, page.length);
            return end < 0 ? page.length : end + END_OF_COMMENT.length;
        }
        boolean quoted = false;
        for (; i < page.length; i++) {
            byte here = page[i];
            if (here == '"') {
                quoted = !quoted;
            } else if (here == '>' && !quoted) {
                return i + 1;
            }
        }
        return page.length;
    }

    static int indexOf(byte[] page, byte[] sought, int from, int to) {
        for (int i = from; i <= to - sought.length; i++) {
            if (page[i] == sought[0] && startsWith(page, sought, i)) {
                return i;
            }
        }
        return -1;
    }

    static boolean startsWith(byte[] page, byte[] sought, int at) {
        if (at + sought.length > page.length) {
            return false;
        }
        for (int i = 0; i < sought.length; i++) {
            if (page[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isLetterOrDigit(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\t' || b == '\r';
    }

    /** A text as it stands in markup. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;");
    }
}
