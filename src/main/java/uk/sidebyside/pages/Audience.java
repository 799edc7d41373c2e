package uk.sidebyside.pages;

/** Whom a page is for, which sets its ground, its size of text and its width. */
public enum Audience {
    /** White, may be dense, width left to the page. */
    STAFF(""),
    /** Sand, one column, larger text. */
    FAMILY("sbs-family"),
    /** As for families, with plum. */
    YOUNG("sbs-young");

    private final String bodyClass;

    Audience(String bodyClass) {
        this.bodyClass = bodyClass;
    }

    public String bodyClass() {
        return bodyClass;
    }

    public boolean oneColumn() {
        return this != STAFF;
    }
}
