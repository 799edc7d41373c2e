package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.PartnershipServices;
import uk.sidebyside.partnership.PartnershipSettings;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Each service, and each organisation, begins at least one piece a year; who has begun none is offered support. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ServicesYearTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    LocalServices register;

    @Autowired
    PartnershipSettings settings;

    private PartnershipStory story;
    private Visits visits;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program);
        visits = new Visits(mvc, story.plan.host());
    }

    private ServiceId service(String name, @Nullable OrganisationId of) {
        return story.plan.asOperator(() -> register.add(
                        story.area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry(name, Sector.HEALTH, of, LocalDate.of(2026, 1, 1), null))
                .orThrow());
    }

    @Test
    void organisationsAreRolledUpFromTheirServices() throws Exception {
        OrganisationId trust = story.plan.asOperator(() -> program.getBean(Organisations.class)
                .add(story.area, new Organisations.AddOrganisation("Testwick Trust", "the trust", "health", false)));
        service("Portage", trust);
        service("Nursing", trust);

        assertThat(story.as(story.cora, () -> PartnershipServices.organisations(story.services.year(story.area))))
                .extracting(
                        PartnershipServices.Organisation::services,
                        PartnershipServices.Organisation::with,
                        PartnershipServices.Organisation::pieces)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, 0, 0L), org.assertj.core.groups.Tuple.tuple(1, 1, 1L));
        assertThat(visits.words(story.cora, "/partnership/services"))
                .contains(
                        "1 of 3 services have begun a piece of work",
                        "0 of 2 services began one in twelve months",
                        "Several organisations: 1 of 1 service began one in twelve months");
    }

    /** Rolling twelve months count; beside them stands the year by which the area reports, from April or as it sets. */
    @Test
    void theYearBeginsInAprilUntilTheAreaSetsAnotherMonth() throws Exception {
        story.clock.set(LocalDate.of(2027, 3, 31));
        String page = "/partnership/services";
        assertThat(visits.words(story.cora, page)).contains("In the year that began on 1 April 2026: 1 of 1 so far.");

        story.clock.set(LocalDate.of(2027, 4, 1));

        assertThat(visits.words(story.cora, page))
                .contains("1 of 1 service has begun", "In the year that began on 1 April 2027: 0 of 1 so far.");
        Principal ada = Principal.account(
                new PersonId(UUID.randomUUID()), story.area, Map.of(new SeatId(UUID.randomUUID()), Role.ADMINISTRATOR));
        assertThat(story.as(ada, () -> settings.change(story.area, 4, 20, 13, 0)))
                .asString()
                .contains("yearFrom");
        story.as(ada, () -> settings.change(story.area, 4, 20, 1, 0).orThrow());
        assertThat(visits.words(story.cora, page)).contains("In the year that began on 1 January 2027: 0 of 1 so far.");
    }

    @Test
    void supportThatIsOfferedStandsBesideTheServiceThatBeganNone() throws Exception {
        ServiceId none = service("Portage", null);
        String offer = "/partnership/services/" + none.value() + "/support";

        assertThat(visits.ask(story.cora, post(offer).param("words", " ")).getStatus())
                .isEqualTo(422);
        assertThat(visits.ask(story.cora, post(offer).param("words", "We help to find families."))
                        .getStatus())
                .isEqualTo(302);

        assertThat(visits.words(story.cora, "/partnership/services"))
                .containsPattern("Portage, health.*It has had none yet.*We help to find families.");
    }
}
