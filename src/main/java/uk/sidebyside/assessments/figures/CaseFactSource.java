package uk.sidebyside.assessments.figures;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uk.sidebyside.assessments.figures.CaseFactStore.OfRequest;
import uk.sidebyside.assessments.figures.CaseFactStore.OfUpkeep;
import uk.sidebyside.assessments.rules.CaseFigure;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * One figure of cases. All of them count from their day on, so that a day to come, which a return may name, waits for its day; a figure
 * of a month is of the days in it.
 */
final class CaseFactSource implements FactSource {
    private final CaseFigure figure;
    private final CaseFactStore store;

    CaseFactSource(CaseFigure figure, CaseFactStore store) {
        this.figure = figure;
        this.store = store;
    }

    @Override
    public SourceKey key() {
        return new SourceKey("assessments." + figure.code());
    }

    @Override
    public String words() {
        return figure.words();
    }

    @Override
    public Counts counts() {
        return Counts.AS_IT_FALLS_DUE;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        if (figure.ofRequests()) {
            store.requests(area, null, one -> of(one).ifPresent(each));
        } else {
            store.upkeep(area, null, one -> of(one).ifPresent(each));
        }
    }

    Optional<Fact> of(OfRequest one) {
        return figure.of(one.counted()).map(counted -> fact(one.subject(), counted));
    }

    Optional<Fact> of(OfUpkeep one) {
        return figure.of(one.counted()).map(counted -> fact(one.subject(), counted));
    }

    private static Fact fact(UUID subject, CaseFigure.Counted counted) {
        return Fact.of(subject, counted.on(), counted.so() ? 1 : 0, 1);
    }

    /** Nobody is led from a figure to a child. */
    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return Map.of();
    }
}
