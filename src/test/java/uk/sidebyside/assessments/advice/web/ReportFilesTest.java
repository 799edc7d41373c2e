package uk.sidebyside.assessments.advice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** A report comes with advice as a file: checked by its content, opened by whoever may read the advice, and gone with the child. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class ReportFilesTest {
    private static final byte[] PDF = pdf(600_000);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AdviceStory story;
    private AdviceId id;
    private String at;

    @BeforeEach
    void tessIsAsked() {
        story = AdviceStory.tell(program);
        id = story.ask(story.kitsCase, story.speech);
        at = "/advice/" + id;
    }

    /** More than two pieces of 256 kB. */
    private static byte[] pdf(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        byte[] head = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private MockHttpServletResponse as(PersonId who, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.around.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse attaches(PersonId who, String name, byte[] content) throws Exception {
        return as(who, multipart(at + "/report/file").file(new MockMultipartFile("file", name, "text/html", content)));
    }

    private String attached() throws Exception {
        assertThat(attaches(story.tess, "Kit’s report.pdf", PDF).getRedirectedUrl())
                .isEqualTo(at + "/report");
        return read(as(story.tess, get(at + "/report")))
                .select("a[href$=/file]")
                .attr("href");
    }

    private long looks() {
        return story.count("SELECT count(*) FROM access.child_access WHERE area_id = :area");
    }

    @Test
    void whatIsAttachedGoesWithTheAdviceAndIsOpenedAsItWasSent() throws Exception {
        String file = attached();
        for (int time = 0; time < 3; time++) {
            attaches(story.tess, "Kit’s report.pdf", PDF);
        }
        assertThat(read(as(story.tess, get(at + "/report"))).select("a[href$=/file]"))
                .as("ten times the same are one")
                .hasSize(1);
        assertThat(read(as(story.tess, get(at + "/report"))).text())
                .contains("Kit’s report.pdf (PDF, 0.6 MB)", "at most 10 MB");
        story.send(story.tess, id, AdviceStory.good());
        for (String page : List.of(at, at + "/sent", "/advice/cases/" + story.kitsCase)) {
            assertThat(read(as(story.cora, get(page)))
                            .select("a[href='" + file + "']")
                            .text())
                    .as(page)
                    .isEqualTo("Kit’s report.pdf");
        }
        MockHttpServletResponse answer = as(story.cora, get(file));
        assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void untilItIsSentItIsItsWritersAloneAndCanBeTakenBack() throws Exception {
        String file = attached();
        for (PersonId who : List.of(story.cora, story.dina, story.omar, story.around.theo, story.around.mina)) {
            assertThat(as(who, get(file)).getStatus()).isEqualTo(404);
            assertThat(rows(who)).as("by a plain query").isZero();
        }
        assertThat(read(as(story.cora, get(at))).text()).doesNotContain("report.pdf");
        for (int time = 0; time < 2; time++) {
            assertThat(as(story.tess, post(file.replace("/file", "/take-back"))).getRedirectedUrl())
                    .isEqualTo(at + "/report");
        }
        assertThat(as(story.tess, get(file)).getStatus()).isEqualTo(404);
        assertThat(story.count("SELECT count(*) FROM assessments.advice_chunk WHERE area_id = :area"))
                .isZero();
    }

    private long rows(PersonId who) {
        return story.as(
                who,
                () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM assessments.advice_chunk")
                        .query(Long.class)
                        .single()));
    }

    @Test
    void onceItIsSentWhoeverMayReadTheAdviceOpensItAndNobodyElse() throws Exception {
        String file = attached();
        story.send(story.tess, id, AdviceStory.good());
        for (PersonId who : List.of(story.tess, story.cora, story.dina)) {
            assertThat(as(who, get(file)).getStatus()).isEqualTo(200);
        }
        for (PersonId who :
                List.of(story.omar, story.max, story.around.theo, story.around.mina, story.around.stranger)) {
            assertThat(as(who, get(file)).getStatus()).isEqualTo(404);
            assertThat(rows(who)).as("by a plain query").isZero();
        }
        assertThat(as(story.tess, post(file.replace("/file", "/take-back"))).getStatus())
                .as("what was sent stays")
                .isEqualTo(404);
        PersonId dev = story.around.holder("Dev Patel", Role.CASE_OFFICER, story.around.council);
        assertThat(as(dev, get(file)).getStatus())
                .as("an officer who does not open the case")
                .isEqualTo(404);
        assertThat(read(as(dev, get(at))).text()).doesNotContain("report.pdf");
        story.around.exclude(story.around.kit, story.dina, null, null, AdviceStory.TODAY, null);
        assertThat(as(story.dina, get(file)).getStatus()).as("kept away").isEqualTo(404);
        assertThat(as(story.cora, get(at + "/report/" + new UUID(7, 7) + "/file"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverIsGivenItWaitsForTheReportUntilTheyAreLetIn() throws Exception {
        String file = attached();
        story.as(story.tess, () -> story.routing
                .route(story.area, id, story.seat(story.omar), true)
                .orThrow());
        assertThat(as(story.omar, get(file)).getStatus()).isEqualTo(404);
        assertThat(read(as(story.omar, get(at))).text()).doesNotContain("report.pdf");
        assertThat(as(story.tess, get(file)).getStatus()).as("who gave it away").isEqualTo(404);
        as(story.cora, post(at + "/let-in"));
        assertThat(as(story.omar, get(file)).getStatus()).isEqualTo(200);
    }

    /** In the access log of the record; Dina is in no circle, so it stands in what happened to the request too. */
    @Test
    void everyOpeningIsWrittenDown() throws Exception {
        String file = attached();
        story.send(story.tess, id, AdviceStory.good());
        long before = looks();
        as(story.cora, get(file));
        assertThat(looks()).isEqualTo(before + 1);
        as(story.dina, get(file));
        assertThat(looks()).as("by her post").isEqualTo(before + 2);
        assertThat(read(as(story.cora, get(at))).select("ol li").text())
                .contains("The report was opened Post of Dina Voss")
                .as("others read it by the reference of the case")
                .doesNotContain("Kit");
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, <html><script>alert(1)</script></html>, holds something else",
        "report.exe, MZ program, can't be taken",
        "notes.txt, Dear all, 'A report is a PDF, Word (DOCX)'",
        "empty.pdf, '', Choose a file that is not empty"
    })
    void whatIsNoReportIsRefusedInWords(String name, String content, String said) throws Exception {
        MockHttpServletResponse answer = attaches(story.tess, name, content.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = read(answer);
        assertThat(page.select(".govuk-error-summary a").text()).contains(said);
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#file");
        assertThat(story.count("SELECT count(*) FROM assessments.advice_file WHERE area_id = :area"))
                .isZero();
    }

    @Test
    void fiveAreEnough() throws Exception {
        for (int n = 1; n <= 5; n++) {
            attaches(story.tess, "part.pdf", pdf(100 + n));
        }
        assertThat(read(attaches(story.tess, "part.pdf", pdf(200))).text()).contains("Five files are attached already");
    }

    @Test
    void itGoesWithTheRecordOfTheChild() throws Exception {
        attached();
        story.send(story.tess, id, AdviceStory.good());
        story.around.operator(() -> {
            program.getBean(Circles.class).erase(story.area, story.around.kit.value());
            return null;
        });
        for (String table : List.of("advice_file", "advice_chunk", "advice_text")) {
            assertThat(story.count("SELECT count(*) FROM assessments." + table + " WHERE area_id = :area"))
                    .as(table)
                    .isZero();
        }
    }
}
