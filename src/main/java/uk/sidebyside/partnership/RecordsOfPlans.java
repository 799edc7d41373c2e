package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.partnership.rules.InFives;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.RecordedFacts;

/**
 * How often the worker and those who took part answered the check questions alike when a child's plan was made or reviewed (R142),
 * for whoever judges a plan. A sampled plan is known by a reference and by no child, so it is a figure of the area; whoever judges
 * sees no child, so the area's own work counts. It is of all time and never of one that whoever judges chooses: two such figures would tell
 * what fewer than five families answered.
 */
@Component
class RecordsOfPlans implements RecordedFacts {
    private static final String BOTH_SIDES = "both-sides";

    /** The kind under which all rooms know the plans of an area together. */
    private static final String PLANS = "plans";

    private static final Set<PieceKind> KINDS = Set.of(PieceKind.EHC_PLAN, PieceKind.ANNUAL_REVIEW);

    private final CheckStore store;
    private final TransactionTemplate apart;
    private final Clock clock;

    RecordsOfPlans(CheckStore store, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    @Override
    public Set<String> keys() {
        return Set.of(BOTH_SIDES);
    }

    @Override
    public List<RecordedFact> of(Ref about, LocalDate from, LocalDate until, Set<String> wanted) {
        if (!about.kind().equals(PLANS) || Principals.current().seats().isEmpty()) {
            return List.of();
        }
        TwoSided.Alike alike = Principals.call(
                Principal.job(about.area(), "to count what both sides of plans answered"),
                () -> Objects.requireNonNull(apart.execute(status -> alike(about.area()))));
        return List.of(new RecordedFact(BOTH_SIDES, sentence(alike), ""));
    }

    private static String sentence(TwoSided.Alike alike) {
        return alike.shown()
                ? "In all plans and reviews of the area so far, and not in this one alone, worker and family answered "
                        + alike.percent() + "% of the check questions alike."
                : "Fewer than " + TwoSided.FAMILIES_AT_LEAST
                        + " families had answered the check questions of a plan or a review by yesterday, so no figure is shown.";
    }

    private TwoSided.Alike alike(AreaId area) {
        return InFives.told(
                store.pairs(area).stream()
                        .filter(both -> KINDS.contains(both.kind()))
                        .map(both -> new InFives.Dated<>(both.on(), both.answers()))
                        .toList(),
                LocalDate.now(clock));
    }
}
