package uk.sidebyside.voice.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Reminds whoever reads a view of the day on which its giver is to be told. A letter names neither child nor need. */
@Component
public class Flags {
    private static final List<Integer> DAYS_FROM_DUE = List.of(-5, 0, 1, 7);

    private final Reminders reminders;

    Flags(Reminders reminders) {
        this.reminders = reminders;
    }

    public void due(AreaId area, Sitting sitting, int round, LocalDate dueOn) {
        Recipient reader = reader(sitting.readerSeat(), sitting.reader());
        if (reader == null) {
            return;
        }
        reminders.schedule(new Reminder(
                area,
                key(sitting.id(), round),
                List.of(reader),
                dueOn,
                DAYS_FROM_DUE,
                "voice-tell-back",
                "Somebody is to be told what became of their words",
                "We promised to tell them by the day that stands on the page. Answer each view, then tell them, and write down how.",
                "/voice/" + sitting.id().value()));
    }

    public void told(AreaId area, SittingId sitting, int round) {
        reminders.cancel(area, key(sitting, round));
    }

    private static String key(SittingId sitting, int round) {
        return "voice:" + sitting.value() + ":" + round;
    }

    static @Nullable Recipient reader(@Nullable SeatId seat, @Nullable PersonId person) {
        if (seat != null) {
            return new Recipient.ToSeat(seat);
        }
        return person == null ? null : new Recipient.ToPerson(person);
    }
}
