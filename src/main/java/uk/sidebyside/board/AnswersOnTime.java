package uk.sidebyside.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.board.BoardFactStore.CountedChallenge;
import uk.sidebyside.board.rules.Timeliness;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Challenges that were answered by the day first set, of those whose day it was; counted under that day from when they are asked. */
@Component
class AnswersOnTime implements FactSource {
    private static final SourceKey KEY = new SourceKey("board.answers");

    private final BoardFactStore store;
    private final FactLedger ledger;

    AnswersOnTime(BoardFactStore store, FactLedger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public SourceKey key() {
        return KEY;
    }

    @Override
    public String words() {
        return "questions to the partnership that were answered by the day first set for them";
    }

    @Override
    public Counts counts() {
        return Counts.AS_IT_FALLS_DUE;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        store.challenges(area, null).stream().map(AnswersOnTime::fact).forEach(each);
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return store.behind(area, BoardRefs.CHALLENGE, subjects);
    }

    /** Facts of a challenge whose row the caller holds. */
    List<Fact> of(AreaId area, ChallengeId id) {
        return store.challenges(area, id).stream().map(AnswersOnTime::fact).toList();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(AreaId area, ChallengeId id, List<Fact> before) {
        store.name(area, id.value());
        ledger.record(area, this, before, of(area, id));
    }

    /** As on the day itself: whether it is late by then does not depend on how much later one asks. */
    private static Fact fact(CountedChallenge challenge) {
        Timeliness timeliness =
                Timeliness.of(challenge.firstDueOn(), challenge.firstAnsweredOn(), challenge.firstDueOn());
        return Fact.of(challenge.subject(), challenge.firstDueOn(), timeliness == Timeliness.ON_TIME ? 1 : 0, 1);
    }
}
