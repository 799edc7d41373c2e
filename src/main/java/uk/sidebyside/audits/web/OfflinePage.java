package uk.sidebyside.audits.web;

import java.util.List;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.pages.FormErrors;

/** @param faults of the form that was not taken, by row */
public record OfflinePage(AuditHead head, List<FaultAt> faults) {

    public FormErrors errors() {
        return faults.isEmpty()
                ? FormErrors.none()
                : FormErrors.none()
                        .and(
                                "file",
                                "Nothing was taken from the form. "
                                        + AuditWords.count(faults.size(), "thing is", "things are")
                                        + " wrong with it, listed below.");
    }
}
