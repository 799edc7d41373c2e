package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.sidebyside.pages.govuk.Attributes;
import uk.sidebyside.pages.govuk.Html;

/**
 * Why each {@code $unsafe} of the templates is safe. There are two kinds: more attributes of an element, which
 * {@link Attributes} has escaped under names that it has checked; and the tags of a heading, which {@link Html} makes from a
 * number and attributes. No template writes anything else that is not escaped.
 */
class RawHtmlTest {
    private static final Pattern UNSAFE = Pattern.compile("\\$unsafe\\{(.*?)}(?=[^)]|$)");
    private static final Pattern ATTRIBUTES = Pattern.compile("(\\w+\\.)?(\\w+A|a)ttributes(\\(\\))?\\.toString\\(\\)");
    private static final Pattern PANEL = Pattern.compile("[a-z]+\\.panelAttributes\\(\\)\\.toString\\(\\)");
    private static final Pattern HEADING = Pattern.compile(
            "heading(End)?\\((card\\.headingLevel\\(\\)|\\w+)(, (\"[\\w-]+\"|join\\(\"[\\w-]+\", card\\.titleClasses\\(\\)\\)), (null|titleId))?\\)");

    @Test
    void everyPieceThatIsNotEscapedComesFromOneOfTheTwo() throws IOException {
        List<String> pieces = pieces();
        assertThat(pieces).hasSizeGreaterThan(50).allSatisfy(piece -> assertThat(piece)
                .matches(text -> ATTRIBUTES.matcher(text).matches()
                        || PANEL.matcher(text).matches()
                        || HEADING.matcher(text).matches()));
    }

    private static List<String> pieces() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            return templates
                    .filter(path -> path.toString().endsWith(".jte"))
                    .map(RawHtmlTest::read)
                    .flatMap(text -> UNSAFE.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anAttributeKeepsWhateverItIsGivenToItself() {
        String hostile = "\" onload='alert(1)'><script>alert(1)</script>&quot;";
        Element element =
                Jsoup.parse("<p" + Attributes.of("data-x", hostile) + ">x</p>").selectFirst("p");
        assertThat(element.attr("data-x")).isEqualTo(hostile);
        assertThat(element.attributes()).hasSize(1);
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        for (String name : List.of("x y", "on=\"", "", ">", "a'b")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of(name, "x"));
        }
    }

    @Test
    void aHeadingKeepsItsClassesAndItsIdToItself() {
        String hostile = "\"><script>alert(1)</script>";
        Element heading = Jsoup.parse(Html.heading(2, hostile, hostile) + "x" + Html.headingEnd(2))
                .selectFirst("h2");
        assertThat(heading.attr("class")).isEqualTo(hostile);
        assertThat(heading.attr("id")).isEqualTo(hostile);
        assertThat(heading.text()).isEqualTo("x");
    }
}
