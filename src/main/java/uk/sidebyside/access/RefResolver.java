package uk.sidebyside.access;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import uk.sidebyside.shared.Ref;

/**
 * Says what a reference is called, where it is shown and whether somebody may see it. Each module contributes one bean
 * for the kinds that it owns; links and evidence ask it before they show or serve anything.
 */
public interface RefResolver {

    /** The kinds of reference that this resolver knows, as {@code action-line}. No two resolvers share one. */
    Set<String> kinds();

    /**
     * Resolves many references in as few statements as there are kinds. What is absent, and what the principal may not
     * see, is left out of the answer.
     */
    Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal);

    /**
     * @param title what a reader calls it
     * @param address the path of its page, beginning with a slash
     */
    record Resolved(String title, String address) {}
}
