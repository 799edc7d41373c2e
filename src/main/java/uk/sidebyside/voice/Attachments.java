package uk.sidebyside.voice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.files.PreparedFiles;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** Drawings, photos and recordings that belong to a view; {@link PreparedFiles} has made of each what may be kept. */
@Service
public class Attachments {
    private static final String SOURCE = "docs/rules/voice.md, drawings, photos and recordings";
    private static final int AT_MOST = 6;

    private final AttachmentStore store;
    private final SittingStore sittings;
    private final Questions questions;
    private final Clock clock;

    Attachments(AttachmentStore store, SittingStore sittings, Questions questions, Clock clock) {
        this.store = store;
        this.sittings = sittings;
        this.questions = questions;
        this.clock = clock;
    }

    /** Keeps it with the question that is being answered. The same file again changes nothing. */
    @Transactional
    public Saving<UUID> add(AreaId area, SittingId id, String question, PreparedFiles.Prepared file, String says) {
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
