package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.Places;
import uk.sidebyside.shared.AreaId;

/** Reads what somebody who takes part sees, in the name that the place is opened in. */
@Component
class PlaceReading {
    /** More than this nobody reads in one go. */
    private static final int NEWS_READ = 200;

    private final Participants participants;
    private final Places places;
    private final PieceEasyRead easyRead;

    PlaceReading(Participants participants, Places places, PieceEasyRead easyRead) {
        this.participants = participants;
        this.places = places;
        this.easyRead = easyRead;
    }

    Participant me(AreaId area, AtPlace.Open open) {
        return me(participants.of(area, open.piece().id()), open);
    }

    private static Participant me(List<Participant> people, AtPlace.Open open) {
        return people.stream()
                .filter(one -> one.id().equals(open.place().participant()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** In one transaction, so that the page is of one moment. */
    @Transactional(readOnly = true)
    public PlacePage read(AreaId area, AtPlace.Open open, LocalDate today) {
        var read = places.read(area, open.piece(), open.place().participant(), NEWS_READ);
        return new PlacePage(open.address(), open.piece(), me(read.people(), open), read, today);
    }

    /** The same in Easy Read. */
    @Transactional(readOnly = true)
    public EasyReadPage easyRead(AreaId area, AtPlace.Open open, LocalDate today) {
        return PlaceEasyRead.of(
                read(area, open, today), easyRead.of(area, open.piece().id()));
    }
}
