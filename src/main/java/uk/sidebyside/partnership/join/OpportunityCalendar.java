package uk.sidebyside.partnership.join;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.CalendarSource;

/** The last day on which anybody can join a piece on a service, in everybody's calendar (REQUIREMENTS R011). */
@Component
class OpportunityCalendar implements CalendarSource {
    private final Opportunities opportunities;

    OpportunityCalendar(Opportunities opportunities) {
        this.opportunities = opportunities;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        return opportunities.all(reader.inArea()).stream()
                .map(OpportunityCalendar::lastDay)
                .toList();
    }

    private static Entry lastDay(Opportunities.Opportunity one) {
        return new Entry(
                "partnership-opportunity:" + one.id().value(),
                one.version(),
                "Last day to join: " + one.words().title(),
                one.service(),
                one.at(),
                one.closesOn(),
                null,
                false,
                one.fromOn().atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
