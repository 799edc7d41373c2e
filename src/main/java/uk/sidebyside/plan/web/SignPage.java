package uk.sidebyside.plan.web;

import java.util.List;
import uk.sidebyside.pages.FormErrors;

/**
 * A version of the plan for one of its signatories.
 *
 * @param words the version, line by line
 * @param signatories who signed and who has not yet, the reader too
 * @param signed whether the reader has signed
 */
public record SignPage(
        String id,
        String label,
        List<String> words,
        List<String> signatories,
        String statement,
        boolean signed,
        String role,
        String sha256,
        FormErrors errors) {

    public SignPage {
        words = List.copyOf(words);
        signatories = List.copyOf(signatories);
    }
}
