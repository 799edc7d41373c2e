package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.BeginPiece;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.HoldBack;
import uk.sidebyside.partnership.rules.KeepInLoop;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Pieces of joint partnership: begun, changed, and by which model. {@link PieceEndings} ends them. */
@Service
public class Pieces {
    private final PieceStore store;
    private final LocalServices services;
    private final PartnershipModels models;
    private final PieceFacts facts;
    private final HeldBackStore heldBack;
    private final BegunForEverybody begun;
    private final Seats seats;
    private final Desk desk;
    private final Clock clock;

    Pieces(
            PieceStore store,
            LocalServices services,
            PartnershipModels models,
            PieceFacts facts,
            HeldBackStore heldBack,
            BegunForEverybody begun,
            Seats seats,
            Desk desk,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.models = models;
        this.facts = facts;
        this.heldBack = heldBack;
        this.begun = begun;
        this.seats = seats;
        this.desk = desk;
        this.clock = clock;
    }

    /** Every piece that the principal reads as those at work do, the latest begun first. */
    @Transactional(readOnly = true)
    public List<Piece> inArea(AreaId area) {
        return store.inArea(area).stream()
                .filter(piece -> desk.lists(area, piece))
                .toList();
    }

    /** @throws NotFound for one that is not there or that the principal does not read */
    @Transactional(readOnly = true)
    public Piece byId(AreaId area, PieceId id) {
        return store.find(area, id).filter(piece -> desk.reads(area, piece)).orElseThrow(NotFound::new);
    }

    /** A piece that the principal reads. @param leads whether they lead it too */
    public record Opened(Piece piece, boolean leads) {}

    /**
     * The same as {@link #byId}, where the record of the child is opened with it: as what the principal sees the child is asked once.
     *
     * @param opens opens the record, and says as what the principal sees the child
     * @throws NotFound for one that is not there or that the principal does not read; what was opened is to be taken back then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Opened opened(AreaId area, PieceId id, Function<ChildId, Circles.Seen> opens) {
        Piece piece = store.find(area, id).orElseThrow(NotFound::new);
        if (piece.child() != null) {
            return new Opened(piece, desk.opened(opens.apply(piece.child())));
        }
        if (!desk.reads(area, piece)) {
            throw new NotFound();
        }
        return new Opened(piece, desk.leads(area, piece));
    }

    /** Those with a child, the latest begun first; none for whoever may not see the child. */
    @Transactional(readOnly = true)
    public List<Piece> ofChild(AreaId area, ChildId child) {
        return store.ofChild(area, child);
    }

    public boolean mayLead(AreaId area, Piece piece) {
        return desk.leads(area, piece);
    }

    /** The same of a piece that the principal may not even know. */
    @Transactional(readOnly = true)
    public boolean mayLead(AreaId area, PieceId id) {
        return store.find(area, id).filter(piece -> desk.leads(area, piece)).isPresent();
    }

    /** Whether the principal may begin a piece on a service. */
    public boolean mayBegin() {
        return Desk.begins();
    }

    /** Whether the principal may begin a piece with a child. */
    @Transactional(readOnly = true)
    public boolean mayBeginWith(AreaId area, ChildId child) {
        return desk.worksWith(area, child);
    }

    /** @throws NotFound for whoever does not lead it */
    @Transactional(readOnly = true)
    public Piece toLead(AreaId area, PieceId id) {
        Piece piece = store.find(area, id).orElseThrow(NotFound::new);
        desk.mustLead(area, piece);
        return piece;
    }

    @Transactional(readOnly = true)
    public Model model(AreaId area, Piece piece) {
        return models.version(area, piece.modelCode(), piece.modelVersion());
    }

    /** How the current principal is written down: the first of their posts by title, never a name. */
    @Transactional(readOnly = true)
    public String writtenAs(AreaId area) {
        return seats.ofCurrent(area).stream()
                .map(Seat::titleAndOrganisation)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** @param small whether its questions are asked once, all together, as of a leaflet */
    public record Words(
            String title,
            @Nullable PieceKind kind,
            @Nullable SeatId lead,
            boolean small,
            String why,
            String fixed,
            String canChange,
            List<String> principles,
            List<String> benefits,
            List<AgeBand> ages,
            List<GroupReached> groups) {
        public Words {
            principles = List.copyOf(principles);
            benefits = List.copyOf(benefits);
            ages = List.copyOf(ages);
            groups = List.copyOf(groups);
        }
    }

    /**
     * One of service and child is not null.
     *
     * @param everybody whether that it is under way is public from the start, as it is unless somebody holds it back; never with a child
     * @param heldBackWhy why it is not, for everybody to read; blank where it is
     */
    public record Begin(
            Level level,
            @Nullable ServiceId service,
            @Nullable ChildId child,
            Words words,
            boolean everybody,
            String heldBackWhy) {
        public Begin(Level level, @Nullable ServiceId service, @Nullable ChildId child, Words words) {
            this(level, service, child, words, true, "");
        }
    }

    @Transactional
    public Saving<PieceId> begin(AreaId area, Begin begin) {
        boolean may = begin.level() == Level.STRATEGIC
                ? Desk.begins()
                : begin.child() != null && desk.worksWith(area, begin.child());
        if (!may) {
            throw new NotFound();
        }
        boolean about = begin.child() != null
                || begin.service() != null
                        && services.find(area, begin.service()).isPresent();
        List<Finding> findings = new ArrayList<>(check(begin.level(), about, begin.words()));
        findings.addAll(HoldBack.fromTheStart(begin.everybody(), begin.heldBackWhy()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Model model = models.of(area, begin.level());
        models.keep(area, model);
        var id = new PieceId(Ids.next(clock));
        facts.changing(
                area,
                begin.service(),
                () -> store.insert(area, id, begin, model, LocalDate.now(clock), clock.instant()));
        if (begin.service() != null) {
            tellOrHold(area, id, begin.service(), begin);
        }
        return Saving.saved(id);
    }

    private void tellOrHold(AreaId area, PieceId id, ServiceId service, Begin begin) {
        if (begin.everybody()) {
            begun.tell(area, id, service, 0);
        } else {
            heldBack.hold(area, id, begin.heldBackWhy(), writtenAs(area), LocalDate.now(clock));
        }
    }

    private static List<Finding> check(Level level, boolean about, Words words) {
        return BeginPiece.check(words.title(), words.kind(), level, about, words.fixed(), words.canChange());
    }

    /** @param version of the piece when they began to write */
    @Transactional
    public Saving<PieceId> change(AreaId area, PieceId id, int version, Words words) {
        Piece piece = toLead(area, id);
        List<Finding> findings = check(piece.level(), true, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, version, words, clock.instant())) {
            Piece now = store.find(area, id).orElseThrow(NotFound::new);
            return new Saving.Stale<>(
                    Map.of(
                            "title", now.title(),
                            "why", now.why(),
                            "fixed", now.fixed(),
                            "canChange", now.canChange()),
                    now.version());
        }
        return Saving.saved(id);
    }

    /** After how many weeks without news a worker is reminded. */
    @Transactional(readOnly = true)
    public int quietWeeks(AreaId area) {
        return store.quietWeeks(area).orElse(KeepInLoop.WEEKS);
    }
}
