package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.partnership.rules.Agreed;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.shared.WebLink;

/** Drafts that are shown to those who take part, and what each of them says: nothing is final before. */
@Service
public class Agreements {
    private static final String SOURCE = "REQUIREMENTS R099";

    private final AgreementStore store;
    private final Pieces pieces;
    private final Participants participants;
    private final PieceLetters letters;
    private final SaidBeforeStore before;
    private final Clock clock;

    Agreements(
            AgreementStore store,
            Pieces pieces,
            Participants participants,
            PieceLetters letters,
            SaidBeforeStore before,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.participants = participants;
        this.letters = letters;
        this.before = before;
        this.clock = clock;
    }

    /** @param link where the whole of it is; blank where the words are the whole */
    public record Draft(UUID id, int number, String title, String words, String link, LocalDate sharedOn) {}

    /** @param writtenDownAs the post of whoever wrote it down for them; blank where they said it themself */
    public record Answer(
            UUID draft,
            ParticipantId participant,
            AgreementAnswer answer,
            String words,
            LocalDate on,
            String writtenDownAs,
            int version) {

        /** Whether somebody else wrote it down for them. */
        public boolean note() {
            return !writtenDownAs.isBlank();
        }

        private boolean same(Answer other) {
            return answer == other.answer && words.equals(other.words) && writtenDownAs.equals(other.writtenDownAs);
        }
    }

    /** The latest draft with what was said to it. */
    public record Latest(Draft draft, List<Answer> answers) {
        public Latest {
            answers = List.copyOf(answers);
        }
    }

    /** Empty while there is no draft. */
    @Transactional(readOnly = true)
    public Optional<Latest> latest(AreaId area, PieceId piece) {
        return store.latest(area, piece);
    }

    /**
     * All that was said.
     *
     * @param drafts the first first
     * @param before what was said before it was said anew, as far as the principal may know
     * @param people who takes or took part
     */
    public record All(List<Draft> drafts, List<Answer> answers, List<Answer> before, List<Participant> people) {
        public All {
            drafts = List.copyOf(drafts);
            answers = List.copyOf(answers);
            before = List.copyOf(before);
            people = List.copyOf(people);
        }

        /** Whether somebody answered the latest draft themself, so that nobody else writes it down. */
        public boolean theirs(ParticipantId who) {
            return answers.stream()
                    .anyMatch(one -> one.participant().equals(who)
                            && one.draft().equals(drafts.getLast().id())
                            && !one.note());
        }

        /** How those stand to the latest draft who take part, or did when the work ended; null where there is none. */
        public @Nullable Agreed stand() {
            if (drafts.isEmpty()) {
                return null;
            }
            Map<ParticipantId, AgreementAnswer> latest = new HashMap<>();
            answers.stream()
                    .filter(answer -> answer.draft().equals(drafts.getLast().id()))
                    .forEach(answer -> latest.put(answer.participant(), answer.answer()));
            List<ParticipantId> current = people.stream()
                    .filter(Participant::toTheEnd)
                    .map(Participant::id)
                    .toList();
            return Agreed.of(current, latest);
        }
    }

    @Transactional(readOnly = true)
    public All all(AreaId area, PieceId piece) {
        return store.all(area, piece);
    }

    /**
     * Everybody who takes part is asked anew, and gets a letter that says so: what they said to an earlier draft does not count for this
     * one.
     */
    @Transactional
    public Saving<PieceId> share(AreaId area, PieceId id, String title, String words, String link) {
        Piece piece = pieces.toLead(area, id);
        List<Finding> findings = new ArrayList<>(running(piece.running()));
        if (title.isBlank()) {
            findings.add(Finding.of("title", "draft.needs.title", SOURCE));
        }
        if (words.isBlank()) {
            findings.add(Finding.of("words", "draft.needs.words", SOURCE));
        }
        if (!link.isBlank() && !WebLink.is(link.strip())) {
            findings.add(Finding.of("link", "draft.no.link", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID draft = Ids.next(clock);
        store.insert(area, draft, piece.id(), title.strip(), words.strip(), link.strip(), LocalDate.now(clock));
        letters.send(area, piece, PieceLetters.Letter.draft(), draft);
        return Saving.saved(id);
    }

    private static List<Finding> running(boolean goesOn) {
        return goesOn ? List.of() : List.of(Finding.of("", "agreement.piece.ended", SOURCE));
    }

    /**
     * What somebody says to the latest draft: by themself, or by phone or on paper to whoever leads. What they answered themself nobody
     * else changes; what stood before is kept.
     *
     * @param seen the number of the draft that they answer; what they say to an earlier one does not count for a later one
     */
    @Transactional
    public Saving<PieceId> answer(
            AreaId area, ParticipantId who, int seen, @Nullable AgreementAnswer answer, String words) {
        Participants.Spoken spoken = participants.spoken(area, who);
        Participant one = spoken.one();
        List<Draft> drafts = store.drafts(area, one.piece());
        List<Finding> findings = new ArrayList<>(running(participants.goesOn(area, one)));
        if (!one.here()) {
            findings.add(Finding.of("", "agreement.has.left", SOURCE));
        }
        if (drafts.isEmpty()) {
            findings.add(Finding.of("answer", "agreement.no.draft", SOURCE));
        } else if (drafts.getLast().number() != seen) {
            findings.add(Finding.of("", "agreement.newer.draft", SOURCE));
        }
        findings.addAll(Agreed.answer(answer, words));
        if (!findings.isEmpty() || answer == null) {
            return Saving.refused(findings);
        }
        String as = spoken.own() ? "" : pieces.writtenAs(area);
        var said = new Answer(drafts.getLast().id(), who, answer, words.strip(), LocalDate.now(clock), as, 1);
        return stands(area, one.piece(), said)
                ? Saving.saved(one.piece())
                : Saving.refused(List.of(Finding.of("", "agreement.theirs", SOURCE)));
    }

    /** @return false where somebody else would write over what they answered themself */
    private boolean stands(AreaId area, PieceId piece, Answer said) {
        if (store.insert(area, piece, said)) {
            return true;
        }
        Answer earlier = store.toChange(area, said.draft(), said.participant());
        if (said.note() && !earlier.note()) {
            return false;
        }
        if (!said.same(earlier)) {
            before.keep(area, Ids.next(clock), said.draft(), said.participant());
            store.update(area, said);
        }
        return true;
    }
}
