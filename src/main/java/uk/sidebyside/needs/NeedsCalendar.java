package uk.sidebyside.needs;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.CalendarSource;

/** Puts the meetings of working groups into calendars. */
@Component
class NeedsCalendar implements CalendarSource {
    private final GroupStore groups;

    NeedsCalendar(GroupStore groups) {
        this.groups = groups;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        return groups.meetings(reader.inArea()).stream()
                .map(row -> new Entry(
                        "group-meeting:" + row.meeting().id().value(),
                        row.meeting().version(),
                        row.groupName(),
                        row.meeting().place(),
                        "/needs/group/" + row.meeting().group().value(),
                        row.meeting().heldOn(),
                        null,
                        false,
                        row.changedAt()))
                .toList();
    }
}
