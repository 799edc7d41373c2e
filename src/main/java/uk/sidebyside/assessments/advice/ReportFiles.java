package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.evidence.FileCheck;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Reports that come with advice as files (REQUIREMENTS R144). Whoever may read the advice opens them, and nobody else: its writer, and
 * once it is sent whoever reads what was sent. Every opening is written down.
 */
@Service
public class ReportFiles {
    private static final String SOURCE = "REQUIREMENTS R144";
    private static final int AT_MOST = 5;

    /** What reports are written in. */
    private static final Set<String> KINDS = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text");

    private final AdviceWriting writing;
    private final AdviceStore requests;
    private final ReportFileStore store;
    private final FileCheck check;
    private final MoveStore moves;
    private final OwnWords words;
    private final Desk desk;
    private final Clock clock;

    ReportFiles(
            AdviceWriting writing,
            AdviceStore requests,
            ReportFileStore store,
            FileCheck check,
            MoveStore moves,
            OwnWords words,
            Desk desk,
            Clock clock) {
        this.writing = writing;
        this.requests = requests;
        this.store = store;
        this.check = check;
        this.moves = moves;
        this.words = words;
        this.desk = desk;
        this.clock = clock;
    }

    private AdviceRequest toWrite(AreaId area, AdviceId id) {
        AdviceRequest request = writing.toWrite(area, id);
        Desk.must(request.state().may(Event.SEND));
        return request;
    }

    /**
     * Attaches a file of at most 10 MB, checked by its content. The same again changes nothing.
     *
     * @throws FileRefused with words for the person who chose it
     * @throws NotFound for whoever does not write it
     */
    @Transactional
    public Saving<AdviceId> attach(AreaId area, AdviceId id, String name, InputStreamSource content) {
        toWrite(area, id);
        FileCheck.Checked file = check.check(name, content);
        if (!KINDS.contains(file.mediaType())) {
            return refused("attach.kind");
        }
        if (store.of(area, id).size() >= AT_MOST) {
            return refused("attach.many");
        }
        store.insert(area, id, Ids.next(clock), file, content, desk.as(area), clock.instant());
        return Saving.saved(id);
    }

    private static Saving<AdviceId> refused(String key) {
        return Saving.refused(List.of(Finding.of("file", key, SOURCE)));
    }

    /** Takes one back that was not sent yet; of one that is gone nothing is left to do. */
    @Transactional
    public void takeBack(AreaId area, AdviceId id, UUID file) {
        toWrite(area, id);
        store.delete(area, id, file);
    }

    /** Those that the reader may open; nothing for whoever may not read the advice. */
    @Transactional(readOnly = true)
    public List<ReportFile> of(AreaId area, AdviceRequest request) {
        List<ReportFile> files = store.of(area, request.id());
        if (files.isEmpty()) {
            return files;
        }
        // A writer who was given it and is not let in to the child's circle yet waits for the report too.
        boolean writes = words.writes(area, request);
        boolean reads = writes || words.reads(area, request);
        return files.stream().filter(file -> writes || file.sent() && reads).toList();
    }

    private record Found(AdviceRequest request, ReportFile file) {}

    private Found find(AreaId area, AdviceId id, UUID file) {
        AdviceRequest request = requests.find(area, id).orElseThrow(NotFound::new);
        ReportFile found = of(area, request).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new Found(request, found);
    }

    /**
     * Opens one: that stands in the access log of the child's record; and, where the reader is in no circle or there is no record, in
     * what happened to the request, which others read: so it does not say what the file is called.
     *
     * @throws NotFound for whoever may not read the advice
     */
    @Transactional
    public ReportFile open(AreaId area, AdviceId id, UUID file) {
        Found found = find(area, id, file);
        UUID child = found.request().child();
        if (child == null || !words.look(area, child)) {
            words.looked(area, child, "to read advice for an EHC assessment");
            moves.add(area, id, AdviceMove.Kind.OPENED, "", desk.as(area));
        }
        return found.file();
    }

    /** Its nth piece of 256 kB, empty past its end. Who may have it is asked for each piece anew. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(AreaId area, AdviceId id, UUID file, int n) {
        find(area, id, file);
        return store.chunk(area, file, n);
    }
}
