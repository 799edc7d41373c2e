package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;

/** Three lists in the order of the requests, each looked at once and put together person by person. */
final class InOrder {
    private final Iterator<Hanging> placements;
    private final Iterator<Hanging> needs;
    private @Nullable Hanging placement;
    private @Nullable Hanging need;

    /** A placement or a need. */
    record Hanging(UUID caseId, UUID request, Node node) {}

    interface To {
        /** @param last of the person's requests; its person has all of them */
        void person(ReturnStore.Request last) throws IOException;
    }

    private InOrder(Iterator<Hanging> placements, Iterator<Hanging> needs) {
        this.placements = placements;
        this.needs = needs;
        this.placement = next(placements);
        this.need = next(needs);
    }

    static void each(Stream<ReturnStore.Request> requests, Stream<Hanging> placements, Stream<Hanging> needs, To to)
            throws IOException {
        InOrder lists = new InOrder(placements.iterator(), needs.iterator());
        ReturnStore.Request last = null;
        Iterator<ReturnStore.Request> rows = requests.iterator();
        while (rows.hasNext()) {
            ReturnStore.Request request = rows.next();
            lists.fill(request);
            if (last != null && last.caseId().equals(request.caseId())) {
                last.person().add(request.node());
            } else {
                if (last != null) {
                    to.person(last);
                }
                request.person().add(request.node());
                last = request;
            }
        }
        if (last != null) {
            to.person(last);
        }
    }

    private static @Nullable Hanging next(Iterator<Hanging> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private void fill(ReturnStore.Request request) {
        Node assessment = request.node().one(Part.ASSESSMENT);
        Node plan = assessment == null ? null : assessment.one(Part.PLAN);
        Node active = request.node().one(Part.ACTIVE);
        while (placement != null && compare(placement, request) <= 0) {
            if (placement.request().equals(request.id())) {
                Node on = placement.node().part() == Part.PLAN_DETAIL ? plan : active;
                if (on != null) {
                    on.add(placement.node());
                }
            }
            placement = next(placements);
        }
        while (need != null && compare(need, request) <= 0) {
            if (need.request().equals(request.id()) && active != null) {
                active.add(need.node());
            }
            need = next(needs);
        }
    }

    private static int compare(Hanging row, ReturnStore.Request request) {
        int cases = order(row.caseId(), request.caseId());
        return cases != 0 ? cases : order(row.request(), request.id());
    }

    /** As PostgreSQL orders them: byte by byte. */
    private static int order(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
