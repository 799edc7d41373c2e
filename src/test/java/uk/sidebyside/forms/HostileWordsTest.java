package uk.sidebyside.forms;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.forms.HouseForm.Who;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/**
 * Types hostile words into every field of every form that takes them, and then follows every link as different people: the
 * words come out as text on every page and in every feed, and no cell of an export can be run by a spreadsheet.
 */
@DatabaseTest
@Import(StoryClock.Provided.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWordsTest {
    /** A formula, an element, and both kinds of quotation marks, in few enough letters for every field. */
    private static final String HOSTILE = "=<i on=\"'>";

    /** Forms that end something or take it away, and those that change what another row has to find. */
    private static final Set<String> LEFT_OUT = Set.of(
            "/cases/{id}/clocks/{of}/done/{duty}",
            "/partnership/piece/{id}/people/{who}/times/{session}",
            "/partnership/piece/{id}/hold-back",
            "/board/challenges/{id}/accept",
            "/board/meetings/{id}/call-off",
            "/board/meetings/{id}/pack/reopen",
            "/board/reports/{id}/back",
            "/plan/edit/plan/close",
            "/plan/edit/action/{ref}/publish",
            "/plan/edit/points/{id}/withdraw",
            "/plan/edit/milestones/{id}/remove",
            "/plan/edit/versions/prepare",
            "/admin/seats/{seat}/vacate",
            "/admin/bodies/{id}/end",
            "/admin/help/{id}/remove",
            "/admin/kinds/{code}/remove",
            "/board/meetings/{id}/pack/exempt/{item}/remove",
            "/changes/subscribe");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    /** The answers by their addresses, as somebody saw them. */
    private final Map<String, MockHttpServletResponse> seen = new LinkedHashMap<>();

    private final Set<String> words = new TreeSet<>();

    @BeforeAll
    void fillInAndFollowEveryLink() throws Exception {
        var visit = new Visit(program, pages);
        for (HouseForm form : FormsOfTheHouse.all()) {
            if (!LEFT_OUT.contains(form.route())) {
                fill(visit, form);
            }
        }
        visit.publishesFigures();
        for (Who who : List.of(Who.ADA, Who.RUTH, Who.INES, Who.NADIA, Who.CORA, Who.NOBODY)) {
            follow(visit, who);
        }
    }

    /** All hostile words first; a field that does not take them keeps what is right for it. */
    private void fill(Visit visit, HouseForm form) throws Exception {
        ShownForm shown = visit.open(form);
        Map<String, List<String>> rightly = visit.rightly(form, shown);
        Map<String, List<String>> typed = new LinkedHashMap<>(rightly);
        Set<String> hostile = new TreeSet<>();
        for (Element field : shown.texts()) {
            String name = field.attr("name");
            String right = rightly.get(name).getFirst();
            if (!right.matches("https?:.*")) {
                typed.put(name, List.of(HOSTILE + "w" + words.size() + "x" + hostile.size() + " " + right));
                hostile.add(name);
            }
        }
        MockHttpServletResponse answer = visit.send(form, shown, typed);
        for (int tries = 0; tries < 3 && answer.getStatus() == 422; tries++) {
            for (Element wrong : Visit.page(answer).select(".govuk-error-summary__list a")) {
                String name = wrong.attr("href").substring(1);
                typed.computeIfPresent(name, (same, any) -> rightly.get(name));
                if (!hostile.remove(name)) {
                    // What was refused was right by itself: it does not go together with what else was typed.
                    hostile.removeIf(beside -> rightly.get(beside).getFirst().isBlank());
                    rightly.forEach((field, right) -> {
                        if (right.getFirst().isBlank()) {
                            typed.put(field, right);
                        }
                    });
                }
            }
            answer = visit.send(form, shown, typed);
        }
        assertThat(answer.getStatus()).as("%s with %s", form, typed).isEqualTo(302);
        hostile.forEach(name -> words.add(typed.get(name).getFirst().strip()));
        visit.sent(form);
    }

    private void follow(Visit visit, Who who) throws Exception {
        var waiting = new ArrayDeque<>(List.of(
                "/",
                "/plan",
                "/board",
                "/board/governance",
                "/plan/edit",
                "/my-lines",
                "/admin",
                "/changes",
                "/board/documents",
                "/board/briefings",
                "/board/decisions",
                "/board/challenges",
                "/measures?show=all",
                "/data",
                "/advice/trend.csv",
                "/advice/training/results.csv",
                "/needs",
                "/voice/overview",
                "/audits/levels",
                "/audits/levels.csv"));
        var known = new TreeSet<>(waiting);
        Map<String, Integer> kinds = new HashMap<>();
        while (!waiting.isEmpty()) {
            String address = waiting.removeFirst();
            MockHttpServletResponse answer = visit.look(who, address);
            if (answer.getStatus() != 200) {
                continue;
            }
            seen.put(who + " " + address, answer);
            for (String link : links(answer)) {
                int alike = kinds.merge(link.replaceAll("[0-9a-f-]{36}|[?=].*", "*"), 1, Integer::sum);
                if (alike <= 6 && known.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }

    private static List<String> links(MockHttpServletResponse answer) throws Exception {
        if (!String.valueOf(answer.getContentType()).startsWith("text/html")) {
            return List.of();
        }
        return Visit.page(answer).select("a[href^=/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("#.*", ""))
                .filter(link ->
                        !link.startsWith("/assets/") && !link.startsWith("/evidence/") && !link.endsWith(".pdf"))
                .toList();
    }

    @Test
    void onEveryPageTheyAreText() throws Exception {
        Map<String, String> faults = new TreeMap<>();
        Set<String> read = new TreeSet<>();
        for (Map.Entry<String, MockHttpServletResponse> each : html().entrySet()) {
            String raw = text(each.getValue());
            Document page = Jsoup.parse(raw);
            if (!page.select("i, [href^=javascript:], [src^=javascript:], [action^=javascript:]")
                    .isEmpty()) {
                faults.put(each.getKey(), "an element of theirs");
            }
            page.getAllElements().stream()
                    .flatMap(element -> element.attributes().asList().stream())
                    .filter(attribute ->
                            attribute.getValue().replace(HOSTILE, "").contains("<i on="))
                    .forEach(attribute -> faults.put(each.getKey(), attribute.html()));
            String shown = page.text() + page.select("input, textarea").eachAttr("value");
            words.stream().filter(shown::contains).forEach(read::add);
        }
        assertThat(faults).isEmpty();
        assertThat(html()).hasSizeGreaterThan(100);
        assertThat(read).as("hostile words that were read on a page").hasSizeGreaterThan(60);
    }

    private Map<String, MockHttpServletResponse> html() {
        var html = new LinkedHashMap<String, MockHttpServletResponse>();
        seen.forEach((address, answer) -> {
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                html.put(address, answer);
            }
        });
        return html;
    }

    @Test
    void noCellOfAnExportStartsAFormula() throws Exception {
        Set<String> reached = new TreeSet<>();
        Set<String> exports = new TreeSet<>();
        for (Map.Entry<String, MockHttpServletResponse> each : seen.entrySet()) {
            String address = each.getKey().replaceFirst("\\w+ ", "").replaceFirst("\\?.*", "");
            for (String csv : tables(each.getValue())) {
                List<String> cells = cells(csv);
                reached.add(address);
                assertThat(cells).as(each.getKey()).noneMatch(HostileWordsTest::startsAFormula);
                if (cells.stream().anyMatch(cell -> cell.startsWith("'" + HOSTILE))) {
                    exports.add(address);
                }
            }
            List<Cell> workbook = workbook(each.getValue());
            if (!workbook.isEmpty()) {
                reached.add(address);
                assertThat(workbook).as(each.getKey()).noneMatch(cell -> cell.getType() == CellType.FORMULA);
                if (workbook.stream().anyMatch(cell -> cell.getText().startsWith("'" + HOSTILE))) {
                    exports.add(address);
                }
            }
        }
        assertThat(exportRoutes()).allSatisfy(route -> assertThat(reached).anyMatch(each -> each.matches(route)));
        assertThat(exportRoutes())
                .filteredOn(route -> !noCellBeginsWithTypedWords(route))
                .allSatisfy(route -> assertThat(exports).anyMatch(each -> each.matches(route)));
    }

    /**
     * Open data, results of surveys and what is to be filled in are figures and our own words; the record behind a fact begins with its
     * reference; whoever waits for an answer is nobody while nobody here has said anything, and no service has handed in an audit.
     * Plans that are audited are known by references, which are letters and figures, and judged by a framework's own words. The last day
     * of no request for advice is over.
     */
    private static boolean noCellBeginsWithTypedWords(String route) {
        return route.startsWith("/data/")
                || route.contains("/facts")
                || route.contains("/bands/template")
                || route.startsWith("/surveys/[^/]+/results")
                || route.startsWith("/audits/levels")
                || route.startsWith("/audits/plans/[^/]+/")
                || route.startsWith("/voice/overview")
                || route.startsWith("/advice/trend")
                || route.startsWith("/advice/training/")
                || route.startsWith("/voice\\.csv");
    }

    /** A number below nought is a number, as the signed row of a correction has it. */
    private static boolean startsAFormula(String cell) {
        return cell.matches("(?s)[=+@\\t\\r-].*") && !cell.matches("-\\d+(\\.\\d+)?");
    }

    /**
     * Every route that hands out a table. The rows that an import refused have a test of their own, and so have published
     * figures, in which nothing is typed but a reason: {@code BenchmarkPagesTest}. Tables by area are those of an area whose shapes
     * we have: {@code MapPagesTest}.
     */
    private List<String> exportRoutes() {
        return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(route -> route.matches(".*\\.(csv|xlsx|zip)") && !route.endsWith("/refused.csv"))
                .filter(route -> !route.startsWith("/benchmarks/"))
                .filter(route -> !route.startsWith("/needs/map/"))
                // Charts of two figures or more, and surveys of ten answers or more: PackKeepsTest, SurveyPagesTest.
                .filter(route -> !route.contains("/pack/chart/") && !route.startsWith("/surveys/over-time/"))
                .map(route -> route.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"))
                .toList();
    }

    private static List<String> tables(MockHttpServletResponse answer) throws Exception {
        String kind = String.valueOf(answer.getContentType());
        if (kind.startsWith("text/csv")) {
            return List.of(text(answer));
        }
        List<String> tables = new ArrayList<>();
        if (kind.startsWith("application/zip")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".csv")) {
                        tables.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return tables;
    }

    /** Of a workbook: there a cell says itself whether it is text or a formula. */
    private static List<Cell> workbook(MockHttpServletResponse answer) throws Exception {
        List<Cell> cells = new ArrayList<>();
        if (String.valueOf(answer.getContentType()).contains("spreadsheetml")) {
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    sheet.read()
                            .forEach(
                                    row -> row.stream().filter(Objects::nonNull).forEach(cells::add));
                }
            }
        }
        return cells;
    }

    private static List<String> cells(String csv) throws Exception {
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv)) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
