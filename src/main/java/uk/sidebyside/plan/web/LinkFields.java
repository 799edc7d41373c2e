package uk.sidebyside.plan.web;

import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;

/** The form that shows something by a link. */
final class LinkFields {
    private LinkFields() {}

    /** @param about the words of what it shows something for */
    static FormPage asking(String about, String home, String at) {
        return FormPage.asking("Add a link that shows it", about, home, at, "Add it")
                .with(new FormPage.Line("title", "What it shows", "Everybody can read it.", "", false))
                .with(new FormPage.Area("link", "Address", "It begins with https://", "", 1, 480, false));
    }

    static String title(Input input) {
        return input.text("title").strip();
    }

    static String link(Input input) {
        return input.text("link").strip();
    }
}
