package uk.sidebyside.surveys.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.Closing;

/**
 * What was closed, and whether people were asked how it was.
 *
 * @param closings all, to be counted
 * @param told those that the reader may read of one by one
 * @param seen what was closed, as far as the reader may see it
 */
public record ClosingsPage(List<Closing> closings, List<Closing> told, Map<Ref, Resolved> seen, boolean runs) {

    /** How many are counted and not told of one by one. */
    public int onlyCounted() {
        return closings.size() - told.size();
    }

    /** One service: how many were closed, and of how many people were asked. */
    public record Service(String name, int closed, int asked, int declined) {
        public int notAsked() {
            return closed - asked - declined;
        }

        Service and(Closing.Asked how) {
            return new Service(
                    name,
                    closed + 1,
                    asked + (how == Closing.Asked.ASKED ? 1 : 0),
                    declined + (how == Closing.Asked.DECLINED ? 1 : 0));
        }
    }

    public List<Service> services() {
        Map<String, Service> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Closing closing : closings) {
            byName.put(
                    closing.service(),
                    byName.getOrDefault(closing.service(), new Service(closing.service(), 0, 0, 0))
                            .and(closing.asked()));
        }
        return new ArrayList<>(byName.values());
    }

    public List<Closing> notAsked() {
        return closings.stream()
                .filter(closing -> closing.asked() == Closing.Asked.NOT_ASKED)
                .toList();
    }

    public @Nullable Resolved about(Closing closing) {
        Ref about = closing.about();
        return about == null ? null : seen.get(about);
    }
}
