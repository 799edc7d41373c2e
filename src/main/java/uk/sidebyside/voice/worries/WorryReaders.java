package uk.sidebyside.voice.worries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.KeptAway;
import uk.sidebyside.shared.AreaId;

/** Who reads a worry: every post of a safeguarding lead whose holder is not kept away from the child. */
@Component
class WorryReaders {
    private final Seats seats;
    private final KeptAway keptAway;
    private final Clock clock;

    WorryReaders(Seats seats, KeptAway keptAway, Clock clock) {
        this.seats = seats;
        this.keptAway = keptAway;
        this.clock = clock;
    }

    /** @param child that it is about; null where none is known */
    List<SeatId> of(AreaId area, @Nullable UUID child) {
        List<Seat> held = held(area);
        Set<PersonId> see = see(area, child, held);
        return held.stream()
                .filter(seat -> see.contains(holder(seat)))
                .map(Seat::id)
                .toList();
    }

    private Set<PersonId> see(AreaId area, @Nullable UUID child, List<Seat> held) {
        Set<PersonId> holders = held.stream().map(WorryReaders::holder).collect(Collectors.toSet());
        return child == null || holders.isEmpty() ? holders : keptAway.leadsWhoSee(area, child, holders);
    }

    private List<Seat> held(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        return seats.byId(area).values().stream()
                .filter(seat -> seat.role() == Role.SAFEGUARDING_LEAD && seat.existsOn(today) && !seat.vacant())
                .toList();
    }

    private static PersonId holder(Seat seat) {
        return Objects.requireNonNull(seat.holder()).person();
    }
}
