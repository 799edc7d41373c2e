package uk.sidebyside.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.plan.LookBacks.Item;
import uk.sidebyside.plan.PlanRegister.Activity;
import uk.sidebyside.plan.PlanRegister.Risk;
import uk.sidebyside.plan.PlanVersions.ToSign;
import uk.sidebyside.plan.Workstreams.Milestone;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What goes with a plan: registers, milestones, look-backs and signed versions. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PlanFacadesTest {
    private static final LocalDate TODAY = PlanStory.BEGINS;

    @Autowired
    ApplicationContext program;

    @Autowired
    PlanRegister register;

    @Autowired
    Workstreams workstreams;

    @Autowired
    LookBacks lookBacks;

    @Autowired
    PlanVersions versions;

    @Autowired
    Plans plans;

    @Autowired
    LineEditing lines;

    @Autowired
    Submissions submissions;

    private PlanStory story;

    @BeforeEach
    void tell() {
        story = PlanStory.tell(program);
    }

    @Test
    void whoMayNotEditFindsNoWayToWrite() {
        for (Principal who : List.of(story.nadia, story.ruth, story.visitor)) {
            refusesAsAbsent(who, () -> register.keep(story.area.id(), story.plan, risk(false)));
            refusesAsAbsent(who, () -> register.commit(story.area.id(), story.plan, true, "We will.", ""));
            refusesAsAbsent(who, () -> register.log(story.area.id(), story.plan, entry(null)));
            refusesAsAbsent(who, () -> workstreams.keep(story.area.id(), step(null, 0)));
            refusesAsAbsent(who, () -> lookBacks.begin(story.area.id(), story.plan, "Title", ""));
            refusesAsAbsent(who, () -> versions.prepare(story.area.id(), prepare(List.of())));
            refusesAsAbsent(
                    who, () -> submissions.once(story.area.id(), UUID.randomUUID(), () -> Saving.saved("never")));
        }
    }

    @Test
    void thePublicReadsPublishedRisksOnly() {
        byInes(() -> register.keep(story.area.id(), story.plan, risk(false)).orThrow());
        byInes(() -> register.keep(story.area.id(), story.plan, risk(true)).orThrow());
        assertThat(story.as(story.visitor, () -> register.risks(story.area.id(), story.plan)))
                .extracting(Risk::published)
                .containsExactly(true);
        assertThat(story.as(story.nadia, () -> register.risks(story.area.id(), story.plan)))
                .hasSize(2);
    }

    @Test
    void ofAnEntryThatIsHeldBackThePublicReadsTheReasonOnly() {
        byInes(() -> register.log(story.area.id(), story.plan, entry("A court case is open."))
                .orThrow());
        var seen = story.as(story.visitor, () -> register.activities(story.area.id(), story.plan))
                .getFirst();
        assertThat(seen.heldBackWhy()).isEqualTo("A court case is open.");
        assertThat(seen.toString()).doesNotContain("We told them", "parents", "slides", "asked");
    }

    @Test
    void anEntryOfAWholeMonthStandsOnItsFirstDay() {
        byInes(() -> register.log(story.area.id(), story.plan, entry(null)).orThrow());
        assertThat(story.as(story.visitor, () -> register.activities(story.area.id(), story.plan)))
                .extracting(Activity::on)
                .containsExactly(LocalDate.of(2026, 3, 1));
    }

    @Test
    void anAnswerThatSomebodyElseGaveIsNotOverwritten() {
        UUID one = byInes(() -> register.commit(story.area.id(), story.plan, true, "Plans are good.", "")
                .orThrow());
        byInes(() -> register.answer(story.area.id(), one, "By audit.", 1).orThrow());
        assertThat(byInes(() -> register.answer(story.area.id(), one, "I think so.", 1)))
                .isInstanceOfSatisfying(
                        Saving.Stale.class, stale -> assertThat(stale.theirs()).containsEntry("answer", "By audit."));
    }

    @Test
    void milestonesRollUpToTheirLine() {
        byInes(() ->
                workstreams.keep(story.area.id(), step(TODAY.minusDays(1), 0)).orThrow());
        byInes(() -> workstreams.keep(story.area.id(), step(TODAY, 0)).orThrow());
        var done = new Milestone(null, story.lineA, true, "Done.", null, TODAY.minusDays(9), TODAY, 0);
        byInes(() -> workstreams.keep(story.area.id(), done).orThrow());
        assertThat(story.as(story.visitor, () -> workstreams.rollUp(story.area.id(), story.plan)))
                .containsEntry(story.lineA, new Workstreams.RollUp(1, 3, 1))
                .doesNotContainKey(story.lineB);
    }

    @Test
    void aMilestoneIsNotDoneTomorrow() {
        var tomorrow = new Milestone(null, story.lineA, false, "Soon.", null, null, TODAY.plusDays(1), 0);
        assertThat(byInes(() -> workstreams.keep(story.area.id(), tomorrow))).isInstanceOf(Saving.Refused.class);
    }

    @Test
    void casesAreCountedForAllAndShownToEditorsOnly() {
        LookBackId id = byInes(() -> lookBacks
                .begin(story.area.id(), story.plan, "Plans without advice", "")
                .orThrow());
        for (String ref : List.of("C-1", "C-2", "C-1")) {
            var item =
                    new Item(null, ref, "Ask for advice.", null, TODAY.minusDays(1), ref.equals("C-1") ? TODAY : null);
            byInes(() -> lookBacks.keep(story.area.id(), id, item).orThrow());
        }
        var seen = story.as(story.visitor, () -> lookBacks.inPlan(story.area.id(), story.plan))
                .getFirst();
        assertThat(List.of(seen.done(), seen.all(), seen.late())).containsExactly(1, 2, 1);
        assertThat(seen.items()).isEmpty();
        assertThat(byInes(() -> lookBacks.inPlan(story.area.id(), story.plan))
                        .getFirst()
                        .items())
                .extracting(Item::caseRef)
                .containsExactly("C-1", "C-2");
    }

    @Test
    void aSignedVersionKeepsItsWordsWhateverIsChangedLater() {
        var partners =
                story.asOperator(() -> plans.head(story.area.id(), story.plan)).accountable();
        var one = asked(story.nadia, partners.getFirst());
        var other = asked(story.colm, partners.getLast());
        assertThat(byInes(() -> versions.prepare(story.area.id(), prepare(List.of(one)))))
                .isInstanceOf(Saving.Refused.class);
        VersionId version = byInes(() ->
                versions.prepare(story.area.id(), prepare(List.of(one, other))).orThrow());
        signs(story.nadia, version);
        assertThat(byInes(() -> versions.freeze(story.area.id(), version)))
                .as("one side alone")
                .isInstanceOf(Saving.Refused.class);
        assertThat(byInes(() -> versions.inPlan(story.area.id(), story.plan))).isEmpty();
        signs(story.colm, version);
        byInes(() -> versions.freeze(story.area.id(), version).orThrow());
        String before = story.as(story.visitor, () -> versions.content(story.area.id(), story.plan, 1));
        story.asOperator(() -> story.line(lines, "1.1(C)", story.nadiasSeat));
        assertThat(story.as(story.visitor, () -> versions.content(story.area.id(), story.plan, 1)))
                .isEqualTo(before)
                .contains("1.1(B)")
                .doesNotContain("1.1(C)");
        var latest = story.as(story.visitor, () -> versions.latest(story.area.id(), story.plan))
                .orElseThrow();
        assertThat(latest.sha256()).isEqualTo(FrozenPlan.sha256(before));
        assertThat(latest.signatories()).hasSize(2);
    }

    @Test
    void nobodySignsForSomebodyElse() {
        var partners =
                story.asOperator(() -> plans.head(story.area.id(), story.plan)).accountable();
        VersionId version = byInes(() -> versions.prepare(
                        story.area.id(),
                        prepare(List.of(
                                asked(story.nadia, partners.getFirst()), asked(story.colm, partners.getLast()))))
                .orThrow());
        for (Principal who : List.of(story.ines, story.ruth, story.visitor)) {
            refusesAsAbsent(
                    who,
                    () -> versions.sign(
                            story.area.id(), version, new PlanVersions.Sign("Director", true), "I sign it."));
            refusesAsAbsent(who, () -> versions.words(story.area.id(), version));
        }
        assertThat(story.as(story.nadia, () -> versions.waitingFor(story.area.id(), story.nadia.person())))
                .extracting(SignedVersion::id)
                .containsExactly(version);
        assertThat(story.as(
                        story.nadia,
                        () -> versions.sign(
                                story.area.id(), version, new PlanVersions.Sign("Director", false), "I sign it.")))
                .as("without saying so")
                .isInstanceOf(Saving.Refused.class);
        signs(story.nadia, version);
        // A second time, with another title, changes nothing.
        story.as(
                story.nadia,
                () -> versions.sign(story.area.id(), version, new PlanVersions.Sign("Queen", true), "I sign it."));
        assertThat(byInes(() -> versions.forEditor(story.area.id(), version)).signatories())
                .extracting(SignedVersion.Signature::role, SignedVersion.Signature::signed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Director", true),
                        org.assertj.core.groups.Tuple.tuple("Director", false));
        assertThat(story.as(story.nadia, () -> versions.waitingFor(story.area.id(), story.nadia.person())))
                .isEmpty();
    }

    @Test
    void aVersionThatWasTakenBackIsNotSignedAnyMore() {
        var partners =
                story.asOperator(() -> plans.head(story.area.id(), story.plan)).accountable();
        VersionId version = byInes(() -> versions.prepare(
                        story.area.id(),
                        prepare(List.of(
                                asked(story.nadia, partners.getFirst()), asked(story.colm, partners.getLast()))))
                .orThrow());
        byInes(() -> {
            versions.withdraw(story.area.id(), version);
            return version;
        });
        refusesAsAbsent(
                story.nadia,
                () -> versions.sign(story.area.id(), version, new PlanVersions.Sign("Director", true), "I sign it."));
    }

    @Test
    void aFormIsStoredOnceAndOneThatWasRefusedMayBeSentAgain() {
        UUID form = UUID.randomUUID();
        assertThat(byInes(() -> submissions.once(story.area.id(), form, () -> Saving.refused(List.of()))))
                .isPresent();
        assertThat(byInes(() -> submissions.once(story.area.id(), form, () -> Saving.saved("first"))))
                .contains(Saving.saved("first"));
        assertThat(byInes(() -> submissions.once(story.area.id(), form, () -> Saving.saved("second"))))
                .isEmpty();
    }

    private static Risk risk(boolean published) {
        return new Risk(null, false, "It may rain.", "Late.", null, TODAY, null, null, published, 0);
    }

    private static Activity entry(@org.jspecify.annotations.Nullable String why) {
        return new Activity(
                LocalDate.of(2026, 3, 20), true, "Briefing", "parents", "We told them.", "slides", "They asked.", why);
    }

    private Milestone step(@org.jspecify.annotations.Nullable LocalDate due, int version) {
        return new Milestone(null, story.lineA, false, "A step.", null, due, null, version);
    }

    private PlanVersions.Prepare prepare(List<ToSign> signatories) {
        return new PlanVersions.Prepare(story.plan, "Final submission", signatories);
    }

    private static ToSign asked(Principal who, OrganisationId organisation) {
        return new ToSign(who.person(), "Director", organisation);
    }

    private void signs(Principal who, VersionId version) {
        story.as(who, () -> versions.sign(
                        story.area.id(), version, new PlanVersions.Sign("Director", true), "I sign it.")
                .orThrow());
    }

    private <T> T byInes(java.util.function.Supplier<T> work) {
        return story.as(story.ines, work);
    }

    private void refusesAsAbsent(Principal who, java.util.function.Supplier<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> story.as(who, work));
    }
}
