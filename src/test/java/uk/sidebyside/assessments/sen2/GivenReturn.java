package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ByteArrayResource;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.XmlReturn;

/** A generated return as a file, and a way to bring it in. */
public final class GivenReturn {
    private GivenReturn() {}

    public static byte[] xml(GeneratedReturn its, Consumer<Node> change) {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlReturn(out, its.header())) {
            its.each(person -> {
                change.accept(person);
                try {
                    xml.person(person);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Files of these names, zipped as most programs zip; what is in them doesn't shrink much. */
    public static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("persontableid,surname\r\n" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same as if it had a password: each file says so in the flags of its heading. */
    public static byte[] withAPassword(byte[] zip) {
        byte[] locked = zip.clone();
        locked[6] |= 1;
        return locked;
    }

    static ReturnImport stored(ReturnStory story, ReturnImports imports, String name, byte[] content) {
        return story.as(Role.CASE_OFFICER, () -> {
            ImportId id = imports.keep(
                    story.area,
                    UUID.randomUUID(),
                    false,
                    List.of(new ReturnImports.Chosen(name, new ByteArrayResource(content))));
            imports.check(story.area, id);
            imports.confirm(story.area, id);
            ReturnImport stored = imports.store(story.area, id);
            assertThat(stored.state()).as(stored.toString()).isEqualTo(ReturnImport.State.STORED);
            return stored;
        });
    }
}
