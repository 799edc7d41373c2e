package uk.sidebyside.assessments.training;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.assessments.training.TrainingPlace.Answer;
import uk.sidebyside.notices.CalendarSource;

/** Puts sessions into the calendars of those who were asked and have not said no. */
@Component
class TrainingCalendar implements CalendarSource {
    private final SessionStore sessions;
    private final PlaceStore places;

    TrainingCalendar(SessionStore sessions, PlaceStore places) {
        this.sessions = sessions;
        this.places = places;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        if (!reader.signedIn() || reader.seats().isEmpty()) {
            return List.of();
        }
        Set<UUID> asked = places.ofSeats(reader.inArea(), reader.seats().keySet()).stream()
                .filter(place -> place.answer() != Answer.NO)
                .map(TrainingPlace::session)
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? List.of()
                : sessions.all(reader.inArea()).stream()
                        .filter(session -> asked.contains(session.id()))
                        .map(TrainingSession::inCalendar)
                        .toList();
    }
}
