package uk.sidebyside.voice.figures;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.rules.TellBack;
import uk.sidebyside.voice.said.SittingId;

/** Promises to tell back that were kept by the day first promised, of those whose day it was; counted under that day. */
@Component
class ToldOnTime implements FactSource {
    private static final SourceKey KEY = new SourceKey("voice.told");

    private final VoiceFactStore store;

    ToldOnTime(VoiceFactStore store) {
        this.store = store;
    }

    @Override
    public SourceKey key() {
        return KEY;
    }

    @Override
    public String words() {
        return "people who were told by the promised day what became of their words, of those whose day it was";
    }

    @Override
    public boolean ofWorkingTogether() {
        return true;
    }

    @Override
    public Counts counts() {
        return Counts.AS_IT_FALLS_DUE;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        of(area, null, each);
    }

    /** @param only null for all of the area */
    void of(AreaId area, @Nullable Collection<SittingId> only, Consumer<Fact> each) {
        store.rounds(area, only).forEach(round -> {
            var promise = new TellBack(round.firstDueOn(), round.firstDueOn(), round.toldOn());
            each.accept(Fact.of(round.subject(), round.firstDueOn(), promise.onTime() ? 1 : 0, 1)
                    .in("said-by", round.speaker()));
        });
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return store.sittingsBehind(area, subjects);
    }
}
