package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.partnership.rules.KeepInLoop;
import uk.sidebyside.partnership.rules.PlanOfAction;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.shared.AreaId;

/** What a worker has to do on their pieces: what is late, what is due this week, and what waits for others. */
@Service
public class PartnershipWork implements WaitingWork {
    private static final String PLAN = "/plan";
    private static final Comparator<Item> SOONEST = Comparator.comparing(Item::dueOn);

    private final Pieces pieces;
    private final PlanStore plans;
    private final TalkStore talks;
    private final TellBackStore tellBacks;
    private final WaitingStore waiting;

    PartnershipWork(Pieces pieces, PlanStore plans, TalkStore talks, TellBackStore tellBacks, WaitingStore waiting) {
        this.pieces = pieces;
        this.plans = plans;
        this.talks = talks;
        this.tellBacks = tellBacks;
        this.waiting = waiting;
    }

    public record Item(Piece piece, String what, LocalDate dueOn, String address) {}

    /** @param people how many have not answered yet */
    public record Waiting(Piece piece, String what, long people, String address) {}

    /** Each by its day. */
    public record Due(List<Item> late, List<Item> thisWeek, List<Waiting> onOthers) {
        public Due {
            late = List.copyOf(late);
            thisWeek = List.copyOf(thisWeek);
            onOthers = List.copyOf(onOthers);
        }

        /** With whom these pieces are: whoever reads their titles sees something about a child. */
        public Set<ChildId> children() {
            return Stream.of(
                            late.stream().map(Item::piece),
                            thisWeek.stream().map(Item::piece),
                            onOthers.stream().map(Waiting::piece))
                    .flatMap(pieces -> pieces)
                    .map(Piece::child)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    /** Of the pieces that the principal leads. */
    @Transactional(readOnly = true)
    public Due of(AreaId area, LocalDate today) {
        Map<PieceId, Piece> mine = new HashMap<>();
        pieces.inArea(area).stream()
                .filter(piece -> pieces.mayLead(area, piece))
                .forEach(piece -> mine.put(piece.id(), piece));
        List<Item> items = new ArrayList<>();
        plans.items(area, null).stream()
                .filter(item -> item.doneOn() == null && mine.containsKey(item.piece()))
                .forEach(item -> add(items, mine.get(item.piece()), item.what(), item.dueOn(), PLAN));
        tellBacks.of(area, null).stream()
                .filter(promise -> promise.toldOn() == null && mine.containsKey(promise.piece()))
                .forEach(promise ->
                        add(items, mine.get(promise.piece()), say(promise.point()), promise.dueOn(), "/told"));
        quiet(area, mine, items);
        List<Item> late = items.stream()
                .filter(item -> item.dueOn().isBefore(today))
                .sorted(SOONEST)
                .toList();
        List<Item> week = items.stream()
                .filter(item -> PlanOfAction.standing(item.dueOn(), null, today) == PlanOfAction.Standing.THIS_WEEK)
                .sorted(SOONEST)
                .toList();
        return new Due(late, week, onOthers(area, mine));
    }

    private static String say(TellBackPoint point) {
        return "Tell people what came of it: " + point.label().toLowerCase(java.util.Locale.ROOT);
    }

    private static void add(
            List<Item> items, @org.jspecify.annotations.Nullable Piece piece, String what, LocalDate on, String where) {
        if (piece != null && (piece.running() || where.equals("/told"))) {
            items.add(new Item(piece, what, on, piece.at() + where));
        }
    }

    private void quiet(AreaId area, Map<PieceId, Piece> mine, List<Item> items) {
        int weeks = pieces.quietWeeks(area);
        Map<PieceId, LocalDate> latest = talks.latest(area);
        mine.values().stream().filter(Piece::running).forEach(piece -> {
            LocalDate last = latest.getOrDefault(piece.id(), piece.beganOn());
            add(items, piece, "Tell people how it goes", KeepInLoop.remindOn(last, weeks), "/news");
        });
    }

    private List<Waiting> onOthers(AreaId area, Map<PieceId, Piece> mine) {
        List<Waiting> waits = new ArrayList<>();
        waiting.toAgree(area).forEach((id, people) -> {
            Piece piece = mine.get(id);
            if (piece != null && piece.running()) {
                waits.add(new Waiting(piece, "Say whether they agree to the draft", people, piece.at() + "/agree"));
            }
        });
        waiting.toChooseTimes(area).forEach((id, people) -> {
            Piece piece = mine.get(id);
            if (piece != null && piece.running()) {
                waits.add(new Waiting(piece, "Say when they could come", people, piece.at() + "/sessions"));
            }
        });
        waits.sort(Comparator.comparing((Waiting wait) -> wait.piece().title()).thenComparing(Waiting::what));
        return waits;
    }

    /**
     * On the page of all work: what is late or due this week, of pieces that one's own post leads. That page is no look at a child, so no
     * words of a piece with one stand there: whoever wrote them may have named the child or a need.
     */
    @Override
    @Transactional(readOnly = true)
    public List<WaitingWork.Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.signedIn() || Principals.current().seats().isEmpty()) {
            return List.of();
        }
        Due list = of(principal.inArea(), today);
        List<WaitingWork.Item> items = new ArrayList<>();
        List<Item> all = new ArrayList<>(list.late());
        all.addAll(list.thisWeek());
        all.forEach(item -> items.add(
                item.piece().child() == null
                        ? new WaitingWork.Item(item.piece().title(), item.what(), item.address(), item.dueOn())
                        : new WaitingWork.Item(
                                "A piece of work with a child",
                                item.address().endsWith(PLAN) ? "Part of its plan of action" : item.what(),
                                item.address(),
                                item.dueOn())));
        return items;
    }
}
