package uk.sidebyside.assessments.notified;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.notified.rules.AgeCounted;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Tells the ledger what a change of a notice makes of both figures, in the transaction of the change. */
@Component
class HealthNoticeFacts {
    private final List<Counted> sources;
    private final FactLedger ledger;

    HealthNoticeFacts(List<Counted> sources, FactLedger ledger) {
        this.sources = sources;
        this.ledger = ledger;
    }

    /** @param before null for a new one; @param after null for one that is gone */
    void changed(AreaId area, @Nullable HealthNotice before, @Nullable HealthNotice after) {
        for (Counted source : sources) {
            ledger.record(area, source, source.of(before), source.of(after));
        }
    }

    /** One of the two ways of counting: in the month in which the belief was formed. */
    static final class Counted implements FactSource {
        private final AgeCounted age;
        private final HealthNoticeStore store;

        Counted(AgeCounted age, HealthNoticeStore store) {
            this.age = age;
            this.store = store;
        }

        @Override
        public SourceKey key() {
            return new SourceKey("assessments." + age.code());
        }

        @Override
        public String words() {
            return age.words();
        }

        @Override
        public Counts counts() {
            return Counts.IN_ITS_MONTH;
        }

        @Override
        public void all(AreaId area, Consumer<Fact> each) {
            store.each(area, one -> of(one).forEach(each));
        }

        List<Fact> of(@Nullable HealthNotice one) {
            LocalDate born = one == null ? null : one.words().bornOn();
            LocalDate formed = one == null ? null : one.words().formedOn();
            return one == null || born == null || formed == null || !age.counts(born, formed)
                    ? List.of()
                    : List.of(Fact.of(one.subject(), formed, one.sent() ? 1 : 0, 1));
        }

        /** Nobody is led from a figure to a child. */
        @Override
        public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
            return Map.of();
        }
    }
}
