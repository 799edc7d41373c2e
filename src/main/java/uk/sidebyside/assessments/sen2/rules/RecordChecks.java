package uk.sidebyside.assessments.sen2.rules;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.Node;

/** All that can be asked of one stored record by itself, for the next census. */
public final class RecordChecks {
    private final LocalDate census;
    private final Checks checks;

    public RecordChecks(LocalDate today) {
        this.census = Header.nextCensus(today);
        this.checks = new Checks(census.getYear(), census, today);
    }

    /** @param person as it is stored; a plan that has ended is taken out of it */
    public List<Fault> of(Node person) {
        ReturnAsks.onlyAlive(person, census);
        return checks.of(person);
    }
}
