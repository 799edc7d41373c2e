package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.Challenge;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.ChallengeState;

/**
 * One question with everything that was said, and what the reader may do next.
 *
 * @param about the line of the plan that it is about; null where it is about none that the reader may see
 */
public record ChallengePage(
        Challenge challenge,
        RefResolver.@Nullable Resolved about,
        LocalDate today,
        boolean mayAnswer,
        boolean mayJudge,
        boolean mayPublish,
        UUID submission) {

    static ChallengePage of(
            Challenge challenge, RefResolver.@Nullable Resolved about, Principal principal, LocalDate today) {
        return new ChallengePage(
                challenge,
                about,
                today,
                challenge.state() == ChallengeState.OPEN && principal.holds(challenge.owner()),
                challenge.state() == ChallengeState.ANSWERED && Challenges.mayJudge(challenge),
                !challenge.published() && principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR),
                UUID.randomUUID());
    }

    public String address() {
        return "/board/challenges/" + challenge.id().value();
    }

    public String standing() {
        return ChallengesPage.standing(challenge, today);
    }

    public String colour() {
        return ChallengesPage.colour(challenge, today);
    }

    public String timeliness() {
        return switch (challenge.timeliness(today)) {
            case NOT_YET_DUE -> "An answer is due by " + Words.day(challenge.dueOn()) + ".";
            case OVERDUE -> "An answer was due by " + Words.day(challenge.dueOn()) + ".";
            case ON_TIME -> "It was answered on time.";
            case LATE -> "It was answered late: the day was " + Words.day(challenge.firstDueOn()) + ".";
        };
    }

    public String heading(Challenge.Turn turn) {
        return switch (turn.event()) {
            case ANSWER -> "Answer";
            case ACCEPT -> "Answer accepted";
            case NOT_ACCEPT -> "Answer not accepted";
        };
    }
}
