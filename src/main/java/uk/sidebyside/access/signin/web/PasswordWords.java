package uk.sidebyside.access.signin.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.Finding;

/** The wording for what is wrong with a new password. */
final class PasswordWords {

    private PasswordWords() {}

    static FormErrors of(List<Finding> findings, String field) {
        FormErrors errors = FormErrors.none();
        for (Finding finding : findings) {
            errors = errors.and(field, words(finding));
        }
        return errors;
    }

    private static String words(Finding finding) {
        return switch (finding.key()) {
            case "password.too.short" ->
                "Your password must have " + finding.details().getFirst()
                        + " characters or more. Three or four words that do not belong together are good";
            case "password.too.long" ->
                "Your password must have " + finding.details().getFirst() + " characters or fewer";
            case "password.is.personal" -> "Your password must be more than your name or address";
            default ->
                "That password is one of the first that others would try. Choose words that do not belong together";
        };
    }
}
