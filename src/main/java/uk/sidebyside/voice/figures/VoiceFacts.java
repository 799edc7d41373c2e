package uk.sidebyside.voice.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.SittingId;

/** Hands the ledger what a change made of the facts, in the transaction of the change. */
@Component
public class VoiceFacts {
    private final ViewsAnswered answered;
    private final ToldOnTime told;
    private final FactLedger ledger;

    VoiceFacts(ViewsAnswered answered, ToldOnTime told, FactLedger ledger) {
        this.answered = answered;
        this.told = told;
        this.ledger = ledger;
    }

    /** The facts of sittings before they change. */
    public record Known(List<Fact> answered, List<Fact> told) {
        /** Of what was not given yet. */
        public static final Known NOTHING = new Known(List.of(), List.of());
    }

    public Known known(AreaId area, Collection<SittingId> sittings) {
        List<Fact> views = new ArrayList<>();
        answered.of(area, sittings, views::add);
        List<Fact> rounds = new ArrayList<>();
        told.of(area, sittings, rounds::add);
        return new Known(views, rounds);
    }

    public void changed(AreaId area, Collection<SittingId> sittings, Known before) {
        Known after = known(area, sittings);
        ledger.record(area, answered, before.answered(), after.answered());
        ledger.record(area, told, before.told(), after.told());
    }
}
