package uk.sidebyside.audits.frameworks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.LinkTargets;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/**
 * In which pieces of joint partnership a version of a framework was made (REQUIREMENTS R134). What a file says of those with whom
 * it was made is a claim; the piece of work shows it.
 */
@Service
public class MadeTogether {
    /** The kind under which all rooms know a piece of joint partnership. */
    private static final String PIECE = "partnership-piece";

    /** A piece of work made what it leads to. */
    private static final String MADE = "made";

    private static final int LONGEST = 1000;
    private static final String SOURCE = "REQUIREMENTS R134";

    private final Frameworks frameworks;
    private final Links links;
    private final Clock clock;

    MadeTogether(Frameworks frameworks, Links links, Clock clock) {
        this.frameworks = frameworks;
        this.links = links;
        this.clock = clock;
    }

    /** As far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<Linked> pieces(AreaId area, FrameworkId id) {
        return links.of(FrameworkRefs.of(area, id)).stream()
                .filter(link -> link.kind().equals(MADE) && link.end().kind().equals(PIECE))
                .toList();
    }

    /** The pieces that one may name. */
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> offered() {
        return links.targets().stream()
                .filter(target -> target.ref().kind().equals(PIECE))
                .toList();
    }

    /**
     * Names the piece in which a version was made. Of a piece that is named already the words are replaced; the same again changes
     * nothing.
     *
     * @param how what those who took part changed in it, in at most 1,000 characters; may be blank
     * @throws NotFound for whoever may not, for a version that the area does not have, and for a piece that is hidden
     */
    @Transactional
    public Saving<FrameworkId> say(AreaId area, FrameworkId id, @Nullable Ref piece, String how) {
        toKeep(area, id);
        String note = how.strip();
        if (piece == null) {
            return Saving.refused(List.of(Finding.of("piece", "made.needs.piece", SOURCE)));
        }
        if (!piece.kind().equals(PIECE)) {
            throw new NotFound();
        }
        if (note.length() > LONGEST) {
            return Saving.refused(List.of(Finding.of("how", "audit.words.too.long", SOURCE)));
        }
        LocalDate today = LocalDate.now(clock);
        pieces(area, id).stream()
                .filter(link -> link.end().equals(piece) && !link.note().equals(note))
                .forEach(link -> links.unlink(area, link.id(), today));
        Principal principal = Principals.current();
        links.link(new Link(
                piece,
                FrameworkRefs.of(area, id),
                MADE,
                note,
                today,
                principal.signedIn() ? principal.person() : null));
        return Saving.saved(id);
    }

    /**
     * Takes back that a piece made it.
     *
     * @throws NotFound for whoever may not, and for a link of something else
     */
    @Transactional
    public void takeBack(AreaId area, FrameworkId id, LinkId link) {
        toKeep(area, id);
        if (pieces(area, id).stream().noneMatch(one -> one.id().equals(link))) {
            throw new NotFound();
        }
        links.unlink(area, link, LocalDate.now(clock));
    }

    private void toKeep(AreaId area, FrameworkId id) {
        if (!frameworks.mayKeep()) {
            throw new NotFound();
        }
        frameworks.version(area, id);
    }
}
