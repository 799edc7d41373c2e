package uk.sidebyside.voice.ground;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Areas;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/**
 * Reminds whoever reads a view of the day on which its giver is to be told. A letter names neither child nor need. About a child, who that
 * is is asked on the day on which it is sent, see {@link ReaderStore}; here stands who would get it while nobody works with the child.
 */
@Component
public class Flags {
    private static final List<Integer> DAYS_FROM_DUE = List.of(-5, 0, 1, 7);

    private final Reminders reminders;
    private final Areas areas;

    Flags(Reminders reminders, Areas areas) {
        this.reminders = reminders;
        this.areas = areas;
    }

    public void due(AreaId area, Sitting sitting, int round, LocalDate dueOn) {
        Recipient reader = reader(area, sitting);
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

    static final String KEY = "voice:";

    private static String key(SittingId sitting, int round) {
        return KEY + sitting.value() + ":" + round;
    }

    private @Nullable Recipient reader(AreaId area, Sitting sitting) {
        if (sitting.readerSeat() != null) {
            return new Recipient.ToSeat(sitting.readerSeat());
        }
        if (sitting.reader() != null) {
            return new Recipient.ToPerson(sitting.reader());
        }
        String help = areas.byId(area).help().email();
        return sitting.child().isEmpty() || help.isBlank() ? null : new Recipient.ToAddress(help);
    }
}
