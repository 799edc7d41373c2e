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
    private final SaidBeforeStore saidBefore;
    private final Clock clock;

    Checks(
            CheckStore store,
            Pieces pieces,
            PieceStore pieceStore,
            Participants participants,
            SaidBeforeStore saidBefore,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.pieceStore = pieceStore;
        this.participants = participants;
        this.saidBefore = saidBefore;
        this.clock = clock;
    }

    /** What was answered before it was answered anew, the first first; as far as the principal may know. */
    @Transactional(readOnly = true)
    public List<Answer> before(AreaId area, PieceId piece) {
        return saidBefore.toChecks(area, piece);
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
            int version) {

        /** Whether a worker wrote it down for somebody who takes part. */
        public boolean note() {
            return participant != null && !saidAs.isBlank();
        }

        private boolean same(Answer other) {
            return says(other.answer, other.words) && saidAs.equals(other.saidAs);
        }

        private boolean says(@Nullable CheckAnswer said, String with) {
            return answer == said && words.equals(with.strip());
        }
    }

    /**
     * A question as one side may see it.
     *
     * @param own what this side answered; of the worker's side the worker's, else the participant's own
     * @param others what the other side answered; empty until this side has answered, which a note of it does not count as
     * @param waiting whether the other side has answered something that is still kept back
     */
    public record Question(Model.Check check, @Nullable Answer own, List<Answer> others, boolean waiting) {
        public Question {
            others = List.copyOf(others);
        }

        /** Whether this side's own answer stays as it is, since the other side has answered and may have seen it. */
        public boolean stands() {
            return own != null && !own.note() && !TwoSided.mayChange(!others.isEmpty());
        }

        private boolean changed(Said said) {
            return own == null || !own.says(said.answer(), said.words());
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
            boolean open = TwoSided.open(own == null || own.note() ? null : own.answer());
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

    /** The same for somebody who takes part: by themself, or as a worker who has answered already writes it down for them. */
    @Transactional
    public Saving<PieceId> answerAllAsParticipant(AreaId area, ParticipantId who, List<Said> said) {
        Participants.Spoken spoken = participants.spoken(area, who);
        Participant one = spoken.one();
        Piece piece = pieceStore.find(area, one.piece()).orElseThrow(NotFound::new);
        List<Answer> answers = store.of(area, piece.id());
        List<Question> questions = questions(pieces.model(area, piece), answers, who);
        String as = spoken.own() ? "" : pieces.writtenAs(area);
        return all(
                said,
                each -> spoken.own()
                        ? checkOwn(question(questions, each.key()), each)
                        : checkNote(question(questions, each.key()), answers, each),
                each -> store(area, one.piece(), answer(each, who, as)),
                one.piece());
    }

    /** What a worker may write down for somebody: what the worker has answered, and they have not by themself. */
    @Transactional(readOnly = true)
    public List<Question> toWriteDown(AreaId area, Piece piece, ParticipantId who) {
        List<Answer> answers = store.of(area, piece.id());
        return questions(pieces.model(area, piece), answers, who).stream()
                .filter(one -> one.own() == null || one.own().note())
                .filter(one ->
                        TwoSided.mayWriteDown(workers(answers, one.check().key())))
                .toList();
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
        return checkOwn(question(asWorker(area, piece), said.key()), said);
    }

    /** Neither the choice nor the words change once the other side may have seen them. */
    private static List<Finding> checkOwn(Question question, Said said) {
        List<Finding> findings = new ArrayList<>(TwoSided.answer(said.answer(), said.words()));
        if (question.stands() && question.changed(said)) {
            findings.add(Finding.of("answer", "check.other.side.answered", SOURCE));
        }
        return findings;
    }

    private static List<Finding> checkNote(Question question, List<Answer> answers, Said said) {
        List<Finding> findings = new ArrayList<>(TwoSided.answer(said.answer(), said.words()));
        if (question.own() != null && !question.own().note()) {
            findings.add(Finding.of("answer", "check.theirs", SOURCE));
        } else if (!TwoSided.mayWriteDown(workers(answers, said.key()))) {
            findings.add(Finding.of("answer", "check.worker.first", SOURCE));
        }
        return findings;
    }

    private void storeWorker(AreaId area, PieceId id, Said said) {
        store(area, id, answer(said, null, pieces.writtenAs(area)));
    }

    private Answer answer(Said said, @Nullable ParticipantId who, String as) {
        return new Answer(
                said.key(),
                who,
                Objects.requireNonNull(said.answer()),
                said.words().strip(),
                LocalDate.now(clock),
                as,
                1);
    }

    private static @Nullable CheckAnswer workers(List<Answer> answers, String key) {
        return answers.stream()
                .filter(answer -> answer.key().equals(key) && answer.participant() == null)
                .map(Answer::answer)
                .findFirst()
                .orElse(null);
    }

    /** In place of what stood, which is kept; what somebody answered by themself meanwhile stays. */
    private void store(AreaId area, PieceId piece, Answer said) {
        if (store.insert(area, Ids.next(clock), piece, said)) {
            return;
        }
        Answer earlier = store.toChange(area, piece, said.key(), said.participant());
        if (!said.same(earlier) && !(said.note() && !earlier.note())) {
            saidBefore.keep(area, Ids.next(clock), piece, said.key(), said.participant());
            store.update(area, piece, said);
        }
    }

    private static Question question(List<Question> questions, String key) {
        return questions.stream()
                .filter(one -> one.check().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
