package uk.sidebyside.voice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.evidence.FileCheck;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.rules.RecordingKind;

/**
 * Drawings, photos and recordings that belong to a view. A picture is drawn anew, so that nothing of the camera's, as the place
 * where it was taken, comes with it; a recording loses its labels. Neither is shown before that.
 */
@Service
public class Attachments {
    private static final String SOURCE = "docs/rules/voice.md, drawings, photos and recordings";
    private static final int AT_MOST = 6;

    private final AttachmentStore store;
    private final SittingStore sittings;
    private final Questions questions;
    private final FileCheck check;
    private final Pictures pictures;
    private final Clock clock;

    Attachments(
            AttachmentStore store,
            SittingStore sittings,
            Questions questions,
            FileCheck check,
            Pictures pictures,
            Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.questions = questions;
        this.check = check;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** A file that was looked at and may be kept. */
    public record Prepared(boolean picture, String mediaType, byte[] content, int seconds) {}

    /**
     * Looks at a file and makes of it what may be kept; outside a transaction, since it takes a while.
     *
     * @throws FileRefused with what is wrong with it
     */
    public Prepared prepare(String name, byte[] content) {
        Optional<RecordingKind.Found> recording = RecordingKind.in(content);
        if (recording.isPresent()) {
            return recording(recording.get(), content);
        }
        FileCheck.Checked checked = check.check(name, new ByteArrayResource(content));
        if (!checked.mediaType().startsWith("image/")) {
            throw refused("file.no.picture");
        }
        byte[] drawn = pictures.anew(content);
        return new Prepared(true, "image/jpeg", drawn, 0);
    }

    private static Prepared recording(RecordingKind.Found found, byte[] content) {
        if (content.length > RecordingKind.BYTES_AT_MOST) {
            throw refused("recording.too.large");
        }
        Duration length = found.length().orElseThrow(() -> refused("recording.no.length"));
        if (length.compareTo(RecordingKind.LONGEST) > 0) {
            throw refused("recording.too.long", length.toMinutes(), length.toSecondsPart());
        }
        return new Prepared(
                false, found.kind().mediaType(), WithoutLabels.of(found.kind(), content), (int) length.toSeconds());
    }

    static FileRefused refused(String key, Object... details) {
        return new FileRefused(Finding.of("file", key, SOURCE, details));
    }

    /** Keeps it with the question that is being answered. The same file again changes nothing. */
    @Transactional
    public Saving<UUID> add(AreaId area, SittingId id, String question, Prepared file, String says) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        if (sitting.given() || questions.find(sitting.questions(), question).isEmpty()) {
            throw new NotFound();
        }
        if (store.of(area, id).stream()
                        .filter(row -> row.question().equals(question))
                        .count()
                >= AT_MOST) {
            return Saving.refused(List.of(Finding.of("file", "file.too.many", SOURCE, AT_MOST)));
        }
        var row = new AttachmentStore.Row(
                Ids.next(clock),
                question,
                file.picture(),
                file.mediaType(),
                file.content().length,
                file.seconds(),
                says.strip());
        store.insert(area, id, row, sha256(file.content()), file.content(), clock.instant());
        return Saving.saved(row.id());
    }

    /** Takes a file out of what is being written. */
    @Transactional
    public void remove(AreaId area, SittingId id, UUID file) {
        Sitting sitting = sittings.lock(area, id).orElseThrow(NotFound::new);
        if (sitting.given()) {
            throw new NotFound();
        }
        store.delete(area, id, file);
    }

    /** @param mediaType of the type that was made here, never of the one that was sent */
    public record Kept(boolean picture, String mediaType, long bytes) {}

    /** @throws NotFound for what is not there or the principal may not have */
    @Transactional(readOnly = true)
    public Kept find(AreaId area, SittingId sitting, UUID file) {
        return store.find(area, sitting, file)
                .map(row -> new Kept(row.picture(), row.mediaType(), row.bytes()))
                .orElseThrow(NotFound::new);
    }

    /** A file's nth piece of 256 kB, empty past its end. */
    @Transactional(readOnly = true)
    public Optional<byte[]> piece(AreaId area, SittingId sitting, UUID file, int n) {
        return store.chunk(area, sitting, file, n);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
