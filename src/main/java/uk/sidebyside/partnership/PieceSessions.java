package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.OfferTimes.Offered;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Sessions of a piece: times are offered, people say when they could come, and one is chosen. */
@Service
public class PieceSessions {
    private final SessionStore store;
    private final Pieces pieces;
    private final Participants participants;
    private final PieceLetters letters;
    private final Clock clock;

    PieceSessions(SessionStore store, Pieces pieces, Participants participants, PieceLetters letters, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.participants = participants;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * @param because why all times are of one sort; blank where they are not
     * @param answers of those who take part, as far as the principal may know; others than their own are for whoever leads the piece
     * @param chosen the option that was chosen; null while none is
     */
    public record Session(
            UUID id,
            PieceId piece,
            String pieceTitle,
            String title,
            String place,
            String because,
            List<Option> options,
            List<Answer> answers,
            @Nullable UUID chosen,
            boolean calledOff,
            int version,
            Instant changedAt) {
        public Session {
            options = List.copyOf(options);
            answers = List.copyOf(answers);
        }

        Session with(List<Option> offered) {
            return new Session(
                    id,
                    piece,
                    pieceTitle,
                    title,
                    place,
                    because,
                    offered,
                    answers,
                    chosen,
                    calledOff,
                    version,
                    changedAt);
        }

        /** Whether they could come to one of the times. */
        public boolean suits(ParticipantId who) {
            return options.stream().anyMatch(option -> option.who().contains(who));
        }

        /** What they said of the times; null for whoever chose some before it was asked, or has not answered. */
        public @Nullable Answer answer(ParticipantId who) {
            return answers.stream()
                    .filter(answer -> answer.who().equals(who))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether they answered themself, so that nobody else writes down when they could come. */
        public boolean theirs(ParticipantId who) {
            Answer answer = answer(who);
            return answer == null ? suits(who) : !answer.note();
        }

        public boolean answeredBy(ParticipantId who) {
            return suits(who) || answer(who) != null;
        }

        /** Those who answered that none of the times suits. */
        public List<Answer> noneSuits() {
            return answers.stream().filter(answer -> !suits(answer.who())).toList();
        }

        /** Those who could come and said something beside, or for whom it was written down. */
        public List<Answer> remarks() {
            return answers.stream()
                    .filter(answer -> suits(answer.who())
                            && (answer.note() || !answer.words().isBlank()))
                    .toList();
        }

        public @Nullable Option settled() {
            return options.stream()
                    .filter(option -> option.id().equals(chosen))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether people may still say when they could come. */
        public boolean open() {
            return chosen == null && !calledOff;
        }
    }

    /** @param who could come then */
    public record Option(UUID id, Offered time, Set<ParticipantId> who) {
        public Option {
            who = Set.copyOf(who);
        }
    }

    /**
     * That somebody answered.
     *
     * @param shownAs as others see them
     * @param words when would suit them; may be blank
     * @param on null where it was said before its day was kept
     * @param writtenDownAs the post of whoever wrote it down for them; blank where they said it themself
     */
    public record Answer(
            ParticipantId who,
            String shownAs,
            String words,
            @Nullable LocalDate on,
            String writtenDownAs) {

        /** Whether somebody else wrote it down for them. */
        public boolean note() {
            return !writtenDownAs.isBlank();
        }
    }

    /** The latest made first. */
    @Transactional(readOnly = true)
    public List<Session> of(AreaId area, PieceId piece) {
        return store.of(area, piece);
    }

    public record Offer(String title, String place, List<Offered> times, String because) {
        public Offer {
            times = List.copyOf(times);
        }
    }

    /** Those who take part get a letter that asks which times suit them. */
    @Transactional
    public Saving<PieceId> offer(AreaId area, PieceId piece, Offer offer) {
        Piece its = pieces.toLead(area, piece);
        List<Finding> findings = OfferTimes.check(offer.title(), offer.times(), LocalDate.now(clock), offer.because());
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        UUID id = Ids.next(clock);
        store.insert(area, id, piece, offer, clock.instant());
        offer.times().forEach(time -> store.insertOption(area, Ids.next(clock), piece, id, time));
        letters.send(area, its, PieceLetters.Letter.times(), id);
        return Saving.saved(piece);
    }

    @Transactional(readOnly = true)
    public Session byId(AreaId area, PieceId piece, UUID id) {
        return store.of(area, piece).stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * When somebody could come, as they say it or as whoever leads writes it down for them; nothing chosen says that no time suits. What
     * they said themself nobody else changes.
     *
     * @param words when would suit them; may be blank
     */
    @Transactional
    public Saving<PieceId> choose(AreaId area, ParticipantId who, UUID session, Collection<UUID> times, String words) {
        Participants.Spoken spoken = participants.spoken(area, who);
        Participant one = spoken.one();
        Session offered = byId(area, one.piece(), session);
        List<UUID> known = offered.options().stream().map(Option::id).toList();
        if (!offered.open()) {
            return Saving.refused(List.of(Finding.of("times", "session.settled", "REQUIREMENTS R096")));
        }
        String as = spoken.own() ? "" : pieces.writtenAs(area);
        var said = new Answer(who, one.shownAs(), words.strip(), LocalDate.now(clock), as);
        if (said.note() && offered.theirs(who) || !store.answer(area, one.piece(), session, said)) {
            return Saving.refused(List.of(Finding.of("times", "session.theirs", "REQUIREMENTS R096")));
        }
        store.choose(
                area,
                one.piece(),
                known,
                who,
                times.stream().filter(known::contains).toList());
        return Saving.saved(one.piece());
    }

    /** The time that it will be; it can still be moved to another that was offered. */
    @Transactional
    public Saving<PieceId> settle(AreaId area, PieceId piece, UUID session, @Nullable UUID option) {
        pieces.toLead(area, piece);
        Session offered = byId(area, piece, session);
        if (offered.options().stream().noneMatch(one -> one.id().equals(option))) {
            return Saving.refused(List.of(Finding.of("option", "session.needs.choice", "REQUIREMENTS R096")));
        }
        store.settle(area, session, option, false, clock.instant());
        return Saving.saved(piece);
    }

    @Transactional
    public void callOff(AreaId area, PieceId piece, UUID session) {
        pieces.toLead(area, piece);
        byId(area, piece, session);
        store.settle(area, session, null, true, clock.instant());
    }
}
