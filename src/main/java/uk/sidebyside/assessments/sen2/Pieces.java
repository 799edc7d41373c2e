package uk.sidebyside.assessments.sen2;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.sen2.format.FileRefused;

/**
 * A file that another thread is still writing, read from its first piece on. Each piece that was read is kept. Closing it ends nothing:
 * that is for {@link Ahead}.
 */
final class Pieces extends InputStream {
    private static final int PIECE = 1 << 16;

    private final Ahead<byte[]> written;
    private final OutputStream kept;
    private byte @Nullable [] piece = new byte[0];
    private int at;

    Pieces(Ahead<byte[]> written, OutputStream kept) {
        this.written = written;
        this.kept = kept;
    }

    /** What is written to it goes to whoever reads. */
    static OutputStream to(Ahead.To<byte[]> reader) {
        OutputStream pieces = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                Pieces.put(reader, Arrays.copyOfRange(from, offset, offset + length));
            }
        };
        return new BufferedOutputStream(pieces, PIECE);
    }

    /** For whoever may throw nothing but what reading and writing throw. */
    static <T> void put(Ahead.To<T> reader, T piece) throws IOException {
        try {
            reader.put(piece);
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        }
    }

    static IOException stopped(InterruptedException by) {
        Thread.currentThread().interrupt();
        var stopped = new InterruptedIOException("Writing was stopped");
        stopped.initCause(by);
        return stopped;
    }

    @Override
    public int read() throws IOException {
        return more() ? Objects.requireNonNull(piece)[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!more()) {
            return -1;
        }
        byte[] from = Objects.requireNonNull(piece);
        int some = Math.min(length, from.length - at);
        System.arraycopy(from, at, into, offset, some);
        at += some;
        return some;
    }

    /** Whether there is anything left; waits until it is known. */
    private boolean more() throws IOException {
        while (piece != null && at == piece.length) {
            piece = next();
            at = 0;
        }
        return piece != null;
    }

    private byte @Nullable [] next() throws IOException {
        try {
            byte[] next = written.next();
            if (next != null) {
                kept.write(next);
            }
            return next;
        } catch (InterruptedException stopped) {
            throw stopped(stopped);
        } catch (FileRefused refused) {
            throw new IOException(refused);
        }
    }
}
