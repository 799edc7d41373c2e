package uk.sidebyside.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Closing something sends the survey, "not asked" stays visible, and no mail says whom it is about. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ClosingsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SurveyStory story;
    private Ref thing;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
        thing = new Ref(story.area, "piece", UUID.randomUUID());
    }

    private Closing closed(List<String> to) {
        var closed = new Closings.Closed(
                thing,
                null,
                Closing.Kind.PIECE,
                "Short breaks",
                SurveyStory.TODAY,
                "joint-partnership",
                to.stream().<Recipient>map(Recipient.ToAddress::new).toList());
        return story.asInes(() -> transaction.execute(status -> story.closings.closed(story.area, closed)));
    }

    @Test
    void closingSomethingSendsEachOneALinkOfTheirOwnAndOnlyOnce() {
        Closing closing = closed(List.of("one@example.org", "two@example.org"));
        assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
        assertThat(closing.askedOn()).isEqualTo(SurveyStory.TODAY);
        closed(List.of("one@example.org", "two@example.org"));

        assertThat(mail("to_address")).containsExactlyInAnyOrder("one@example.org", "two@example.org");
        assertThat(story.asInes(() -> story.links.made(story.area, story.survey.id())))
                .isEqualTo(new SurveyLinks.Made(2, 0));
        assertThat(story.asInes(() -> story.closings.inArea(story.area))).hasSize(1);
    }

    @Test
    void theMailNamesNeitherAChildNorANeedNorTheService() {
        closed(List.of("one@example.org"));

        String letter = String.join("\n", mail("subject || body"));
        assertThat(letter)
                .contains("Will you tell us how it was?", "/survey/")
                .doesNotContain("Short breaks", "How was it for you", thing.id().toString(), "joint partnership");
        String token = letter.replaceAll("(?s).*/survey/([a-z0-9]{27}).*", "$1");
        assertThat(story.as(SurveyDesk.answering(story.area), () -> story.answering.asked(story.area, token))
                        .once())
                .isTrue();
    }

    @Test
    void withoutAnAddressItStandsAsNotAskedAndCanBeAskedLater() {
        assertThat(closed(List.of()).asked()).isEqualTo(Closing.Asked.NOT_ASKED);
        assertThat(mail("subject")).isEmpty();
        assertThat(closed(List.of("one@example.org")).asked()).isEqualTo(Closing.Asked.ASKED);
    }

    @Test
    void withoutAnOpenSurveyOfThoseQuestionsNobodyIsAsked() {
        story.count(story.survey);
        assertThat(closed(List.of("one@example.org")).asked()).isEqualTo(Closing.Asked.NOT_ASKED);
        assertThat(mail("subject")).isEmpty();
    }

    /** Nobody of the partnership who may not see the child learns from the list which child it was. */
    @Test
    void whatWasClosedIsNamedOnlyToThoseWhoMaySeeIt() {
        Closing closing = closed(List.of());
        assertThat(closing.about()).isEqualTo(thing);
        assertThat(story.as(story.plan.colm, () -> story.closings.seen(List.of(closing))))
                .isEmpty();
    }

    @Test
    void whoWasAskedHasADayAndWhoWasNotHasNone() {
        Closing closing = closed(List.of());
        assertThat(say(closing, Closing.Asked.ASKED, null)).isInstanceOf(Saving.Refused.class);
        assertThat(say(closing, Closing.Asked.DECLINED, SurveyStory.TODAY)).isInstanceOf(Saving.Refused.class);
        assertThat(say(closing, Closing.Asked.ASKED, SurveyStory.TODAY.plusDays(1)))
                .isInstanceOf(Saving.Refused.class);
        assertThat(say(closing, Closing.Asked.ASKED, SurveyStory.TODAY.minusDays(1)))
                .isInstanceOf(Saving.Refused.class);
        say(closing, Closing.Asked.ASKED, SurveyStory.TODAY).orThrow();
        assertThat(say(closing, Closing.Asked.DECLINED, null)).isInstanceOf(Saving.Stale.class);
    }

    private Saving<ClosingId> say(
            Closing closing, Closing.Asked asked, java.time.@org.jspecify.annotations.Nullable LocalDate on) {
        return story.asInes(() -> story.closings.say(story.area, closing.id(), closing.version(), asked, on, "So."));
    }

    private List<String> mail(String what) {
        return story.as(
                story.plan.operator,
                () -> transaction.execute(status -> jdbc.sql("SELECT " + what
                                + " FROM notices.mail WHERE area_id = :area AND template = 'survey-link'")
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }
}
