package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.ParticipantId;

/** The check questions as the worker sees them. */
public record ChecksPage(
        PieceHead head, List<Checks.Question> questions, List<Checks.Answer> before, List<Participant> people) {
    public ChecksPage {
        questions = List.copyOf(questions);
        before = List.copyOf(before);
        people = List.copyOf(people);
    }

    /** What was said before it was said anew, by the worker or by somebody who takes part; the first first. */
    public List<Checks.Answer> before(Checks.Answer now) {
        return before.stream()
                .filter(one -> one.key().equals(now.key()) && Objects.equals(one.participant(), now.participant()))
                .toList();
    }

    /** Whether there is a question whose answer can still be given or change. */
    public boolean mayAnswer() {
        return questions.stream().anyMatch(one -> !one.stands());
    }

    public String who(@Nullable ParticipantId id) {
        return people.stream()
                .filter(one -> one.id().equals(id))
                .map(Participant::shownAs)
                .findFirst()
                .orElse("Somebody who takes part");
    }
}
