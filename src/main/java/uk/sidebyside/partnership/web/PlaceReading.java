package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.shared.AreaId;

/** Reads what somebody who takes part sees, in the name that the place is opened in. */
@Component
class PlaceReading {
    /** More than this nobody reads in one go. */
    private static final int NEWS_READ = 200;

    private final Participants participants;
    private final PiecePlans plans;
    private final PieceSessions sessions;
    private final PieceTalks talks;
    private final Agreements agreements;
    private final Checks checks;
    private final After after;

    PlaceReading(
            Participants participants,
            PiecePlans plans,
            PieceSessions sessions,
            PieceTalks talks,
            Agreements agreements,
            Checks checks,
            After after) {
        this.participants = participants;
        this.plans = plans;
        this.sessions = sessions;
        this.talks = talks;
        this.agreements = agreements;
        this.checks = checks;
        this.after = after;
    }

    /** What comes once a piece has ended. */
    @Component
    record After(YouSaid youSaid, TellBacks tellBacks) {}

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
        var id = open.piece().id();
        List<Participant> people = participants.of(area, id);
        Participant me = me(people, open);
        PieceTalks.Heard heard = talks.heard(area, id, NEWS_READ);
        return new PlacePage(
                open.address(),
                open.piece(),
                me,
                people,
                plans.of(area, id),
                sessions.of(area, id),
                heard,
                agreements.latest(area, id).orElse(null),
                checks.asParticipant(area, open.piece(), me.id()),
                after.youSaid().of(area, id),
                open.piece().running() ? List.of() : after.tellBacks().of(area, id),
                today);
    }
}
