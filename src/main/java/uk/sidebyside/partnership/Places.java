package uk.sidebyside.partnership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.partnership.Agreements.Latest;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;

/** All that somebody who takes part reads at their place, as far as the principal may know it. */
@Service
public class Places {
    private final Pieces pieces;
    private final JdbcClient jdbc;

    Places(Pieces pieces, JdbcClient jdbc) {
        this.pieces = pieces;
        this.jdbc = jdbc;
    }

    /**
     * Each list as the room's own facade gives it.
     *
     * @param latest the draft that they are asked about, with what was said to it; null while there is none
     * @param questions as this one may see them
     * @param model by which it goes
     * @param steps those that are done or left out, by their keys
     * @param promises none while the piece is under way
     */
    public record Read(
            List<Participant> people,
            @Nullable Latest latest,
            List<Checks.Question> questions,
            Model model,
            Map<String, PieceSteps.Said> steps,
            List<PiecePlans.Item> plan,
            List<PieceSessions.Session> sessions,
            PieceTalks.Heard heard,
            List<YouSaid.Line> lines,
            List<TellBacks.Promise> promises) {
        public Read {
            people = List.copyOf(people);
            questions = List.copyOf(questions);
            steps = Map.copyOf(steps);
            plan = List.copyOf(plan);
            sessions = List.copyOf(sessions);
            lines = List.copyOf(lines);
            promises = List.copyOf(promises);
        }
    }

    /**
     * In two statements, since a family's page has few: who takes part and what they said, and what is done.
     *
     * @param news so many of the latest at most
     */
    @Transactional(readOnly = true)
    public Read read(AreaId area, Piece piece, ParticipantId who, int news) {
        Map<String, @Nullable Object> parameters = PieceStore.of(area, piece.id());
        var people = new ArrayList<Participant>();
        var latest = new AgreementStore.Latest();
        var answers = new ArrayList<Checks.Answer>();
        OneStatement.read(
                jdbc, parameters, List.of(ParticipantStore.part(people), latest.part(), CheckStore.part(answers)));

        parameters.put("news", news);
        var steps = new LinkedHashMap<String, PieceSteps.Said>();
        var plan = new PlanStore.Items();
        var sessions = new SessionStore.Sessions();
        var heard = new TalkStore.Heard();
        var lines = new ArrayList<YouSaid.Line>();
        var promises = new ArrayList<TellBacks.Promise>();
        OneStatement.read(
                jdbc,
                parameters,
                List.of(
                        StepStore.part(steps),
                        plan.part(),
                        sessions.part(),
                        heard.part(),
                        YouSaidStore.part(lines),
                        TellBackStore.part(promises)));

        Model model = pieces.model(area, piece);
        return new Read(
                people,
                latest.found().orElse(null),
                Checks.questions(model, answers, who),
                model,
                steps,
                plan.list(),
                sessions.list(),
                heard.all(),
                lines,
                promises);
    }
}
