package uk.sidebyside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.sidebyside.access.PassedOn;

/**
 * The answer to a form about what somebody else has now.
 *
 * @param now who has it
 * @param at where the reader sees how it was left
 * @param written what they wrote, in the order of the form; what they chose, as a level or a day, is left out
 * @param file whether the form had a file, of which nothing was taken
 */
public record PassedOnPage(String now, String at, List<String> written, boolean file) {
    public PassedOnPage {
        written = List.copyOf(written);
    }

    static PassedOnPage of(PassedOn passed, HttpServletRequest request) {
        List<String> written = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                List.of(values).stream().filter(PassedOnPage::written).forEach(written::add);
            }
        });
        return new PassedOnPage(passed.now(), passed.at(), written, withFile(request));
    }

    /** Keys, numbers, ids and hashes are chosen or come with the page; all else is written. */
    private static boolean written(String value) {
        return !value.isBlank() && !value.matches("[a-z0-9.-]*");
    }

    private static boolean withFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }
}
