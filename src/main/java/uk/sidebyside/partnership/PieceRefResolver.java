package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.LinkTargets;

/**
 * What pieces and services are called when other rooms link to them. Those at work are led to the piece, everybody else to the
 * public page, where there is one, and who takes part to their place.
 */
@Component
class PieceRefResolver implements RefResolver, LinkTargets {
    private final PieceStore pieces;
    private final PortfolioStore portfolio;
    private final ParticipantStore participants;
    private final LocalServices services;
    private final Desk desk;

    PieceRefResolver(
            PieceStore pieces,
            PortfolioStore portfolio,
            ParticipantStore participants,
            LocalServices services,
            Desk desk) {
        this.pieces = pieces;
        this.portfolio = portfolio;
        this.participants = participants;
        this.services = services;
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(PieceRefs.PIECE, PieceRefs.SERVICE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        for (Ref ref : refs) {
            if (ref.kind().equals(PieceRefs.SERVICE)) {
                services.find(area, new ServiceId(ref.id()))
                        .ifPresent(
                                service -> resolved.put(ref, new Resolved(service.name(), "/partnership/portfolio")));
            } else {
                pieces.find(area, new PieceId(ref.id()))
                        .flatMap(piece -> resolved(area, piece, principal))
                        .ifPresent(one -> resolved.put(ref, one));
            }
        }
        return resolved;
    }

    private Optional<Resolved> resolved(AreaId area, Piece piece, Principal principal) {
        if (desk.reads(area, piece)) {
            return Optional.of(new Resolved(piece.title(), piece.at()));
        }
        if (principal.signedIn()) {
            var place = participants.ofPerson(area, principal.person()).stream()
                    .filter(one -> one.piece().equals(piece.id()))
                    .findFirst();
            if (place.isPresent()) {
                return Optional.of(new Resolved(
                        piece.title(),
                        "/partnership/place/" + place.get().participant().value()));
            }
        }
        return portfolio.shown(area, piece.id()).stream()
                .findFirst()
                .map(entry -> new Resolved(entry.title(), entry.at()));
    }

    /** Pieces on services that are under way or finished: one with a child is linked from the child. */
    @Override
    @Transactional(readOnly = true)
    public List<Target> targets(Principal reader) {
        AreaId area = reader.inArea();
        return pieces.inArea(area).stream()
                .filter(piece ->
                        piece.child() == null && piece.state() != PieceState.STOPPED && desk.reads(area, piece))
                .map(piece -> new Target(PieceRefs.of(area, piece.id()), "Piece of work: " + piece.title()))
                .toList();
    }
}
