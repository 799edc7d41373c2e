package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What is late stays due when it was; the family reads the old day, the new one, and why. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ExcusesTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    ApplicationContext program;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
    }

    private Saving<CaseId> exempt(CaseId id, LocalDate from, LocalDate to) {
        return story.around.as(
                story.around.cora,
                () -> story.excuses.exempt(
                        story.around.area,
                        id,
                        UUID.randomUUID(),
                        "C01",
                        new Exemption(
                                Ground.ABSENT_FOUR_WEEKS,
                                new Circumstance.Absence(from, to),
                                "A letter of 3 October",
                                "Head of service",
                                LocalDate.of(2026, 10, 20))));
    }

    @Test
    void anExemptionExcusesLatenessAndNeverMovesTheDay() {
        CaseId id = story.requested(RECEIVED);
        assertThat(exempt(id, LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 6)))
                .as("27 days are not four weeks")
                .isInstanceOf(Saving.Refused.class);
        assertThat(story.file(id).standing().excused()).isFalse();
        exempt(id, LocalDate.of(2026, 9, 10), LocalDate.of(2026, 10, 7)).orThrow();
        Standing standing = story.file(id).standing();
        assertThat(standing.excused()).isTrue();
        assertThat(standing.next().dueOn()).isEqualTo("2026-10-19");
        assertThat(standing.lateOn(LocalDate.of(2026, 10, 20))).isTrue();
        CaseList.Row row = story.around.as(story.around.cora, () -> story.list
                .page(
                        story.around.area,
                        new CaseList.Filter(CaseList.When.LATE, true, null, null, ""),
                        null,
                        LocalDate.of(2027, 3, 1),
                        50)
                .rows()
                .getFirst());
        assertThat(row.standing().excused()).isTrue();
    }

    @Test
    void theFamilyReadsTheOldDayTheNewOneAndWhyAndNobodyElseDoes() {
        CaseId id = story.requested(RECEIVED);
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, id, "TW-1"))
                .orThrow();
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.move(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                "C01",
                                LocalDate.of(2027, 3, 8),
                                "The doctor’s report came late."))
                .orThrow();
        FamilyCases family = program.getBean(FamilyCases.class);
        CaseFile seen = story.around
                .as(story.around.mina, () -> family.of(story.around.area, story.around.kit))
                .file();
        assertThat(seen.toldNext()).contains(LocalDate.of(2027, 3, 8));
        assertThat(seen.changes().getFirst().oldOn()).isEqualTo("2026-10-19");
        assertThat(seen.changes().getFirst().reason()).isEqualTo("The doctor’s report came late.");
        for (PersonId who : new PersonId[] {story.around.leila, story.around.stranger, story.dev}) {
            assertThatThrownBy(() -> story.around.as(who, () -> family.of(story.around.area, story.around.kit)))
                    .isInstanceOf(NotFound.class);
        }
        story.around.exclude(story.around.kit, story.around.mina, null, null, LocalDate.of(2027, 1, 1), null);
        assertThatThrownBy(
                        () -> story.around.as(story.around.mina, () -> family.of(story.around.area, story.around.kit)))
                .isInstanceOf(NotFound.class);
    }
}
