package uk.sidebyside.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.evidence.Evidence.Proves;
import uk.sidebyside.evidence.Evidence.Visibility;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
@Import(Places.class)
class HostileFilesTest {
    private static final String SHEET = "xl/workbook.xml";
    private static final byte[] EXE =
            bytes("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\0\0\0\0This program cannot be run in DOS mode.");
    private static final byte[] HTML = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
    private static final byte[] SVG =
            bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    private static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    @Autowired
    EvidenceItems items;

    @Autowired
    Places places;

    @Autowired
    Areas areas;

    @Autowired
    MockMvc web;

    private Area york;
    private Ref line;

    @BeforeEach
    void area() {
        york = Places.open(areas);
        line = places.openThing(york.id(), "Action 1.3(A)");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a program named as a document", "report.pdf", EXE, "file.type.differs"),
                Arguments.of("a page named as text", "notes.txt", HTML, "file.type.differs"),
                Arguments.of("a page", "page.html", HTML, "file.type.unknown"),
                Arguments.of("a drawing with a script", "drawing.svg", SVG, "file.type.unknown"),
                Arguments.of("a drawing named as a picture", "drawing.png", SVG, "file.type.differs"),
                Arguments.of("a program", "setup.exe", EXE, "file.type.unknown"),
                Arguments.of("two endings", "report.pdf.exe", EXE, "file.type.unknown"),
                Arguments.of("no ending", "report", PDF, "file.type.unknown"),
                Arguments.of("a document named as a sheet", "report.xlsx", PDF, "file.type.differs"),
                Arguments.of("any zip named as a sheet", "sheet.xlsx", zip("a.txt", 10), "file.type.differs"),
                Arguments.of("a sheet with macros", "sheet.xlsx", zip("xl/vbaProject.bin", 10), "file.macros"),
                Arguments.of("a way out of the folder", "sheet.xlsx", zip("../../evil", 10), "file.damaged"),
                Arguments.of("a zip bomb", "sheet.xlsx", zip(SHEET, 300_000_000), "file.unpacks.too.large"),
                Arguments.of("a zip cut off", "sheet.xlsx", cut(zip(SHEET, 100_000)), "file.damaged"),
                Arguments.of("nothing", "empty.pdf", new byte[0], "file.empty"),
                Arguments.of("too much", "large.txt", new byte[10 * 1024 * 1024 + 1], "file.too.large"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedInWordsAndNothingIsStored(String what, String name, byte[] content, String key) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> add(name, content));

        assertThat(refused.finding().key()).isEqualTo(key);
        assertThat(refused.words()).endsWith(".").doesNotContain("null");
        assertThat(Principals.call(staff(), () -> items.of(line))).isEmpty();
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../../etc/passwd.pdf", "passwd.pdf"),
                Arguments.of("C:\\fakepath\\report.pdf", "report.pdf"),
                Arguments.of("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1.pdf"),
                Arguments.of(".pdf", "file.pdf"),
                Arguments.of("....pdf", "file.pdf"),
                Arguments.of("\u202Efdp.exe.pdf", "fdp.exe.pdf"),
                Arguments.of("Zoë’s report.PDF", "Zoë’s report.PDF"),
                Arguments.of("n".repeat(300) + ".pdf", "n".repeat(116) + ".pdf"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsKeptWithoutWhatCouldDoHarm(String given, String kept) {
        EvidenceId id = add(given, PDF);

        var file = (Evidence.File)
                Principals.call(staff(), () -> items.get(york.id(), id)).content();
        assertThat(file.name()).isEqualTo(kept);
    }

    @Test
    void exactlyTheLimitIsTaken() {
        byte[] text = new byte[10 * 1024 * 1024];
        java.util.Arrays.fill(text, (byte) 'a');

        assertThat(add("large.txt", text)).isNotNull();
    }

    @Test
    void documentsAsProgramsWriteThemAreTaken() {
        assertThat(add("sheet.xlsx", zip(SHEET, 50_000))).isNotNull();
        assertThat(add("letter.docx", zip("word/document.xml", 50_000))).isNotNull();
        assertThat(add("rows.csv", bytes("ref,action\r\n1.3(A),Say why\r\n"))).isNotNull();
    }

    @Test
    void aFileIsHandedOutSoThatItCannotRun() throws Exception {
        EvidenceId id = add("Zoë's \"report\".pdf", PDF);
        MockHttpServletResponse answer = read("/evidence/" + id.value() + "/file");

        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getContentLengthLong()).isEqualTo(PDF.length);
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''Zo%C3%AB");
        assertThat(answer.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void whatIsHiddenAndWhatIsAbsentAnswerAlike() throws Exception {
        var adding = new Adding(line, Proves.EVIDENCE, Visibility.PARTNERSHIP, "Proof", UUID.randomUUID(), null);
        EvidenceId hidden = Principals.call(staff(), () -> items.addFile(adding, "in.pdf", new ByteArrayResource(PDF)));

        assertThat(read("/evidence/" + hidden.value() + "/file").getStatus()).isEqualTo(404);
        assertThat(read("/evidence/" + UUID.randomUUID() + "/file").getStatus()).isEqualTo(404);
        assertThat(read("/evidence/nonsense/file").getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return web.perform(get("http://" + york.slug() + ".example.org" + path))
                .andReturn()
                .getResponse();
    }

    private EvidenceId add(String name, byte[] content) {
        var adding = new Adding(line, Proves.EVIDENCE, Visibility.PUBLIC, "Proof", UUID.randomUUID(), null);
        return Principals.call(staff(), () -> items.addFile(adding, name, new ByteArrayResource(content)));
    }

    private Principal staff() {
        return Principal.job(york.id(), "test");
    }

    private static byte[] zip(String part, int length) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[10_000];
            for (int left = length; left > 0; left -= block.length) {
                zip.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
