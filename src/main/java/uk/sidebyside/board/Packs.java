package uk.sidebyside.board;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.rules.ClosePack;
import uk.sidebyside.board.rules.SummaryLength;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The papers of a meeting: put together from the records, with what the chair or an administrator adds, and frozen when
 * they are closed.
 */
@Service
public class Packs {
    private final PackStore store;
    private final PackWriting writing;
    private final EditionStore editions;
    private final ExemptStore exempt;
    private final Frozen frozen;
    private final WordsInPapers words;
    private final Posts posts;
    private final Clock clock;

    Packs(
            PackStore store,
            PackWriting writing,
            EditionStore editions,
            ExemptStore exempt,
            Frozen frozen,
            WordsInPapers words,
            Posts posts,
            Clock clock) {
        this.store = store;
        this.writing = writing;
        this.editions = editions;
        this.exempt = exempt;
        this.frozen = frozen;
        this.words = words;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param version as the form showed it, 0 for a pack that nobody has saved yet */
    public record Write(MeetingId meeting, int version, Pack.Text text) {}

    @Transactional
    public Saving<MeetingId> save(AreaId area, Write command) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        writing.meeting(area, command.meeting());
        if (store.read(area, command.meeting()).map(PackStore.Row::closed).orElse(false)) {
            return Saving.refused(new ClosePack(true, "", "", "", "", "", "").findings());
        }
        if (SummaryLength.of(command.text().summary()).tooLong()) {
            return Saving.refused(List.of(Finding.of("summary", "pack.summary.long", "docs/rules/board.md, the pack")));
        }
        if (store.save(area, command, posts.acting(Role.CHAIR, Role.ADMINISTRATOR))) {
            return Saving.saved(command.meeting());
        }
        PackStore.Row now = store.read(area, command.meeting()).orElseThrow(NotFound::new);
        return new Saving.Stale<>(now.text().byField(), now.version());
    }

    /** Closes the pack: freezes what it says as an edition, unless something that it needs is missing. */
    @Transactional
    public Saving<MeetingId> close(AreaId area, MeetingId meeting) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        store.lock(area, meeting);
        PackContent content = writing.content(area, meeting, store.read(area, meeting));
        boolean closed = store.read(area, meeting).map(PackStore.Row::closed).orElse(false);
        var findings = new ClosePack(
                        closed,
                        content.purpose(),
                        content.recommendation(),
                        content.summary(),
                        Objects.requireNonNull(content.further()).equality(),
                        content.familyVoice().words(),
                        content.familyVoice().reasonForNone())
                .findings();
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        freeze(area, EditionStore.Of.pack(meeting), content);
        // Frozen each time, also when there is nothing in it, so that both parts bear the same number.
        freeze(area, EditionStore.Of.exemptPart(meeting), new ExemptPart(exempt.items(area, meeting)));
        store.close(area, meeting, clock.instant());
        return Saving.saved(meeting);
    }

    private void freeze(AreaId area, EditionStore.Of of, Object content) {
        editions.insert(
                area,
                new EditionId(Ids.next(clock)),
                of,
                frozen.write(content),
                posts.acting(Role.CHAIR, Role.ADMINISTRATOR),
                clock.instant());
    }

    /** Opens a closed pack for a correction. What was issued keeps its text; closing again makes the next edition. */
    @Transactional
    public Saving<MeetingId> reopen(AreaId area, MeetingId meeting) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        if (!store.reopen(area, meeting)) {
            return Saving.refused(List.of(Finding.of("", "pack.not.closed", "docs/rules/board.md, the pack")));
        }
        return Saving.saved(meeting);
    }

    /** The papers as they stand, or as they were when they were closed. */
    @Transactional(readOnly = true)
    public Pack of(AreaId area, MeetingId id) {
        if (!Challenges.seesAll()) {
            throw new NotFound();
        }
        Meeting meeting = writing.meeting(area, id);
        Optional<PackStore.Row> row = store.read(area, id);
        Optional<EditionStore.Row> edition =
                row.filter(PackStore.Row::closed).flatMap(r -> editions.latest(area, EditionStore.Of.pack(id)));
        PackContent content = edition.map(e -> words.shown(area, e)).orElseGet(() -> writing.content(area, id, row));
        return new Pack(
                meeting,
                content,
                row.map(PackStore.Row::text).orElse(Pack.Text.EMPTY),
                edition.map(e -> new Pack.Edition(e.number(), e.sha256(), e.madeBy(), e.madeAt()))
                        .orElse(null),
                editions.issues(area).stream()
                        .filter(issue -> issue.of().equals(id.value()))
                        .toList(),
                row.map(PackStore.Row::version).orElse(0));
    }
}
