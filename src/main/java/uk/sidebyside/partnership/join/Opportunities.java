package uk.sidebyside.partnership.join;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.OfferOpportunity;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Ways to take part that are open to everybody, and how somebody without an account joins. */
@Service
public class Opportunities {
    private final OpportunityStore store;
    private final Participants participants;
    private final AskedRegister register;
    private final Pieces pieces;
    private final Clock clock;

    Opportunities(
            OpportunityStore store, Participants participants, AskedRegister register, Pieces pieces, Clock clock) {
        this.store = store;
        this.participants = participants;
        this.register = register;
        this.pieces = pieces;
        this.clock = clock;
    }

    public record Words(
            String title,
            String what,
            String timeAsked,
            String expenses,
            String payment,
            String support,
            List<Way> ways,
            @Nullable LocalDate closesOn) {
        public Words {
            ways = List.copyOf(ways);
        }
    }

    /**
     * @param running whether the piece is still under way, and not held back
     * @param easyRead what the piece is about, in Easy Read
     */
    public record Opportunity(
            OpportunityId id,
            PieceId piece,
            String pieceTitle,
            String service,
            String fixed,
            String canChange,
            boolean running,
            Words words,
            LocalDate fromOn,
            PieceEasyRead.Written easyRead,
            int version) {
        public boolean openOn(LocalDate day) {
            return running
                    && !day.isBefore(fromOn)
                    && !Objects.requireNonNull(words.closesOn()).isBefore(day);
        }

        public LocalDate closesOn() {
            return Objects.requireNonNull(words.closesOn());
        }

        public String at() {
            return "/partnership/opportunity/" + id.value();
        }
    }

    /** Those that anybody can join today, the first to close first. */
    @Transactional(readOnly = true)
    public List<Opportunity> open(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        return store.find(area, null).stream().filter(one -> one.openOn(today)).toList();
    }

    /** Closed ones too, the first to close first. */
    @Transactional(readOnly = true)
    public List<Opportunity> all(AreaId area) {
        return store.find(area, null);
    }

    /** Of a piece, closed ones too. */
    @Transactional(readOnly = true)
    public List<Opportunity> of(AreaId area, PieceId piece) {
        return store.find(area, null).stream()
                .filter(one -> one.piece().equals(piece))
                .toList();
    }

    @Transactional(readOnly = true)
    public Opportunity byId(AreaId area, OpportunityId id) {
        return store.find(area, id).stream().findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    public Saving<OpportunityId> offer(AreaId area, PieceId id, Words words) {
        Piece piece = pieces.toLead(area, id);
        if (piece.child() != null || !piece.running()) {
            throw new NotFound();
        }
        if (piece.heldBack()) {
            return Saving.refused(List.of(Finding.of("", "hold.is.held", "REQUIREMENTS R011")));
        }
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = OfferOpportunity.check(
                Map.of(
                        "title", words.title(),
                        "what", words.what(),
                        "timeAsked", words.timeAsked(),
                        "expenses", words.expenses(),
                        "payment", words.payment(),
                        "support", words.support()),
                words.ways().size(),
                words.closesOn(),
                today);
        if (!findings.isEmpty() || words.closesOn() == null) {
            return Saving.refused(findings);
        }
        var made = new OpportunityId(Ids.next(clock));
        store.insert(area, made, id, words, today, words.closesOn());
        return Saving.saved(made);
    }

    /** The day before today is its last. */
    @Transactional
    public void close(AreaId area, OpportunityId id) {
        pieces.toLead(area, byId(area, id).piece());
        store.close(area, id, LocalDate.now(clock).minusDays(1));
    }

    /** Whether the code opens a place already; in its name. */
    @Transactional(readOnly = true)
    public boolean joinedBy(AreaId area, PlaceCode code) {
        return participants.holds(area, code);
    }

    /** @param mayAsk whether they agree to be asked about other work later */
    public record Join(Participants.Words words, boolean mayAsk) {}

    /**
     * Somebody joins, in the name of the code that the form makes.
     *
     * @param form a fingerprint of the form with its random id
     */
    @Transactional
    public Saving<PieceId> join(AreaId area, OpportunityId id, UUID form, Join join) {
        Opportunity opportunity = byId(area, id);
        if (!opportunity.openOn(LocalDate.now(clock))) {
            return Saving.refused(List.of(Finding.of("", "opportunity.closed", "REQUIREMENTS R090")));
        }
        Way way = join.words().way();
        if (way != null
                && way != Way.THROUGH_SOMEONE
                && !opportunity.words().ways().contains(way)) {
            return Saving.refused(List.of(Finding.of("way", "part.needs.way", "REQUIREMENTS R090")));
        }
        var joined = participants.join(area, opportunity.piece(), form, join.words());
        if (joined instanceof Saving.Saved && join.mayAsk()) {
            register.agree(
                    area,
                    form,
                    new AskedRegister.Words(
                            join.words().name(),
                            join.words().email(),
                            join.words().phone(),
                            List.of(),
                            ""));
        }
        return joined.map(participant -> opportunity.piece());
    }
}
