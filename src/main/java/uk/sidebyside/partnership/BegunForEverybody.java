package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.shared.AreaId;

/**
 * Tells everybody, and those who follow a service by e-mail or feed, that a piece on it is under way. Without its title: whoever leads it
 * may still change that or hold the piece back, and a letter is not taken back.
 */
@Component
class BegunForEverybody {
    private final Changes changes;
    private final LocalServices services;
    private final Clock clock;

    BegunForEverybody(Changes changes, LocalServices services, Clock clock) {
        this.changes = changes;
        this.services = services;
        this.clock = clock;
    }

    /** @param times how often it was held back before */
    void tell(AreaId area, PieceId piece, ServiceId service, int times) {
        String name = services.find(area, service).map(LocalService::name).orElse("a service");
        changes.publish(new Change(
                "partnership-begun:" + piece.value() + (times == 0 ? "" : ":" + times),
                PieceRefs.of(area, piece),
                name,
                List.of(PieceRefs.of(area, service)),
                "A piece of work is under way on " + name + ". You can read what it is, and whether you can join.",
                "/partnership/portfolio#under-way",
                LocalDate.now(clock)));
    }

    /** And all else that everybody was told of the piece. */
    void takeBack(AreaId area, PieceId piece) {
        changes.withdrawAbout(PieceRefs.of(area, piece));
    }
}
