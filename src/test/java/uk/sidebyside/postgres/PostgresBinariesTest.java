package uk.sidebyside.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Unpacking the server's programs, also when another start does so at the same time. */
class PostgresBinariesTest {
    @TempDir
    Path place;

    @Test
    void whoeverComesSecondUsesWhatTheFirstUnpacked() throws IOException {
        Path folder = place.resolve("postgresql-18");
        PostgresBinaries.unpack(archive("of the first"), folder);
        PostgresBinaries.unpack(archive("of the second"), folder);
        assertThat(folder.resolve("bin/postgres")).hasContent("of the first");
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left).as("nothing half-unpacked stays").containsExactly(folder);
        }
    }

    private static ByteArrayInputStream archive(String content) throws IOException {
        byte[] program = content.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(packed, new LZMA2Options()))) {
            TarArchiveEntry entry = new TarArchiveEntry("bin/postgres");
            entry.setSize(program.length);
            tar.putArchiveEntry(entry);
            tar.write(program);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
