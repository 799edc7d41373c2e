package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Invitations;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;

/** The child or young person is asked themself what they think, by their own account or through somebody who helps. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class InvitingTheChildTest {
    private static final LocalDate OWN = LocalDate.of(2029, 7, 2);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private VoiceStory story;
    private VoiceReader reader;
    private String invite;

    @BeforeEach
    void tell() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(mvc, story);
        invite = "/voice/child/" + story.around.kit.value() + "/invite";
    }

    @Test
    void theirOwnAccountIsOfferedFirst() throws Exception {
        story.around.kitThemself();
        assertThat(offered()).first().isEqualTo("Kit, with their own account");
        assertThat(offered()).hasSizeGreaterThan(2);
    }

    @Test
    void whereThereIsNoneItSaysHowToHearThemAllTheSame() throws Exception {
        assertThat(offered()).noneMatch(one -> one.startsWith("Kit,"));
        assertThat(reader.page(story.around.cora, get(invite)).text())
                .contains(
                        "Kit has no account. To hear Kit, choose who helps, and a child’s or a young person’s questions.")
                .contains("choose “Help Kit to say something”");
    }

    /** Whichever of their own questions they are asked, what they say is theirs: a child's before the day, a young person's after it. */
    @Test
    void whatTheyAreAskedIsTheirsToSay() throws Exception {
        PersonId kit = story.around.kitThemself();
        assertThat(invited(kit, "parent", VoiceStory.TODAY)).satisfies(sitting -> {
            assertThat(sitting.speaker()).isEqualTo(Speaker.CHILD);
            assertThat(sitting.ownAccount()).isTrue();
        });
        story.clock.set(OWN);
        assertThat(invited(kit, "young", OWN)).satisfies(sitting -> {
            assertThat(sitting.speaker()).isEqualTo(Speaker.YOUNG_PERSON);
            assertThat(sitting.ownAccount()).isTrue();
        });
        assertThat(invited(story.around.theo, "parent", OWN).ownAccount()).isFalse();
    }

    @Test
    void nobodyIsAskedWhatTheySawOfThemself() throws Exception {
        PersonId kit = story.around.kitThemself();
        for (String of : List.of("seen", "practitioner")) {
            MockHttpServletResponse answer = sent(kit, of, VoiceStory.TODAY);
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(answer.getContentAsString()).contains("Choose questions that somebody answers about themself");
        }
    }

    private List<String> offered() throws Exception {
        return reader.page(story.around.cora, get(invite)).select("select[name=person] option[value~=.]").stream()
                .map(Element::text)
                .toList();
    }

    private Sitting invited(PersonId whom, String questions, LocalDate today) throws Exception {
        String at = Objects.requireNonNull(sent(whom, questions, today).getRedirectedUrl());
        var id = new SittingId(UUID.fromString(at.substring(at.lastIndexOf('/') + 1)));
        return story.as(
                story.around.cora, () -> program.getBean(Invitations.class).mine(story.area, id));
    }

    private MockHttpServletResponse sent(PersonId whom, String questions, LocalDate today) throws Exception {
        LocalDate until = today.plusDays(10);
        LocalDate told = today.plusDays(20);
        return reader.as(
                story.around.cora,
                post(invite)
                        .param("person", whom.value().toString())
                        .param("questions", questions)
                        .param("readers", "Cora Quayle, case officer")
                        .param("until.day", "" + until.getDayOfMonth())
                        .param("until.month", "" + until.getMonthValue())
                        .param("until.year", "" + until.getYear())
                        .param("tellBackOn.day", "" + told.getDayOfMonth())
                        .param("tellBackOn.month", "" + told.getMonthValue())
                        .param("tellBackOn.year", "" + told.getYear()));
    }
}
