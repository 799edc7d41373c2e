package uk.sidebyside.audits.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.thread.Linked;

/**
 * @param waiting what audits ask of a next version
 * @param faults of the file that was not loaded, by line; empty where none was tried
 */
public record FrameworksPage(
        List<Framework> frameworks, List<Linked> waiting, boolean mayKeep, List<FaultAt> faults, LocalDate today) {

    public FormErrors errors() {
        return faults.isEmpty()
                ? FormErrors.none()
                : FormErrors.none()
                        .and(
                                "file",
                                "The file was not loaded. " + AuditWords.count(faults.size(), "thing is", "things are")
                                        + " wrong with it, listed below.");
    }

    public String days(Framework framework) {
        String from = "In use from " + AuditWords.day(framework.from());
        String days = framework.until() == null ? from : from + " to " + AuditWords.day(framework.until());
        return days + standing(framework);
    }

    /** Audits begin by the newest version that is in use: an older one says so. */
    private String standing(Framework framework) {
        if (!framework.inForceOn(today)) {
            return ", not today";
        }
        return frameworks.stream()
                .filter(other -> other.code().equals(framework.code())
                        && other.version() > framework.version()
                        && other.inForceOn(today))
                .findFirst()
                .map(newer -> "; replaced by version " + newer.version() + " on " + AuditWords.day(newer.from()))
                .orElse("");
    }
}
