package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Flags;
import uk.sidebyside.voice.ground.VoiceSettings;
import uk.sidebyside.voice.rules.Promises;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** What is promised to somebody and when they are told, with the reminders that hang on it. */
@Component
class Rounds {
    private final RoundStore store;
    private final VoiceSettings settings;
    private final Flags flags;
    private final Clock clock;

    Rounds(RoundStore store, VoiceSettings settings, Flags flags, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.flags = flags;
        this.clock = clock;
    }

    /** The first round, when something is given. */
    void begin(AreaId area, Sitting sitting) {
        begin(area, sitting, 1, settings.promised(sitting, LocalDate.now(clock)));
    }

    /** Begins a round anew where the last one has ended with its giver being told. */
    void again(AreaId area, Sitting sitting) {
        List<Round> all = of(area, sitting.id());
        if (all.isEmpty() || all.getLast().told() != null) {
            LocalDate today = LocalDate.now(clock);
            int days = settings.of(area).tellBackWorkingDays();
            begin(area, sitting, all.size() + 1, Promises.tellBackBy(today, days));
        }
    }

    private void begin(AreaId area, Sitting sitting, int number, LocalDate dueOn) {
        store.promise(area, sitting.id(), number, 1, dueOn, "", null, clock.instant());
        flags.due(area, sitting, number, dueOn);
    }

    private List<Round> of(AreaId area, SittingId sitting) {
        return store.of(area, sitting);
    }

    /** @throws NotFound for what was never given */
    Round last(AreaId area, SittingId sitting) {
        List<Round> all = of(area, sitting);
        if (all.isEmpty()) {
            throw new NotFound();
        }
        return all.getLast();
    }

    /** A further day of a round. @param why its giver reads it */
    void move(AreaId area, Sitting sitting, Round round, LocalDate to, String why) {
        int n = round.days().size() + 1;
        store.promise(
                area,
                sitting.id(),
                round.number(),
                n,
                to,
                why,
                Principals.current().person(),
                clock.instant());
        flags.due(area, sitting, round.number(), to);
    }

    /** Ends a round. Told twice, the first counts. */
    void tell(AreaId area, SittingId sitting, Round round, Round.Told told) {
        Principal principal = Principals.current();
        store.tell(
                area, sitting, round.number(), told, principal.signedIn() ? principal.person() : null, clock.instant());
        flags.told(area, sitting, round.number());
    }
}
