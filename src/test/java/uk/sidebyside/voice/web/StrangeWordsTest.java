package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** HTML, scripts, emoji and words that run from right to left stand on every page about a view as they were typed, and do nothing. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class StrangeWordsTest {
    private static final String STRANGE =
            "<script>alert(1)</script> <img src=x onerror=alert(1)> \uD83E\uDD84 \u202B\u0645\u0631\u064a\u0645";
    private static final String NAME = "<b>Mina</b> \uD83E\uDD84 \u0645\u0631\u064a\u0645";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private VoiceStory story;
    private VoiceReader reader;
    private ReceiptCode receipt;
    private View view;

    @BeforeEach
    void somebodySaysIt() throws Exception {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        ReceiptCode invitation = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        receipt = uk.sidebyside.voice.Receipts.fresh();
        reader.as(
                null,
                post("/say/" + invitation.shown() + "/q/0")
                        .param("words", STRANGE)
                        .param("go", "next"));
        assertThat(reader.as(
                                null,
                                post("/say/" + invitation.shown() + "/give")
                                        .param("receipt", receipt.shown())
                                        .param("name", NAME))
                        .getStatus())
                .isEqualTo(302);
        view = story.firstView(receipt);
        story.playBack(story.around.cora, view);
    }

    @Test
    void theyAreTextOnEveryPageAboutAView() throws Exception {
        String sitting = "/voice/" + view.sitting().value();
        PersonId cora = story.around.cora;
        Map<String, PersonId> words = Map.of(
                "/voice/child/" + story.around.kit,
                cora,
                sitting,
                cora,
                sitting + "/play-back",
                cora,
                sitting + "/respond",
                cora,
                "/said/" + view.sitting().value(),
                story.around.mina);
        for (Map.Entry<String, PersonId> page : words.entrySet()) {
            harmless(
                    page.getKey(),
                    reader.page(page.getValue(), get(page.getKey())),
                    "alert(1)",
                    "\u0645\u0631\u064a\u0645");
        }
        harmless("receipt", reader.page(null, get("/say/" + receipt.shown())), STRANGE.substring(0, 25));
        harmless("list", reader.page(cora, get("/voice")), NAME);
        // Whoever said it is called you there; the other parent reads the name.
        harmless("family", reader.page(story.around.mina, get("/family")), "what you said");
        harmless("family", reader.page(story.around.paul, get("/family")), NAME);
        assertThat(view.said().words()).isEqualTo(STRANGE);
    }

    private static void harmless(String where, Document page, String... shows) {
        assertThat(page.select("main script:not([src]), main img[onerror], main b:contains(Mina)"))
                .as("elements of theirs on " + where)
                .isEmpty();
        assertThat(page.text()).as(where).contains(List.of(shows));
    }
}
