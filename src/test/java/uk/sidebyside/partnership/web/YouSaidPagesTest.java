package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** You said, we did, because: made from the views about a piece and what became of them, shown as a page and a feed. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class YouSaidPagesTest {
    private static final String WORDS = "My son Rob can't find the door. <script>alert(1)</script>";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Pieces pieces;

    @Autowired
    YouSaid youSaid;

    @Autowired
    LocalServices register;

    private VoiceStory story;
    private Visits visits;
    private PieceId piece;
    private String told;
    private ReceiptCode receipt;

    @BeforeEach
    void somebodySaysSomethingAboutAPiece() {
        story = VoiceStory.tell(program);
        visits = new Visits(mvc, story.around.host);
        ServiceId service = Principals.call(Principal.operator(story.area, "test"), () -> register.add(
                        story.area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry("Short breaks", Sector.CARE, null, VoiceStory.TODAY, null))
                .orThrow());
        piece = story.as(
                story.cleo, () -> pieces.begin(story.area, new Pieces.Begin(Level.STRATEGIC, service, null, words()))
                        .orThrow());
        told = "/partnership/piece/" + piece.value() + "/told";
        Ref about = Portfolio.ofPiece(story.area, piece);
        var ask = story.as(story.cleo, () -> story.asking
                .ask(
                        story.area,
                        UUID.randomUUID(),
                        new Asking.Words(
                                about,
                                "A leaflet",
                                "",
                                Questions.SERVICE,
                                "The short breaks team",
                                null,
                                VoiceStory.TODAY,
                                VoiceStory.TODAY.plusDays(20),
                                VoiceStory.TODAY.plusDays(40)))
                .orThrow());
        receipt = story.somebodySays(ask, WORDS);
    }

    private static Pieces.Words words() {
        return new Pieces.Words(
                "A leaflet",
                PieceKind.INFORMATION,
                null,
                false,
                "",
                "The law.",
                "Every word.",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private void answered() {
        View view = story.firstView(receipt);
        story.playBack(story.cleo, view);
        story.respond(story.cleo, story.no(), List.of(view), null).orThrow();
    }

    private List<YouSaid.Line> lines() {
        return story.as(story.cleo, () -> youSaid.of(story.area, piece));
    }

    private Principal cleo() {
        return Principal.account(story.cleo, story.area, java.util.Map.of());
    }

    @Test
    void eachViewThatHasItsAnswerIsOfferedAsALineOnce() throws Exception {
        assertThat(visits.words(cleo(), told)).doesNotContain("Answered, and not told here yet");
        answered();
        Document page = visits.page(cleo(), told);
        String offered = page.select("a[href*=view=]").attr("href");
        assertThat(page.select("main").text()).contains("Answered, and not told here yet", "Not possible");

        Document form = visits.page(cleo(), offered);
        assertThat(form.select("textarea[name=said]").text()).as("said anew").isEmpty();
        assertThat(form.select("main").text()).contains(WORDS);
        assertThat(form.select("input[name=became][checked]").val()).isEqualTo(Became.NOT_POSSIBLE.code());
        assertThat(form.select("textarea[name=because]").text()).isEqualTo("There is no room in the building.");
        var sent = visits.ask(
                cleo(),
                post(offered)
                        .param("said", "The door is hard to find.")
                        .param("became", "not-possible")
                        .param("because", "There is no room in the building."));
        assertThat(sent.getStatus()).isEqualTo(302);

        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.view()).isEqualTo(story.firstView(receipt).id().value());
            assertThat(line.publishedAt()).isNull();
        });
        assertThat(visits.page(cleo(), told).select("a[href*=view=]")).isEmpty();
        assertThat(visits.ask(cleo(), get(offered)).getStatus())
                .as("it is told already")
                .isEqualTo(404);
    }

    /** Nor does what came of a piece, which everybody reads in the portfolio. */
    @Test
    void whatCameOfItNeverRepeatsThemEither() throws Exception {
        answered();
        var sent = visits.ask(
                cleo(),
                post(told.replace("/told", "/stop")).param("because", WORDS).param("confirm", "yes"));
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(Visits.read(sent).select("main").text()).contains("These are somebody’s own words.");
    }

    /** A line is public without anybody's consent, so nobody's own words are in it, however they get there. */
    @Test
    void aLineNeverRepeatsWhatSomebodySaidInTheirOwnWords() throws Exception {
        answered();
        String view = "/add?view=" + story.firstView(receipt).id().value();
        for (String form : List.of(view, "/add")) {
            for (String said : List.of(
                    WORDS, "Somebody said: my son  ROB can’t find the door!", "My son Rob can't find the door. Why?")) {
                var sent =
                        visits.ask(cleo(), post(told + form).param("said", said).param("became", "still-thinking"));
                assertThat(sent.getStatus()).as(said).isEqualTo(422);
                assertThat(Visits.read(sent).select("main").text()).contains("These are somebody’s own words.");
            }
            var sent = visits.ask(
                    cleo(),
                    post(told + form)
                            .param("said", "The door is hard to find.")
                            .param("became", "used")
                            .param("did", WORDS));
            assertThat(sent.getStatus()).isEqualTo(422);
        }
        assertThat(lines()).isEmpty();
        visits.ask(
                cleo(),
                post(told + view).param("said", "The door is hard to find.").param("became", "still-thinking"));
        YouSaid.Line line = lines().getFirst();

        var changed = visits.ask(
                cleo(),
                post(told + "/" + line.id() + "/edit")
                        .param("version", "1")
                        .param("said", WORDS)
                        .param("became", "still-thinking"));

        assertThat(changed.getStatus()).isEqualTo(422);
        visits.ask(cleo(), post(told + "/publish"));
        assertThat(visits.words(null, "/partnership/you-said"))
                .contains("The door is hard to find.")
                .doesNotContain("Rob");
    }

    @Test
    void onlyViewsAboutThePieceAreOffered() throws Exception {
        answered();
        var other = story.somebodySays(story.asked(), "Another service.");
        View view = story.firstView(other);

        assertThat(visits.ask(cleo(), get(told + "/add?view=" + view.id().value()))
                        .getStatus())
                .isEqualTo(404);
        var sent = visits.ask(
                cleo(),
                post(told + "/add?view=" + view.id().value())
                        .param("said", "Another.")
                        .param("became", "used")
                        .param("did", "Nothing."));
        assertThat(sent.getStatus()).isEqualTo(404);
        assertThat(lines()).isEmpty();
    }

    @Test
    void everybodyReadsAPublishedLineAsPageAndFeedAndNothingOnceItIsTakenBack() throws Exception {
        visits.ask(
                cleo(),
                post(told + "/add")
                        .param("said", "<b>Bold</b> & \u05E9\u05DC\u05D5\u05DD \uD83D\uDE00")
                        .param("became", "partly")
                        .param("did", "We moved the door.")
                        .param("because", "The wall is old."));
        List<String> paths = List.of("/partnership/you-said", "/partnership/you-said.atom", "/partnership");
        for (String path : paths) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain("We moved the door.");
        }

        assertThat(visits.ask(cleo(), post(told + "/publish")).getStatus()).isEqualTo(302);

        for (String path : paths) {
            assertThat(visits.ask(null, get(path)).getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                    .as(path)
                    .contains("&lt;b&gt;Bold", "We moved the door.", "The wall is old.", "\u05E9\u05DC\u05D5\u05DD")
                    .doesNotContain("<b>Bold");
        }
        assertThat(visits.words(null, "/partnership/you-said")).contains("Last written on 1 May 2026.");

        visits.ask(cleo(), post(told + "/take-back"));

        for (String path : paths) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain("We moved the door.");
        }
    }
}
