package uk.sidebyside.access.rules;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long what access holds is kept. The privacy page says the same in words.
 *
 * @see <a href="https://www.legislation.gov.uk/eur/2016/679/article/5">UK GDPR, article 5(1)(e): storage limitation</a>
 */
public enum Keeping {
    /** Name and address, after the last day of the last post; where there never was one, after they were added. */
    PERSON(Period.ofYears(2)),
    /** An account, after it was closed. */
    ACCOUNT(Period.ofYears(2)),
    /** The note that a link was sent, and whether it was used: to look into what somebody did not ask for. */
    LINK(Period.ofYears(1)),
    /** Which pages an inspector opened: as long as a claim may be brought (Limitation Act 1980, sections 2 and 5). */
    INSPECTED_PAGE(Period.ofYears(6));

    private final Period kept;

    Keeping(Period kept) {
        this.kept = kept;
    }

    public Period period() {
        return kept;
    }

    /** On that day, what dates from before the answer has been kept for long enough. */
    public LocalDate goneBefore(LocalDate day) {
        return day.minus(kept);
    }
}
