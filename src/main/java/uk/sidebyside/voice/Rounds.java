package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
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
    /** Why a further day was agreed, as the giver of the view reads it. */
    private static final String SAID_LATER = "More was said after that day had passed.";

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

    /**
     * A day for what is said later: of a new round where the last one has ended with its giver being told, and a further day of a
     * round whose day has passed. That round stays late. A day that is still to come holds for all.
     */
    void again(AreaId area, Sitting sitting) {
        List<Round> all = of(area, sitting.id());
        LocalDate today = LocalDate.now(clock);
        LocalDate due = Promises.tellBackBy(today, settings.of(area).tellBackWorkingDays());
        if (all.isEmpty() || all.getLast().told() != null) {
            begin(area, sitting, all.size() + 1, due);
        } else if (all.getLast().tellBack().nowDueOn().isBefore(today)) {
            promise(area, sitting, all.getLast(), due, SAID_LATER, null);
        }
    }

    private void begin(AreaId area, Sitting sitting, int number, LocalDate dueOn) {
        store.promise(area, sitting.id(), number, 1, dueOn, "", null, clock.instant());
        flags.due(area, sitting, number, dueOn);
    }

    private void promise(
            AreaId area, Sitting sitting, Round round, LocalDate dueOn, String why, @Nullable PersonId by) {
        store.promise(area, sitting.id(), round.number(), round.days().size() + 1, dueOn, why, by, clock.instant());
        flags.due(area, sitting, round.number(), dueOn);
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
        promise(area, sitting, round, to, why, Principals.current().person());
    }

    /** Ends a round. Told twice, the first counts. */
    void tell(AreaId area, SittingId sitting, Round round, Round.Told told) {
        Principal principal = Principals.current();
        store.tell(
                area, sitting, round.number(), told, principal.signedIn() ? principal.person() : null, clock.instant());
        flags.told(area, sitting, round.number());
    }
}
