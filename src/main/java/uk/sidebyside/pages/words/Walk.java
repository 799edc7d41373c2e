package uk.sidebyside.pages.words;

import static uk.sidebyside.pages.words.Markup.isLetterOrDigit;
import static uk.sidebyside.pages.words.Markup.isSpace;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One walk over the main part of a page. A term in running text is linked where it first stands; the others are listed at the end. */
final class Walk {
    private static final byte[] BEGINNING = Markup.bytes("<main ");
    private static final byte[] CLOSED = Markup.bytes("</a>");
    private static final byte[] CLOSED_BEFORE = Markup.bytes("</a> (");
    private static final byte[] CLOSED_INSIDE = Markup.bytes("</a>: ");
    private static final byte[] BRACKET = Markup.bytes(")");
    private static final long MAIN = Markup.name(Markup.bytes("main"), 0);
    private static final int ENTITY_AT_MOST = 10;

    private final FirstUses uses;
    private final byte[] page;
    private final Insertions insertions;

    /** By term: whether it was linked, and how it stands where no link may be. */
    private final boolean[] linked;

    private final @Nullable String[] mentioned;

    /** The element that is left alone, and how many of its name are open; 0 in running text. */
    private long aloneIn;

    private int depth;

    Walk(FirstUses uses, byte[] page) {
        this.uses = uses;
        this.page = page;
        this.insertions = new Insertions(page);
        this.linked = new boolean[uses.size()];
        this.mentioned = new String[uses.size()];
    }

    Insertions through() {
        int at = Markup.indexOf(page, BEGINNING, 0, page.length);
        if (at < 0 || uses.isEmpty()) {
            return insertions;
        }
        at = Markup.behindTag(page, at);
        while (at < page.length) {
            if (page[at] != '<') {
                at = text(at);
            } else if (ofMain(at)) {
                listTheRest(at);
                break;
            } else {
                at = tag(at);
            }
        }
        return insertions;
    }

    private boolean ofMain(int at) {
        return at + 1 < page.length && page[at + 1] == '/' && Markup.name(page, at + 2) == MAIN;
    }

    private int tag(int at) {
        int end = Markup.behindTag(page, at);
        boolean closing = at + 1 < page.length && page[at + 1] == '/';
        long name = Markup.name(page, closing ? at + 2 : at + 1);
        if (!closing && Markup.notRead(name)) {
            int closed = Markup.indexOf(page, new byte[] {'<', '/'}, end, page.length);
            return closed < 0 ? page.length : Markup.behindTag(page, closed);
        }
        if (depth > 0) {
            depth += name != aloneIn ? 0 : closing ? -1 : 1;
        } else if (!closing && Markup.leftAlone(name, page, at, end)) {
            aloneIn = name;
            depth = 1;
        }
        return end;
    }

    /** The text that begins there; gives where it ends. */
    private int text(int from) {
        int at = from;
        while (at < page.length && page[at] != '<') {
            byte here = page[at];
            if (here == '&') {
                at = behindEntity(at);
            } else if (isLetterOrDigit(here)) {
                at = word(at);
            } else {
                at++;
            }
        }
        return at;
    }

    private int behindEntity(int at) {
        for (int i = at + 1; i < page.length && i < at + ENTITY_AT_MOST; i++) {
            if (page[i] == ';') {
                return i + 1;
            }
        }
        return at + 1;
    }

    /** The word that begins there; gives where to go on. */
    private int word(int at) {
        FirstUses.Form[] forms = uses.beginningWith(page[at]);
        if (forms != null && !partOfMore(at - 1)) {
            for (FirstUses.Form form : forms) {
                int end = behind(form, at);
                if (end > 0) {
                    use(form, at, end);
                    return end;
                }
            }
        }
        int next = at + 1;
        while (next < page.length && isLetterOrDigit(page[next])) {
            next++;
        }
        return next;
    }

    /** Whether what stands there makes it part of a longer word, an address or a name of a file. */
    private boolean partOfMore(int before) {
        byte b = page[before];
        return b == '-' || b == '_' || b == '@' || b == '/' || b == '.';
    }

    /** Where the form ends that begins there; -1 where it does not stand there. */
    private int behind(FirstUses.Form form, int at) {
        int i = at;
        for (byte sought : form.words()) {
            if (i >= page.length) {
                return -1;
            }
            if (sought == ' ') {
                if (!isSpace(page[i])) {
                    return -1;
                }
                while (i < page.length && isSpace(page[i])) {
                    i++;
                }
            } else if (page[i] == sought || !form.exact() && isOtherCase(page[i], sought)) {
                i++;
            } else {
                return -1;
            }
        }
        return goesOn(i) ? -1 : i;
    }

    private static boolean isOtherCase(byte one, byte other) {
        return (one ^ other) == 0x20 && (one | 0x20) >= 'a' && (one | 0x20) <= 'z';
    }

    private boolean goesOn(int end) {
        if (end >= page.length) {
            return false;
        }
        byte next = page[end];
        boolean letterBehind = end + 1 < page.length && isLetterOrDigit(page[end + 1]);
        return isLetterOrDigit(next)
                || next == '_'
                || next == '@'
                || (next == '.' || next == '/' || next == '-') && letterBehind;
    }

    private void use(FirstUses.Form form, int at, int end) {
        int term = form.term();
        if (linked[term]) {
            return;
        }
        if (depth > 0) {
            if (mentioned[term] == null && !form.full()) {
                mentioned[term] = new String(page, at, end - at, StandardCharsets.UTF_8);
            }
            return;
        }
        linked[term] = true;
        insertions.put(at, uses.opening(term));
        byte[] full = uses.writtenOut(term);
        if (full == null || form.full() || writtenOutBehind(full, end)) {
            insertions.put(end, CLOSED);
        } else if (page[at - 1] == '(') {
            insertions.put(end, CLOSED_INSIDE);
            insertions.put(end, full);
        } else {
            insertions.put(end, CLOSED_BEFORE);
            insertions.put(end, full);
            insertions.put(end, BRACKET);
        }
    }

    /** Whether the writer wrote it out themselves, in brackets behind it. */
    private boolean writtenOutBehind(byte[] full, int end) {
        int i = end;
        while (i < page.length && isSpace(page[i])) {
            i++;
        }
        return i < page.length && page[i] == '(' && behind(new FirstUses.Form(0, full, false, true), i + 1) > 0;
    }

    /** Abbreviations that only stand where no link may be, such as headings, forms and heads of tables. */
    private void listTheRest(int at) {
        StringBuilder list = new StringBuilder();
        for (int term = 0; term < linked.length; term++) {
            byte @Nullable [] full = uses.writtenOut(term);
            if (mentioned[term] != null && !linked[term] && full != null) {
                list.append(list.isEmpty() ? "<p class=\"govuk-body-s sbs-terms\">Short words on this page: " : "; ")
                        .append(new String(uses.opening(term), StandardCharsets.UTF_8))
                        .append(mentioned[term])
                        .append("</a> (")
                        .append(new String(full, StandardCharsets.UTF_8))
                        .append(')');
            }
        }
        if (!list.isEmpty()) {
            insertions.put(at, Markup.bytes(list.append(".</p>").toString()));
        }
    }
}
