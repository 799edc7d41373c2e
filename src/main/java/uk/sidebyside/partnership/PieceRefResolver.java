package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
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
        Set<UUID> ids = refs.stream().map(Ref::id).collect(Collectors.toSet());
        if (refs.stream().anyMatch(ref -> ref.kind().equals(PieceRefs.SERVICE))) {
            services.inArea(area).stream()
                    .filter(service -> ids.contains(service.id().value()))
                    .forEach(service -> resolved.put(
                            PieceRefs.of(area, service.id()), new Resolved(service.name(), "/partnership/portfolio")));
        }
        List<PieceId> asked = refs.stream()
                .filter(ref -> ref.kind().equals(PieceRefs.PIECE))
                .map(ref -> new PieceId(ref.id()))
                .toList();
        if (!asked.isEmpty()) {
            resolved.putAll(resolved(area, pieces.these(area, asked), principal));
        }
        return resolved;
    }

    /** In as many statements for many pieces as for one. */
    private Map<Ref, Resolved> resolved(AreaId area, List<Piece> found, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        Set<PieceId> read = desk.reads(area, found);
        List<PieceId> others = found.stream()
                .map(Piece::id)
                .filter(piece -> !read.contains(piece))
                .toList();
        if (!others.isEmpty()) {
            portfolio
                    .shown(area, others)
                    .forEach(entry ->
                            resolved.put(PieceRefs.of(area, entry.id()), new Resolved(entry.title(), entry.at())));
        }
        Map<PieceId, String> places =
                others.isEmpty() || !principal.signedIn() ? Map.of() : places(area, principal.person());
        for (Piece piece : found) {
            if (read.contains(piece.id())) {
                resolved.put(PieceRefs.of(area, piece.id()), new Resolved(piece.title(), piece.at()));
            } else if (places.containsKey(piece.id())) {
                String place = Objects.requireNonNull(places.get(piece.id()));
                resolved.put(PieceRefs.of(area, piece.id()), new Resolved(piece.title(), place));
            }
        }
        return resolved;
    }

    /** Where somebody takes part, by piece. */
    private Map<PieceId, String> places(AreaId area, PersonId person) {
        Map<PieceId, String> places = new HashMap<>();
        participants
                .ofPerson(area, person)
                .forEach(one -> places.putIfAbsent(
                        one.piece(), "/partnership/place/" + one.participant().value()));
        return places;
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
