package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.FamilySteps;
import uk.sidebyside.children.Looks;
import uk.sidebyside.shared.AreaId;

/** What a family sees of its case: through the record of the child, by its circle, and with what a young person keeps left out. */
@Service
public class FamilyCases implements FamilySteps {
    private final Cases cases;
    private final CaseStore store;
    private final CaseDesk desk;
    private final Looks looks;
    private final StandingStore standings;

    FamilyCases(Cases cases, CaseStore store, CaseDesk desk, Looks looks, StandingStore standings) {
        this.cases = cases;
        this.store = store;
        this.desk = desk;
        this.looks = looks;
        this.standings = standings;
    }

    /**
     * @param titles of posts, with who holds them
     * @param bodies short names of organisations
     * @param toldByHealth whether health told the council about the child before
     */
    public record OfChild(
            Child child, CaseFile file, Map<SeatId, String> titles, Map<UUID, String> bodies, boolean toldByHealth) {
        public OfChild {
            titles = Map.copyOf(titles);
            bodies = Map.copyOf(bodies);
        }
    }

    /**
     * The case of a child, for whoever may see the child and is shown what is next.
     *
     * @throws NotFound for a child that the principal may not see, one without a case, and where the steps are not shared
     */
    @Transactional
    public OfChild of(AreaId area, ChildId id) {
        Headed its = headed(area, id);
        CaseFile file = cases.whole(area, its.head());
        CaseDesk.Names names = desk.names(area, file);
        return new OfChild(its.child(), file, names.titles(), names.bodies(), its.toldByHealth());
    }

    /** A case by its head alone. */
    public record Headed(Child child, EhcCase head, boolean toldByHealth) {}

    /** The same as {@link #of} for what needs no more than the head of the case. */
    @Transactional
    public Headed headed(AreaId area, ChildId id) {
        Child child = looks.open(area, id, "to see where the assessment stands");
        if (!child.seen().sees(SharedPart.STEPS)) {
            throw new NotFound();
        }
        CaseStore.OfChild its = store.ofChild(area, id.value()).orElseThrow(NotFound::new);
        return new Headed(child, its.head(), its.toldByHealth());
    }

    /** One statement. */
    @Override
    @Transactional(readOnly = true)
    public Map<ChildId, Told> tell(AreaId area, Collection<ChildId> children, @Nullable ChildId me, LocalDate today) {
        Map<ChildId, Told> told = new HashMap<>();
        for (StandingStore.OfChild one :
                standings.ofChildren(area, children.stream().map(ChildId::value).toList())) {
            var child = new ChildId(one.child());
            Standing standing = one.standing();
            if (standing != null) {
                told.put(child, told(one, standing));
            } else if (one.toldByHealth()) {
                told.put(child, toldByHealth(child));
            }
        }
        return told;
    }

    /** Of a child without a case: what health told the council is all that there is. */
    private static Told toldByHealth(ChildId child) {
        return new Told(
                List.of("Health staff told the council that more help may be needed."),
                List.of(new Step(
                        "Read what health staff told the council, and what it does next",
                        "You",
                        null,
                        null,
                        "/section-23/child/" + child)),
                List.of());
    }

    private static Told told(StandingStore.OfChild one, Standing standing) {
        LocalDate now = one.movedTo();
        String at = "/assessment/" + one.child();
        String where = now(standing.state());
        NextStep next = standing.nextOfSteps();
        return new Told(
                where.isEmpty() ? List.of() : List.of(where),
                next.key().isEmpty()
                        ? List.of()
                        : List.of(new Step(
                                "Read what the council does next about the assessment or the plan",
                                "The council",
                                now != null ? now : next.dueOn(),
                                one.movedFrom(),
                                at)),
                List.of());
    }

    private static String now(CaseState state) {
        return switch (state) {
            case REQUESTED -> "The council decides if it will assess the needs.";
            case ASSESSING, REASSESSING -> "The council is finding out what help is needed.";
            case AGREED -> "There will be a plan. The council writes a draft.";
            case DRAFT_OUT, NEW_DRAFT_OUT -> "The draft plan is with you.";
            case PLAN -> "There is a plan.";
            case REVIEW_MET -> "The review meeting was held. The council decides what follows.";
            case CHANGES_OUT -> "Changes to the plan are with you.";
            case REASSESSMENT_ASKED -> "The council decides if it will assess again.";
            case CEASING -> "The council thinks about ending the plan.";
            case ENDING -> "The council decided that the plan ends. The help goes on for now.";
            case NOT_BEGUN, NOT_ASSESSING, WITHDRAWN, NO_PLAN, CEASED, MOVED_AWAY -> "";
        };
    }
}
