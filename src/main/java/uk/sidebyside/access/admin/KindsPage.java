package uk.sidebyside.access.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PartnerKind;
import uk.sidebyside.pages.FormErrors;

/** @param done what was just done, in words */
public record KindsPage(
        List<PartnerKind> kinds,
        FormErrors errors,
        @Nullable String done) {

    public KindsPage {
        kinds = List.copyOf(kinds);
    }
}
