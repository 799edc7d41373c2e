package uk.sidebyside.partnership.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.TellBacks;
import uk.sidebyside.partnership.YouSaid;

/** What somebody who takes part sees. Others are shown as they agreed to be, never by name. */
public record PlacePage(
        String at,
        Piece piece,
        Participant me,
        List<Participant> people,
        List<PiecePlans.Item> plan,
        List<PieceSessions.Session> sessions,
        List<PieceTalks.News> news,
        List<PieceTalks.Decision> decisions,
        List<Agreements.Draft> drafts,
        List<Agreements.Answer> answers,
        List<Checks.Question> questions,
        List<YouSaid.Line> lines,
        List<TellBacks.Promise> promises,
        LocalDate today) {
    private static final int NEWS_SHOWN = 5;

    public PlacePage {
        people = List.copyOf(people);
        plan = List.copyOf(plan);
        sessions = List.copyOf(sessions);
        news = news.stream().limit(NEWS_SHOWN).toList();
        decisions = List.copyOf(decisions);
        drafts = List.copyOf(drafts);
        answers = List.copyOf(answers);
        questions = List.copyOf(questions);
        lines = List.copyOf(lines);
        promises = List.copyOf(promises);
    }

    /** What this person is asked to do now, each with its address. */
    public record Ask(String words, String address) {}

    public List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        if (!me.here()) {
            return asks;
        }
        sessions.stream()
                .filter(session -> session.open() && !chose(session))
                .forEach(session -> asks.add(
                        new Ask("Say when you could come: " + session.title(), at + "/times/" + session.id())));
        if (piece.running() && draft() != null && mine() == null) {
            asks.add(new Ask("Say whether you agree: " + draft().title(), at + "/agree"));
        }
        long open = questions.stream().filter(one -> one.own() == null).count();
        if (open > 0 && (piece.small() || !drafts.isEmpty() || !piece.running())) {
            asks.add(new Ask(
                    "Answer " + PartnershipWords.count(open, "question", "questions") + " about working together",
                    at + "/checks"));
        }
        return asks;
    }

    private boolean chose(PieceSessions.Session session) {
        return session.options().stream().anyMatch(option -> option.who().contains(me.id()));
    }

    /** The latest draft; null while there is none. */
    public Agreements.@Nullable Draft draft() {
        return drafts.isEmpty() ? null : drafts.getLast();
    }

    /** What this person said to the latest draft. */
    public Agreements.@Nullable Answer mine() {
        return answers.stream()
                .filter(answer -> draft() != null
                        && answer.draft().equals(draft().id())
                        && answer.participant().equals(me.id()))
                .findFirst()
                .orElse(null);
    }

    /** Those who do not agree with the latest draft. */
    public List<Agreements.Answer> disagreeing() {
        return answers.stream()
                .filter(answer -> draft() != null && answer.draft().equals(draft().id()))
                .filter(answer -> answer.answer() == uk.sidebyside.partnership.rules.AgreementAnswer.DO_NOT_AGREE)
                .toList();
    }

    public String who(Agreements.Answer answer) {
        return people.stream()
                .filter(one -> one.id().equals(answer.participant()))
                .map(Participant::shownAs)
                .findFirst()
                .orElse("Somebody who takes part");
    }
}
