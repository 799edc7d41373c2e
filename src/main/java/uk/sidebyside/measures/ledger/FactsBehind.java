package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.RefResolver.Resolved;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * From a figure to the facts that it is made of, and to the records behind them. For members of the partnership: to the public a
 * figure may be open while what it is counted from is not. Who may see a record is asked of the room that owns it.
 */
@Service
public class FactsBehind {
    private final FactStore store;
    private final FactSources sources;
    private final Refs refs;

    FactsBehind(FactStore store, FactSources sources, Refs refs) {
        this.store = store;
        this.sources = sources;
        this.refs = refs;
    }

    /**
     * Which facts.
     *
     * @param from the first day that counts; null for all before, as of what stands on a day
     * @param until the last day that counts
     * @param knownOn as known at the close of this day; null for what is known now
     * @param everything of what stands: whether facts are shown, too, that have been taken back since or only make up the whole
     */
    public record Asked(
            SourceKey source,
            @Nullable LocalDate from,
            LocalDate until,
            @Nullable LocalDate knownOn,
            boolean everything) {}

    /**
     * @param figure what all facts come to, whichever are shown
     * @param rows how many facts are shown on all pages together
     */
    public record Found(Count figure, long rows, List<FactBehind> facts) {}

    /**
     * @param page from 1
     * @throws NotFound for the public
     */
    @Transactional(readOnly = true)
    public Found of(AreaId area, Asked asked, int page, int size) {
        onlyMembers();
        FactSource source = sources.find(asked.source()).orElseThrow(NotFound::new);
        FactStore.Sum sum = store.sum(area, asked);
        List<FactStore.Booked> booked = store.behind(area, asked, size, (long) (Math.max(1, page) - 1) * size);
        Set<UUID> subjects = booked.stream().map(one -> one.fact().subject()).collect(Collectors.toSet());
        Map<UUID, Ref> records = subjects.isEmpty() ? Map.of() : source.behind(area, subjects);
        Map<Ref, Resolved> seen = refs.resolve(records.values(), Principals.current());
        List<FactBehind> facts = booked.stream()
                .map(one -> new FactBehind(
                        one.fact(),
                        one.knownAt(),
                        Optional.ofNullable(records.get(one.fact().subject()))
                                .map(seen::get)
                                .filter(Objects::nonNull)
                                .orElse(null)))
                .toList();
        return new Found(sum.figure(), sum.rows(), facts);
    }

    /** What is counted, in plain words, and how its days are to be read. */
    @Transactional(readOnly = true)
    public Optional<FactSource> source(SourceKey key) {
        return sources.find(key);
    }

    private static void onlyMembers() {
        Principal principal = Principals.current();
        if (principal.seats().isEmpty() && !principal.has(Role.INSPECTOR)) {
            throw new NotFound();
        }
    }
}
