package uk.sidebyside.partnership.told;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** How joint partnership went in a time, as it stood on its last day. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class TogetherInNumbersTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    TogetherInNumbers numbers;

    private PartnershipStory story;
    private LocalDate began;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program).withParents();
        began = story.today();
    }

    private TogetherInNumbers.Together between(LocalDate from, LocalDate until) {
        return story.as(Principal.job(story.area, "test"), () -> numbers.between(story.area, from, until));
    }

    @Test
    void aPieceStandsWhereItStoodOnTheLastDay() {
        story.as(story.cora, () -> story.plans
                .add(story.area, story.piece, "Ask families", "Cora", began.plusDays(3))
                .orThrow());
        story.days(5);
        story.allSteps();
        story.days(5);
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());

        assertThat(between(began, began.plusDays(2)).standings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo("A leaflet");
                    assertThat(one.service()).isEqualTo("Short breaks");
                    assertThat(one.steps()).isEqualTo(13);
                    assertThat(one.settled()).isZero();
                    assertThat(one.behind()).isZero();
                    assertThat(one.endedOn()).isNull();
                    assertThat(one.cameOfIt()).isEmpty();
                });
        assertThat(between(began, began.plusDays(5)).standings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.settled()).isEqualTo(13);
                    assertThat(one.behind()).isOne();
                });
        assertThat(between(began, began.plusDays(10)).standings())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.endedOn()).isEqualTo(began.plusDays(10));
                    assertThat(one.stopped()).isTrue();
                    assertThat(one.cameOfIt()).isEqualTo("There is no money.");
                });
        assertThat(between(began.plusDays(11), began.plusDays(20)).standings()).isEmpty();
    }

    @Test
    void promisesToTellAreKeptByTheirDayOrLaterOrNotYet() {
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        LocalDate due = TellBackPoint.CLOSE.dueOn(began);
        assertThat(between(began, due.minusDays(1)).promises()).isEqualTo(new TogetherInNumbers.Promises(0, 0, 0));
        assertThat(between(began, due).promises()).isEqualTo(new TogetherInNumbers.Promises(1, 0, 0));

        story.clock.set(due.plusDays(1));
        story.as(story.cora, () -> story.tellBacks
                .tell(story.area, story.piece, TellBackPoint.CLOSE, Channel.PHONE, due.plusDays(1), "No money.")
                .orThrow());

        assertThat(between(began, due).promises()).isEqualTo(new TogetherInNumbers.Promises(1, 0, 0));
        assertThat(between(began, due.plusDays(1)).promises()).isEqualTo(new TogetherInNumbers.Promises(1, 0, 1));
    }

    @Test
    void whoJoinsTwiceIsOneAndNewWaysAreThoseThatTheServiceHadNotUsed() {
        TogetherInNumbers.Together first = between(began, began);
        assertThat(first.joined()).isEqualTo(new TogetherInNumbers.Joined(2, 2));
        assertThat(first.newWays()).containsExactly(Way.ONLINE);

        story.days(1);
        var second = story.as(story.cora, () -> story.pieces
                .begin(
                        story.area,
                        new uk.sidebyside.partnership.Pieces.Begin(
                                uk.sidebyside.partnership.rules.Level.STRATEGIC,
                                story.service,
                                null,
                                story.words("A poster")))
                .orThrow());
        story.as(story.cora, () -> story.participants
                .add(
                        story.area,
                        second,
                        java.util.UUID.randomUUID(),
                        PartnershipStory.person("Petra Example", "Petra@example.org"))
                .orThrow());

        TogetherInNumbers.Together later = between(began.plusDays(1), began.plusDays(1));
        assertThat(later.joined()).isEqualTo(new TogetherInNumbers.Joined(1, 0));
        assertThat(later.newWays()).isEmpty();
        assertThat(between(began, began.plusDays(1)).joined()).isEqualTo(new TogetherInNumbers.Joined(2, 2));
    }

    @Test
    void aServiceThatBeganNothingInTwelveMonthsIsNamed() {
        story.plan.asOperator(() -> program.getBean(LocalServices.class)
                .add(
                        story.area,
                        new ServiceId(java.util.UUID.randomUUID()),
                        new LocalServices.Entry("Portage", Sector.EDUCATION, null, began, null))
                .orThrow());
        assertThat(between(began, began).without()).containsExactly("Portage");
        assertThat(between(began, began).services()).isEqualTo(2);
        LocalDate year = began.plusMonths(12);
        assertThat(between(year, year).without()).containsExactly("Portage", "Short breaks");
        assertThat(between(year, year.minusDays(1)).without()).containsExactly("Portage");
    }

    @Test
    void nobodyButTheAreasOwnWorkCounts() {
        for (Principal other : List.of(story.cora, story.petra, story.plan.visitor)) {
            assertThatThrownBy(() -> story.as(other, () -> numbers.between(story.area, began, began)))
                    .isInstanceOf(NotFound.class);
        }
    }
}
