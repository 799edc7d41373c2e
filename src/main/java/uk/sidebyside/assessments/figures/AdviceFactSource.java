package uk.sidebyside.assessments.figures;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.AdviceFigure;
import uk.sidebyside.assessments.rules.CountedAdvice;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** One figure of advice. A request counts from the day on which it is due, which is to come while it is open. */
final class AdviceFactSource implements FactSource {
    private final AdviceFigure figure;
    private final AdviceFactStore store;

    AdviceFactSource(AdviceFigure figure, AdviceFactStore store) {
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
        store.all(area, null, (subject, counted) -> of(subject, counted).ifPresent(each));
    }

    Optional<Fact> of(UUID subject, @Nullable CountedAdvice one) {
        return figure.of(one)
                .map(counted -> Fact.of(subject, counted.on(), counted.numerator(), counted.denominator()));
    }

    /** Nobody is led from a figure to a child. */
    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return Map.of();
    }
}
