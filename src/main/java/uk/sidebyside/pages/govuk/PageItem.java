package uk.sidebyside.pages.govuk;

import org.jspecify.annotations.Nullable;

/** One page's number in a pagination, or the dots that stand for some. */
public record PageItem(
        @Nullable String number,
        @Nullable String href,
        boolean current,
        boolean ellipsis,
        @Nullable String visuallyHiddenText,
        Attributes attributes) {

    public static PageItem of(int number, String href, boolean current) {
        return new PageItem(Integer.toString(number), href, current, false, null, Attributes.NONE);
    }

    public static PageItem dots() {
        return new PageItem(null, null, false, true, null, Attributes.NONE);
    }
}
