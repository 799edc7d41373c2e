package uk.sidebyside.board.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.Challenge;
import uk.sidebyside.board.Words;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.board.rules.Timeliness;
import uk.sidebyside.pages.Download;

/** The register of questions. */
public record ChallengesPage(List<Challenge> all, boolean openOnly, LocalDate today, boolean mayAsk) {

    static ChallengesPage of(List<Challenge> all, @Nullable String show, LocalDate today, boolean mayAsk) {
        return new ChallengesPage(all, "open".equals(show), today, mayAsk);
    }

    public List<Challenge> shown() {
        return all.stream()
                .filter(challenge -> !openOnly || challenge.state().waitsForAnAnswer())
                .toList();
    }

    /** All of them, whether or not the page shows open ones alone. */
    public Download file() {
        return Download.csv("/board/challenges.csv", "All questions and answers", BoardFiles.questions(all, today));
    }

    public String sentence() {
        if (all.isEmpty()) {
            return "Nobody has asked a question yet.";
        }
        long answered = all.stream().filter(c -> c.firstAnsweredOn() != null).count();
        long onTime = all.stream()
                .filter(c -> c.timeliness(today) == Timeliness.ON_TIME)
                .count();
        long late = all.stream().filter(c -> c.lateOn(today)).count();
        String times = answered == 0
                ? "None is answered yet."
                : onTime + " of " + Words.count(answered, "answer", "answers") + " came on time.";
        return Words.count(all.size(), "question", "questions") + ". " + times
                + (late == 0 ? "" : " " + Words.count(late, "answer is late.", "answers are late."));
    }

    public String standing(Challenge challenge) {
        return standing(challenge, today);
    }

    static String standing(Challenge challenge, LocalDate today) {
        if (challenge.lateOn(today)) {
            return "Late";
        }
        return challenge.state() == ChallengeState.OPEN
                ? "Open"
                : challenge.state() == ChallengeState.ANSWERED ? "Answered" : "Answer accepted";
    }

    public String colour(Challenge challenge) {
        return colour(challenge, today);
    }

    static String colour(Challenge challenge, LocalDate today) {
        if (challenge.lateOn(today)) {
            return "orange";
        }
        return challenge.state() == ChallengeState.OPEN
                ? "yellow"
                : challenge.state() == ChallengeState.ANSWERED ? "blue" : "green";
    }
}
