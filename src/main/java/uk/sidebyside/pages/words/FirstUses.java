package uk.sidebyside.pages.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an area, ready to be found in its pages. It only ever puts something in between; nothing of a page is
 * changed or taken away. It is made once for many pages, and finds its terms in one walk over the bytes of a page.
 */
public final class FirstUses {
    /** The attribute of a request that holds what its page links; a request without it gets its page as it is. */
    public static final String ATTRIBUTE = FirstUses.class.getName();

    public static final FirstUses NONE = of(List.of());

    /**
     * @param address where it is explained
     * @param writtenOut what an abbreviation stands for; blank where the term is none
     * @param forms how it stands in texts
     */
    public record Term(String address, String writtenOut, List<String> forms) {
        public Term {
            forms = List.copyOf(forms);
        }
    }

    /**
     * @param term its number
     * @param words as they stand in markup
     * @param exact whether capitals count, as in an abbreviation
     * @param full whether it is what the abbreviation stands for
     */
    record Form(int term, byte[] words, boolean exact, boolean full) {}

    private final Term[] terms;
    private final byte[][] opening;
    private final byte[] @Nullable [] writtenOut;

    /** By the first byte of the form, the longest first. */
    private final Form[] @Nullable [] beginning = new Form[128][];

    private FirstUses(List<Term> terms) {
        this.terms = terms.toArray(Term[]::new);
        this.opening = new byte[terms.size()][];
        this.writtenOut = new byte[terms.size()][];
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < this.terms.length; i++) {
            Term term = this.terms[i];
            opening[i] =
                    Markup.bytes("<a class=\"govuk-link sbs-term\" href=\"" + Markup.escaped(term.address()) + "\">");
            for (String form : term.forms()) {
                forms.add(form(i, form, false));
            }
            if (!term.writtenOut().isBlank()) {
                writtenOut[i] = Markup.bytes(Markup.escaped(term.writtenOut()));
                forms.add(form(i, term.writtenOut(), true));
            }
        }
        forms.sort(Comparator.comparingInt((Form form) -> form.words().length).reversed());
        forms.forEach(this::index);
    }

    public static FirstUses of(List<Term> terms) {
        return new FirstUses(terms);
    }

    private static Form form(int term, String words, boolean full) {
        return new Form(term, Markup.bytes(Markup.escaped(words.strip())), !full && isAbbreviation(words), full);
    }

    /** Two capitals together: "LA" is not "la". */
    private static boolean isAbbreviation(String words) {
        for (int i = 1; i < words.length(); i++) {
            if (Character.isUpperCase(words.charAt(i)) && Character.isUpperCase(words.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private void index(Form form) {
        byte[] words = form.words();
        if (words.length == 0 || words[0] < 0) {
            return; // begins with a letter of no term that we know
        }
        index(words[0], form);
        byte other = (byte) (words[0] ^ 0x20);
        if (!form.exact() && Markup.isLetterOrDigit(other) && Markup.isLetterOrDigit(words[0]) && words[0] > '9') {
            index(other, form);
        }
    }

    private void index(byte first, Form form) {
        Form[] known = beginning[first];
        if (known == null) {
            beginning[first] = new Form[] {form};
            return;
        }
        Form[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = form;
        beginning[first] = more;
    }

    public boolean isEmpty() {
        return terms.length == 0;
    }

    int size() {
        return terms.length;
    }

    Form @Nullable [] beginningWith(byte first) {
        return first < 0 ? null : beginning[first];
    }

    byte[] opening(int term) {
        return opening[term];
    }

    byte @Nullable [] writtenOut(int term) {
        return writtenOut[term];
    }

    /** What is put into a page, and where. */
    public Insertions in(byte[] page) {
        return new Walk(this, page).through();
    }
}
