package uk.sidebyside.notices;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import uk.sidebyside.notices.CalendarSource.Entry;
import uk.sidebyside.notices.CalendarSource.Hours;

/**
 * Dates as an iCalendar file (RFC 5545), the same bytes for the same dates. Whole days are dates without a time; times
 * carry Europe/London together with its rules, without which Outlook is an hour out in summer.
 */
public final class CalendarFile {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final UtcOffset GMT = new UtcOffset(true, 0, 0);
    private static final UtcOffset BST = new UtcOffset(true, 1, 0);

    private CalendarFile() {}

    /** @param absolute makes an address of a path */
    public static String of(String name, List<Entry> entries, UnaryOperator<String> absolute) {
        ICalendar calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Side by Side//Dates//EN");
        calendar.setMethod(Method.publish());
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        // RFC 7986 wants the type said, which the library leaves out.
        calendar.setRefreshInterval(Duration.builder().hours(6).build()).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT6H");
        entries.forEach(entry -> calendar.addEvent(event(entry, absolute)));
        if (entries.stream().anyMatch(entry -> entry.hours() != null)) {
            calendar.getTimezoneInfo().setDefaultTimezone(london());
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Entry entry, UnaryOperator<String> absolute) {
        VEvent event = new VEvent();
        event.setUid(entry.uid() + "@side-by-side");
        event.setSequence(entry.sequence());
        event.setSummary(entry.title());
        event.setDescription(entry.description().isEmpty() ? null : entry.description());
        event.setUrl(absolute.apply(entry.address()));
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        event.setTransparency(entry.hours() == null);
        when(event, entry);
        return event;
    }

    private static void when(VEvent event, Entry entry) {
        Hours hours = entry.hours();
        if (hours == null) {
            event.setDateStart(new DateStart(day(entry.onDay()), false));
            event.setDateEnd(new DateEnd(day(entry.onDay().plusDays(1)), false));
        } else {
            event.setDateStart(new DateStart(moment(entry.onDay(), hours.from()), true));
            event.setDateEnd(new DateEnd(moment(entry.onDay(), hours.to()), true));
        }
    }

    /** The library reads a date by the calendar of the machine. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Date moment(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(LONDON).toInstant());
    }

    /** Summer time since 1996: the last Sundays of March and October at 01:00 UTC (SI 2002/262). */
    private static TimezoneAssignment london() {
        VTimezone zone = new VTimezone(LONDON.getId());
        DaylightSavingsTime summer = new DaylightSavingsTime();
        describe(summer, "BST", GMT, BST, new DateTimeComponents(1996, 3, 31, 1, 0, 0, false), 3);
        zone.addDaylightSavingsTime(summer);
        StandardTime winter = new StandardTime();
        describe(winter, "GMT", BST, GMT, new DateTimeComponents(1996, 10, 27, 2, 0, 0, false), 10);
        zone.addStandardTime(winter);
        return new TimezoneAssignment(TimeZone.getTimeZone(LONDON), zone);
    }

    private static void describe(
            Observance observance, String name, UtcOffset from, UtcOffset to, DateTimeComponents since, int month) {
        observance.addTimezoneName(name);
        observance.setTimezoneOffsetFrom(from);
        observance.setTimezoneOffsetTo(to);
        observance.setDateStart(since);
        observance.setRecurrenceRule(new RecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build()));
    }
}
