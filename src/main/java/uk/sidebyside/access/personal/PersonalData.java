package uk.sidebyside.access.personal;

import java.util.List;
import java.util.Set;

/**
 * What a room holds about people. Each room with personal data contributes one bean or more; the comments of its tables
 * promise what these do, and a test compares the two.
 */
public interface PersonalData {

    /** The tables of which a person gets to see their own rows, as {@code access.person}. No two beans name one. */
    Set<String> tables();

    /** What is held about the person: a section for each of {@link #tables()}, those without rows too. */
    List<Section> of(Subject subject);

    /** What the person still has to do for the partnership, in sentences: nothing is erased before that is done. */
    default List<String> openDuties(Subject subject) {
        return List.of();
    }

    /**
     * Takes away what is the person's own and leaves what the public record needs, under post and organisation. Joins
     * the caller's transaction, which runs in the operator's name.
     */
    void erase(Subject subject);
}
