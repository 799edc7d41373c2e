package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.partnership.rules.Agreed;
import uk.sidebyside.partnership.rules.FinishPiece;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** How a piece ends: finished, once nothing is missing, or stopped, which says why. */
@Service
public class PieceEndings {
    private final Pieces pieces;
    private final PieceStore store;
    private final PieceRecords records;
    private final TellBackStore tellBacks;
    private final PieceFacts facts;
    private final AskHowItWas survey;
    private final OwnWords ownWords;
    private final Clock clock;

    PieceEndings(
            Pieces pieces,
            PieceStore store,
            PieceRecords records,
            TellBackStore tellBacks,
            PieceFacts facts,
            AskHowItWas survey,
            OwnWords ownWords,
            Clock clock) {
        this.pieces = pieces;
        this.store = store;
        this.records = records;
        this.tellBacks = tellBacks;
        this.facts = facts;
        this.survey = survey;
        this.ownWords = ownWords;
        this.clock = clock;
    }

    /** What is still missing before it can be finished; each field says where. */
    @Transactional(readOnly = true)
    public List<Finding> missing(AreaId area, Piece piece) {
        Model model = pieces.model(area, piece);
        Set<String> settled = records.steps().of(area, piece.id()).keySet();
        List<Participant> people = records.participants().of(area, piece.id());
        Set<ParticipantId> family =
                people.stream().filter(Participant::family).map(Participant::id).collect(Collectors.toSet());
        Set<String> worker = new HashSet<>();
        Set<String> families = new HashSet<>();
        records.checks().of(area, piece.id()).forEach(answer -> {
            if (answer.participant() == null) {
                worker.add(answer.key());
            } else if (family.contains(answer.participant())) {
                families.add(answer.key());
            }
        });
        int count = (int) people.stream()
                .filter(Participant::here)
                .filter(Participant::family)
                .count();
        return FinishPiece.check(
                model,
                piece.small(),
                new FinishPiece.Known(
                        settled,
                        worker,
                        families,
                        count,
                        records.talks().decisions(area, piece.id()).size(),
                        agreed(area, piece.id())));
    }

    /** How those stand to the latest draft who take part, or did when it ended; null where there is none. */
    @Transactional(readOnly = true)
    public @Nullable Agreed agreed(AreaId area, PieceId id) {
        return records.agreements().all(area, id).stand();
    }

    /** @param words what came of it */
    @Transactional
    public Saving<PieceId> finish(AreaId area, PieceId id, String words) {
        Piece piece = pieces.toLead(area, id);
        if (!piece.running()) {
            return ended(piece, words);
        }
        List<Finding> missing = new ArrayList<>(missing(area, piece));
        missing.addAll(theirs(area, piece, "words", words));
        if (!missing.isEmpty()) {
            return Saving.refused(missing);
        }
        end(area, piece, PieceState.Event.FINISH, words);
        return Saving.saved(id);
    }

    /** A piece that leads nowhere says so, and those who took part are told back all the same. */
    @Transactional
    public Saving<PieceId> stop(AreaId area, PieceId id, String because) {
        Piece piece = pieces.toLead(area, id);
        List<Finding> findings = FinishPiece.stop(because);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!piece.running()) {
            return ended(piece, because);
        }
        List<Finding> theirs = theirs(area, piece, "because", because);
        if (!theirs.isEmpty()) {
            return Saving.refused(theirs);
        }
        end(area, piece, PieceState.Event.STOP, because);
        return Saving.saved(id);
    }

    /** What came of work with a child is read by nobody who was not told it. */
    private List<Finding> theirs(AreaId area, Piece piece, String field, String words) {
        return piece.child() == null
                ? ownWords.in(area, List.of(piece.id()), List.of(Map.entry(field, words)))
                : List.of();
    }

    /** Sent again, it is as it was; other words are not dropped in silence. */
    private static Saving<PieceId> ended(Piece piece, String words) {
        return piece.endedBecause().equals(words.strip())
                ? Saving.saved(piece.id())
                : Saving.refused(List.of(Finding.of("", "piece.has.ended", "REQUIREMENTS R092")));
    }

    private void end(AreaId area, Piece piece, PieceState.Event event, String because) {
        LocalDate today = LocalDate.now(clock);
        store.end(area, piece.id(), piece.state().after(event), today, because, clock.instant());
        facts.toldBack(area, piece.id(), () -> tellBacks.promise(area, piece.id(), today));
        survey.ended(area, piece, today);
    }
}
