package uk.sidebyside.audits.collected.web;

import java.util.List;
import uk.sidebyside.audits.collected.ShownAudits;

/** @param sector its code; blank for any */
public record MarksPage(String area, String sector, List<ShownAudits.Mark> all) {
    public List<ShownAudits.Mark> marks() {
        return all.stream()
                .filter(mark -> sector.isBlank() || mark.sector().code().equals(sector))
                .toList();
    }
}
