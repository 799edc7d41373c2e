package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.View;

/** What a coordinator reads of how well people are heard, by what they spoke of (R126). */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class HowWellPeopleAreHeardTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    /** Two spoke of one service: one was told on the same day, and the other still waits past the promised one. */
    @Test
    void whoWasToldInTimeStandsByTheServiceThatTheySpokeOf() throws Exception {
        VoiceStory story = VoiceStory.tell(program);
        var reader = new VoiceReader(pages, story);
        AskId ask = story.asked();
        View told = story.firstView(story.somebodySays(ask, "A week more."));
        story.somebodySays(ask, "Fewer forms.");
        story.playBack(story.cleo, told);
        story.respond(story.cleo, story.no(), List.of(told), null).orThrow();
        story.as(story.cleo, () -> story.telling
                .tell(story.area, told.sitting(), VoiceStory.TODAY, Round.Channel.PHONE, "")
                .orThrow());
        story.clock.set(VoiceStory.TODAY.plusDays(120));

        assertThat(reader.page(story.cleo, get("/voice/overview"))
                        .select("[aria-label=By what it was about] tr:has(th:contains(Short breaks)) td")
                        .eachText())
                .as("views, with an answer, told in time")
                .containsExactly("2", "1", "1 of 2 people");
        assertThat(reader.as(story.cleo, get("/voice/overview.csv")).getContentAsString())
                .contains("Short breaks,2,1,1,2");
        for (var nobody : List.of(story.around.mina, story.around.stranger)) {
            assertThat(reader.as(nobody, get("/voice/overview")).getStatus()).isEqualTo(404);
        }
    }
}
