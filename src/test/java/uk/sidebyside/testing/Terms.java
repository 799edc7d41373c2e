package uk.sidebyside.testing;

/** Terms of the glossary in a page that was drawn. */
public final class Terms {
    private Terms() {}

    /** The page as its template wrote it: without links to the glossary, and nothing written out. */
    public static String left(String html) {
        return html.replaceAll("<p class=\"govuk-body-s sbs-terms\">.*?</p>(?=</main>)", "")
                .replaceAll(
                        "<a class=\"govuk-link sbs-term\" href=\"/glossary#[a-z-]+\">(.*?)</a>(?: \\([A-Z][^()]*\\)|: [A-Z][^()]*(?=\\)))?",
                        "$1");
    }
}
