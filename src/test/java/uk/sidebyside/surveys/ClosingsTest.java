package uk.sidebyside.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
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
        return closed("Short breaks", to);
    }

    private Closing closed(String service, List<String> to) {
        var closed = new Closings.Closed(
                thing,
                null,
                Closing.Kind.PIECE,
                service,
                SurveyStory.TODAY,
                "joint-partnership",
                to.stream().<Recipient>map(Recipient.ToAddress::new).toList(),
                Set.of(Respondent.PARENT_CARER));
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

    /** What they say would count for short breaks: whoever had to do with another service is not asked there. */
    @Test
    void theSurveyOfAnotherServiceIsNoneForThem() {
        assertThat(closed("Portage", List.of("one@example.org")).asked()).isEqualTo(Closing.Asked.NOT_ASKED);
        assertThat(mail("subject")).isEmpty();

        Survey all = story.make("joint-partnership", Closings.ALL_SERVICES, Moment.ALONE, null);
        assertThat(closed("Portage", List.of("one@example.org")).asked()).isEqualTo(Closing.Asked.ASKED);
        assertThat(made(all)).isEqualTo(1);
        assertThat(made(story.survey)).isZero();
    }

    @Test
    void aSurveyBeforeSomethingBeginsOrForOthersIsNoneForThem() {
        Survey start = story.make("before-and-after", "Portage", Moment.START, null);
        Survey practitioners = survey("before-and-after", Set.of(Respondent.PRACTITIONER), Moment.ALONE);
        assertThat(portage().asked()).isEqualTo(Closing.Asked.NOT_ASKED);

        Survey exit = story.make("before-and-after", "Portage", Moment.EXIT, start.id());
        assertThat(portage().asked()).isEqualTo(Closing.Asked.ASKED);
        assertThat(made(exit)).isEqualTo(1);
        assertThat(made(start) + made(practitioners)).isZero();
    }

    private Closing portage() {
        var closed = new Closings.Closed(
                thing,
                null,
                Closing.Kind.PIECE,
                "Portage",
                SurveyStory.TODAY,
                "before-and-after",
                List.of(new Recipient.ToAddress("one@example.org")),
                Set.of(Respondent.PARENT_CARER));
        return story.asInes(() -> transaction.execute(status -> story.closings.closed(story.area, closed)));
    }

    private Survey survey(String set, Set<Respondent> asked, Moment moment) {
        SurveyId id = story.asInes(() -> story.surveys
                .make(
                        story.area,
                        new Surveys.Make(
                                UUID.randomUUID(),
                                "How is it to work there?",
                                set,
                                "Portage",
                                asked,
                                moment,
                                null,
                                true,
                                SurveyStory.TODAY,
                                SurveyStory.LAST_DAY,
                                SurveyStory.LAST_DAY.plusDays(30)))
                .orThrow());
        return story.asInes(() -> story.surveys.byId(story.area, id));
    }

    private int made(Survey survey) {
        return story.asInes(() -> story.links.made(story.area, survey.id())).made();
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
