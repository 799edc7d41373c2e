package uk.sidebyside.measures.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStory;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.measures.rules.Counted;
import uk.sidebyside.measures.rules.Mark;
import uk.sidebyside.measures.rules.Shown;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Two measures of which one counts a part of the other: nobody may subtract one from the other and find a few people. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class OverlapsTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate NEXT_DAY = MeasureStory.TODAY.plusDays(1);

    @Autowired
    ApplicationContext program;

    @Autowired
    Publications publications;

    @Autowired
    Publishing publishing;

    @Autowired
    PublicTables tables;

    private MeasureStory story;
    private Measure all;
    private Measure girls;

    @BeforeEach
    void allAndGirls() {
        story = MeasureStory.tell(program);
        all = count("All plans");
        girls = count("Plans of girls");
    }

    @Test
    void undeclaredTheyStandBesideOneAnother() {
        report(all, 43);
        report(girls, 40);
        publish(NEXT_DAY);
        assertThat(shown(girls).mark()).isEqualTo(Mark.SHOWN);
    }

    @Test
    void aPartIsHiddenWhereTheRestIsAFewPeopleWhicheverIsPublishedFirst() {
        declare(girls, all);
        report(girls, 40);
        report(all, 43);
        publish(NEXT_DAY);
        assertThat(shown(girls).mark()).isEqualTo(Mark.KEPT_BACK);
        assertThat(shown(all).were()).isEqualTo(43);
    }

    /** The whole is read as it is known, so the order in which tables are made says nothing. */
    @Test
    void aPartIsHiddenWhoseWholeIsPublishedAfterItInTheSameNight() {
        Measure later = count("All plans and statements");
        declare(girls, later);
        report(girls, 40);
        report(later, 43);
        publish(NEXT_DAY);
        assertThat(shown(girls).mark()).isEqualTo(Mark.KEPT_BACK);
        assertThat(shown(later).were()).isEqualTo(43);
    }

    @Test
    void aWholeThatComesAfterItsPartIsHiddenThen() {
        declare(girls, all);
        report(girls, 40);
        publish(NEXT_DAY);
        report(all, 43);
        publish(NEXT_DAY.plusDays(1));
        assertThat(shown(girls).were()).isEqualTo(40);
        assertThat(shown(all).mark()).isEqualTo(Mark.KEPT_BACK);
    }

    @Test
    void bothAreShownWhereTheRestIsLargeOrNobody() {
        declare(girls, all);
        report(girls, 40);
        report(all, 45);
        publish(NEXT_DAY);
        assertThat(shown(girls).were()).isEqualTo(40);
        assertThat(shown(all).were()).isEqualTo(45);
    }

    @Test
    void aPartIsNotToldApartInPublic() {
        declare(girls, all);
        report(girls, 40);
        var cells = new TreeMap<>(Map.of("Autism", new Counted(25, 0), "Speech", new Counted(15, 0)));
        story.asEditor(() -> program.getBean(Breakdowns.class).record(story.area, girls.key(), AUGUST, "need", cells));
        publish(NEXT_DAY);
        assertThat(newest(girls).table().figures().getFirst().breakdowns()).isEmpty();
    }

    @Test
    void aPartOfItselfOrOfAPartIsRefused() {
        assertThat(refused(describe(all, all))).extracting(Finding::key).containsExactly("part.of.a.part");
        declare(girls, all);
        Measure few = count("Plans of girls under 5");
        assertThat(refused(describe(few, girls))).extracting(Finding::key).containsExactly("part.of.a.part");
        assertThat(refused(describe(all, few)))
                .as("it has parts itself")
                .extracting(Finding::key)
                .containsExactly("part.of.a.part");
    }

    private static List<Finding> refused(Saving<?> saving) {
        return ((Saving.Refused<?>) saving).findings();
    }

    private Measure count(String name) {
        return story.measure(
                MeasureStory.with(MeasureStory.named(story.advice(), name, Audience.PUBLIC), Unit.COUNT, FedBy.TYPED));
    }

    private void declare(Measure part, @Nullable Measure whole) {
        describe(part, whole).orThrow();
    }

    private Saving<?> describe(Measure part, @Nullable Measure whole) {
        return story.asEditor(() -> publications.describe(
                story.area, part.id(), true, List.of("need"), Sector.EDUCATION, whole == null ? null : whole.id(), 0));
    }

    private void report(Measure measure, long count) {
        story.asEditor(() -> program.getBean(Readings.class)
                        .record(story.area, measure.id(), Reading.figure(AUGUST, BigDecimal.valueOf(count), "Log")))
                .orThrow();
    }

    private void publish(LocalDate day) {
        story.clock.set(day);
        Principals.call(Principal.job(story.area, "test"), () -> publishing.publish(story.area, day));
    }

    private uk.sidebyside.measures.PublishedTable newest(Measure measure) {
        return java.util.Objects.requireNonNull(story.asVisitor(() -> tables.newest(story.area, List.of(measure), null))
                .get(measure.id()));
    }

    private Shown shown(Measure measure) {
        return newest(measure).table().figures().getFirst().whole();
    }
}
