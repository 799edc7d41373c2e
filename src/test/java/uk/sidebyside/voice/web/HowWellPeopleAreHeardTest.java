package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;
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

    /** Figures are counted over all, however many; the list goes on on a page of its own. */
    @Test
    void moreThanAPageHoldsIsCountedAndFound() throws Exception {
        VoiceStory story = VoiceStory.tell(program);
        var reader = new VoiceReader(pages, story);
        View one = story.firstView(story.somebodySays(story.asked(), "A week more."));
        sixHundredMore(story, one);
        assertThat(reader.page(story.cleo, get("/voice/overview"))
                        .select("[aria-label=By what it was about] tr:has(th:contains(Short breaks)) td")
                        .eachText())
                .containsExactly("601", "0", "Nobody was due yet");
        assertThat(reader.page(story.cleo, get("/voice/overview"))
                        .select("[aria-label=Who reads what waits] td")
                        .eachText())
                .containsExactly("601", "0");
        assertThat(reader.as(story.cleo, get("/voice/overview.csv")).getContentAsString())
                .contains("Short breaks,601,0,0,0");
        assertThat(reader.as(story.cleo, get("/voice.csv")).getContentAsString().lines())
                .hasSize(602);
        Document first = reader.page(story.cleo, get("/voice"));
        assertThat(first.text()).contains("601 people wait to hear from us.");
        assertThat(first.select("tbody tr")).hasSize(200);
        String next = "/voice";
        int shown = 0;
        for (int page = 0; page < 4; page++) {
            Document its = reader.page(story.cleo, get(next));
            shown += its.select("tbody tr").size();
            next = its.select("main a:contains(Show the next ones)").attr("href");
        }
        assertThat(next).isEmpty();
        assertThat(shown).isEqualTo(601);
    }

    private void sixHundredMore(VoiceStory story, View one) {
        var database = new Superuser(program.getEnvironment());
        for (String sql : List.of("""
                INSERT INTO voice.sitting SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(),
                    'receipt_key', gen_random_uuid(), 'subject', gen_random_uuid()))).*
                FROM voice.sitting s, generate_series(1, 600) WHERE s.area_id = :area AND s.id = :sitting
                """, """
                INSERT INTO voice.view SELECT (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
                    'sitting_id', s.id))).*
                FROM voice.view v JOIN voice.sitting s ON s.area_id = v.area_id AND s.id <> v.sitting_id
                WHERE v.area_id = :area AND v.sitting_id = :sitting
                """, """
                INSERT INTO voice.promise SELECT (jsonb_populate_record(p, jsonb_build_object('sitting_id', s.id))).*
                FROM voice.promise p JOIN voice.sitting s ON s.area_id = p.area_id AND s.id <> p.sitting_id
                WHERE p.area_id = :area AND p.sitting_id = :sitting
                """)) {
            database.sql(sql)
                    .param("area", story.area.value())
                    .param("sitting", one.sitting().value())
                    .update();
        }
    }

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
