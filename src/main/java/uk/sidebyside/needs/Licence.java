package uk.sidebyside.needs;

import java.util.Arrays;

/** Under which terms something may be used again. */
public enum Licence {
    OGL_3(
            "ogl-3",
            "Open Government Licence v3",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
    CC_BY_4("cc-by-4", "Creative Commons Attribution 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    CC_BY_SA_4(
            "cc-by-sa-4",
            "Creative Commons Attribution-ShareAlike 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/"),
    PERMISSION("permission", "Used with permission; ask before you use it again", ""),
    NONE("none", "No licence is stated", "");

    private final String code;
    private final String label;
    private final String link;

    Licence(String code, String label, String link) {
        this.code = code;
        this.label = label;
        this.link = link;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The licence's own page; blank where it has none. */
    public String link() {
        return link;
    }

    /** @throws IllegalArgumentException for a code that no licence has */
    public static Licence of(String code) {
        return Arrays.stream(values())
                .filter(licence -> licence.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No licence is called " + code));
    }
}
