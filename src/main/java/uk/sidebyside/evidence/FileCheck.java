package uk.sidebyside.evidence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import uk.sidebyside.evidence.rules.FileKind;
import uk.sidebyside.evidence.rules.FileName;
import uk.sidebyside.evidence.rules.ZippedDocument;
import uk.sidebyside.shared.Finding;

/**
 * Checks a file before any of it is stored: its size, that its content is of a kind that is taken and agrees with its
 * name, and that a zipped document is one. It is no virus scanner.
 */
@Component
public class FileCheck {
    static final long BYTES_AT_MOST = 10L * 1024 * 1024;
    private static final String SOURCE = "Issue 2, bad input: type by content, size limit";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    /** What the check learnt of a file that may be stored. */
    public record Checked(String name, FileKind kind, long bytes, String sha256) {
        public String mediaType() {
            return kind.mediaType();
        }
    }

    /** @throws FileRefused with the reason in words */
    public Checked check(String givenName, InputStreamSource content) {
        String name = FileName.kept(givenName);
        FileKind kind = FileKind.named(name).orElseThrow(() -> refused("file.type.unknown"));
        try {
            Measured measured = measure(content);
            String detected = detect(content);
            if (!kind.mayLookLike(detected)) {
                throw refused("file.type.differs", name.substring(name.lastIndexOf('.') + 1));
            }
            if (kind.zipped()) {
                lookInside(kind, measured.bytes(), content);
            }
            return new Checked(name, kind, measured.bytes(), measured.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Measured(long bytes, String sha256) {}

    private static Measured measure(InputStreamSource content) throws IOException {
        MessageDigest sha256 = sha256();
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = new DigestInputStream(content.getInputStream(), sha256)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > BYTES_AT_MOST) {
                    throw refused("file.too.large");
                }
            }
        }
        if (bytes == 0) {
            throw refused("file.empty");
        }
        return new Measured(bytes, HexFormat.of().formatHex(sha256.digest()));
    }

    /** By content alone: the name is not shown to the detector. */
    private String detect(InputStreamSource content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.getInputStream(), 64 * 1024)) {
            return detector.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static void lookInside(FileKind kind, long bytes, InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            Optional<Finding> wrong = ZippedDocument.check(kind, bytes, in);
            if (wrong.isPresent()) {
                throw new FileRefused(wrong.get());
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static FileRefused refused(String key, Object... details) {
        return new FileRefused(Finding.of("file", key, SOURCE, details));
    }
}
