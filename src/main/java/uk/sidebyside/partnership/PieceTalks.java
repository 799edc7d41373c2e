package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.Decide;
import uk.sidebyside.partnership.rules.KeepInLoop;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Keeping people in the loop, asking them before anything is decided, and deciding. */
@Service
public class PieceTalks {
    private final TalkStore store;
    private final Pieces pieces;
    private final PieceLetters letters;
    private final ParticipantStore participants;
    private final Clock clock;

    PieceTalks(TalkStore store, Pieces pieces, PieceLetters letters, ParticipantStore participants, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.letters = letters;
        this.participants = participants;
        this.clock = clock;
    }

    public record News(LocalDate on, Channel channel, String words, String saidAs) {}

    public record Request(UUID id, LocalDate on, String what, Channel channel) {}

    /** @param askedOn when people were asked about it, a day before it at the latest */
    public record Decision(UUID request, LocalDate askedOn, LocalDate on, String what, String because) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<News> news(AreaId area, PieceId piece) {
        return store.news(area, piece);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Request> requests(AreaId area, PieceId piece) {
        return store.requests(area, piece);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Decision> decisions(AreaId area, PieceId piece) {
        return store.decisions(area, piece);
    }

    /**
     * News by mail goes out from here to everybody who takes part and has an address; by another channel it is logged. Where
     * people take part and no letter goes to any of them, it is not logged as told by mail. Of a piece with a child the letter says only
     * that there is news, and where.
     */
    @Transactional
    public Saving<PieceId> tell(
            AreaId area, PieceId id, @Nullable Channel channel, @Nullable LocalDate on, String words) {
        Piece piece = pieces.toLead(area, id);
        List<Finding> findings = KeepInLoop.news(words, channel, on, LocalDate.now(clock));
        if (!findings.isEmpty() || channel == null || on == null) {
            return Saving.refused(findings);
        }
        UUID news = Ids.next(clock);
        int sent =
                channel == Channel.EMAIL ? letters.send(area, piece, PieceLetters.Letter.news(words.strip()), news) : 0;
        if (channel == Channel.EMAIL && sent == 0 && (piece.child() != null || somebodyTakesPart(area, id))) {
            return Saving.refused(List.of(Finding.of("channel", "news.by.mail.to.nobody", "REQUIREMENTS R097")));
        }
        store.tell(area, news, id, new News(on, channel, words.strip(), pieces.writtenAs(area)));
        return Saving.saved(id);
    }

    private boolean somebodyTakesPart(AreaId area, PieceId piece) {
        return participants.of(area, piece).stream().anyMatch(Participant::here);
    }

    @Transactional
    public Saving<PieceId> ask(
            AreaId area, PieceId piece, String what, @Nullable Channel channel, @Nullable LocalDate on) {
        pieces.toLead(area, piece);
        List<Finding> findings = Decide.ask(what, channel, on, LocalDate.now(clock));
        if (!findings.isEmpty() || channel == null || on == null) {
            return Saving.refused(findings);
        }
        store.ask(area, piece, new Request(Ids.next(clock), on, what.strip(), channel));
        return Saving.saved(piece);
    }

    /** @param request the asking that went before it */
    @Transactional
    public Saving<PieceId> decide(
            AreaId area, PieceId piece, @Nullable UUID request, @Nullable LocalDate on, String what, String because) {
        pieces.toLead(area, piece);
        Request asked = store.requests(area, piece).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElse(null);
        List<Finding> findings = new ArrayList<>(
                Decide.decide(what, because, asked == null ? null : asked.on(), on, LocalDate.now(clock)));
        if (!findings.isEmpty() || asked == null || on == null) {
            return Saving.refused(findings);
        }
        store.decide(
                area, Ids.next(clock), piece, new Decision(asked.id(), asked.on(), on, what.strip(), because.strip()));
        return Saving.saved(piece);
    }

    /** What those who take part hear of a piece, and what they are asked before it is decided; the latest of each first. */
    public record Heard(List<News> news, List<Request> asked, List<Decision> decisions) {
        public Heard {
            news = List.copyOf(news);
            asked = List.copyOf(asked);
            decisions = List.copyOf(decisions);
        }

        /** What was asked and is not decided yet. */
        public List<Request> open() {
            Set<UUID> decided = decisions.stream().map(Decision::request).collect(Collectors.toSet());
            return asked.stream().filter(one -> !decided.contains(one.id())).toList();
        }
    }
}
