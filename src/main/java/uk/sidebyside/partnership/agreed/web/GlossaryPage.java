package uk.sidebyside.partnership.agreed.web;

import java.util.List;
import uk.sidebyside.partnership.agreed.GlossaryTerm;

/** @param sought what somebody looks for; blank for everything */
public record GlossaryPage(String sought, List<GlossaryTerm> terms, int all, boolean mayEdit) {

    public boolean searching() {
        return !sought.isBlank();
    }
}
