package uk.sidebyside.audits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.AuditStory;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.FrameworkRefs;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.plan.web.Typing;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A framework shows the piece of joint partnership in which it was made, and the piece shows the framework. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class MadeTogetherTest {
    private static final String AT = "/audits/frameworks/ehc-plan/1";
    private static final String WORDS = "Families wrote three questions.";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pieces pieces;

    private AuditStory story;
    private PieceId piece;

    @BeforeEach
    void aPieceOfWorkOnPlans() {
        story = AuditStory.tell(program);
        piece = begun("What we ask of each plan");
    }

    private PieceId begun(String title) {
        var words = new Pieces.Words(
                title,
                PieceKind.STANDARDS,
                null,
                false,
                "Plans were called good and could not be used.",
                "What the law asks.",
                "The questions.",
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return story.as(story.cora, () -> pieces.begin(
                        story.area, new Pieces.Begin(Level.STRATEGIC, story.service, null, words))
                .orThrow());
    }

    private Typing by(Principal who) {
        return new Typing(mvc, story.plan, who);
    }

    private ResultActions says(Principal who, PieceId of, String how) throws Exception {
        return by(who).send(AT + "/made", "piece", PieceRefs.of(story.area, of).local(), "how", how);
    }

    private Document read(Principal who, String at) throws Exception {
        return Jsoup.parse(by(who).read(at));
    }

    private static int status(ResultActions answer) {
        return answer.andReturn().getResponse().getStatus();
    }

    @Test
    void theFrameworkLeadsToThePieceAndThePieceToTheFramework() throws Exception {
        assertThat(read(story.cora, AT).text()).doesNotContain("It was made in joint work");
        assertThat(status(says(story.cora, piece, WORDS))).isEqualTo(302);
        Document framework = read(story.cora, AT);
        assertThat(framework
                        .select("a[href=/partnership/piece/" + piece.value() + "]")
                        .text())
                .isEqualTo("What we ask of each plan");
        assertThat(framework.select("main").text())
                .contains("Made by: The local SEND partnership", "Parents and carers", WORDS);
        Document work = read(story.cora, "/partnership/piece/" + piece.value());
        assertThat(work.select("a[href=" + AT + "]").text()).isEqualTo("EHC plan and case file, version 1");
        assertThat(work.select("main").text()).contains("What was made in it", WORDS);
        assertThat(read(story.cora, "/audits/frameworks/six-principles/1").text())
                .doesNotContain("What we ask of each plan");
    }

    @Test
    void theSameTenTimesIsSaidOnceAndOtherWordsReplaceThoseBefore() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(status(says(story.cora, piece, "A draft."))).isEqualTo(302);
        }
        says(story.cora, piece, WORDS);
        Document framework = read(story.cora, AT);
        assertThat(framework.select("a[href^=/partnership/piece/]")).hasSize(1);
        assertThat(framework.text()).contains(WORDS).doesNotContain("A draft.");
    }

    @Test
    void whoDoesNotKeepFrameworksSaysNothingAndSeesNoForm() throws Exception {
        for (Principal who : List.of(story.lena, story.ines, story.fay)) {
            assertThat(status(by(who).open(AT + "/made"))).isIn(403, 404);
            assertThat(status(says(who, piece, WORDS))).isIn(403, 404);
            assertThat(read(who, AT).select("a[href$=/made]")).isEmpty();
        }
        assertThat(read(story.cora, AT).text()).doesNotContain(WORDS);
        assertThat(read(story.cora, AT).select("a[href$=/made]")).hasSize(1);
    }

    @Test
    void nothingChosenIsSaidBesideTheFieldAndNothingTypedIsLost() throws Exception {
        ResultActions answer = by(story.cora).send(AT + "/made", "piece", "", "how", WORDS);
        assertThat(status(answer)).isEqualTo(422);
        Document page = Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
        assertThat(page.select(".govuk-error-message").text())
                .contains("Choose the piece of work in which it was made");
        assertThat(page.select("textarea[name=how]").text()).isEqualTo(WORDS);
        assertThat(status(by(story.cora)
                        .send(AT + "/made", "piece", "partnership-piece:" + UUID.randomUUID(), "how", WORDS)))
                .isEqualTo(422);
        assertThat(status(by(story.cora).send("/audits/frameworks/ehc-plan/9/made", "piece", "", "how", WORDS)))
                .isEqualTo(404);
    }

    @Test
    void itIsTakenBackByWhoKeepsFrameworksAndNoOtherLinkIs() throws Exception {
        says(story.cora, piece, WORDS);
        String takeBack = read(story.cora, AT).select("form[action*=take-back]").attr("action");
        assertThat(status(by(story.lena).send(takeBack))).isIn(403, 404);
        assertThat(status(by(story.cora).send(takeBack.replace("ehc-plan", "six-principles"))))
                .isEqualTo(404);
        assertThat(read(story.cora, AT).text()).contains(WORDS);
        assertThat(status(by(story.cora).send(takeBack))).isEqualTo(302);
        assertThat(read(story.cora, AT).text()).doesNotContain(WORDS);
        assertThat(read(story.cora, "/partnership/piece/" + piece.value()).text())
                .doesNotContain("What was made in it");
    }

    @Test
    void aFrameworkIsCalledByItsNameToThoseWithAPostAndToNobodyElse() {
        var refs = program.getBean(uk.sidebyside.access.Refs.class);
        var framework = FrameworkRefs.of(story.area, new FrameworkId("ehc-plan", 1));
        assertThat(story.as(story.lena, () -> refs.resolve(List.of(framework), story.lena)))
                .containsOnlyKeys(framework);
        Principal parent = Principal.account(story.lena.person(), story.area, java.util.Map.of());
        assertThat(story.as(parent, () -> refs.resolve(List.of(framework), parent)))
                .isEmpty();
    }

    @Test
    void thePageOfAFrameworkTakesAtMostTenStatements() throws Exception {
        says(story.cora, piece, WORDS);
        says(story.cora, begun("Another piece"), "");
        by(story.cora).open(AT);
        List<String> statements = CountedStatements.duringWithWork(
                        () -> by(story.cora).open(AT))
                .stream()
                .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                .toList();
        assertThat(statements).hasSizeBetween(1, 10);
    }
}
