package uk.sidebyside.measures.curves;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.curves.PlannedWork.Piece;
import uk.sidebyside.measures.ground.Editor;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/** Which actions turn a curve: links of the thread. Who leads them and by when is for the plan to say. */
@Service
public class CurveActions {
    private static final String TURNS = "turns";

    private final Links links;
    private final ObjectProvider<PlannedWork> work;
    private final Clock clock;

    CurveActions(Links links, ObjectProvider<PlannedWork> work, Clock clock) {
        this.links = links;
        this.work = work;
        this.clock = clock;
    }

    /** What is linked to a curve and the one who asks may see, in the order of its plan. */
    @Transactional(readOnly = true)
    public List<Piece> of(AreaId area, Curve curve) {
        Set<Ref> linked = linked(area, curve).keySet();
        return linked.isEmpty()
                ? List.of()
                : all(area).stream()
                        .filter(piece -> linked.contains(piece.ref()))
                        .toList();
    }

    /** What could be linked. */
    @Transactional(readOnly = true)
    public List<Piece> all(AreaId area) {
        return work.orderedStream().flatMap(room -> room.pieces(area).stream()).toList();
    }

    /**
     * Links these actions and no others. One that the editor may not see stays as it is.
     *
     * @throws NotFound where one of them is not there to be linked
     */
    @Transactional
    public void choose(AreaId area, Curve curve, Set<Ref> chosen) {
        Editor.mustEdit();
        Set<Ref> offered = all(area).stream().map(Piece::ref).collect(Collectors.toSet());
        if (!offered.containsAll(chosen)) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        Map<Ref, Linked> linked = linked(area, curve);
        Principal principal = Principals.current();
        chosen.stream()
                .filter(ref -> !linked.containsKey(ref))
                .forEach(ref -> links.link(new Link(
                        ref,
                        CurveRefs.of(area, curve.id()),
                        TURNS,
                        "",
                        today,
                        principal.signedIn() ? principal.person() : null)));
        linked.forEach((ref, link) -> {
            if (offered.contains(ref) && !chosen.contains(ref)) {
                links.unlink(area, link.id(), today);
            }
        });
    }

    private Map<Ref, Linked> linked(AreaId area, Curve curve) {
        return links.of(CurveRefs.of(area, curve.id())).stream()
                .filter(link -> link.kind().equals(TURNS) && link.direction() == Linked.Direction.COMES_FROM)
                .collect(Collectors.toMap(Linked::end, Function.identity(), (one, other) -> one));
    }
}
