package uk.sidebyside.children.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Somebody else was taken for Kit, by a mistyped address. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class NotTheirAccountTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    StoryClock clock;

    private ChildStory story;
    private ChildPages pages;
    private PersonId wrong;
    private String circle;
    private String form;

    @BeforeEach
    void somebodyIsTakenForKit() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        pages = new ChildPages(mvc, story);
        wrong = story.kitThemself();
        circle = "/children/" + story.kit + "/circle";
        form = circle + "/themself/" + wrong.value() + "/end";
    }

    @Test
    void theCaseOfficerPutsItRightFromThePageOfTheCircle() throws Exception {
        assertThat(Jsoup.parse(pages.text(story.cora, get(circle)))
                        .select("main a")
                        .eachAttr("href"))
                .contains(form);
        int looks = pages.looks(story.kit);
        assertThat(Jsoup.parse(pages.text(story.cora, get(form))).select("main").text())
                .contains("Kit Okoro", "kit.okoro@");
        assertThat(pages.status(wrong, get("/family/" + story.kit))).isEqualTo(200);
        assertThat(pages.status(
                        story.cora,
                        post(form).param("submission", UUID.randomUUID().toString())))
                .isBetween(300, 303);
        assertThat(pages.looks(story.kit)).as("both stand in the access log").isGreaterThanOrEqualTo(looks + 2);
        assertThat(pages.status(wrong, get("/family/" + story.kit))).isEqualTo(404);
        assertThat(pages.text(story.cora, get(circle))).doesNotContain("themself/", "kit.okoro@");
        assertThat(pages.status(story.cora, get(form)))
                .as("it is theirs no more")
                .isEqualTo(404);
    }

    @Test
    void itIsForThoseWhoLeadTheWorkAndForNobodyElse() throws Exception {
        assertThat(pages.text(story.theo, get(circle))).doesNotContain("themself/", "kit.okoro@");
        for (PersonId other : List.of(story.theo, story.mina, wrong, story.ada, story.stranger)) {
            assertThat(pages.status(other, get(form))).isEqualTo(404);
            assertThat(pages.status(other, post(form))).isEqualTo(404);
        }
        assertThat(pages.status(story.cora, post(circle + "/themself/" + story.mina.value() + "/end")))
                .as("somebody whose own it is not")
                .isEqualTo(404);
        assertThat(story.operator(() -> story.circles.owner(story.area, story.kit.value())))
                .isEqualTo(wrong.value());
    }

    /** What somebody else chose is no choice of the young person's; what the young person chose before an account was lost stays theirs. */
    @Test
    void whatTheyLetParentsSeeCountsNoMore() throws Exception {
        clock.set(LocalDate.of(2029, 7, 2));
        shares(wrong);
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        pages.status(
                story.cora, post(form).param("submission", UUID.randomUUID().toString()));
        assertThat(pages.status(story.mina, get("/family/" + story.kit))).isEqualTo(404);

        PersonId right = story.person("Kit Right");
        story.operator(() -> {
            story.circles.belongsTo(story.area, story.kit.value(), right);
            return true;
        });
        shares(right);
        story.operator(() -> {
            story.circles.takeBack(story.area, story.kit.value(), wrong);
            return true;
        });
        assertThat(pages.status(story.mina, get("/family/" + story.kit)))
                .as("chosen by another than whose account is taken back")
                .isEqualTo(200);
    }

    private void shares(PersonId person) {
        clock.advance(Duration.ofMinutes(1));
        story.as(person, () -> {
            story.circles.share(story.area, story.kit.value(), Set.of(SharedPart.STEPS));
            return person;
        });
    }
}
