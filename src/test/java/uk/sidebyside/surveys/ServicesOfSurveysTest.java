package uk.sidebyside.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.surveys.rules.Case;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Surveys, closings and complaints are about services of the area's register, or about a piece of work by its name. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ServicesOfSurveysTest {
    private static final LocalDate DAY = SurveyStory.TODAY;

    @Autowired
    ApplicationContext program;

    @Autowired
    LocalServices register;

    @Autowired
    TransactionTemplate transaction;

    private final ServiceId portage = new ServiceId(UUID.randomUUID());
    private SurveyStory story;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
        story.as(story.plan.operator, () -> register.add(story.area, portage, entry("Portage"))
                .orThrow());
    }

    private static LocalServices.Entry entry(String name) {
        return new LocalServices.Entry(name, Sector.EARLY_YEARS, null, LocalDate.of(2026, 1, 1), null);
    }

    @Test
    void whatIsAboutAServiceOfTheRegisterBearsTheNameThatItHasToday() {
        Survey survey = story.make("vision", "portage", Moment.ALONE, null);
        CaseId complaint = logged("PORTAGE");
        ClosingId closing = noted(" Portage ");
        assertThat(names(survey.id(), complaint, closing)).containsOnly("Portage");

        story.as(story.plan.operator, () -> register.change(story.area, portage, entry("Home visits"), 1)
                .orThrow());

        assertThat(names(survey.id(), complaint, closing)).containsOnly("Home visits");
        assertThat(story.asInes(() -> story.log.inArea(story.area)))
                .extracting(LoggedCase::service)
                .containsExactly("Home visits");
    }

    @Test
    void whatIsNoServiceKeepsItsOwnWords() {
        assertThat(names(
                        story.make("vision", "The new playground", Moment.ALONE, null)
                                .id(),
                        logged("The new playground"),
                        noted("The new playground")))
                .containsOnly("The new playground");
    }

    /** A room that closes something finds the survey of its service, whatever either was called when it was written down. */
    @Test
    void aClosingFindsTheSurveyOfItsServiceAfterItWasRenamed() {
        Survey survey = story.make("joint-partnership", "Portage", Moment.ALONE, null);
        story.as(story.plan.operator, () -> register.change(story.area, portage, entry("Home visits"), 1)
                .orThrow());
        Closing closing = story.asInes(() -> transaction.execute(status -> story.closings.closed(
                story.area,
                new Closings.Closed(
                        SurveyRefs.of(story.area, story.survey.id()),
                        null,
                        Closing.Kind.PIECE,
                        "Home visits",
                        DAY,
                        "joint-partnership",
                        List.of(new Recipient.ToAddress("one@example.org")),
                        Set.of(Respondent.PARENT_CARER)))));
        assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
        assertThat(story.asInes(() -> story.links.made(story.area, survey.id()).made()))
                .as("not the survey of another service with the same questions")
                .isEqualTo(1);
    }

    private List<String> names(SurveyId survey, CaseId complaint, ClosingId closing) {
        return story.asInes(() -> List.of(
                story.surveys.byId(story.area, survey).service(),
                story.surveys.inArea(story.area).stream()
                        .filter(one -> one.id().equals(survey))
                        .findFirst()
                        .orElseThrow()
                        .service(),
                story.log.byId(story.area, complaint).service(),
                story.closings.byId(story.area, closing).service(),
                story.closings.inArea(story.area).getFirst().service()));
    }

    private CaseId logged(String service) {
        return story.asInes(() -> story.log.log(
                        story.area,
                        new CaseLog.Log(
                                UUID.randomUUID(),
                                Case.Kind.COMPLAINT,
                                service,
                                "A form was lost.",
                                DAY,
                                DAY.plusDays(5))))
                .orThrow();
    }

    private ClosingId noted(String service) {
        return story.asInes(() -> story.closings.note(
                        story.area,
                        UUID.randomUUID(),
                        new Closings.Note(Closing.Kind.PIECE, service, DAY, null, Closing.Asked.NOT_ASKED, null, "")))
                .orThrow();
    }
}
