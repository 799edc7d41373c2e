package uk.sidebyside.evidence.rules;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import uk.sidebyside.shared.Finding;

/**
 * Looks into a zipped document: whether it is what its name says, holds macros, or unpacks to more than it should. It
 * counts what it unpacks and stops at the limits, and keeps nothing.
 */
public final class ZippedDocument {
    static final long UNPACKED_AT_MOST = 200L * 1024 * 1024;
    static final int PARTS_AT_MOST = 5_000;

    /** Text in a workbook shrinks to about a twentieth; what shrinks to less than a hundredth was made to. */
    static final int SHRINKS_AT_MOST = 100;

    private static final long SMALL = 1024 * 1024;

    private final FileKind kind;
    private final long packed;
    private long unpacked;
    private int parts;
    private boolean holdsItsPart;

    private ZippedDocument(FileKind kind, long packed) {
        this.kind = kind;
        this.packed = packed;
    }

    /** What is wrong with it, if anything; reads the stream and doesn't close it. */
    public static Optional<Finding> check(FileKind kind, long packed, InputStream content) throws IOException {
        return new ZippedDocument(kind, packed).read(content);
    }

    // The stream belongs to the caller.
    @SuppressWarnings("resource")
    private Optional<Finding> read(InputStream content) throws IOException {
        ZipInputStream zip = new ZipInputStream(content);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<Finding> wrong = readPart(entry, zip);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return finding("file.damaged");
        }
        return holdsItsPart ? Optional.empty() : finding(parts == 0 ? "file.damaged" : "file.type.differs");
    }

    private Optional<Finding> readPart(ZipEntry entry, ZipInputStream zip) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\")) {
            return finding("file.damaged");
        }
        if (name.endsWith("vbaproject.bin") || name.startsWith("basic/")) {
            return finding("file.macros");
        }
        parts++;
        if (kind.openDocument() && name.equals("mimetype")) {
            holdsItsPart = new String(zip.readNBytes(100), StandardCharsets.US_ASCII).equals(kind.mediaType());
        } else if (name.equals(kind.part())) {
            holdsItsPart = true;
        }
        return parts > PARTS_AT_MOST || !unpackWithin(zip) ? finding("file.unpacks.too.large") : Optional.empty();
    }

    private boolean unpackWithin(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > UNPACKED_AT_MOST || unpacked > Math.max(SMALL, packed * SHRINKS_AT_MOST)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Finding> finding(String key) {
        return Optional.of(Finding.of(
                "file",
                key,
                "OWASP File Upload: check the content, not the name",
                kind.name().toLowerCase(Locale.ROOT)));
    }
}
