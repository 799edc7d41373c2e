package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Check questions that the worker and those who take part answer independently. Neither sees what the other answered before
 * they have answered themselves; then the difference is shown to both.
 */
@Service
public class Checks {
    private static final String SOURCE = "REQUIREMENTS R084";

    private final CheckStore store;
    private final Pieces pieces;
    private final PieceStore pieceStore;
    private final Participants participants;
    private final Clock clock;

    Checks(CheckStore store, Pieces pieces, PieceStore pieceStore, Participants participants, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.pieceStore = pieceStore;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * @param participant null for the worker's
     * @param saidAs the post of the worker, or of whoever wrote it down for them; blank where they said it themself
     */
    public record Answer(
            String key,
            @Nullable ParticipantId participant,
            CheckAnswer answer,
            String words,
            LocalDate on,
            String saidAs,
            int version) {}

    /**
     * A question as one side may see it.
     *
     * @param own what this side answered; of the worker's side the worker's, else the participant's own
     * @param others what the other side answered; empty until this side has answered
     * @param waiting whether the other side has answered something that is still kept back
     */
    public record Question(Model.Check check, @Nullable Answer own, List<Answer> others, boolean waiting) {
        public Question {
            others = List.copyOf(others);
        }

        public TwoSided.Difference with(Answer other) {
            return TwoSided.difference(own == null ? null : own.answer(), other.answer());
        }
    }

    /** The questions as the worker sees them. */
    @Transactional(readOnly = true)
    public List<Question> asWorker(AreaId area, Piece piece) {
        return questions(area, piece, null);
    }

    /** The same as somebody who takes part sees them: the worker's answer, and not those of others who take part. */
    @Transactional(readOnly = true)
    public List<Question> asParticipant(AreaId area, Piece piece, ParticipantId who) {
        return questions(area, piece, who);
    }

    private List<Question> questions(AreaId area, Piece piece, @Nullable ParticipantId who) {
        return questions(pieces.model(area, piece), store.of(area, piece.id()), who);
    }

    /** @param who null for the worker */
    static List<Question> questions(Model model, List<Answer> answers, @Nullable ParticipantId who) {
        Map<String, List<Answer>> known = answers.stream().collect(Collectors.groupingBy(Answer::key));
        List<Question> questions = new ArrayList<>();
        for (Model.Check check : model.checks()) {
            List<Answer> all = known.getOrDefault(check.key(), List.of());
            Answer own = all.stream()
                    .filter(answer -> Objects.equals(answer.participant(), who))
                    .findFirst()
                    .orElse(null);
            List<Answer> others = all.stream()
                    .filter(answer -> who == null ? answer.participant() != null : answer.participant() == null)
                    .toList();
            boolean open = TwoSided.open(own == null ? null : own.answer());
            questions.add(new Question(check, own, open ? others : List.of(), !open && !others.isEmpty()));
        }
        return questions;
    }

    /** An answer as it was typed; null where none was chosen. */
    public record Said(String key, @Nullable CheckAnswer answer, String words) {}

    /** What the worker answers to several questions at once: all of it is stored, or nothing. */
    @Transactional
    public Saving<PieceId> answerAll(AreaId area, PieceId id, List<Said> said) {
        return all(said, one -> checkWorker(area, id, one), one -> storeWorker(area, id, one), id);
    }

    /** The same for somebody who takes part. */
    @Transactional
    public Saving<PieceId> answerAllAsParticipant(AreaId area, ParticipantId who, List<Said> said) {
        Participant one = participants.toSpeakFor(area, who);
        return all(
                said,
                each -> checkParticipant(area, one, each),
                each -> storeParticipant(area, one, each),
                one.piece());
    }

    private static Saving<PieceId> all(
            List<Said> said,
            java.util.function.Function<Said, List<Finding>> check,
            java.util.function.Consumer<Said> store,
            PieceId piece) {
        List<Finding> findings = new ArrayList<>();
        for (Said one : said) {
            check.apply(one)
                    .forEach(finding -> findings.add(
                            Finding.of(finding.field() + "-" + one.key(), finding.key(), finding.source())));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        said.forEach(store);
        return Saving.saved(piece);
    }

    /** The worker's answer does not change any more once somebody of the other side has answered and may have seen it. */
    private List<Finding> checkWorker(AreaId area, PieceId id, Said said) {
        Piece piece = pieces.toLead(area, id);
        Question question = question(asWorker(area, piece), said.key());
        List<Finding> findings = new ArrayList<>(TwoSided.answer(said.answer(), said.words()));
        if (changes(question, said) && !TwoSided.mayChange(!question.others().isEmpty())) {
            findings.add(Finding.of("answer", "check.other.side.answered", SOURCE));
        }
        return findings;
    }

    private void storeWorker(AreaId area, PieceId id, Said said) {
        CheckAnswer answer = Objects.requireNonNull(said.answer());
        store(area, id, new Answer(said.key(), null, answer, said.words().strip(), today(), pieces.writtenAs(area), 1));
    }

    /** Somebody answers for themself; or a worker who has answered already writes down what they said. */
    private List<Finding> checkParticipant(AreaId area, Participant one, Said said) {
        Piece piece = pieceStore.find(area, one.piece()).orElseThrow(NotFound::new);
        Question question = question(asParticipant(area, piece, one.id()), said.key());
        List<Finding> findings = new ArrayList<>(TwoSided.answer(said.answer(), said.words()));
        if (!participants.isOwn(area, one.id()) && !TwoSided.mayWriteDown(workers(area, piece, said.key()))) {
            findings.add(Finding.of("answer", "check.worker.first", SOURCE));
        }
        if (changes(question, said) && !TwoSided.mayChange(!question.others().isEmpty())) {
            findings.add(Finding.of("answer", "check.other.side.answered", SOURCE));
        }
        return findings;
    }

    private void storeParticipant(AreaId area, Participant one, Said said) {
        String as = participants.isOwn(area, one.id()) ? "" : pieces.writtenAs(area);
        CheckAnswer answer = Objects.requireNonNull(said.answer());
        store(
                area,
                one.piece(),
                new Answer(said.key(), one.id(), answer, said.words().strip(), today(), as, 1));
    }

    private static boolean changes(Question question, Said said) {
        return question.own() != null && question.own().answer() != said.answer();
    }

    private @Nullable CheckAnswer workers(AreaId area, Piece piece, String key) {
        return store.of(area, piece.id()).stream()
                .filter(answer -> answer.key().equals(key) && answer.participant() == null)
                .map(Answer::answer)
                .findFirst()
                .orElse(null);
    }

    private void store(AreaId area, PieceId piece, Answer answer) {
        store.answer(area, Ids.next(clock), piece, answer);
    }

    private static Question question(List<Question> questions, String key) {
        return questions.stream()
                .filter(one -> one.check().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
