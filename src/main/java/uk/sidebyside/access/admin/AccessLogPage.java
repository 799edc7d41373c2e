package uk.sidebyside.access.admin;

import java.util.List;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.pages.DateEntry;

/** @param more whether there are older ones than those shown */
public record AccessLogPage(List<AccessLog.Entry> entries, boolean more, String reference, DateEntry from) {

    public AccessLogPage {
        entries = List.copyOf(entries);
    }

    /** As what somebody looked, in words. */
    public static String actedAs(AccessLog.Entry entry) {
        return AdminWords.actedAs(entry.actedAs());
    }
}
