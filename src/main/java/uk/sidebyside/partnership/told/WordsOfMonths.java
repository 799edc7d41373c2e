package uk.sidebyside.partnership.told;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.HoldsWords;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.rules.SaidAndDone;
import uk.sidebyside.shared.AreaId;

/** How what is told of months begins and ends. */
@Component
class WordsOfMonths implements HoldsWords {
    private final MonthlyStore store;
    private final Changes changes;

    WordsOfMonths(MonthlyStore store, Changes changes) {
        this.store = store;
        this.changes = changes;
    }

    @Override
    public Set<Where> takeOut(AreaId area, PieceId piece, String words) {
        Set<Where> out = EnumSet.noneOf(Where.class);
        store.all(area).stream()
                .filter(month ->
                        SaidAndDone.repeats(month.opening(), words) || SaidAndDone.repeats(month.closing(), words))
                .forEach(month -> {
                    if (month.published()) {
                        store.publish(area, month.id(), null);
                        changes.withdrawAbout(month.ref(area));
                    }
                    out.add(Where.MONTH);
                });
        return out;
    }
}
