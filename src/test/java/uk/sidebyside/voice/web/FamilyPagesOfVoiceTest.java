package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.HowItReads;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.worries.Worries;

/** Every page of voice that a family or a child reads, after years: how light it is, and how it reads. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class, CountedStatements.Provided.class})
class FamilyPagesOfVoiceTest {
    private static final int STATEMENTS = 10;

    private static final int BYTES = 14_000;
    private static final int SCRIPTS = 20_000;

    /** Printed with a failure by its name: the same words come each time. */
    private static final long SEED = 20261126;

    private static final String[] WORDS =
            ("morning noise lunch bus friend teacher quiet help talk slow letter photo garden swim drum river kitchen number"
                            + " window question answer Monday winter paper shoes corner ladder button pocket bread cloud engine"
                            + " when because after with into over about never often almost thirty seven she they we it")
                    .split(" ");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private final Random chance = new Random(SEED);
    private VoiceStory story;
    private VoiceReader reader;
    private AskId ask;
    private ReceiptCode minas;
    private ReceiptCode kits;
    private ReceiptCode open;
    private ReceiptCode childsOpen;
    private ReceiptCode worry;
    private OccasionId occasion;
    private PersonId kitThemself;

    @BeforeEach
    void yearsGoBy() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        kitThemself = story.around.kitThemself();
        ask = story.asked();
        for (int year = 0; year < 20; year++) {
            minas = story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", text(150));
            answer(story.firstView(minas));
        }
        for (int i = 0; i < 30; i++) {
            String more = text(60);
            story.held(minas)
                    .as(() -> story.changing.add(
                            story.area, story.held(minas).sitting().id(), more));
        }
        kits = childSays();
        story.mayBeUsedAgain(minas);
        story.mayBeUsedAgain(kits);
        List<View> all = new ArrayList<>();
        story.heard(kits).views().forEach(told -> all.add(told.view()));
        all.add(story.firstView(minas));
        occasion = story.asksWhetherStillRight(all.toArray(View[]::new));
        story.stillRight(minas, story.firstView(minas), StillRight.Said.YES, "").orThrow();
        open = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        childsOpen = story.invited(story.around.mina, Questions.CHILD, Speaker.CHILD);
        worry = Receipts.fresh();
        Principals.run(Receipts.holder(story.area, worry, Principal.Kind.RECEIPT), () -> story.worries
                .tell(story.area, worry, new Worries.Tell(null, "", "I am afraid.", "", ""), null)
                .orThrow());
    }

    /** A child's five questions: one used, one in part, one not possible, one still thought about, and one waits. */
    private ReceiptCode childSays() {
        ReceiptCode code = story.invited(story.around.mina, Questions.CHILD, Speaker.CHILD);
        Receipts.Held held = story.held(code);
        List.of("like", "feel", "hard", "help", "want")
                .forEach(key -> held.as(() -> story.giving
                        .save(
                                story.area,
                                held.sitting().id(),
                                key,
                                new Giving.Draft("I like my dog.", "", "", List.of("help"), true))
                        .orThrow()));
        ReceiptCode receipt = Receipts.fresh();
        Receipts.Held own = story.receipts.exchange(held, receipt).orElseThrow();
        own.as(() -> story.giving
                .give(story.area, own.sitting().id(), VoiceStory.sending("Kit"))
                .orThrow());
        List<View> its =
                story.heard(receipt).views().stream().map(told -> told.view()).toList();
        its.forEach(view -> story.playBack(story.around.cora, view));
        story.respond(story.around.cora, story.used(), its.subList(0, 1), story.service)
                .orThrow();
        story.respond(story.around.cora, story.no(), its.subList(1, 2), null).orThrow();
        story.respond(story.around.cora, story.thinking(VoiceStory.TODAY.plusDays(9)), its.subList(2, 3), null)
                .orThrow();
        return receipt;
    }

    private void answer(View view) {
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(WORDS[chance.nextInt(WORDS.length)]).append(i % 9 == 8 ? ". " : " ");
        }
        return text.toString().strip() + ".";
    }

    private Map<String, @Nullable PersonId> all() throws Exception {
        var all = new LinkedHashMap<String, @Nullable PersonId>();
        String kit = "/voice/child/" + story.around.kit.value();
        String said = "/said/" + story.firstView(minas).sitting().value();
        for (String path : List.of(
                "/have-your-say",
                "/have-your-say/" + ask.value(),
                "/receipt",
                "/worry",
                "/worry/" + worry.shown(),
                "/say/" + open.shown(),
                "/say/" + open.shown() + "/stopped",
                "/say/" + open.shown() + "/check",
                "/say/" + minas.shown(),
                "/say/" + minas.shown() + "?from=12")) {
            all.put(path, null);
        }
        childsPages("").forEach(path -> all.put(path, null));
        childsPages("easy").forEach(path -> all.put(path, null));
        all.putAll(childsOtherPages());
        all.put(kit, story.around.mina);
        all.put(kit + "?from=3", story.around.mina);
        all.put(kit + "?from=1", kitThemself);
        all.put(kit + "/carried/" + occasion.value(), story.around.mina);
        all.put("/voice/mine", story.around.mina);
        all.put(said, story.around.mina);
        all.put(said + "/view/" + story.firstView(minas).id().value(), story.around.mina);
        return all;
    }

    private List<String> childsPages(String read) {
        String also = read.isEmpty() ? "" : "read=" + read;
        List<String> its = new ArrayList<>();
        for (int q = 0; q < 5; q++) {
            its.add("/say/" + childsOpen.shown() + "?q=" + q + "&" + also);
        }
        its.add("/say/" + childsOpen.shown() + "/check?" + also);
        its.add("/say/" + childsOpen.shown() + "/stopped?" + also);
        its.add("/say/" + kits.shown() + "?" + also);
        return its;
    }

    /** What a child comes to from those, and what their own account shows. */
    private Map<String, @Nullable PersonId> childsOtherPages() throws Exception {
        String receipt = "/say/" + kits.shown();
        Document its = reader.page(null, get(receipt));
        var all = new LinkedHashMap<String, @Nullable PersonId>();
        all.put(
                reader.page(kitThemself, get("/voice/child/" + story.around.kit.value()))
                        .select("main a[href*=/view/]")
                        .attr("href"),
                kitThemself);
        String worries = its.select("main a[href^=/worry]").attr("href");
        all.put(worries, null);
        all.put(told(worries), null);
        all.put("/voice/child/" + story.around.kit.value(), kitThemself);
        return all;
    }

    /** The page to which a worry leads that is told by this one. */
    private String told(String worries) throws Exception {
        Element form = reader.page(null, get(worries)).select("main form").first();
        String told = reader.as(
                        null,
                        post("/worry")
                                .param(
                                        "submission",
                                        form.select("[name=submission]").val())
                                .param("read", form.select("[name=read]").val())
                                .param("words", "I am afraid."))
                .getHeader("Location");
        return java.util.Objects.requireNonNull(told);
    }

    @Test
    void everyFamilyPageHasFewStatementsAndFourteenKilobytesAtMostWhateverTheHistory() throws Exception {
        List<String> heavy = new ArrayList<>();
        int pictured = 0;
        for (Map.Entry<String, @Nullable PersonId> one : all().entrySet()) {
            String path = one.getKey();
            reader.as(one.getValue(), get(path));
            MockHttpServletResponse[] answer = new MockHttpServletResponse[1];
            List<String> sent = CountedStatements.during(() -> answer[0] = reader.as(one.getValue(), get(path)));
            assertThat(answer[0].getStatus()).as(path).isEqualTo(200);
            int bytes = compressed(answer[0].getContentAsByteArray());
            if (sent.size() > STATEMENTS || bytes >= BYTES) {
                heavy.add(path + ": " + sent.size() + " statements, " + bytes + " bytes\n" + String.join("\n", sent));
            }
            Document drawn = org.jsoup.Jsoup.parse(answer[0].getContentAsString(StandardCharsets.UTF_8));
            if (!drawn.select("img[src^=/assets/symbols/]").isEmpty()) {
                assertThat(drawn.text()).as(path).contains("Mulberry symbols by Steve Lee");
                pictured++;
            }
            int scripts = 0;
            for (Element script : drawn.select("script[src]")) {
                scripts += compressed(Files.readAllBytes(Path.of("src/main/resources/static")
                        .resolve(script.attr("src").substring(1))));
            }
            assertThat(scripts).as("scripts of " + path).isBetween(1, SCRIPTS);
        }
        assertThat(pictured).as("pages with symbols").isGreaterThan(6);
        assertThat(heavy).as("seed " + SEED + "\n" + String.join("\n\n", heavy)).isEmpty();
    }

    /** What somebody at work wrote is theirs, and what a child said the child's: the words of the pages are measured. */
    @Test
    void everyPageOfAChildReadsAtSevenToNine() throws Exception {
        Map<String, @Nullable PersonId> all = new LinkedHashMap<>(childsOtherPages());
        childsPages("").forEach(path -> all.put(path, null));
        assertThat(all).hasSize(12);
        for (Map.Entry<String, @Nullable PersonId> one : all.entrySet()) {
            String path = one.getKey();
            List<String> sentences = HowItReads.sentences(texts(one.getValue(), path));
            assertThat(sentences).as(path).hasSizeGreaterThan(4);
            assertThat(HowItReads.grade(sentences))
                    .as(path + "\n" + String.join("\n", sentences))
                    .isLessThan(HowItReads.AGE_NINE);
            assertThat(sentences).as(path).allSatisfy(its -> assertThat(HowItReads.words(its))
                    .as(its)
                    .hasSizeLessThanOrEqualTo(HowItReads.CHILDS_WORDS));
        }
    }

    /** A child who comes from their own page is not met by the words for grown-ups. */
    @Test
    void aChildFindsTheirOwnWordsWhereverTheirPagesLead() throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "We keep what you said before.",
                "Send my worry",
                "One person reads it today.",
                "You said it. We did it."));
        for (Map.Entry<String, @Nullable PersonId> one : childsOtherPages().entrySet()) {
            Document page = reader.page(one.getValue(), get(one.getKey()));
            assertThat(page.select("main").text()).as(one.getKey()).contains(words.removeFirst());
            assertThat(page.body().classNames()).as(one.getKey()).contains("sbs-young");
        }
        assertThat(reader.page(null, get("/worry")).text()).contains("Tell the safeguarding lead");
    }

    @Test
    void everyPageOfAChildAndOfAFamilyCanBeReadAloud() throws Exception {
        Map<String, @Nullable PersonId> all = new LinkedHashMap<>(childsOtherPages());
        childsPages("").forEach(path -> all.put(path, null));
        all.put("/worry", null);
        all.put("/worry/" + worry.shown(), null);
        all.put("/voice/child/" + story.around.kit.value(), story.around.mina);
        for (Map.Entry<String, @Nullable PersonId> one : all.entrySet()) {
            Document page = reader.page(one.getValue(), get(one.getKey()));
            assertThat(page.select("main [data-aloud][hidden] button"))
                    .as(one.getKey())
                    .hasSize(1);
            assertThat(page.select("main script[src*=voice]")).as(one.getKey()).hasSize(1);
        }
    }

    @Test
    void everySentenceOfAnEasyReadPageHasFifteenWordsAtMost() throws Exception {
        for (String path : childsPages("easy")) {
            List<String> sentences = HowItReads.sentences(texts(null, path));
            assertThat(sentences)
                    .as(path)
                    .allSatisfy(one -> assertThat(HowItReads.words(one)).as(one).hasSizeLessThanOrEqualTo(15));
            assertThat(sentences.stream()
                            .filter(one -> one.endsWith("."))
                            .mapToInt(one -> HowItReads.words(one).size())
                            .average()
                            .orElseThrow())
                    .as("words of a whole sentence of " + path)
                    .isBetween(7.0, 15.0);
        }
    }

    private List<String> texts(@Nullable PersonId who, String path) throws Exception {
        Document page = reader.page(who, get(path));
        Element main = page.select("main").first();
        main.select(
                        "blockquote, figcaption, .sbs-code, .sbs-lines, .sbs-chosen, .govuk-visually-hidden, .govuk-caption-l")
                .remove();
        main.select("p.govuk-body-s").remove();
        main.select("a[href*=creativecommons]").parents().select("p").remove();
        return main.select("h1, h2, h3, p, label, legend, button, summary, a, li").stream()
                .map(Element::ownText)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static int compressed(byte[] html) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(html);
        }
        return bytes.size();
    }
}
