package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.SaidAndDone;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.said.Response;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/**
 * You said, we did, because: a line for each thing that people said, made from the views about the piece and what became of
 * them. A view's own words stay with whoever gave them; what is published is said anew, by whoever leads.
 */
@Service
public class YouSaid {
    private final YouSaidStore store;
    private final Pieces pieces;
    private final Views views;
    private final OwnWords ownWords;
    private final Clock clock;

    YouSaid(YouSaidStore store, Pieces pieces, Views views, OwnWords ownWords, Clock clock) {
        this.ownWords = ownWords;
        this.store = store;
        this.pieces = pieces;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param view the view that it answers; null where it was said otherwise
     * @param on when it was last written
     * @param publishedAt null until everybody may read it
     */
    public record Line(
            UUID id,
            PieceId piece,
            String pieceTitle,
            @Nullable UUID view,
            String said,
            Became became,
            String did,
            String because,
            LocalDate on,
            @Nullable Instant publishedAt,
            int version) {}

    public record Words(String said, @Nullable Became became, String did, String because) {}

    /** Of a piece, the first first, as far as the principal may read them. */
    @Transactional(readOnly = true)
    public List<Line> of(AreaId area, PieceId piece) {
        return store.of(area, piece);
    }

    /** What everybody may read of pieces on services, the latest first. */
    @Transactional(readOnly = true)
    public List<Line> published(AreaId area, int atMost) {
        return store.published(area, atMost);
    }

    /** Of pieces on services, what was last written from one day to another, as far as the principal may read it; the first first. */
    @Transactional(readOnly = true)
    public List<Line> written(AreaId area, LocalDate from, LocalDate until) {
        return store.between(area, from, until);
    }

    /** These lines of pieces on services, as far as the principal may read them, in the order in which they are named. */
    @Transactional(readOnly = true)
    public List<Line> these(AreaId area, List<UUID> ids) {
        Map<UUID, Line> found = new HashMap<>();
        store.these(area, ids).forEach(line -> found.put(line.id(), line));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Shows these lines to everybody, and none of a piece that the principal does not lead. */
    @Transactional
    public void publishThese(AreaId area, List<UUID> ids) {
        these(area, ids).stream().filter(line -> line.publishedAt() == null).forEach(line -> {
            pieces.toLead(area, line.piece());
            store.publishOne(area, line.id(), clock.instant());
        });
    }

    /**
     * A view that has its answer and no line yet, with what follows from its records.
     *
     * @param words without what was said: that is written anew, since a giver's own words stand only by their consent
     */
    public record Suggested(View view, Words words) {

        /** In the words of whoever gave it, for whoever says it anew. */
        public String theirs() {
            return view.observation() ? view.said().means() : view.said().words();
        }
    }

    @Transactional(readOnly = true)
    public List<Suggested> suggested(AreaId area, PieceId id) {
        pieces.toLead(area, id);
        Set<UUID> told = store.of(area, id).stream()
                .map(Line::view)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return views.about(PieceRefs.of(area, id)).stream()
                .filter(view ->
                        view.response() != null && !told.contains(view.id().value()))
                .map(view -> new Suggested(view, words(view)))
                .toList();
    }

    private static Words words(View view) {
        Response response = Objects.requireNonNull(view.response());
        Became became =
                switch (response.kind()) {
                    case USED -> Became.USED;
                    case PARTLY -> Became.PARTLY;
                    case NOT_POSSIBLE -> Became.NOT_POSSIBLE;
                    case THINKING -> Became.STILL_THINKING;
                    case THANKS -> Became.USED;
                };
        String did = response.changed().isBlank() && became == Became.USED ? "We keep it." : response.changed();
        return new Words("", became, cut(did, 1000), cut(response.reason(), 1000));
    }

    private static String cut(String text, int atMost) {
        return text.length() <= atMost ? text : text.substring(0, atMost - 1) + "…";
    }

    /** @param view the view that it answers, which the principal must be able to read; null where it was said otherwise */
    @Transactional
    public Saving<PieceId> add(AreaId area, PieceId piece, @Nullable ViewId view, Words words) {
        pieces.toLead(area, piece);
        if (view != null) {
            mustBeAbout(area, piece, view);
        }
        List<Finding> findings = check(area, piece, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(area, Ids.next(clock), piece, words, view == null ? null : view.value(), LocalDate.now(clock));
        return Saving.saved(piece);
    }

    private void mustBeAbout(AreaId area, PieceId piece, ViewId view) {
        if (!views.view(area, view).view().about().equals(PieceRefs.of(area, piece))) {
            throw new NotFound();
        }
    }

    private List<Finding> check(AreaId area, PieceId piece, Words words) {
        List<Finding> findings =
                new ArrayList<>(SaidAndDone.check(words.said(), words.became(), words.did(), words.because()));
        findings.addAll(ownWords.in(
                area,
                List.of(piece),
                List.of(
                        Map.entry("said", words.said()),
                        Map.entry("did", words.did()),
                        Map.entry("because", words.because()))));
        return findings;
    }

    @Transactional(readOnly = true)
    public Line toChange(AreaId area, PieceId piece, UUID id) {
        pieces.toLead(area, piece);
        return store.of(area, piece).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param version of the line when they began to write */
    @Transactional
    public Saving<PieceId> change(AreaId area, PieceId piece, UUID id, int version, Words words) {
        toChange(area, piece, id);
        List<Finding> findings = check(area, piece, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.update(area, id, version, words, LocalDate.now(clock))) {
            Line now = toChange(area, piece, id);
            return new Saving.Stale<>(
                    Map.of("said", now.said(), "did", now.did(), "because", now.because()), now.version());
        }
        return Saving.saved(piece);
    }

    /** Shows the lines of a piece on a service to everybody, or takes them all back. */
    @Transactional
    public void publish(AreaId area, PieceId id, boolean shown) {
        Piece piece = pieces.toLead(area, id);
        if (piece.child() != null) {
            throw new NotFound();
        }
        store.publish(area, id, shown ? clock.instant() : null);
    }
}
