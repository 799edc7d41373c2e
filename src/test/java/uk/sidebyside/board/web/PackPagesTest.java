package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.board.web.BoardReader.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.board.Packs;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The papers of a meeting, through the pages: the family voice, closing, printing. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PackPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private BoardReader board;
    private String meeting = "";

    @BeforeEach
    void aBoardWithALateLine() {
        story = BoardStory.tell(program);
        board = new BoardReader(pages, story);
        story.progressIsReported();
        story.clock.set(LocalDate.of(2026, 6, 22));
        meeting = "/board/meetings/" + story.meeting.value();
        story.as(story.ada, () -> {
            program.getBean(MonthlyReports.class).open(story.area, YearMonth.of(2026, 5));
            return story;
        });
    }

    @Test
    void councilStaffAndAdministratorsFindNoPageToWriteTheFamilyVoice() throws Exception {
        for (Principal other : List.of(story.ada, story.plan.ruth, story.plan.ines, story.bilal)) {
            assertThat(board.as(other, get(meeting + "/family-voice")).getStatus())
                    .isEqualTo(404);
            assertThat(board.as(other, post(meeting + "/family-voice").param("words", "All is well."))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(board.as(story.farah, get(meeting + "/family-voice")).getStatus())
                .isEqualTo(200);
        assertThat(board.as(story.farah, post(meeting + "/family-voice").param("words", "Waiting is hard."))
                        .getRedirectedUrl())
                .isEqualTo(meeting);
    }

    @Test
    void aPackThatLacksTheFamilyVoiceIsNotClosedAndSaysWhy() throws Exception {
        MockHttpServletResponse answer = board.as(story.plan.ruth, post(meeting + "/pack/close"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".govuk-error-summary").text())
                .contains("A family seat must write it or say why not");
        assertThat(board.as(story.plan.ruth, get(meeting + "/pack.pdf")).getHeader("Content-Disposition"))
                .as("it can be printed all the same, as a draft")
                .contains("draft-pack-");
    }

    @Test
    void aClosedPackIsDrawnAsAPdf() throws Exception {
        story.as(story.plan.ruth, () -> program.getBean(Packs.class)
                .save(story.area, new Packs.Write(story.meeting, 0, BoardStory.words("Note it.", "One line is late.")))
                .orThrow());
        story.as(story.farah, () -> program.getBean(FamilyVoices.class)
                .write(story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, "Waiting is hard.", "", 0))
                .orThrow());
        assertThat(board.as(story.plan.ruth, post(meeting + "/pack/close")).getRedirectedUrl())
                .isEqualTo(meeting + "/pack");
        MockHttpServletResponse pdf = board.as(story.simon, get(meeting + "/pack.pdf"));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
