package uk.sidebyside.example;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The program's clock while an example is about. For the work that tells the story it stands on the day that is being
 * told, so that what is recorded bears believable times; for everybody else it is the real clock all the while.
 */
final class StoryClock extends Clock {
    private static final ScopedValue<Instant> TOLD = ScopedValue.newInstance();
    private static final LocalTime IN_OFFICE_HOURS = LocalTime.of(10, 40);

    private final Clock real;

    StoryClock(Clock real) {
        this.real = real;
    }

    /** Does the work as on that day, mid-morning; a day that is still to come counts as now. */
    void on(LocalDate day, Runnable work) {
        Instant told = day.atTime(IN_OFFICE_HOURS).atZone(getZone()).toInstant();
        Instant now = real.instant();
        ScopedValue.where(TOLD, told.isBefore(now) ? told : now).run(work);
    }

    /** The real day, whatever is being told. */
    LocalDate today() {
        return LocalDate.now(real);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        return TOLD.isBound() ? TOLD.get() : real.instant();
    }
}
