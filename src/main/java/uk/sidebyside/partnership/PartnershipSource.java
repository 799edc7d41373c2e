package uk.sidebyside.partnership;

import java.util.List;
import java.util.Optional;
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
    private final boolean standing;
    private final boolean fallsDue;
    private final Function<AreaId, List<Fact>> all;
    private final BiFunction<AreaId, UUID, Optional<Ref>> behind;

    PartnershipSource(
            String key,
            String words,
            boolean standing,
            boolean fallsDue,
            Function<AreaId, List<Fact>> all,
            BiFunction<AreaId, UUID, Optional<Ref>> behind) {
        this.key = new SourceKey(key);
        this.words = words;
        this.standing = standing;
        this.fallsDue = fallsDue;
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
    public boolean standing() {
        return standing;
    }

    @Override
    public boolean fallsDue() {
        return fallsDue;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        all.apply(area).forEach(each);
    }

    @Override
    public Optional<Ref> behind(AreaId area, UUID subject) {
        return behind.apply(area, subject);
    }
}
