package uk.sidebyside.partnership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.ParticipantId;

/** The check questions as the worker sees them. */
public record ChecksPage(PieceHead head, List<Checks.Question> questions, List<Participant> people) {
    public ChecksPage {
        questions = List.copyOf(questions);
        people = List.copyOf(people);
    }

    public String who(@Nullable ParticipantId id) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .map(Participant::shownAs)
                .findFirst()
                .orElse("Somebody who takes part");
    }
}
