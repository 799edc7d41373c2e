package uk.sidebyside.measures.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.CountedDefinition;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.curves.CommissionedService.Kind;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Of the services that were bought, how many are held against the framework: counted from the register (R061, T01). */
@DatabaseTest
@Import(StoryClock.Provided.class)
class CommissionedServicesTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 4, 1);
    private static final LocalDate HELD = LocalDate.of(2026, 6, 15);

    @Autowired
    ApplicationContext program;

    @Autowired
    CommissionedServices commissioned;

    @Autowired
    LocalServices services;

    @Autowired
    Histories histories;

    private MeasureStory story;
    private ServiceId portage;
    private ServiceId breaks;

    @BeforeEach
    void anAreaOfItsOwn() {
        story = MeasureStory.tell(program);
        portage = service("Portage");
        breaks = service("Short breaks");
    }

    private ServiceId service(String name) {
        return story.asEditor(() -> services.add(
                        story.area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry(name, Sector.EARLY_YEARS, null, LocalDate.of(2020, 1, 1), null))
                .orThrow());
    }

    private UUID bought(ServiceId service) {
        return story.asEditor(() -> commissioned
                .add(story.area, UUID.randomUUID(), entry(service, BEGAN, null, ""))
                .orThrow());
    }

    private static CommissionedServices.Entry entry(
            @Nullable ServiceId service, @Nullable LocalDate began, @Nullable LocalDate held, String evidence) {
        return new CommissionedServices.Entry(service, Kind.NEW, began, held, evidence);
    }

    private List<Finding> refused(CommissionedServices.Entry entry) {
        Saving<UUID> answer = story.asEditor(() -> commissioned.add(story.area, UUID.randomUUID(), entry));
        return answer instanceof Saving.Refused<UUID> no ? no.findings() : List.of();
    }

    @Test
    void theShareIsCountedFromTheDayOnWhichEachIsHeldAgainstTheFramework() {
        UUID first = bought(portage);
        bought(breaks);
        story.asEditor(() -> commissioned
                .change(story.area, first, entry(portage, BEGAN, HELD, "Parents set the goals."), 1)
                .orThrow());
        Measure measure =
                story.measure(CountedDefinition.of("Under the framework", new SourceKey("measures.framework")));
        List<Point> points = story.asEditor(
                        () -> histories.of(story.area, List.of(measure), MeasureStory.TODAY, 6, null))
                .get(measure.id())
                .points();

        assertThat(points)
                .extracting(point -> point.on() + " " + point.numerator() + " of " + point.denominator())
                .containsExactly(
                        "2026-04-30 0 of 2",
                        "2026-05-31 0 of 2",
                        "2026-06-30 1 of 2",
                        "2026-07-31 1 of 2",
                        "2026-08-31 1 of 2",
                        "2026-09-10 1 of 2");
    }

    @Test
    void whatCanNotBeIsRefusedWithItsReason() {
        bought(portage);
        assertThat(refused(entry(null, null, null, "")))
                .extracting(Finding::key)
                .containsExactly("commissioned.needs.service", "commissioned.needs.first.day");
        assertThat(refused(entry(portage, BEGAN, null, "")))
                .extracting(Finding::key)
                .containsExactly("commissioned.twice");
        assertThat(refused(entry(breaks, MeasureStory.TODAY.plusDays(1), null, "")))
                .extracting(Finding::key)
                .containsExactly("commissioned.in.future");
        assertThat(refused(entry(breaks, BEGAN, BEGAN.minusDays(1), "A report.")))
                .extracting(Finding::key)
                .containsExactly("commissioned.monitored.outside");
        assertThat(refused(entry(breaks, BEGAN, HELD, " ")))
                .extracting(Finding::key)
                .containsExactly("commissioned.needs.evidence");
        assertThat(refused(entry(breaks, BEGAN, null, "A report.")))
                .extracting(Finding::key)
                .containsExactly("commissioned.evidence.needs.day");
        assertThat(refused(entry(breaks, BEGAN, HELD, "A report."))).isEmpty();
    }

    @Test
    void twoEditorsSeeBothTextsAndAVisitorWritesNothing() {
        UUID id = bought(portage);
        story.asEditor(() -> commissioned
                .change(story.area, id, entry(portage, BEGAN, HELD, "The first said this."), 1)
                .orThrow());
        Saving<UUID> second = story.asEditor(
                () -> commissioned.change(story.area, id, entry(portage, BEGAN, HELD, "The second said that."), 1));
        assertThat(second).isInstanceOfSatisfying(Saving.Stale.class, stale -> assertThat(stale.theirs())
                .containsEntry("evidence", "The first said this."));
        assertThatThrownBy(() -> story.asVisitor(
                        () -> commissioned.add(story.area, UUID.randomUUID(), entry(breaks, BEGAN, null, ""))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aServiceHasANameOfItsOwnAndAPlace() {
        Saving<ServiceId> twice = story.asEditor(() -> services.add(
                story.area,
                new ServiceId(UUID.randomUUID()),
                new LocalServices.Entry("portage", null, null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))));
        assertThat(twice).isInstanceOfSatisfying(Saving.Refused.class, refused -> assertThat(refused.findings())
                .extracting("key")
                .containsExactly("service.name.taken", "service.needs.sector", "service.ends.before.it.began"));
    }
}
