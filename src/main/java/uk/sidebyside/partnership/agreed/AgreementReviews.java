package uk.sidebyside.partnership.agreed;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;

/** Reminds those who write what was agreed that an agreement is to be looked at again. A newer version takes its place. */
@Component
class AgreementReviews {
    private static final String KEY = "agreement-review";
    private static final List<Integer> A_MONTH_BEFORE_AND_ON_THE_DAY = List.of(-30, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Reminders reminders;
    private final Seats seats;

    AgreementReviews(Reminders reminders, Seats seats) {
        this.reminders = reminders;
        this.seats = seats;
    }

    void remind(AreaId area, int number, String title, LocalDate reviewOn) {
        List<Recipient> to = seats.inArea(area).stream()
                .filter(seat -> seat.role() == Role.ADMINISTRATOR || seat.role() == Role.COORDINATOR)
                .<Recipient>map(seat -> new Recipient.ToSeat(seat.id()))
                .toList();
        reminders.schedule(new Reminder(
                area,
                KEY,
                to,
                reviewOn,
                A_MONTH_BEFORE_AND_ON_THE_DAY,
                KEY,
                "Review of the agreement by " + DAY.format(reviewOn),
                title + ", version " + number + ", is to be looked at again by " + DAY.format(reviewOn)
                        + ".\n\nDraw up a new version for everybody to sign, with a new day of review.",
                "/joint-partnership/agreement/" + number));
    }
}
