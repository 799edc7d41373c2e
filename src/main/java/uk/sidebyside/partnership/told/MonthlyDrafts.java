package uk.sidebyside.partnership.told;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.join.Opportunities;
import uk.sidebyside.partnership.rules.TellOfAMonth;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Drafts what is told of the month that is over, once there is something to tell, and shows that it waits for its coordinator. */
@Component
public class MonthlyDrafts implements DailyTask, WaitingWork {
    private final MonthlyStore store;
    private final WhatIsToTell toTell;
    private final Opportunities opportunities;
    private final Clock clock;

    MonthlyDrafts(MonthlyStore store, WhatIsToTell toTell, Opportunities opportunities, Clock clock) {
        this.store = store;
        this.toTell = toTell;
        this.opportunities = opportunities;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "draft-what-is-told-of-a-month";
    }

    /** Each morning, since something may be written down some days after the month: the first draft stays. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        YearMonth month = TellOfAMonth.of(day);
        List<YouSaid.Line> lines = toTell.lines(area, month);
        List<Piece> ended = toTell.ended(area, month);
        if (!lines.isEmpty() || !ended.isEmpty()) {
            var words = new MonthlyTellBacks.Words(
                    MonthlyWords.opening(month, !lines.isEmpty(), ended),
                    MonthlyWords.closing(opportunities.open(area)),
                    lines.stream().map(YouSaid.Line::id).limit(200).toList());
            store.draft(area, Ids.next(clock), month, words, day);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.COORDINATOR) || principal.has(Role.INSPECTOR)) {
            return List.of();
        }
        List<MonthlyTellBack> all = store.all(principal.inArea());
        Set<YearMonth> left = toTell.left(principal.inArea(), all);
        return all.stream()
                .filter(month -> left.contains(month.month()))
                .map(month -> new Item(
                        month.title() + ": read the draft and publish it",
                        "It was drafted from the records.",
                        month.at(),
                        month.dueOn()))
                .toList();
    }
}
