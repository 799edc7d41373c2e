package uk.sidebyside.partnership.told;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.OneAYear;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/**
 * How joint partnership went in a time: which pieces there were and where they stood, who joined, and which services had none in
 * a year. The area's own work counts it; whoever shows it leaves out numbers of too few families.
 */
@Service
public class TogetherInNumbers {
    private final NumbersStore store;
    private final Pieces pieces;
    private final LocalServices register;

    TogetherInNumbers(NumbersStore store, Pieces pieces, LocalServices register) {
        this.store = store;
        this.pieces = pieces;
        this.register = register;
    }

    /** In papers that everybody may read. */
    private static final String HELD_BACK = "A piece of work that is held back";

    /**
     * A piece on a service as it stood on a day; of one that is held back only that it is.
     *
     * @param steps how many its model has; 0 for a small piece, which needs none one by one
     * @param settled how many of them were done or left out
     * @param behind how many things of its plan were late
     * @param endedOn null while it was under way
     * @param cameOfIt what came of it, or why it stopped; blank while it was under way
     */
    public record Standing(
            String title,
            String service,
            LocalDate beganOn,
            int steps,
            int settled,
            int behind,
            @Nullable LocalDate endedOn,
            boolean stopped,
            String cameOfIt) {}

    /** Of promises that fell due, how many were kept by their day and how many later. */
    public record Promises(int due, int onTime, int late) {}

    /** @param firstTime how many of them had taken part in nothing before */
    public record Joined(int people, int firstTime) {}

    /**
     * @param standings pieces on services that were under way at the end, or ended in the time: these last
     * @param withChildren how many pieces with one child each were under way at the end
     * @param newWays in which people took part for the first time on a service
     * @param services how many there were
     * @param without those that had begun no piece in the twelve months before the end, by name
     */
    public record Together(
            List<Standing> standings,
            int withChildren,
            Promises promises,
            Joined joined,
            List<Way> newWays,
            int services,
            List<String> without) {
        public Together {
            standings = List.copyOf(standings);
            newWays = List.copyOf(newWays);
            without = List.copyOf(without);
        }
    }

    /**
     * From one day to another, both included; what came later is left out.
     *
     * @throws NotFound for everybody but the area's own work and its operator
     */
    @Transactional(readOnly = true)
    public Together between(AreaId area, LocalDate from, LocalDate until) {
        switch (Principals.current().kind()) {
            case JOB, OPERATOR -> {}
            default -> throw new NotFound();
        }
        List<Piece> known = pieces.inArea(area).stream()
                .filter(piece -> !piece.beganOn().isAfter(until))
                .toList();
        List<String> without = register.inArea(area).stream()
                .filter(service -> service.runsOn(until) && began(known, service.id(), until) == 0)
                .map(service -> service.name())
                .sorted()
                .toList();
        return new Together(
                standings(area, known, from, until),
                (int) known.stream()
                        .filter(piece -> piece.child() != null && under(piece, until))
                        .count(),
                store.promises(area, from, until),
                store.joined(area, from, until),
                store.newWays(area, from, until),
                (int) register.inArea(area).stream()
                        .filter(service -> service.runsOn(until))
                        .count(),
                without);
    }

    private static long began(List<Piece> known, ServiceId service, LocalDate until) {
        return OneAYear.count(
                known.stream()
                        .filter(piece ->
                                piece.service() != null && piece.service().id().equals(service))
                        .map(Piece::beganOn)
                        .toList(),
                until);
    }

    /** Whether it was under way on that day. */
    private static boolean under(Piece piece, LocalDate day) {
        return piece.endedOn() == null || piece.endedOn().isAfter(day);
    }

    private List<Standing> standings(AreaId area, List<Piece> known, LocalDate from, LocalDate until) {
        Map<PieceId, Integer> settled = store.settled(area, until);
        Map<PieceId, Integer> behind = store.behind(area, until);
        Map<String, Integer> steps = new HashMap<>();
        return known.stream()
                .filter(piece -> piece.service() != null
                        && (under(piece, until)
                                || !Objects.requireNonNull(piece.endedOn()).isBefore(from)))
                .sorted(Comparator.comparing((Piece piece) -> !under(piece, until))
                        .thenComparing(Piece::beganOn)
                        .thenComparing(Piece::title))
                .map(piece -> {
                    boolean ended = !under(piece, until);
                    int all = steps.computeIfAbsent(
                            piece.modelCode() + " " + piece.modelVersion(),
                            key -> pieces.model(area, piece).steps().size());
                    return new Standing(
                            piece.heldBack() ? HELD_BACK : piece.title(),
                            Objects.requireNonNull(piece.service()).name(),
                            piece.beganOn(),
                            piece.small() ? 0 : all,
                            settled.getOrDefault(piece.id(), 0),
                            behind.getOrDefault(piece.id(), 0),
                            ended ? piece.endedOn() : null,
                            ended && piece.state() == PieceState.STOPPED,
                            ended && !piece.heldBack() ? piece.endedBecause() : "");
                })
                .toList();
    }
}
