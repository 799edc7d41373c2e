package uk.sidebyside.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.sidebyside.access.web.Shell;
import uk.sidebyside.access.web.Shell.Csrf;
import uk.sidebyside.access.web.Shell.HelpContact;
import uk.sidebyside.access.web.Shell.NavLink;
import uk.sidebyside.pages.FormErrors;

/** The gallery shows each component as pages use it; what must hold for every page is checked on these. */
class GalleryPagesTest {
    private static final Path PAGES = Path.of("src/main/jte/gallery");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, GalleryPagesTest.class.getClassLoader(), "templates");
    private static final FormErrors ERRORS = FormErrors.none()
            .and("change", "Say what has changed")
            .and("dueOn", "The new date must be a real date, like 7 9 2026")
            .and("state", "Choose the state of this action")
            .and("help", "Choose who helped")
            .and("evidence", "The file must be a PDF");

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".jte", ""))
                    .filter(name -> !name.equals("contents"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noTwoElementsShareAnId(String name) throws IOException {
        List<String> ids = render(name).select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsBeginWithOneAndSkipNoLevel(String name) throws IOException {
        Document page = render(name);
        assertThat(page.select("h1")).hasSize(1);
        int above = 1;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(above + 1);
            above = level;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldHasALabelAndEveryReferenceItsTarget(String name) throws IOException {
        Document page = render(name);
        page.select("input:not([type=hidden]), select, textarea")
                .forEach(field -> assertThat(page.select("label[for=\"" + field.id() + "\"]"))
                        .as(field.outerHtml())
                        .hasSize(1));
        Stream.of("aria-describedby", "aria-labelledby")
                .flatMap(attribute -> page.select("[" + attribute + "]").eachAttr(attribute).stream())
                .flatMap(ids -> Stream.of(ids.split(" ")))
                .forEach(id -> assertThat(page.getElementById(id)).as("#" + id).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingIsInline(String name) throws IOException {
        assertThat(render(name).select("style, [style], script:not([src])")).isEmpty();
    }

    private static Document render(String name) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> parameters =
                name.equals("form") ? Map.of("shell", SHELL, "errors", ERRORS) : Map.of("shell", SHELL);
        TEMPLATES.render("gallery/" + name + ".jte", parameters, output);
        Path kept = Files.createDirectories(Path.of("target/gallery")).resolve(name + ".html");
        Files.write(kept, output.toByteArray());
        return Jsoup.parse(new String(output.toByteArray(), StandardCharsets.UTF_8));
    }

    private static final Shell SHELL = new Shell(
            "York",
            "joint partnership",
            "Asha Example",
            List.of(
                    new NavLink("Plan", "/plan", true),
                    new NavLink("What has changed", "/changes", false),
                    new NavLink("Board", "/board", false),
                    new NavLink("My work", "/my-work", false)),
            () -> new Csrf("_csrf", "token"),
            "/gallery",
            new HelpContact("write to the SEND team", "mailto:send@example.org"),
            Shell.Look.OURS,
            "0.1.0");
}
