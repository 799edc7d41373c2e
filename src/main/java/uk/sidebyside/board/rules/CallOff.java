package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/** A meeting is called off with a reason that everybody may read, and only while it lies ahead. */
public final class CallOff {

    private CallOff() {}

    public static List<Finding> findings(String why, LocalDate heldOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (why.isBlank() || why.strip().length() > 500) {
            findings.add(Finding.of("why", "meeting.needs.why", Sources.MEETINGS));
        }
        if (heldOn.isBefore(today)) {
            findings.add(Finding.of("why", "meeting.was.held", Sources.MEETINGS));
        }
        return findings;
    }
}
