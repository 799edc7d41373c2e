package uk.sidebyside.assessments.sen2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** The files of a return, compressed, in rows of 256 kB: while it is read, one row of each is in memory. */
@Repository
class ChunkStore {
    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    ChunkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how large the file is, in bytes */
    long insert(AreaId area, ImportId id, int file, String name, InputStream content) throws IOException {
        try (OutputStream rows = new Rows(area, id, file, name);
                OutputStream packed = new GZIPOutputStream(rows, CHUNK)) {
            return content.transferTo(packed);
        }
    }

    /** Collects what is written into rows. */
    private final class Rows extends OutputStream {
        private final AreaId area;
        private final ImportId id;
        private final int file;
        private final String name;
        private final byte[] row = new byte[CHUNK];
        private int filled;
        private int n;

        private Rows(AreaId area, ImportId id, int file, String name) {
            this.area = area;
            this.id = id;
            this.file = file;
            this.name = name;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            int at = offset;
            int left = length;
            while (left > 0) {
                int some = Math.min(left, CHUNK - filled);
                System.arraycopy(from, at, row, filled, some);
                filled += some;
                at += some;
                left -= some;
                if (filled == CHUNK) {
                    store();
                }
            }
        }

        private void store() {
            jdbc.sql("""
                    INSERT INTO assessments.sen2_chunk (area_id, import_id, file, n, name, bytes)
                    VALUES (:area, :id, :file, :n, :name, :bytes)
                    """)
                    .param("area", area.value())
                    .param("id", id.value())
                    .param("file", file)
                    .param("n", n++)
                    .param("name", name)
                    .param("bytes", java.util.Arrays.copyOf(row, filled))
                    .update();
            filled = 0;
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }
    }

    /** Runs something in a transaction of its own. */
    interface Apart {
        <T> T run(Supplier<T> work);
    }

    record Stored(int file, String name) {}

    List<Stored> files(AreaId area, ImportId id) {
        return jdbc.sql("""
                SELECT file, name FROM assessments.sen2_chunk WHERE area_id = :area AND import_id = :id AND n = 0 ORDER BY file
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new Stored(row.getInt("file"), row.getString("name")))
                .list();
    }

    /** @param apart runs each look at a row in a transaction of its own */
    InputStream open(AreaId area, ImportId id, int file, Apart apart) throws IOException {
        return new GZIPInputStream(
                new SequenceInputStream(new Enumeration<InputStream>() {
                    private int n;
                    private byte @Nullable [] next = looked(0);

                    private byte @Nullable [] looked(int number) {
                        return apart.<Optional<byte[]>>run(() -> chunk(area, id, file, number))
                                .orElse(null);
                    }

                    @Override
                    public boolean hasMoreElements() {
                        return next != null;
                    }

                    @Override
                    public InputStream nextElement() {
                        byte[] now = next;
                        if (now == null) {
                            throw new NoSuchElementException();
                        }
                        next = looked(++n);
                        return new ByteArrayInputStream(now);
                    }
                }),
                CHUNK);
    }

    private Optional<byte[]> chunk(AreaId area, ImportId id, int file, int n) {
        return jdbc.sql("""
                SELECT bytes FROM assessments.sen2_chunk WHERE area_id = :area AND import_id = :id AND file = :file AND n = :n
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("file", file)
                .param("n", n)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    void delete(AreaId area, ImportId id) {
        jdbc.sql("DELETE FROM assessments.sen2_chunk WHERE area_id = :area AND import_id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }
}
