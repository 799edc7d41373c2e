package uk.sidebyside.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.govuk.ErrorMessage;
import uk.sidebyside.pages.govuk.Link;
import uk.sidebyside.shared.Finding;

/**
 * What is wrong in a form, by the name of the field, in the order in which it was found: the first fault of each field.
 * The summary and the field say the same words. What concerns the whole form goes under the blank name.
 */
public final class FormErrors {
    private static final FormErrors NONE = new FormErrors(Map.of());

    private final Map<String, String> messages;

    private FormErrors(Map<String, String> messages) {
        this.messages = messages;
    }

    public static FormErrors none() {
        return NONE;
    }

    /** From what the rules found, each in the words that the page has for it. */
    public static FormErrors of(List<Finding> findings, Function<Finding, String> wording) {
        FormErrors errors = NONE;
        for (Finding finding : findings) {
            errors = errors.and(finding.field(), wording.apply(finding));
        }
        return errors;
    }

    /** These and one more; a field that has one keeps its first. */
    public FormErrors and(String field, String message) {
        Map<String, String> more = new LinkedHashMap<>(messages);
        more.putIfAbsent(field, message);
        return new FormErrors(Collections.unmodifiableMap(more));
    }

    /** These and others; a field that has one keeps its first. */
    public FormErrors and(FormErrors others) {
        FormErrors all = this;
        for (Map.Entry<String, String> other : others.messages.entrySet()) {
            all = all.and(other.getKey(), other.getValue());
        }
        return all;
    }

    /** These and one more if there is one, for checks that answer with a message or null. */
    public FormErrors andIfPresent(String field, @Nullable String message) {
        return message == null ? this : and(field, message);
    }

    public boolean any() {
        return !messages.isEmpty();
    }

    public @Nullable String message(String field) {
        return messages.get(field);
    }

    /** The error beside the field, or null. */
    public @Nullable ErrorMessage at(String field) {
        return ErrorMessage.ofNullable(messages.get(field));
    }

    /** The entries of the summary, each leading to its field, whose id is its name. */
    public List<Link> links() {
        return messages.entrySet().stream()
                .map(error -> Link.of(error.getValue(), error.getKey().isEmpty() ? null : "#" + error.getKey()))
                .toList();
    }

    @Override
    public String toString() {
        return messages.toString();
    }
}
