package uk.sidebyside.shared;

import java.util.Arrays;
import java.util.List;

/**
 * What a rule found wrong. The wording lives with the page that shows it.
 *
 * @param field what it is about, by the name of the form's field; blank for the whole
 * @param key which rule speaks, as {@code delayed.needs.reason}: the key of its wording
 * @param source why the rule exists: the document or decision that sets it
 * @param details what the wording needs: dates, numbers, labels, in the order that the rule's key says
 */
public record Finding(String field, String key, String source, List<Object> details) {

    public Finding {
        details = List.copyOf(details);
    }

    public static Finding of(String field, String key, String source, Object... details) {
        return new Finding(field, key, source, Arrays.asList(details));
    }
}
