package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.evidence.Adding;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.partnership.HoldsWords.Where;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/**
 * Consent to be quoted is taken back after papers went out: whatever is fetched again, is without the words, and they are stored
 * nowhere. Packs of evidence and the portfolio are made anew each time; papers of the board are frozen and hold no quote, and what
 * repeats one in them is shown no more.
 */
@DatabaseTest
@Import(StoryClock.Provided.class)
class QuoteTakenBackTest {
    private static final String WORDS = "Nobody had ever asked me before that Tuesday.";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Packs packs;

    @Autowired
    FamilyVoices voices;

    @Autowired
    EvidenceItems evidence;

    @Autowired
    Portfolio portfolio;

    @Autowired
    ImpactStatements statements;

    @Autowired
    Environment settings;

    private BoardStory story;
    private PartnershipStory together;
    private Ref line;

    @BeforeEach
    void sheIsQuotedAndPapersGoOut() {
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 6, 10));
        together = PartnershipStory.within(program, story.plan).withParents();
        line = PlanRefs.of(story.area, story.plan.lineA);
        story.plan.asOperator(() -> evidence.addQuote(
                new Adding(
                        line, Evidence.Proves.IMPACT, Evidence.Visibility.PUBLIC, "A quote", UUID.randomUUID(), null),
                WORDS,
                new Adding.Consent("To show it", LocalDate.of(2026, 6, 1), null, "A mother of two")));
        story.as(together.cora, () -> {
            together.endings
                    .stop(story.area, together.piece, "There is no money.")
                    .orThrow();
            portfolio
                    .quote(
                            story.area,
                            together.piece,
                            UUID.randomUUID(),
                            WORDS,
                            "A mother of two",
                            together.today(),
                            null)
                    .orThrow();
            return portfolio
                    .show(story.area, together.piece, new Portfolio.Words("We began.", "", true, ""))
                    .orThrow();
        });
        story.as(story.plan.ruth, () -> packs.save(
                        story.area, new Packs.Write(story.meeting, 0, BoardStory.words("Note it.", "All is well.")))
                .orThrow());
        story.as(story.farah, () -> voices.write(
                        story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, "Waiting is hard.", "", 0))
                .orThrow());
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
    }

    private String all(Principal who, String path) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)
                        .with(servlet -> {
                            servlet.setServerName(story.plan.host());
                            return servlet;
                        })
                        .with(SecurityMockMvcRequestPostProcessors.authentication(
                                new TestingAuthenticationToken(who.person(), null, List.of()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        if (!path.endsWith(".zip")) {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        }
        var words = new StringBuilder();
        try (var zip = new ZipInputStream(new java.io.ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return words.toString();
    }

    @Test
    void whatIsFetchedAgainIsWithoutItAndItIsStoredNowhere() throws Exception {
        String entry = "/partnership/portfolio/" + together.piece.value();
        String pack = "/plan/area/1/evidence-pack";
        String papers = "/board/meetings/" + story.meeting.value() + "/pack";
        var database = new Superuser(settings);
        for (String path : List.of(entry, pack, "/plan/action/1.1(A)")) {
            assertThat(all(story.plan.ruth, path)).as(path).contains(WORDS);
        }
        assertThat(database.columnsWith(WORDS)).containsExactly("evidence.item.body");
        assertThat(all(story.plan.ruth, papers)).doesNotContain(WORDS);

        for (Ref about : List.of(line, Portfolio.ofPiece(story.area, together.piece))) {
            EvidenceId quote = story.plan.asOperator(() -> evidence.of(about)).stream()
                    .filter(item -> item.content() instanceof Evidence.Quote)
                    .map(Evidence::id)
                    .findFirst()
                    .orElseThrow();
            story.plan.asOperator(() -> {
                evidence.withdraw(story.area, quote, "Consent was taken back.");
                return quote;
            });
        }

        for (String path :
                List.of(entry, pack, pack + ".zip", "/plan/action/1.1(A)", papers, "/partnership/portfolio.csv")) {
            assertThat(all(story.plan.ruth, path)).as(path).doesNotContain(WORDS);
        }
        assertThat(database.columnsWith(WORDS)).isEmpty();
    }

    /** From before they were a quote: what came of it, and a statement of impact, in papers that are closed. */
    @Test
    void whatRepeatsThemIsShownNowhereAnyMoreAlsoInFrozenPapers() throws Exception {
        String hers = "Nobody asked my son what he likes";
        Ref about = Portfolio.ofPiece(story.area, together.piece);
        story.as(together.cora, () -> statements
                .write(about, said("A mother said: " + hers + "."), List.of())
                .orThrow());
        story.as(story.plan.ruth, () -> {
            packs.reopen(story.area, story.meeting).orThrow();
            return packs.close(story.area, story.meeting).orThrow();
        });
        story.as(together.cora, () -> portfolio
                .quote(
                        story.area,
                        together.piece,
                        UUID.randomUUID(),
                        "There is no money! " + hers + ".",
                        "Mia's mother",
                        together.today(),
                        null)
                .orThrow());
        String entry = "/partnership/portfolio/" + together.piece.value();
        String papers = "/board/meetings/" + story.meeting.value() + "/pack";
        for (String path : List.of(entry, papers)) {
            assertThat(all(story.plan.ruth, path)).as(path).contains(hers + ".", "There is no money.");
        }
        assertThat(all(story.plan.ruth, "/board/impact")).contains(hers);

        assertThat(story.as(
                        together.cora, () -> portfolio.takeBack(story.area, together.piece, quoteAs("Mia's mother"))))
                .contains(Where.CAME_OF_IT, Where.IMPACT, Where.PAPERS);

        for (String path : List.of(entry, papers, "/board/impact", "/partnership/portfolio.csv")) {
            assertThat(all(story.plan.ruth, path)).as(path).doesNotContain(hers, "There is no money");
        }
        assertThat(all(story.plan.ruth, papers)).contains("They are not shown any more.", "Two pages.");
        assertThat(story.as(together.cora, () -> statements.of(List.of(about)).get(about)))
                .as("her lead says it anew")
                .singleElement()
                .satisfies(statement -> assertThat(statement.draft()).isTrue());
    }

    private EvidenceId quoteAs(String shownAs) {
        return portfolio.evidence(story.area, together.piece).stream()
                .filter(item -> item.content() instanceof Evidence.Quote quote
                        && quote.shownAs().equals(shownAs))
                .map(Evidence::id)
                .findFirst()
                .orElseThrow();
    }

    private static SaidOfImpact said(String howWell) {
        return new SaidOfImpact(
                LocalDate.of(2026, 6, 10),
                "We wrote half of it.",
                "Two pages.",
                howWell,
                "Nobody yet.",
                "The pages.",
                "We ask again.",
                true);
    }
}
