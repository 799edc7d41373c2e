package uk.sidebyside.partnership.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PlaceLinks;

/**
 * What somebody who takes part was asked, for whoever leads to write down what they said by phone or on paper; and their link.
 *
 * @param sessions whose time is still open
 * @param questions that can be written down: what the worker has answered, and they have not themselves
 * @param workerFirst whether the worker has not answered every question yet
 */
public record SaidForThemPage(
        PieceHead head,
        Participant one,
        Agreements.All drafts,
        List<PieceSessions.Session> sessions,
        List<Checks.Question> questions,
        boolean workerFirst,
        Participants.Contact contact,
        PlaceLinks.Standing link) {
    public SaidForThemPage {
        sessions = List.copyOf(sessions);
        questions = List.copyOf(questions);
    }

    public String at(String end) {
        return head.at("/people/" + one.id().value() + end);
    }

    /** The latest draft, while it can be answered; null where there is none. */
    public Agreements.@Nullable Draft draft() {
        return drafts.drafts().isEmpty() || !head.mayWork()
                ? null
                : drafts.drafts().getLast();
    }

    public boolean draftIsTheirs() {
        return drafts.theirs(one.id());
    }

    /** What stands of them to the latest draft. */
    public String saidToDraft() {
        return drafts.answers().stream()
                .filter(answer -> answer.participant().equals(one.id())
                        && answer.draft().equals(drafts.drafts().getLast().id()))
                .findFirst()
                .map(PartnershipWords::answered)
                .orElse("They have not answered.");
    }

    /** What stands of them to a session. */
    public String saidOf(PieceSessions.Session session) {
        if (!session.answeredBy(one.id())) {
            return "They have not answered.";
        }
        PieceSessions.Answer answer = session.answer(one.id());
        return (session.suits(one.id()) ? "They could come to " + times(session) + "." : "None of the times suits.")
                + (answer == null || answer.words().isBlank() ? "" : " “" + answer.words() + "”")
                + (answer == null || !answer.note() || answer.on() == null
                        ? " They said so themselves."
                        : " " + PartnershipWords.note(answer.writtenDownAs(), answer.on()));
    }

    private String times(PieceSessions.Session session) {
        long suit = session.options().stream()
                .filter(option -> option.who().contains(one.id()))
                .count();
        return suit + " of " + session.options().size() + " times";
    }

    /** Why nothing can be written down to the questions; blank where something can. */
    public String noQuestions() {
        if (!questions.isEmpty()) {
            return "";
        }
        return workerFirst
                ? "Answer the questions yourself first. Then write down what they said."
                : "They answered all of them themselves.";
    }

    public boolean linkToMake() {
        return link == PlaceLinks.Standing.TO_MAKE;
    }

    /** Whether they have a link, or why none is shown. */
    public String linkWords() {
        return switch (link) {
            case TO_MAKE -> "No email reaches them, so no link was sent to them.";
            case OWN_ACCOUNT -> "They come with their own account, so they need no link.";
            case BY_EMAIL ->
                "Their link went to them by email when they came in. It is stored nowhere, so it can’t be shown here.";
            case THEMSELF -> "They have no account. What they say with whoever helps them is written down here.";
            case FORGOTTEN -> "How to reach them is not kept, so no link is made for them.";
        };
    }
}
