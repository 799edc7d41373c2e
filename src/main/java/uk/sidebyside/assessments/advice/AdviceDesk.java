package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.shared.AreaId;

/** All requests that are not done and that the reader looks after: counted as a whole, and shown page by page. */
@Service
public class AdviceDesk {
    private final DeskStore heaps;
    private final AdviceStore store;
    private final AdviceTrends trends;
    private final Desk desk;
    private final Clock clock;

    AdviceDesk(DeskStore heaps, AdviceStore store, AdviceTrends trends, Desk desk, Clock clock) {
        this.heaps = heaps;
        this.store = store;
        this.trends = trends;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * So many requests at one point of access.
     *
     * @param dueOn null where nobody has to write them any more
     * @param unanswered whether no answer has come yet
     */
    public record Tally(
            String bodyName,
            UUID point,
            Heap heap,
            @Nullable LocalDate dueOn,
            boolean unanswered,
            int number) {}

    /** Who was told that it is overdue. */
    public enum Heard {
        MANAGER,
        /** No manager could be told. */
        OFFICER,
        /** It was told before it was kept here, and nobody wrote down to whom. */
        SOMEBODY
    }

    /** @param heard null where nobody was told yet */
    public record Heaped(
            Heap heap, AdviceRequest request, @Nullable Heard heard) {}

    /**
     * What of them is asked for.
     *
     * @param provider whose; blank for everybody's
     * @param heap the only one; null for all
     * @param after the last of the page before; null for the first page
     */
    public record Asked(
            String provider, @Nullable Heap heap, @Nullable UUID after) {}

    /**
     * @param tallies all of them, whatever is asked for
     * @param shown of each heap at most so many, and one more where there are more
     * @param written how many answers each point of access gave in the weeks from which its pace is made
     */
    public record Shown(List<Tally> tallies, List<Heaped> shown, Map<UUID, Integer> written) {
        public Shown {
            tallies = List.copyOf(tallies);
            shown = List.copyOf(shown);
            written = Map.copyOf(written);
        }
    }

    @Transactional(readOnly = true)
    public Shown shown(AreaId area, Asked asked, int most) {
        Desk.must(Desk.leads() || Desk.clinical());
        var by = new DeskStore.Sorting(area, Desk.leads(), LocalDate.now(clock), heaps.names(area));
        return new Shown(
                heaps.tallies(by),
                heaps.heaps(by, asked.provider(), asked.heap(), after(area, asked), most + 1),
                trends.written(area));
    }

    private @Nullable AdviceRequest after(AreaId area, Asked asked) {
        UUID after = asked.after();
        return after == null
                ? null
                : store.find(area, new AdviceId(after)).filter(desk::maySee).orElse(null);
    }
}
