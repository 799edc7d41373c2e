package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import uk.sidebyside.board.Meeting;

/** When bodies meet. */
public record MeetingsPage(List<Meeting> all, LocalDate today, boolean mayPlan) {

    public List<Meeting> coming() {
        return all.stream().filter(m -> !m.heldOn().isBefore(today)).toList().reversed();
    }

    public List<Meeting> held() {
        return all.stream().filter(m -> m.heldOn().isBefore(today)).toList();
    }
}
