package uk.sidebyside.access.admin;

import uk.sidebyside.access.rules.LogoFile;
import uk.sidebyside.pages.FormErrors;

/** @param colour as typed, or as it stands; blank for our own */
public record LookPage(String colour, boolean hasLogo, FormErrors errors) {

    /** What is taken, said before one chooses. */
    public String allowed() {
        return "PNG or SVG, at most " + LogoFile.BYTES_AT_MOST / 1024 + " kB";
    }
}
