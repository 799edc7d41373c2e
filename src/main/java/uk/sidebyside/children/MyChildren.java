package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.shared.AreaId;

/** What the pages of a family show: each child apart, with what every room has to tell about it. */
@Service
public class MyChildren {
    private static final Comparator<FamilySteps.Step> SOONEST =
            Comparator.comparing(FamilySteps.Step::byOn, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<FamilySteps.News> NEWEST =
            Comparator.comparing(FamilySteps.News::on).reversed();

    private static final Purpose LOOKS = Purpose.of("to see what is next");

    private final Children children;
    private final Circles circles;
    private final ObjectProvider<FamilySteps> rooms;
    private final Clock clock;

    MyChildren(Children children, Circles circles, ObjectProvider<FamilySteps> rooms, Clock clock) {
        this.circles = circles;
        this.children = children;
        this.rooms = rooms;
        this.clock = clock;
    }

    /**
     * @param told the next step soonest first, what changed newest first
     * @param stepsShared whether the reader may see steps at all: false where the young person does not share them
     */
    public record OfOne(Child child, FamilySteps.Told told, boolean stepsShared) {}

    /** The children whom the reader sees as family, as whoever acts for them, or as themself. */
    @Transactional
    public List<OfOne> all(AreaId area) {
        return told(area, children.family(area, LOOKS));
    }

    /** Whether there is any of them; none is looked at. */
    @Transactional(readOnly = true)
    public boolean any(AreaId area) {
        return children.isFamily(area);
    }

    /**
     * One of them alone, without what the rooms tell of them.
     *
     * @throws NotFound for one whom the reader sees in no such way
     */
    @Transactional
    public Child child(AreaId area, ChildId id) {
        return readByFamily(children.find(area, id, LOOKS));
    }

    private static Child readByFamily(Child child) {
        if (!child.readByFamily()) {
            throw new NotFound();
        }
        return child;
    }

    /**
     * @param around who is in the circle today; nobody where the young person does not share it
     * @param excerpts words of the plan; none where it is not shared
     * @param acted decisions for which somebody acts today: all of them for the young person, for whoever acts their own, else none
     */
    public record Whole(
            OfOne one, List<Circles.Member> around, List<EhcPlans.Excerpt> excerpts, List<Rights.Acting> acted) {
        public Whole {
            acted = List.copyOf(acted);
            around = List.copyOf(around);
            excerpts = List.copyOf(excerpts);
        }
    }

    /** All about one child, in one transaction. */
    @Transactional
    public Whole whole(AreaId area, ChildId id) {
        Children.WithPlan found = children.findWithPlan(area, id, LOOKS);
        OfOne one = told(area, List.of(readByFamily(found.child()))).getFirst();
        LocalDate today = LocalDate.now(clock);
        List<Circles.Member> around = one.child().seen().sees(SharedPart.CONTACT)
                ? circles.members(area, List.of(id.value())).stream()
                        .filter(member -> member.aroundOn(today))
                        .toList()
                : List.of();
        return new Whole(one, around, found.excerpts(), acted(found, around, today));
    }

    /** Each for the young person, and for whoever acts their own: nobody else of the family hears of it here. */
    private static List<Rights.Acting> acted(Children.WithPlan found, List<Circles.Member> around, LocalDate today) {
        Child child = found.child();
        PersonId me = Principals.current().person();
        if (!child.own()) {
            return List.of();
        }
        return found.acted().stream()
                .filter(one -> one.standing().openOn(today))
                .filter(one -> child.readByThemself() || me.equals(one.acts()))
                .map(one -> new Rights.Acting(one.standing().decision(), name(around, one.acts()), until(one, today)))
                .toList();
    }

    private static String name(List<Circles.Member> around, @Nullable PersonId acts) {
        return around.stream()
                .filter(member -> member.person().equals(acts))
                .map(Circles.Member::name)
                .findFirst()
                .orElse("");
    }

    private static LocalDate until(Rights.Acted one, LocalDate today) {
        LocalDate decided = one.standing().decidedOn();
        LocalDate last = decided == null ? one.standing().untilOn() : decided;
        return last == null ? today : last;
    }

    private List<OfOne> told(AreaId area, List<Child> mine) {
        LocalDate today = LocalDate.now(clock);
        Set<ChildId> open = open(mine, SharedPart.STEPS);
        ChildId me = mine.stream()
                .filter(Child::readByThemself)
                .map(Child::id)
                .findFirst()
                .orElse(null);
        Map<ChildId, List<FamilySteps.Told>> told = new HashMap<>();
        if (!open.isEmpty()) {
            rooms.orderedStream().forEach(room -> tell(area, room, open(mine, room.part()), me, today)
                    .forEach((child, words) -> told.computeIfAbsent(child, each -> new ArrayList<>())
                            .add(words)));
        }
        return mine.stream()
                .map(child ->
                        new OfOne(child, together(told.getOrDefault(child.id(), List.of())), open.contains(child.id())))
                .toList();
    }

    /** Those of whom the reader sees the steps and that part. */
    private static Set<ChildId> open(List<Child> mine, SharedPart part) {
        return mine.stream()
                .filter(child ->
                        child.seen().sees(SharedPart.STEPS) && child.seen().sees(part))
                .map(Child::id)
                .collect(Collectors.toSet());
    }

    private static Map<ChildId, FamilySteps.Told> tell(
            AreaId area, FamilySteps room, Set<ChildId> children, @Nullable ChildId me, LocalDate today) {
        return children.isEmpty() ? Map.of() : room.tell(area, children, me, today);
    }

    private static FamilySteps.Told together(List<FamilySteps.Told> rooms) {
        return new FamilySteps.Told(
                rooms.stream().flatMap(room -> room.now().stream()).toList(),
                rooms.stream()
                        .flatMap(room -> room.next().stream())
                        .sorted(SOONEST)
                        .toList(),
                rooms.stream()
                        .flatMap(room -> room.changed().stream())
                        .sorted(NEWEST)
                        .toList());
    }
}
