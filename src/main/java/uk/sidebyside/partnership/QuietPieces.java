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

/** Reminds whoever leads a piece of which nobody has had news for some weeks: once for each silence (REQUIREMENTS R097). */
@Component
class QuietPieces implements DailyTask {
    private final PieceStore pieces;
    private final TalkStore talks;
    private final Outbox outbox;
    private final SiteAddress site;

    QuietPieces(PieceStore pieces, TalkStore talks, Outbox outbox, SiteAddress site) {
        this.pieces = pieces;
        this.talks = talks;
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
        List<Piece> running =
                pieces.inArea(area).stream().filter(Piece::running).toList();
        for (Piece piece : running) {
            LocalDate last = latest.getOrDefault(piece.id(), piece.beganOn());
            if (piece.lead() != null && KeepInLoop.quiet(last, weeks, day)) {
                outbox.send(Message.of(
                        area,
                        new Recipient.ToSeat(piece.lead()),
                        "partnership-quiet",
                        "Nobody has had news of a piece of work for " + weeks + " weeks",
                        "Those who take part wait to hear how it goes. A few words are enough.\n\n"
                                + site.of(area, piece.at() + "/news"),
                        "partnership-quiet:" + piece.id().value() + ":" + last));
            }
        }
    }
}
