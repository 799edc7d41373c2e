package uk.sidebyside.voice.files;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import uk.sidebyside.evidence.FileCheck;
import uk.sidebyside.evidence.FileRefused;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.voice.rules.RecordingKind;

/**
 * Makes of a file what may be kept. A picture is drawn anew, so that nothing of the camera's, as the place where it was taken,
 * comes with it; a recording loses its labels. Neither is shown before that.
 */
@Component
public class PreparedFiles {
    private static final String SOURCE = "docs/rules/voice.md, drawings, photos and recordings";

    private final FileCheck check;
    private final Pictures pictures;

    PreparedFiles(FileCheck check, Pictures pictures) {
        this.check = check;
        this.pictures = pictures;
    }

    /** A file that was looked at and may be kept. @param seconds of a recording; 0 for a picture */
    public record Prepared(boolean picture, String mediaType, byte[] content, int seconds) {}

    /**
     * Outside a transaction, since it takes a while.
     *
     * @throws FileRefused with what is wrong with it
     */
    public Prepared of(String name, byte[] content) {
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
}
