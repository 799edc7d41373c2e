package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** One figure of joint partnership, worked out from its records. */
final class PartnershipSource implements FactSource {
    private final SourceKey key;
    private final String words;
    private final Counts counts;
    private final Function<AreaId, List<Fact>> all;
    private final BiFunction<AreaId, Collection<UUID>, Map<UUID, Ref>> behind;

    PartnershipSource(
            String key,
            String words,
            Counts counts,
            Function<AreaId, List<Fact>> all,
            BiFunction<AreaId, Collection<UUID>, Map<UUID, Ref>> behind) {
        this.key = new SourceKey(key);
        this.words = words;
        this.counts = counts;
        this.all = all;
        this.behind = behind;
    }

    @Override
    public SourceKey key() {
        return key;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public boolean ofWorkingTogether() {
        return true;
    }

    @Override
    public Counts counts() {
        return counts;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        all.apply(area).forEach(each);
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return behind.apply(area, subjects);
    }
}
