package uk.sidebyside.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/**
 * Fills in every form of the house as a browser would, badly and well. The table of forms is held against the routes that the
 * program declares: one that is missing in it fails.
 */
@DatabaseTest
@Import(StoryClock.Provided.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFormTest {
    private static final String STRANGE =
            "=cmd|' /C calc'!A0 <script>alert(\"1\")</script> & 'quoted' javascript:alert(1) ";
    /** Once somebody has sent them there is nothing left to write in. */
    private static final Set<String> ENDS = Set.of(
            "/board/reports/{id}/write (handed in)",
            "/plan/action/{ref}/embed",
            "/plan/edit/plan/close",
            "/partnership/piece/{id}/plan/{item}/move",
            "/glossary/{key}/remove");

    /** One only chooses, or copies a number: two who give the same have nothing to see of each other. */
    private static final Set<String> NO_WORDS = Set.of(
            "/cases/{id}/officer", "/cases/{id}/number", "/cases/{id}/return/{part:person|request|plan|moved|needs}");

    private static final List<String> NO_DAY = List.of("31", "2", "2026");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Environment settings;

    private StoredRows rows;

    static Stream<HouseForm> forms() {
        return FormsOfTheHouse.all().stream();
    }

    @BeforeAll
    void lookAtTheDatabase() {
        rows = new StoredRows(settings);
    }

    @Test
    void everyRouteThatTakesAFormIsTriedHereOrElsewhere() {
        Set<String> known = new TreeSet<>(FormsOfTheHouse.elsewhere().keySet());
        forms().forEach(form -> known.add(form.route()));
        Set<String> declared = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .forEach(mapping -> declared.addAll(mapping.getPatternValues()));
        assertThat(known).isEqualTo(declared);
    }

    /** First badly: nothing of it is stored. Then rightly, and twice; and in another partnership ten times at once. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatIsBadComesBackWithItsFaultsAndWhatIsSentTwiceIsStoredOnce(HouseForm form) throws Exception {
        var visit = new Visit(program, pages);
        ShownForm shown = visit.open(form);
        Map<String, List<String>> rightly = visit.rightly(form, shown);
        Map<String, StoredRows.Table> before = rows.now();
        if (shown.asks()) {
            empty(visit, form, shown);
            farTooLongOrNoDay(visit, form, shown);
            neverOffered(visit, form, shown, rightly);
            noLink(visit, form, shown, rightly);
            assertThat(rows.now()).as("nothing of it is stored").isEqualTo(before);
        }
        ShownForm second = visit.shown(form);
        stored(visit.send(form, shown, rightly));
        Map<String, StoredRows.Table> once = rows.now();
        assertThat(once).as("something is stored").isNotEqualTo(before);
        stored(visit.send(form, shown, rightly));
        assertThat(rows.now()).as("sent twice").isEqualTo(once);
        changedAfterGoingBack(visit, form, shown, rightly);
        overtaken(visit, form, second);
        assertThat(tenAtOnce(form)).as("rows more, of ten at once").isEqualTo(StoredRows.more(before, once));
    }

    private static void empty(Visit visit, HouseForm form, ShownForm shown) throws Exception {
        if (form.emptyIsRight().isEmpty()) {
            refusedInWords(
                    visit.send(form, shown, shown.with(name -> "", offered -> List.of(), List.of("", "", ""))),
                    "empty");
        }
    }

    private static void farTooLongOrNoDay(Visit visit, HouseForm form, ShownForm shown) throws Exception {
        if (shown.texts().isEmpty() && shown.days().isEmpty()) {
            return; // The last of what is offered is as good as any.
        }
        Map<String, List<String>> typed = shown.with(
                name -> STRANGE + name + " " + "x".repeat(50_000), offered -> List.of(offered.getLast()), NO_DAY);
        Document page = refusedInWords(visit.send(form, shown, typed), "far too long");
        Map<String, List<String>> still = ShownForm.on(page, shown.action()).asItStands();
        // Some pages give the form a new id, which is as good while nothing of it is stored.
        still.put("submission", typed.getOrDefault("submission", List.of()));
        assertThat(still).as("what was typed").isEqualTo(typed);
    }

    private static void neverOffered(Visit visit, HouseForm form, ShownForm shown, Map<String, List<String>> rightly)
            throws Exception {
        for (String name : shown.choices().keySet()) {
            for (String forged : List.of("forged", UUID.randomUUID().toString())) {
                Map<String, List<String>> typed = new LinkedHashMap<>(rightly);
                typed.put(name, List.of(forged));
                assertThat(visit.send(form, shown, typed).getStatus())
                        .as("%s = %s", name, forged)
                        .isIn(400, 404, 422);
            }
        }
    }

    /** A link that a browser would run is none. */
    private static void noLink(Visit visit, HouseForm form, ShownForm shown, Map<String, List<String>> rightly)
            throws Exception {
        for (String name : rightly.keySet()) {
            if (String.join("", rightly.get(name)).startsWith("https://")) {
                for (String link : List.of("javascript:alert(1)//https://example.org", "data:text/html,x", "//x.org")) {
                    Map<String, List<String>> typed = new LinkedHashMap<>(rightly);
                    typed.put(name, List.of(link));
                    refusedInWords(visit.send(form, shown, typed), link);
                }
            }
        }
    }

    /** Whoever goes back and changes the words is heard: they are stored, or refused in words, and never dropped. */
    private void changedAfterGoingBack(Visit visit, HouseForm form, ShownForm shown, Map<String, List<String>> rightly)
            throws Exception {
        Map<String, List<String>> otherwise = visit.otherwise(form, shown);
        if (!otherwise.equals(rightly)) {
            Map<String, StoredRows.Table> before = rows.now();
            int status = visit.send(form, shown, otherwise).getStatus();
            assertThat(status).as("changed after going back").isIn(302, 404, 409, 422);
            if (status == 302) {
                assertThat(rows.now())
                        .as("words that were changed after going back")
                        .isNotEqualTo(before);
            }
        }
    }

    /** Of two who had the form open, the second sees the first's words beside their own, and may send theirs again. */
    private static void overtaken(Visit visit, HouseForm form, ShownForm second) throws Exception {
        if (second.version().isEmpty() || ENDS.contains(form.toString())) {
            return;
        }
        Map<String, List<String>> first = visit.rightly(form, second);
        Map<String, List<String>> typed = visit.otherwise(form, second);
        MockHttpServletResponse answer = visit.send(form, second, typed);
        if (NO_WORDS.contains(form.route())) {
            assertThat(answer.getStatus()).as("two who choose the same agree").isEqualTo(302);
            return;
        }
        assertThat(answer.getStatus()).as("second of two").isIn(409, 422);
        Document page = Visit.page(answer);
        ShownForm again = ShownForm.on(page, second.action());
        for (String name : visit.prose(form, second)) {
            assertThat(again.asItStands().get(name)).as("theirs").isEqualTo(typed.get(name));
            assertThat(page.text()).as("the first's").contains(first.get(name).getFirst());
        }
        stored(visit.send(form, again, again.asItStands()));
    }

    private Map<String, Long> tenAtOnce(HouseForm form) throws Exception {
        var visit = new Visit(program, pages);
        ShownForm shown = visit.open(form);
        Map<String, List<String>> typed = visit.rightly(form, shown);
        Map<String, StoredRows.Table> before = rows.now();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MockHttpServletResponse> sending = () -> visit.send(form, shown, typed);
            for (Future<MockHttpServletResponse> sent : senders.invokeAll(Collections.nCopies(10, sending))) {
                stored(sent.get());
            }
        }
        return StoredRows.more(before, rows.now());
    }

    /** Whoever sends it again is told that it is stored, as at the first time. */
    private static void stored(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(() -> String.valueOf(wrong(answer))).isEqualTo(302);
    }

    private static String wrong(MockHttpServletResponse answer) {
        try {
            return Visit.page(answer).select("title, .govuk-error-summary li").text();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** An answer that says what is wrong, in a summary whose entries lead to fields that say the same. */
    private static Document refusedInWords(MockHttpServletResponse answer, String how) throws Exception {
        assertThat(answer.getStatus()).as(how).isEqualTo(422);
        Document page = Visit.page(answer);
        assertThat(page.title()).startsWith("Error: ");
        List<Element> links = page.select(".govuk-error-summary__list a");
        assertThat(links).as("entries of the summary that lead to a field").isNotEmpty();
        for (Element link : links) {
            String name = link.attr("href").substring(1);
            Element field = page.getElementById(name);
            assertThat(field).as("field %s of the summary", link.attr("href")).isNotNull();
            if (!field.is("input, select, textarea")) {
                continue; // What is missing is not a field of this form, but a part of the page.
            }
            Element beside = page.getElementById(name + "-error");
            Element ofDay = page.getElementById(name + "-date-error");
            assertThat(beside != null ? beside : ofDay)
                    .as("error beside %s", name)
                    .isNotNull();
            assertThat((beside != null ? beside : ofDay).text()).isEqualTo("Error: " + link.text());
        }
        assertThat(page.select(".govuk-error-message")).hasSizeBetween(1, links.size());
        return page;
    }
}
