package uk.sidebyside.access.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.rules.MailLink;

/**
 * What every page shows around its content: whose area it is, who is signed in, where one can go and who helps.
 *
 * @param areaName the area's name, like "York"
 * @param partnershipWord the area's word for joint partnership, in small letters
 * @param personName the signed-in person's display name, or null when nobody is signed in
 * @param navigation the links below the header, in order
 * @param csrfSource asked only where a form is shown, so that a page without one makes no session
 * @param path the path of this page, without query, for links that lead back here
 * @param help who to ask about what this page is about
 * @param look the area's own logo and colour
 * @param version the version of the product
 * @param stillLoading what is still being brought in, so that this page may be half of the story; null as a rule
 */
public record Shell(
        String areaName,
        String partnershipWord,
        @Nullable String personName,
        List<NavLink> navigation,
        Supplier<Csrf> csrfSource,
        String path,
        HelpContact help,
        Look look,
        String version,
        @Nullable String stillLoading) {

    public Shell {
        navigation = List.copyOf(navigation);
    }

    public Shell(
            String areaName,
            String partnershipWord,
            @Nullable String personName,
            List<NavLink> navigation,
            Supplier<Csrf> csrfSource,
            String path,
            HelpContact help,
            Look look,
            String version) {
        this(areaName, partnershipWord, personName, navigation, csrfSource, path, help, look, version, null);
    }

    /** A link of the navigation; `current` marks the one that leads to this page or its parent. */
    public record NavLink(String text, String href, boolean current) {}

    /** The hidden field that proves that a form came from us. */
    public record Csrf(String parameterName, String token) {}

    /**
     * Whom to ask for help: what to call them and where to write, like "mailto:send@example.org".
     *
     * @param phone may be empty
     */
    public record HelpContact(String text, String mailto, String phone) {
        public HelpContact(String text, String mailto) {
            this(text, mailto, "");
        }

        /** The number as a link. */
        public String call() {
            return MailLink.call(phone);
        }
    }

    /**
     * The area's own logo and colour, as addresses of ours.
     *
     * @param style null where the area has neither
     * @param logo null where our mark stands in the header
     * @param colour of the header, as {@code #0f5257}
     */
    public record Look(@Nullable String style, @Nullable String logo, String colour) {
        public static final Look OURS = new Look(null, null, "#0f5257");
    }

    /** The area's word as it begins a sentence or a heading. */
    public String partnershipWordFirst() {
        return first(partnershipWord);
    }

    static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }

    public Csrf csrf() {
        return csrfSource.get();
    }

    public boolean signedIn() {
        return personName != null;
    }
}
