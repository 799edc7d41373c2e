package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.rules.Agreed;

/**
 * Drafts, the latest first, and what each who takes part said to it.
 *
 * @param reach how those want to be reached who get no e-mail of a draft; blank for nobody
 */
public record AgreePage(
        PieceHead head,
        List<Agreements.Draft> drafts,
        List<Agreements.Answer> answers,
        List<Participant> people,
        @Nullable Agreed agreed,
        String reach) {
    public AgreePage {
        drafts = drafts.reversed();
        answers = List.copyOf(answers);
        people = List.copyOf(people);
    }

    public Agreements.@Nullable Answer answer(UUID draft, Participant one) {
        return answers.stream()
                .filter(answer ->
                        answer.draft().equals(draft) && answer.participant().equals(one.id()))
                .findFirst()
                .orElse(null);
    }

    /** Who is shown beside a draft: those who are here, and whoever answered it. */
    public List<Participant> beside(UUID draft) {
        return people.stream()
                .filter(one -> one.here() || answer(draft, one) != null)
                .toList();
    }
}
