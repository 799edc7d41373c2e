package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.shared.AreaId;

/**
 * The plans of an area, to read. What is a draft is there only for those who edit; what is held back is there for the
 * public as a line with nothing but its reason.
 */
@Service
public class Plans {
    private final PlanStore plans;
    private final TreeStore tree;
    private final ProgressKeys keys;
    private final Seats seats;
    private final Clock clock;

    Plans(PlanStore plans, TreeStore tree, ProgressKeys keys, Seats seats, Clock clock) {
        this.plans = plans;
        this.tree = tree;
        this.keys = keys;
        this.seats = seats;
        this.clock = clock;
    }

    /** Every plan that the reader may see, the one that is in force first. */
    @Transactional(readOnly = true)
    public List<PlanHead> inArea(AreaId area) {
        Reader reader = Reader.current();
        return plans.heads(area).stream().filter(reader::sees).toList();
    }

    /**
     * One plan without what it promises.
     *
     * @param slug null for the plan in force, or the newest closed one where none is
     */
    @Transactional(readOnly = true)
    public Optional<PlanHead> find(AreaId area, @Nullable String slug) {
        return inArea(area).stream()
                .filter(head -> slug == null || head.slug().equals(slug))
                .findFirst();
    }

    /** @throws NotFound where the reader may see no such plan */
    @Transactional(readOnly = true)
    public PlanHead head(AreaId area, PlanId plan) {
        return inArea(area).stream()
                .filter(head -> head.id().equals(plan))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * A whole plan, as of today or of the day of its closing.
     *
     * @param slug null for the plan in force
     * @throws NotFound where the reader may see no such plan
     */
    @Transactional(readOnly = true)
    public PlanTree tree(AreaId area, @Nullable String slug) {
        return read(area, find(area, slug).orElseThrow(NotFound::new));
    }

    /** The whole plan in force, or the newest closed one where none is; empty where the reader may see no plan. */
    @Transactional(readOnly = true)
    public Optional<PlanTree> inForce(AreaId area) {
        return find(area, null).map(head -> read(area, head));
    }

    @Transactional(readOnly = true)
    public PlanTree tree(AreaId area, PlanId plan) {
        return read(area, head(area, plan));
    }

    private PlanTree read(AreaId area, PlanHead head) {
        Reader reader = Reader.current();
        LocalDate day = head.toldFor(LocalDate.now(clock));
        ProgressKey key = keys.key(area, head.key());
        Map<SeatId, Seat> known = seats.byId(area);
        var points = tree.points(area, head.id());
        var lines =
                new LineReading(key, points, known, day, reader).lines(tree.lines(area, head.id(), reader.editor()));
        var outline = tree.outline(area, head.id());
        return new PlanTree(
                head,
                key.states().stream().map(LineState::of).toList(),
                points,
                TreeReading.areas(outline.areas(), outline.outcomes(), lines, known),
                day);
    }
}
