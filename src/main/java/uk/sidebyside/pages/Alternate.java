package uk.sidebyside.pages;

/** The same content in another form, for the page's head: a feed, a calendar, a data file. */
public record Alternate(String type, String href, String title) {

    public static Alternate atom(String href, String title) {
        return new Alternate("application/atom+xml", href, title);
    }
}
