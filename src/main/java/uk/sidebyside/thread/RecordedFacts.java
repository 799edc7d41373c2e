package uk.sidebyside.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.shared.Ref;

/**
 * What the records of a room say of a thing in a time: offered to whoever judges it, and never deciding for them. A module
 * contributes one bean for what it counts; docs/rules/audits.md lists all keys.
 */
public interface RecordedFacts {

    /** Lower-case words joined by hyphens, as {@code told-back}. They never change, and no two rooms share one. */
    Set<String> keys();

    /**
     * What the current principal may know, in as few statements as can be.
     *
     * @param from the first day that counts
     * @param until the last
     * @param wanted of the {@link #keys}; what has no record is said to have none, what does not apply is left out
     */
    List<RecordedFact> of(Ref about, LocalDate from, LocalDate until, Set<String> wanted);

    /**
     * One fact in a sentence with its numbers.
     *
     * @param address where the records are; blank where there is no page of them
     */
    record RecordedFact(String key, String sentence, String address) {}
}
