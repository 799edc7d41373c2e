package uk.sidebyside.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.Looks;
import uk.sidebyside.partnership.LedBy;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;

/** Opens a piece for whoever works on it. One with a child opens the child's record, so that it stands in the access log. */
@Component
class PieceDesk {
    private static final String TO_READ = "to read how a piece of work goes";
    private static final String TO_WORK = "to work on a piece of work";

    private final Pieces pieces;
    private final LedBy ledBy;
    private final PieceEndings endings;
    private final PieceSteps steps;
    private final PiecePlans plans;
    private final PartnershipModels models;
    private final Looks looks;
    private final CameOfIt cameOfIt;
    private final Clock clock;

    PieceDesk(
            Pieces pieces,
            LedBy ledBy,
            PieceEndings endings,
            PieceSteps steps,
            PiecePlans plans,
            PartnershipModels models,
            Looks looks,
            CameOfIt cameOfIt,
            Clock clock) {
        this.pieces = pieces;
        this.ledBy = ledBy;
        this.endings = endings;
        this.steps = steps;
        this.plans = plans;
        this.models = models;
        this.looks = looks;
        this.cameOfIt = cameOfIt;
        this.clock = clock;
    }

    Piece open(AreaId area, UUID id) {
        Piece piece = pieces.byId(area, new PieceId(id));
        log(area, piece, TO_READ);
        return piece;
    }

    /** What a page of it shows, read in one transaction with its opening, since such pages have few statements. */
    @Transactional
    public <T> T reading(AreaId area, UUID id, Function<PieceHead, T> shown) {
        Pieces.Opened opened = pieces.opened(
                area, new PieceId(id), child -> looks.open(area, child, TO_READ).seen());
        return shown.apply(new PieceHead(opened.piece(), opened.leads(), LocalDate.now(clock)));
    }

    /** In one transaction, since the forms of a piece have few statements. */
    @Transactional
    public Piece toLead(AreaId area, UUID id) {
        Piece piece = pieces.toLead(area, new PieceId(id));
        log(area, piece, TO_WORK);
        return piece;
    }

    /** @param child whom it is about, as whoever leads it sees them; null of a piece on a service */
    record Led(Piece piece, @Nullable Child child) {}

    /** The same with the child whom it is about. */
    @Transactional
    public Led toLeadWithTheChild(AreaId area, UUID id) {
        Piece piece = pieces.toLead(area, new PieceId(id));
        return new Led(piece, log(area, piece, TO_WORK));
    }

    private @Nullable Child log(AreaId area, Piece piece, String purpose) {
        return piece.child() == null ? null : looks.open(area, piece.child(), purpose);
    }

    PiecePage page(AreaId area, Piece piece) {
        Model model = pieces.model(area, piece);
        boolean mayLead = pieces.mayLead(area, piece);
        return new PiecePage(
                piece,
                model,
                models.agreedWords(area, model),
                steps.of(area, piece.id()),
                plans.of(area, piece.id()),
                ledBy.of(area, piece, mayLead),
                endings.agreed(area, piece.id()),
                cameOfIt.made(area, piece),
                cameOfIt.impact(area, piece),
                LocalDate.now(clock),
                mayLead);
    }

    /** What every page of a piece has in its head. */
    PieceHead head(AreaId area, Piece piece) {
        return new PieceHead(piece, pieces.mayLead(area, piece), LocalDate.now(clock));
    }
}
