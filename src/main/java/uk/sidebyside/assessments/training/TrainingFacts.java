package uk.sidebyside.assessments.training;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.training.rules.TrainingMonths;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Tells the ledger what a change of the schedule makes of T26, in the transaction of the change. */
@Component
class TrainingFacts {
    private final InPlace source;
    private final SessionStore store;
    private final FactLedger ledger;

    TrainingFacts(InPlace source, SessionStore store, FactLedger ledger) {
        this.source = source;
        this.store = store;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T around(AreaId area, Supplier<T> change) {
        store.alone(area);
        List<Fact> before = source.facts(area);
        T done = change.get();
        ledger.record(area, source, before, source.facts(area));
        return done;
    }

    /** Of each month one fact: 1 where the schedule was in place. Months to come wait for their day. */
    @Component
    static class InPlace implements FactSource {
        private final SessionStore store;

        InPlace(SessionStore store) {
            this.store = store;
        }

        @Override
        public SourceKey key() {
            return new SourceKey("assessments.training-schedule");
        }

        @Override
        public String words() {
            return "whether each part of the framework of advice was taught to writers of health advice in twelve"
                    + " months";
        }

        @Override
        public Counts counts() {
            return Counts.AS_IT_FALLS_DUE;
        }

        @Override
        public void all(AreaId area, Consumer<Fact> each) {
            facts(area).forEach(each);
        }

        List<Fact> facts(AreaId area) {
            List<Fact> facts = new ArrayList<>();
            TrainingMonths.of(store.held(area))
                    .forEach((month, so) -> facts.add(Fact.of(subject(area, month), month.atDay(1), so ? 1 : 0, 1)));
            return facts;
        }

        /** A month of an area is nobody. */
        private static UUID subject(AreaId area, YearMonth month) {
            return UUID.nameUUIDFromBytes(("training " + area.value() + " " + month).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
            return Map.of();
        }
    }
}
