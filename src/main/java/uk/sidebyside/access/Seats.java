package uk.sidebyside.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.rules.FamilySeat;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The posts of an area, who holds them and from when, and the people who can. */
@Service
public class Seats {
    private final SeatStore store;
    private final Clock clock;

    Seats(SeatStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param organisation null for a post that belongs to no organisation */
    public record OpenSeat(
            String title,
            @Nullable OrganisationId organisation,
            Seat.Kind kind,
            Role role,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** @throws SettingRefused where a family seat would belong to somebody who does not stand for families */
    @Transactional
    public SeatId open(AreaId area, OpenSeat command) {
        StandsFor owner = command.organisation() == null
                ? null
                : store.standsFor(area, command.organisation()).orElseThrow(NotFound::new);
        SettingRefused.unless(FamilySeat.toOpen(command.role(), owner));
        var id = new SeatId(Ids.next(clock));
        store.insert(area, id, command);
        return id;
    }

    /** @param email null for someone who never signs in */
    @Transactional
    public PersonId addPerson(AreaId area, String name, String initials, @Nullable String email) {
        var id = new PersonId(Ids.next(clock));
        store.insertPerson(area, new Person(id, name, initials, email));
        return id;
    }

    /** Lets somebody who is known in another area work in this one too. */
    @Transactional
    public void admit(AreaId area, PersonId person) {
        store.admit(area, person);
    }

    /**
     * Puts a person into a seat from a day on.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when somebody else holds it then
     * @throws SettingRefused where a family seat and a post of the council or the NHS would be one person's
     */
    @Transactional
    public void fill(AreaId area, SeatId seat, PersonId person, LocalDate fromOn) {
        fill(area, seat, person, fromOn, null);
    }

    /**
     * The same for a time that is known beforehand, as an inspector's.
     *
     * @param lastDay null for no end
     */
    @Transactional
    public void fill(AreaId area, SeatId seat, PersonId person, LocalDate fromOn, @Nullable LocalDate lastDay) {
        FamilySeat.Held filled = store.side(area, seat).orElseThrow(NotFound::new);
        SettingRefused.unless(FamilySeat.toFill(
                filled.role(), filled.owner(), store.heldBeside(area, seat, person, fromOn, lastDay)));
        store.insertHolding(area, Ids.next(clock), seat, person, fromOn, lastDay);
    }

    /** Ends everything that a person does in the area, with that day as their last; they stay known by name. */
    @Transactional
    public void leave(AreaId area, PersonId person, LocalDate lastDay) {
        store.endHoldingsOf(area, person, lastDay);
    }

    /** @param toOn null while it goes on */
    public record Holding(
            SeatId seat,
            PersonId person,
            String name,
            LocalDate fromOn,
            @Nullable LocalDate toOn) {}

    /** Who held, holds and will hold which seat, the newest first. */
    @Transactional(readOnly = true)
    public List<Holding> holdings(AreaId area) {
        return store.holdings(area);
    }

    /** Ends whoever's time in the seat with that day as their last; the seat is vacant after it. */
    @Transactional
    public void vacate(AreaId area, SeatId seat, LocalDate lastDay) {
        store.endHolding(area, seat, lastDay);
    }

    /** Every seat of the area that has not ended, with its holder of today, by organisation and title. */
    @Transactional(readOnly = true)
    public List<Seat> inArea(AreaId area) {
        LocalDate today = today();
        return store.inArea(area, today).stream()
                .filter(seat -> !seat.endedBefore(today))
                .toList();
    }

    /** Every seat that there is or ever was, by id, for pages that show who leads and who said something. */
    @Transactional(readOnly = true)
    public Map<SeatId, Seat> byId(AreaId area) {
        var seats = new LinkedHashMap<SeatId, Seat>();
        store.inArea(area, today()).forEach(seat -> seats.put(seat.id(), seat));
        return seats;
    }

    /** A seat that there is or ever was; null for none, and for one that the area never had. */
    @Transactional(readOnly = true)
    public @Nullable Seat seat(AreaId area, @Nullable SeatId id) {
        return id == null
                ? null
                : store.among(area, List.of(id), today()).stream().findFirst().orElse(null);
    }

    /** The seats that the current principal acts from, in no order. */
    @Transactional(readOnly = true)
    public List<Seat> ofCurrent(AreaId area) {
        Set<SeatId> held = Principals.current().seats().keySet();
        return held.isEmpty() ? List.of() : store.among(area, held, today());
    }

    /** @param seats held today, with the role that each gives */
    public record Member(String name, Map<SeatId, Role> seats) {}

    /** What a person is in an area today, in one statement; empty for one who does not belong to it. */
    @Transactional(readOnly = true)
    public Optional<Member> membership(AreaId area, PersonId person) {
        return store.membership(area, person, today());
    }

    @Transactional(readOnly = true)
    public List<Person> people(AreaId area) {
        return store.people(area);
    }

    /** Whoever has this address, in any area; asked in the operator's name alone, since others see their own area's people. */
    @Transactional(readOnly = true)
    public Optional<PersonId> byEmail(String email) {
        return store.byEmail(email);
    }

    @Transactional(readOnly = true)
    public Optional<Person> person(PersonId id) {
        return store.person(id);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
