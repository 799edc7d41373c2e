package uk.sidebyside.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.plan.PlanRefs;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.Links;

/** The catalogue, its findings and its working groups: who sees and writes what, and what becomes of links. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class NeedsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Refs refs;

    @Autowired
    Links links;

    private NeedsStory story;
    private Ref lineA;

    @BeforeEach
    void begin() {
        story = NeedsStory.tell(program);
        lineA = PlanRefs.of(story.area, story.plan.lineA);
    }

    @Test
    void untilASectionIsPublishedTheVisitorKnowsItsTitleAlone() {
        Principal visitor = story.plan.visitor;
        assertThat(story.as(visitor, () -> story.sections.inArea(story.area)))
                .extracting(Section::title, Section::words)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Children", ""));
        assertThatThrownBy(() -> story.as(visitor, () -> story.sections.byId(story.area, story.section)))
                .isInstanceOf(NotFound.class);
        assertThat(story.as(visitor, () -> story.resources.inArea(story.area))).isEmpty();
        assertThat(story.as(visitor, () -> story.findings.inArea(story.area))).isEmpty();
        assertThat(seen(visitor)).isEmpty();
        assertThat(seen(story.plan.colm)).hasSize(3);

        story.publish();

        assertThat(story.as(visitor, () -> story.sections.byId(story.area, story.section))
                        .words())
                .isEqualTo("There are many.");
        assertThat(story.as(visitor, () -> story.findings.inArea(story.area))).hasSize(1);
        assertThat(seen(visitor)).hasSize(3);
    }

    /** What somebody with an account and no post sees is what a visitor sees. */
    @Test
    void whoHoldsNoPostReadsNoDraft() {
        Principal former = Principal.account(story.plan.colm.person(), story.area, Map.of());

        assertThat(story.as(former, () -> story.findings.inArea(story.area))).isEmpty();
        assertThat(story.as(former, () -> story.actions.inArea(story.area))).isEmpty();
    }

    private Map<Ref, ?> seen(Principal principal) {
        return story.as(
                principal,
                () -> refs.resolve(
                        Set.of(
                                NeedsRefs.of(story.area, story.section),
                                NeedsRefs.of(story.area, story.resource),
                                NeedsRefs.of(story.area, story.finding)),
                        principal));
    }

    @Test
    void whoHoldsTheSectionsPostWritesItAndOthersDoNot() {
        var change = new Sections.Change(story.section, story.version(), Phase.A, "Children", "More.", null);
        assertThatThrownBy(() -> story.as(story.plan.colm, () -> story.sections.change(story.area, change)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> story.as(story.plan.colm, () -> story.findings.use(story.area, story.finding, lineA, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(
                        story.plan.nadia,
                        () -> story.sections.add(
                                story.area, new Sections.Add(UUID.randomUUID(), Phase.B, "Young", null))))
                .isInstanceOf(NotFound.class);

        story.as(
                story.plan.nadia,
                () -> story.sections.change(story.area, change).orThrow());

        assertThat(story.as(story.plan.colm, () -> story.sections.byId(story.area, story.section))
                        .words())
                .isEqualTo("More.");
    }

    @Test
    void ofTwoWhoWriteASectionTheSecondSeesTheFirstsWords() {
        int version = story.version();
        story.as(story.plan.nadia, () -> story.sections
                .change(story.area, new Sections.Change(story.section, version, Phase.A, "Children", "Nadia's.", null))
                .orThrow());

        Saving<SectionId> second = story.as(
                story.plan.ines,
                () -> story.sections.change(
                        story.area, new Sections.Change(story.section, version, Phase.A, "Children", "Ines's.", null)));

        assertThat(second).isInstanceOfSatisfying(Saving.Stale.class, stale -> assertThat(stale.theirs())
                .containsEntry("words", "Nadia's."));
    }

    private NeedsFindings.Used used() {
        return story.as(story.plan.visitor, () -> story.findings.byId(story.area, story.finding));
    }

    @Test
    void aFindingIsUsedOnceSomethingRestsOnItAndThePlanShowsIt() {
        story.publish();
        assertThat(used().unused()).isTrue();

        story.as(story.plan.nadia, () -> story.findings
                .use(story.area, story.finding, lineA, "It shaped it.")
                .orThrow());
        story.as(story.plan.nadia, () -> story.findings
                .use(story.area, story.finding, lineA, "It shaped it.")
                .orThrow());
        assertThat(story.as(story.plan.nadia, () -> story.findings.use(story.area, story.finding, lineA, "Otherwise.")))
                .as("other words are not dropped in silence")
                .isInstanceOf(Saving.Refused.class);

        assertThat(used().uses()).hasSize(1);
        assertThat(used().uses().getFirst().resolved().title()).contains("1.1(A)");
        List<Linked> ofTheLine = story.as(story.plan.visitor, () -> links.of(lineA));
        assertThat(ofTheLine).hasSize(1);
        assertThat(ofTheLine.getFirst().resolved().title()).isEqualTo("Finding 1: 1 in 6 people are disabled.");
        assertThat(ofTheLine.getFirst().direction()).isEqualTo(Linked.Direction.COMES_FROM);
    }

    @Test
    void aLinkThatIsTakenBackStaysKnown() {
        story.publish();
        story.as(
                story.plan.nadia,
                () -> story.findings.use(story.area, story.finding, lineA, "").orThrow());
        Linked link = used().uses().getFirst();

        story.as(story.plan.nadia, () -> {
            story.findings.noLonger(story.area, story.finding, link.id());
            return link;
        });

        assertThat(used().unused()).isTrue();
        assertThat(story.as(story.plan.visitor, () -> story.findings.before(story.area, story.finding)))
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.endedOn()).isEqualTo(NeedsStory.TODAY);
                    assertThat(ended.link().resolved().title()).contains("1.1(A)");
                });
        assertThatThrownBy(() -> story.as(story.plan.nadia, () -> {
                    story.findings.noLonger(story.area, story.finding, link.id());
                    return link;
                }))
                .isInstanceOf(NotFound.class);
    }

    /** A finding of a draft section on a line: the visitor learns nothing of it there either. */
    @Test
    void aLineShowsNoFindingOfADraftToTheVisitor() {
        story.as(
                story.plan.nadia,
                () -> story.findings.use(story.area, story.finding, lineA, "").orThrow());

        assertThat(story.as(story.plan.visitor, () -> links.of(lineA))).isEmpty();
        assertThat(story.as(story.plan.colm, () -> links.of(lineA))).hasSize(1);
    }

    @Test
    void aFindingRestsOnAResourceOfItsOwnSection() {
        SectionId other = story.as(story.plan.ines, () -> story.sections
                .add(story.area, new Sections.Add(UUID.randomUUID(), Phase.B, "Young", null))
                .orThrow());

        Saving<NeedsFindingId> saving = story.as(
                story.plan.ines,
                () -> story.findings.add(
                        story.area,
                        UUID.randomUUID(),
                        other,
                        new NeedsFindings.Words("They are many.", story.resource, NeedsStory.TODAY)));

        assertThat(saving).isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(no.findings())
                .hasToString(
                        "[Finding[field=resource, key=finding.needs.resource, source=docs/rules/needs.md, findings,"
                                + " details=[]]]"));
    }

    @Test
    void anAreaSetsWhereItsPhasesMeet() {
        assertThat(story.as(story.plan.visitor, () -> story.sections.ages(story.area)))
                .isEqualTo(AgeBands.USUAL);
        story.as(
                story.plan.ines,
                () -> story.sections.setAges(story.area, 15, 24, 0).orThrow());

        assertThat(story.as(story.plan.visitor, () -> story.sections.ages(story.area)))
                .isEqualTo(new AgeBands(15, 24));
        assertThat(story.as(story.plan.ines, () -> story.sections.setAges(story.area, 16, 25, 0)))
                .as("the second of two")
                .isInstanceOf(Saving.Stale.class);
        assertThatThrownBy(() -> story.as(story.plan.nadia, () -> story.sections.setAges(story.area, 16, 25, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anActionIsOverdueFromTheDayAfterItsDayAndWaitsForItsOwner() {
        GroupId group = story.as(story.plan.ines, () -> story.groups
                .establish(
                        story.area,
                        UUID.randomUUID(),
                        new WorkingGroups.Words("JSNA", "To know.", LocalDate.of(2020, 3, 9), null))
                .orThrow());
        LocalDate due = NeedsStory.TODAY.plusDays(3);
        GroupActionId id = story.as(story.plan.ines, () -> story.actions
                .agree(story.area, new GroupActions.Agree(UUID.randomUUID(), group, "Ask.", story.plan.nadiasSeat, due))
                .orThrow());

        WorkingGroup.Action action = story.as(story.plan.nadia, () -> story.actions.byId(story.area, id));
        assertThat(action.overdueOn(due.minusDays(1))).isFalse();
        assertThat(action.overdueOn(due)).isFalse();
        assertThat(action.overdueOn(due.plusDays(1))).isTrue();
        var work = program.getBean(NeedsWork.class);
        assertThat(story.as(story.plan.nadia, () -> work.waitingFor(story.plan.nadia, due)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.sentence()).isEqualTo("JSNA, action 1");
                    assertThat(item.dueOn()).isEqualTo(due);
                });
        assertThat(story.as(story.plan.colm, () -> work.waitingFor(story.plan.colm, due)))
                .isEmpty();
        assertThat(story.as(story.plan.visitor, () -> story.actions.inArea(story.area)))
                .isEmpty();
        assertThatThrownBy(() -> story.as(story.plan.colm, () -> story.actions.done(story.area, id, 1, "Done.")))
                .isInstanceOf(NotFound.class);

        story.as(
                story.plan.nadia,
                () -> story.actions.done(story.area, id, 1, "They answered.").orThrow());

        assertThat(story.as(story.plan.nadia, () -> work.waitingFor(story.plan.nadia, due)))
                .isEmpty();
        assertThat(story.as(story.plan.nadia, () -> story.actions.byId(story.area, id))
                        .overdueOn(due.plusDays(9)))
                .isFalse();
    }

    @Test
    void whatAGroupAgreedIsForThoseWhoHoldAPostAndItsDaysAreForEverybody() {
        GroupId group = story.as(story.plan.ines, () -> story.groups
                .establish(
                        story.area,
                        UUID.randomUUID(),
                        new WorkingGroups.Words("JSNA", "To know.", LocalDate.of(2020, 3, 9), null))
                .orThrow());
        story.as(story.plan.ines, () -> story.groups
                .join(story.area, group, story.plan.nadiasSeat, "")
                .orThrow());
        story.as(
                story.plan.ines,
                () -> story.groups.join(story.area, group, null, "A parent").orThrow());
        story.as(story.plan.ines, () -> story.groups
                .meet(
                        story.area,
                        UUID.randomUUID(),
                        group,
                        new WorkingGroups.Met(LocalDate.of(2026, 4, 1), "Town hall", "We ask."))
                .orThrow());
        story.as(
                story.plan.ines,
                () -> story.groups.tie(story.area, group, lineA, "").orThrow());

        Principal visitor = story.plan.visitor;
        assertThat(story.as(visitor, () -> story.groups.byId(story.area, group)).members())
                .extracting(WorkingGroup.Member::words)
                .containsExactly("Head of Commissioning, Council", "A parent");
        assertThat(story.as(visitor, () -> story.groups.meetings(story.area, group)))
                .extracting(WorkingGroup.Meeting::notes)
                .containsExactly("");
        assertThat(story.as(story.plan.colm, () -> story.groups.meetings(story.area, group)))
                .extracting(WorkingGroup.Meeting::notes)
                .containsExactly("We ask.");
        assertThat(story.as(visitor, () -> story.groups.worksOn(story.area, group)))
                .hasSize(1);
        assertThat(story.as(visitor, () -> program.getBean(NeedsCalendar.class).entries(visitor)))
                .extracting(CalendarSource.Entry::title, CalendarSource.Entry::onDay)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("JSNA", LocalDate.of(2026, 4, 1)));
    }

    @Test
    void anotherAreaSeesNothingOfThisOne() {
        story.publish();
        NeedsStory other = NeedsStory.tell(program);

        assertThat(other.as(other.plan.ines, () -> other.sections.inArea(story.area)))
                .isEmpty();
        assertThat(other.as(other.plan.ines, () -> other.findings.inArea(story.area)))
                .isEmpty();
        assertThat(other.plan.ines.has(Role.WORKSTREAM_LEAD)).isTrue();
    }
}
