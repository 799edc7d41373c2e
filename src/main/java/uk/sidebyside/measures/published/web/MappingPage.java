package uk.sidebyside.measures.published.web;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.FormErrors;

/** @param theirs what somebody else saved in the meantime */
public record MappingPage(
        String content,
        String reason,
        long version,
        FormErrors errors,
        @Nullable String theirs) {
    static MappingPage of(String content, String reason, long version, FormErrors errors) {
        return new MappingPage(content, reason, version, errors, null);
    }
}
