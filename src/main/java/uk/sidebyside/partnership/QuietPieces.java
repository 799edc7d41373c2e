package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.partnership.rules.KeepInLoop;
import uk.sidebyside.shared.AreaId;

/** Reminds whoever leads a piece ({@link LedBy}) of which nobody has had news for some weeks: once for each silence (REQUIREMENTS R097). */
@Component
class QuietPieces implements DailyTask {
    private final PieceStore pieces;
    private final TalkStore talks;
    private final LedBy ledBy;
    private final Outbox outbox;
    private final SiteAddress site;

    QuietPieces(PieceStore pieces, TalkStore talks, LedBy ledBy, Outbox outbox, SiteAddress site) {
        this.pieces = pieces;
        this.talks = talks;
        this.ledBy = ledBy;
        this.outbox = outbox;
        this.site = site;
    }

    @Override
    public String name() {
        return "quiet-pieces-of-partnership";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        int weeks = pieces.quietWeeks(area).orElse(KeepInLoop.WEEKS);
        Map<PieceId, LocalDate> latest = talks.latest(area);
        List<Piece> quiet = pieces.inArea(area).stream()
                .filter(Piece::running)
                .filter(piece -> KeepInLoop.quiet(last(latest, piece), weeks, day))
                .toList();
        Map<PieceId, List<Recipient>> reminded = ledBy.reminded(area, quiet);
        for (Piece piece : quiet) {
            for (Recipient one : reminded.getOrDefault(piece.id(), List.of())) {
                outbox.send(letter(area, piece, one, weeks, last(latest, piece)));
            }
        }
    }

    private static LocalDate last(Map<PieceId, LocalDate> latest, Piece piece) {
        return latest.getOrDefault(piece.id(), piece.beganOn());
    }

    private Message letter(AreaId area, Piece piece, Recipient to, int weeks, LocalDate last) {
        return Message.of(
                area,
                to,
                "partnership-quiet",
                "Nobody has had news of a piece of work for " + weeks + " weeks",
                "Those who take part wait to hear how it goes. A few words are enough.\n\n"
                        + site.of(area, piece.at() + "/news"),
                "partnership-quiet:" + piece.id().value() + ":" + last + whose(piece, to));
    }

    /** A post that is named has one letter for each silence, whoever it is by then; so has whoever is reminded instead of it. */
    private static String whose(Piece piece, Recipient to) {
        return switch (to) {
            case Recipient.ToSeat seat when seat.seat().equals(piece.lead()) -> "";
            case Recipient.ToSeat seat -> ":" + seat.seat().value();
            case Recipient.ToPerson person -> ":" + person.person().value();
            case Recipient.ToAddress address -> ":" + address.address();
        };
    }
}
