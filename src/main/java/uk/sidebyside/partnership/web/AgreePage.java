package uk.sidebyside.partnership.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.HowToReach;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.rules.Agreed;

/**
 * Drafts, the latest first, and what each who takes part said to it.
 *
 * @param missed who gets no e-mail of a draft, for whoever leads it
 */
public record AgreePage(PieceHead head, Agreements.All all, HowToReach.Missed missed) {
    public List<Agreements.Draft> drafts() {
        return all.drafts().reversed();
    }

    public @Nullable Agreed agreed() {
        return all.stand();
    }

    public Agreements.@Nullable Answer answer(UUID draft, Participant one) {
        return all.answers().stream()
                .filter(answer ->
                        answer.draft().equals(draft) && answer.participant().equals(one.id()))
                .findFirst()
                .orElse(null);
    }

    /** What they said to a draft before they said it anew; the first first. */
    public List<Agreements.Answer> before(UUID draft, Participant one) {
        return all.before().stream()
                .filter(answer ->
                        answer.draft().equals(draft) && answer.participant().equals(one.id()))
                .toList();
    }

    /** Whether it is offered to write down what they said: the latest draft alone, to whoever has not answered it themself. */
    public boolean toWriteDown(Agreements.Draft draft, Participant one) {
        return head.mayWork() && one.here() && draft.equals(all.drafts().getLast()) && !all.theirs(one.id());
    }

    /** Who is shown beside a draft: those who are here, and whoever answered it. */
    public List<Participant> beside(UUID draft) {
        return all.people().stream()
                .filter(one -> one.here() || answer(draft, one) != null)
                .toList();
    }
}
