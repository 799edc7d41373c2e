package uk.sidebyside.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.rules.Papers;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.shared.AreaId;

/** Puts meetings into calendars, for everybody, and the days on which papers go out, for those who sit on a body. */
@Component
class BoardCalendar implements CalendarSource {
    private static final int HOURS_UNLESS_SAID = 2;

    private final CalendarStore store;

    BoardCalendar(CalendarStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        boolean member = !reader.seats().isEmpty();
        List<Entry> entries = new ArrayList<>();
        for (CalendarStore.Row row : store.meetings(reader.inArea())) {
            entries.add(meeting(row));
            if (member) {
                entries.add(papers(row));
            }
        }
        return entries;
    }

    private static Entry meeting(CalendarStore.Row row) {
        return new Entry(
                "meeting:" + row.id(),
                row.version(),
                row.bodyName(),
                row.calledOffWhy() == null ? row.place() : "Called off: " + row.calledOffWhy(),
                "/board/meetings/" + row.id(),
                row.heldOn(),
                hours(row),
                row.calledOffWhy() != null,
                row.changedAt());
    }

    private static Entry papers(CalendarStore.Row row) {
        return new Entry(
                "meeting-papers:" + row.id(),
                row.version(),
                "Papers go out: " + row.bodyName(),
                Papers.CLEAR_WORKING_DAYS + " clear working days before the meeting on " + Words.day(row.heldOn()),
                "/board/meetings/" + row.id(),
                Papers.issueBy(row.heldOn()),
                null,
                row.calledOffWhy() != null,
                row.changedAt());
    }

    private static @Nullable Hours hours(CalendarStore.Row row) {
        LocalTime from = row.startsAt();
        if (from == null) {
            return null;
        }
        LocalTime to = row.endsAt();
        return new Hours(from, to == null ? from.plusHours(HOURS_UNLESS_SAID) : to);
    }

    @Repository
    static class CalendarStore {
        private final JdbcClient jdbc;

        CalendarStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        record Row(
                UUID id,
                String bodyName,
                LocalDate heldOn,
                @Nullable LocalTime startsAt,
                @Nullable LocalTime endsAt,
                String place,
                @Nullable String calledOffWhy,
                int version,
                Instant changedAt) {}

        List<Row> meetings(AreaId area) {
            return jdbc.sql("""
                    SELECT m.id, b.name, m.held_on, m.starts_at, m.ends_at, m.place, m.called_off_why, m.version, m.changed_at
                    FROM board.meeting m JOIN board.body b ON b.area_id = m.area_id AND b.id = m.body_id
                    WHERE m.area_id = :area ORDER BY m.held_on, b.position
                    """)
                    .param("area", area.value())
                    .query((row, n) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getObject("held_on", LocalDate.class),
                            row.getObject("starts_at", LocalTime.class),
                            row.getObject("ends_at", LocalTime.class),
                            row.getString("place"),
                            row.getString("called_off_why"),
                            row.getInt("version"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                    .list();
        }
    }
}
