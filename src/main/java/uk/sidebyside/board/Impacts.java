package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.curves.CurveRefs;
import uk.sidebyside.measures.curves.Curves;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What difference was made, as the statements of impact say: of the actions of the plan in force, of services, and of pieces of work
 * that are shown to everybody. Those of anything else are not the board's. Drafts are nobody's here, whoever asks.
 */
@Service
public class Impacts {
    private final ImpactStatements statements;
    private final Curves curves;
    private final Portfolio portfolio;
    private final PlanStanding plan;

    Impacts(ImpactStatements statements, Curves curves, Portfolio portfolio, PlanStanding plan) {
        this.statements = statements;
        this.curves = curves;
        this.portfolio = portfolio;
        this.plan = plan;
    }

    /**
     * A statement with the name of what was done.
     *
     * @param about the number and words of an action, or what a service or a piece of work is called
     */
    public record Told(String about, String address, ImpactStatement statement) {}

    private record Thing(String about, String address) {
        static Thing action(String ref, String words) {
            return new Thing(ref + ". " + words, "/plan/action/" + ref);
        }
    }

    /** All of them, the last written first. Their number does not add to the statements of SQL. */
    @Transactional(readOnly = true)
    public List<Told> all(AreaId area) {
        if (!Challenges.seesAll()) {
            throw new NotFound();
        }
        Map<Ref, Thing> things = new LinkedHashMap<>();
        plan.inForce(area).ifPresent(tree -> tree.lines()
                .forEach(line -> things.put(PlanRefs.of(area, line.id()), Thing.action(line.ref(), line.words()))));
        return told(area, things).toList();
    }

    /** Those that were written after the first day, up to the last and with it, as a pack keeps them. */
    List<PackContent.Difference> between(AreaId area, Standing standing, LocalDate after, LocalDate until) {
        Map<Ref, Thing> things = new LinkedHashMap<>();
        standing.lines()
                .forEach(line ->
                        things.put(PlanRefs.of(area, new LineId(line.id())), Thing.action(line.ref(), line.words())));
        return told(area, things)
                .filter(told -> told.statement().writtenOn().isAfter(after)
                        && !told.statement().writtenOn().isAfter(until))
                .map(Impacts::kept)
                .toList();
    }

    private Stream<Told> told(AreaId area, Map<Ref, Thing> things) {
        curves.all(area).stream()
                .filter(curve -> !curve.outcome())
                .forEach(service ->
                        things.put(CurveRefs.of(area, service.id()), new Thing(service.title(), service.address())));
        portfolio
                .shown(area)
                .forEach(piece -> things.put(PieceRefs.of(area, piece.id()), new Thing(piece.title(), piece.at())));
        return statements.of(things.keySet()).values().stream()
                .flatMap(List::stream)
                .filter(statement -> !statement.draft())
                .sorted(Comparator.comparing(ImpactStatement::writtenAt).reversed())
                .map(statement -> told(Objects.requireNonNull(things.get(statement.about())), statement));
    }

    private static Told told(Thing thing, ImpactStatement statement) {
        return new Told(thing.about(), thing.address(), statement);
    }

    private static PackContent.Difference kept(Told told) {
        SaidOfImpact said = told.statement().said();
        return new PackContent.Difference(
                told.about(),
                said.untilOn(),
                said.did(),
                said.howMuch(),
                said.howWell(),
                said.betterOff(),
                told.statement().figures().stream()
                        .map(figure -> figure.measure().name() + ": " + figure.words() + ".")
                        .toList(),
                said.evidence(),
                said.next());
    }
}
