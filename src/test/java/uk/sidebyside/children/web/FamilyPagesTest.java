package uk.sidebyside.children.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.FamilySteps;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What a family and a young person see, each child apart; and what they do not. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class, FamilyPagesTest.ARoomAbove.class})
class FamilyPagesTest {
    private static final LocalDate TAKEN_OVER = LocalDate.of(2029, 7, 2);

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    MockMvc mvc;

    @Autowired
    ARoomAbove.Room room;

    private ChildStory story;
    private ChildPages pages;

    /** A room that has something to tell about whichever child the test says. */
    @TestConfiguration(proxyBeanMethods = false)
    static class ARoomAbove {
        @Bean
        Room room() {
            return new Room();
        }

        static final class Room implements FamilySteps {
            private final Map<ChildId, Told> told = new HashMap<>();

            @Override
            public Map<ChildId, Told> tell(
                    AreaId area, Collection<ChildId> children, @Nullable ChildId me, LocalDate today) {
                var asked = new HashMap<>(told);
                asked.keySet().retainAll(children);
                return asked;
            }
        }
    }

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        pages = new ChildPages(mvc, story);
        room.told.clear();
    }

    @Test
    void eachChildStandsApartWithWhatIsNextWhoAndByWhen() throws Exception {
        story.join(story.noor, story.mina, Relationship.CARER, null, ChildStory.TODAY, null);
        room.told.put(story.kit, told("Kit's advice comes", ChildStory.TODAY.plusDays(9), null));
        room.told.put(
                story.noor,
                told("Noor's visit is booked", ChildStory.TODAY.minusDays(1), ChildStory.TODAY.minusDays(8)));
        var page = Jsoup.parse(pages.text(story.mina, get("/family")));
        assertThat(page.select("section h2").eachText()).containsExactly("Kit", "Noor");
        assertThat(page.select("section").get(0).text())
                .contains(
                        "Where we are",
                        "We are waiting",
                        "Kit's advice comes",
                        "Health, by 10 May 2026",
                        "What changed")
                .doesNotContain("Noor's visit", "late");
        assertThat(page.select("section").get(1).text())
                .contains("Noor's visit is booked", "This is late.", "We had said 23 April 2026.")
                .doesNotContain("Kit's advice");
    }

    @Test
    void whatIsNextIsNotToldOfAChildWhoDoesNotShareIt() throws Exception {
        room.told.put(story.kit, told("Kit's advice comes", TAKEN_OVER, null));
        takesOver(Set.of(SharedPart.STRENGTHS));
        String text = pages.text(story.mina, get("/family"));
        assertThat(text).contains("Kit chooses what you see here").doesNotContain("advice comes");
        assertThat(pages.text(story.mina, get("/family/" + story.kit)))
                .contains("Kit makes people laugh")
                .doesNotContain("advice comes");
    }

    @Test
    void aYoungPersonTakesOverAndTakesBackWhatTheyShared() throws Exception {
        PersonId kit = story.kitThemself();
        assertThat(pages.status(kit, get("/family/" + story.kit + "/sharing")))
                .as("not before the rights are theirs")
                .isEqualTo(404);
        clock.set(TAKEN_OVER);
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(404);
        assertThat(pages.text(kit, get("/family/" + story.kit))).contains("Choose what my parents see", "sbs-young");
        assertThat(pages.status(kit, post("/family/" + story.kit + "/sharing").param("parts", "STEPS", "STRENGTHS")))
                .isEqualTo(302);
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(200);
        assertThat(pages.status(kit, post("/family/" + story.kit + "/sharing"))).isEqualTo(302);
        for (String path : List.of("/family/" + story.kit, "/family/" + story.kit + "/looked")) {
            assertThat(pages.status(story.mina, get(path))).as(path).isEqualTo(404);
        }
        assertThat(pages.text(story.mina, get("/family"))).doesNotContain("Kit").contains("There is nothing here");
    }

    @Test
    void nobodyChoosesForAYoungPerson() throws Exception {
        takesOver(Set.of(SharedPart.STEPS));
        for (PersonId person : List.of(story.mina, story.cora, story.stranger)) {
            assertThat(pages.status(
                            person, post("/family/" + story.kit + "/sharing").param("parts", "VIEWS")))
                    .isEqualTo(404);
        }
    }

    @Test
    void whoMayNotSeeAChildAndAChildThatIsNotThereAnswerAlike() throws Exception {
        story.exclude(story.kit, story.paul, null, null, ChildStory.TODAY, null);
        for (PersonId person : List.of(story.paul, story.leila, story.ada, story.stranger)) {
            for (String path : List.of("", "/looked", "/sharing")) {
                assertThat(pages.answer(person, get("/family/" + story.kit + path)))
                        .isEqualTo(pages.answer(person, get("/family/" + new java.util.UUID(7, 7) + path)));
            }
        }
    }

    @Test
    void aFamilySeesWhoHasLookedByRoleAndNeverByName() throws Exception {
        story.as(story.theo, () -> story.children.find(story.area, story.kit, Purpose.of("to plan a lesson")));
        assertThat(pages.text(story.mina, get("/family/" + story.kit + "/looked")))
                .contains("School, college or nursery, Hill School", "to plan a lesson")
                .doesNotContain("Theo Marsh");
    }

    @Test
    void aYoungPersonReadsOfThemselfAsYou() throws Exception {
        PersonId kit = story.kitThemself();
        pages.text(kit, get("/family/" + story.kit));
        assertThat(Jsoup.parse(pages.text(kit, get("/family/" + story.kit + "/looked")))
                        .select("tbody td")
                        .eachText())
                .contains("You")
                .doesNotContain("The young person");
        assertThat(pages.text(story.mina, get("/family/" + story.kit + "/looked")))
                .contains("The young person");
    }

    /** Every page of a child leaves its line in the log. */
    @Test
    void everyPageOfAChildIsInTheAccessLog() throws Exception {
        for (String path : List.of("/family", "/family/" + story.kit, "/family/" + story.kit + "/looked")) {
            int before = pages.looks(story.kit);
            assertThat(pages.status(story.mina, get(path))).isEqualTo(200);
            assertThat(pages.looks(story.kit)).as(path).isGreaterThan(before);
        }
    }

    @Test
    void oneSaysOnceHowOneWantsToBeReached() throws Exception {
        assertThat(pages.status(
                        story.mina,
                        post("/family/contact")
                                .param("channel", "TEXT")
                                .param("interpreter", "yes")
                                .param("how", "BSL")))
                .isEqualTo(302);
        assertThat(pages.text(story.cora, get("/children/" + story.kit + "/contact")))
                .contains("Text message", "BSL", "Interpreter");
        assertThat(pages.status(story.ada, get("/family/contact"))).isEqualTo(404);
    }

    @Test
    void whatOneTypesAboutHowOneWantsToBeReachedIsStillThereUntilItIsSent() throws Exception {
        assertThat(pages.status(story.mina, post("/family/contact/unsent").param("how", "BSL, and lar")))
                .isEqualTo(204);
        assertThat(pages.status(story.ada, post("/family/contact/unsent").param("how", "x")))
                .isEqualTo(404);
        assertThat(pages.text(story.mina, get("/family/contact")))
                .contains("You began to write this", "BSL, and lar")
                .as("what is chosen is never empty")
                .doesNotContain("Empty the fields");
        assertThat(pages.text(story.paul, get("/family/contact"))).doesNotContain("You began", "BSL");
        assertThat(pages.text(story.cora, get("/children/" + story.kit + "/contact")))
                .doesNotContain("BSL");

        pages.status(
                story.mina, post("/family/contact").param("channel", "TEXT").param("how", "BSL, and large print"));

        assertThat(pages.text(story.mina, get("/family/contact")))
                .contains("BSL, and large print")
                .doesNotContain("You began");
    }

    @Test
    void thePagesHaveTenStatementsAtMostAndFourteenKilobytesWhateverTheHistory() throws Exception {
        for (int i = 0; i < 7; i++) {
            int number = i;
            ChildId child = story.as(story.cora, () -> story.children
                    .open(story.area, story.open("TW-9" + number, "Child " + number, ChildStory.KIT_BORN))
                    .orThrow());
            story.join(child, story.mina, Relationship.PARENT, null, ChildStory.TODAY, null);
            room.told.put(child, years());
        }
        room.told.put(story.kit, years());
        for (int i = 0; i < 60; i++) {
            story.as(story.theo, () -> story.children.find(story.area, story.kit, Purpose.of("to plan a lesson")));
        }
        for (String path : List.of(
                "/family", "/family/" + story.kit, "/family/" + story.kit + "/looked", "/family/contact", "/account")) {
            pages.text(story.mina, get(path)); // from then on the area and its words are known
            List<String> answer = new ArrayList<>();
            List<String> statements = CountedStatements.during(() -> answer.add(pages.text(story.mina, get(path))));
            assertThat(statements)
                    .as(path + "\n" + String.join("\n", statements))
                    .hasSizeLessThanOrEqualTo(10);
            assertThat(compressed(answer.getFirst())).as(path).isLessThan(14_000);
        }
    }

    private static FamilySteps.Told told(String what, LocalDate by, @org.jspecify.annotations.Nullable LocalDate was) {
        return new FamilySteps.Told(
                List.of("We are waiting for one answer."),
                List.of(new FamilySteps.Step(what, "Health", by, was, "/help")),
                List.of(new FamilySteps.News(ChildStory.TODAY.minusDays(3), "A meeting was held", "/help")));
    }

    /** Years of it. */
    private static FamilySteps.Told years() {
        List<FamilySteps.Step> steps = new ArrayList<>();
        List<FamilySteps.News> news = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            steps.add(
                    new FamilySteps.Step("Step number " + i + " of many", "Somebody " + i, TAKEN_OVER, null, "/help"));
            news.add(new FamilySteps.News(TAKEN_OVER.minusDays(i), "Something that changed, number " + i, "/help"));
        }
        return new FamilySteps.Told(List.of("We are in the middle."), steps, news);
    }

    private void takesOver(Set<SharedPart> parts) {
        PersonId kit = story.kitThemself();
        clock.set(TAKEN_OVER);
        story.as(kit, () -> {
            story.circles.share(story.area, story.kit.value(), parts);
            return kit;
        });
    }

    private static int compressed(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
