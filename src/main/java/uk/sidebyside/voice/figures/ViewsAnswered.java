package uk.sidebyside.voice.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.SittingId;

/** Views that have an answer, of all that were given; one that is opened again has none until it is answered anew. */
@Component
class ViewsAnswered implements FactSource {
    private static final SourceKey KEY = new SourceKey("voice.answered");

    private final VoiceFactStore store;
    private final Clock clock;

    ViewsAnswered(VoiceFactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public SourceKey key() {
        return KEY;
    }

    @Override
    public String words() {
        return "views that have an answer, of those that were given";
    }

    @Override
    public boolean ofWorkingTogether() {
        return true;
    }

    @Override
    public Counts counts() {
        return Counts.FROM_ITS_DAY;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        of(area, null, each);
    }

    /** @param only null for all of the area */
    void of(AreaId area, @Nullable Collection<SittingId> only, Consumer<Fact> each) {
        List<VoiceFactStore.CountedView> views = store.views(area, only);
        var happened = store.happened(
                area, views.stream().map(VoiceFactStore.CountedView::id).toList());
        views.forEach(
                view -> facts(view, happened.getOrDefault(view.id(), List.of())).forEach(each));
    }

    private List<Fact> facts(VoiceFactStore.CountedView view, List<VoiceFactStore.Happened> its) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(view, view.givenAt(), 0, 1));
        ViewState state = ViewState.WAITING;
        for (VoiceFactStore.Happened one : its) {
            ViewState next = state.after(one.event()).orElse(state);
            boolean answered = next == ViewState.ANSWERED;
            if (answered != (state == ViewState.ANSWERED)) {
                facts.add(fact(view, one.at(), answered ? 1 : -1, 0));
            }
            state = next;
        }
        return facts;
    }

    private Fact fact(VoiceFactStore.CountedView view, Instant at, int numerator, int denominator) {
        return Fact.of(view.subject(), LocalDate.ofInstant(at, clock.getZone()), numerator, denominator)
                .in("said-by", view.speaker());
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return store.viewsBehind(area, subjects);
    }
}
