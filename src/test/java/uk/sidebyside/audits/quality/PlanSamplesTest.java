package uk.sidebyside.audits.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PassedOn;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.AuditEvidence;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditPeople;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.NextSteps;
import uk.sidebyside.audits.OfflineForms;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.audits.quality.QualityTheme.Stage;
import uk.sidebyside.audits.quality.rules.Claim;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.quality.rules.Sampling;
import uk.sidebyside.audits.quality.rules.Settled;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** From the sample to the theme: drawn by a seed, marked blind, talked about, learned from. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PlanSamplesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Audits audits;

    @Autowired
    AuditSigning signing;

    @Autowired
    AuditPeople auditors;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private QualityStory story;

    @BeforeEach
    void begin() {
        story = QualityStory.tell(program);
    }

    @Test
    void whatWasDrawnIsWhatTheKeptListSeedAndRuleDraw() {
        SampleId sample = story.drawn("Spring");
        List<Sampling.Drawn> again = Sampling.draw(
                story.as(story.people.ines, () -> story.samples.list(story.area, sample)), "seven green apples", 6, 50);
        assertThat(story.plans(sample))
                .extracting(SampledPlan::reference)
                .containsExactlyElementsOf(
                        again.stream().map(Sampling.Drawn::reference).toList());
        assertThat(story.as(story.people.ines, () -> story.samples.drawnAgainIsTheSame(story.area, sample)))
                .isTrue();
        assertThat(story.plans(sample)).filteredOn(SampledPlan::twice).hasSize(3);
    }

    @Test
    void anotherListIsFoundOut() {
        SampleId sample = story.drawn("Spring");
        String drawn = story.plans(sample).getFirst().reference();
        story.as(
                story.people.cora,
                () -> transaction.execute(
                        status -> jdbc.sql("DELETE FROM audits.listed_plan WHERE reference = :reference")
                                .param("reference", drawn)
                                .update()));
        assertThat(story.as(story.people.ines, () -> story.samples.drawnAgainIsTheSame(story.area, sample)))
                .isFalse();
    }

    @Test
    void theSameFormDrawsOneSample() {
        PlanSamples.Draw drawing = story.drawing("Spring", 30, 6);
        SampleId first = story.as(
                story.people.cora, () -> story.samples.draw(story.area, drawing).orThrow());
        SampleId second = story.as(
                story.people.cora, () -> story.samples.draw(story.area, drawing).orThrow());
        assertThat(second).isEqualTo(first);
        assertThat(story.plans(first)).hasSize(6);
    }

    @Test
    void theListIsForThoseWhoRunOrInspectAudits() {
        SampleId sample = story.drawn("Spring");
        for (Principal other : List.of(story.people.fay, story.people.lena)) {
            assertThatThrownBy(() -> story.as(other, () -> story.samples.list(story.area, sample)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> story.as(other, () -> story.samples.draw(story.area, story.drawing("Other", 30, 6))))
                    .isInstanceOf(NotFound.class);
            Integer seen = story.as(
                    other,
                    () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM audits.listed_plan")
                            .query(Integer.class)
                            .single()));
            assertThat(seen).isZero();
        }
    }

    @Test
    void aStandardOfAnotherFrameworkIsRefused() {
        var drawing = story.drawing("Spring", 30, 6);
        Saving<SampleId> refused = story.as(
                story.people.cora,
                () -> story.samples.draw(
                        story.area,
                        new PlanSamples.Draw(
                                UUID.randomUUID(),
                                drawing.title(),
                                "",
                                drawing.framework(),
                                "good",
                                "no-such-standard",
                                null,
                                drawing.list(),
                                "s",
                                6,
                                0,
                                98,
                                drawing.dueOn())));
        assertThat(refused).isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(no.findings())
                .extracting("key")
                .containsExactly("sample.standard.other"));
    }

    @Test
    void neitherReadsTheOthersMarksUntilBothAreIn() {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.twice(sample);
        AuditId first = story.mark(story.turn(plan, false), "good", Map.of());
        Turn seconds = story.turn(plan, true);
        Principal second = story.holder(seconds);
        for (Principal other : List.of(second, story.people.cora, story.people.ines)) {
            assertThatThrownBy(() -> story.as(other, () -> audits.find(story.area, first)))
                    .isInstanceOf(NotFound.class);
            assertThat(story.as(other, () -> audits.answers(story.area, first))).isEmpty();
            assertThat(story.as(other, () -> story.results.of(story.area, sample))
                            .marked())
                    .isEmpty();
        }

        AuditId other = story.mark(seconds, "requires-improvement", Map.of("voice-throughout", "partly"));

        for (Principal reader : List.of(second, story.people.cora, story.people.ines)) {
            assertThat(story.as(reader, () -> audits.find(story.area, first)).outcome())
                    .isEqualTo("good");
            assertThat(story.as(reader, () -> audits.find(story.area, other)).outcome())
                    .isEqualTo("requires-improvement");
        }
        assertThat(story.as(story.people.cora, () -> story.results.of(story.area, sample))
                        .marked())
                .hasSize(1);
    }

    @Test
    void aPlanThatOneMarksIsOpenWhenItsMarksAreIn() {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.plans(sample).stream()
                .filter(one -> !one.twice())
                .findFirst()
                .orElseThrow();
        story.mark(story.turn(plan, false), "good", Map.of());
        assertThat(story.as(story.people.cora, () -> story.samples.plan(story.area, plan.id()))
                        .open())
                .isTrue();
        assertThat(story.as(story.people.cora, () -> story.samples.find(story.area, sample))
                        .opened())
                .isEqualTo(1);
    }

    @Test
    void marksThatAreInStandAsTheyWereGiven() {
        SampleId sample = story.handedOut("Spring");
        Turn turn = story.turn(story.twice(sample), false);
        AuditId audit = story.mark(turn, "good", Map.of());
        Principal who = story.holder(turn);
        assertThatThrownBy(() -> story.as(who, () -> {
                    signing.openAgain(story.area, audit);
                    return audit;
                }))
                .isInstanceOf(NotFound.class);
        for (String change : List.of(
                "UPDATE audits.answer SET level = 'no' WHERE audit_id = :audit AND indicator = 'voice-throughout'",
                "UPDATE audits.audit SET outcome = 'outstanding' WHERE id = :audit")) {
            assertThatThrownBy(() -> story.as(
                            who,
                            () -> transaction.execute(status -> jdbc.sql(change)
                                    .param("audit", audit.value())
                                    .update())))
                    .hasMessageContaining("stand as they were given");
        }
    }

    @Test
    void nobodyElseIsAskedIntoAnAuditThatIsBlind() {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.twice(sample);
        Turn turn = story.turn(plan, false);
        AuditId audit = story.as(
                story.holder(turn),
                () -> story.turns.begin(story.area, turn.id()).orThrow());
        SeatId other = story.turn(plan, true).seat();
        assertThatThrownBy(() -> story.as(story.holder(turn), () -> auditors.add(story.area, audit, other)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onePersonWithTwoPostsDoesNotMarkAPlanTwice() {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.twice(sample);
        Turn first = story.turn(plan, false);
        Turn second = story.turn(plan, true);
        Principal both = Principal.account(
                story.holder(first).person(),
                story.area,
                Map.of(first.seat(), Role.AUDITOR, second.seat(), Role.FAMILY_SEAT));
        story.as(both, () -> story.turns.begin(story.area, first.id()).orThrow());
        assertThat(keys(story.as(both, () -> story.turns.begin(story.area, second.id()))))
                .containsExactly("mark.twice.by.one");
    }

    /** A post falls vacant, or its holder changes: somebody else gives the marks, and nobody reads what was begun. */
    @Test
    void aTurnIsPassedOnAndWhatWasMarkedBeforeStaysHidden() {
        SampledPlan plan = story.twice(story.handedOut("Spring"));
        Turn turn = story.turn(plan, false);
        Turn other = story.turn(plan, true);
        Principal before = story.holder(turn);
        AuditId begun =
                story.as(before, () -> story.turns.begin(story.area, turn.id()).orThrow());
        SeatId next = QualityStory.seat(story.people.cora);
        Principal without = Principal.account(
                story.people.ines.person(), story.area, Map.of(new SeatId(UUID.randomUUID()), Role.WORKSTREAM_LEAD));
        for (Principal nobody : List.of(before, story.people.fay)) {
            assertThatThrownBy(() -> story.as(nobody, () -> pass(turn, 0, next, "Why")))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(keys(story.as(without, () -> pass(turn, 0, other.seat(), " "))))
                .containsExactly("pass.other.turn", "pass.needs.because");

        story.as(without, () -> pass(turn, 0, next, "The post fell vacant").orThrow());

        assertThat(story.as(without, () -> pass(turn, 0, next, "The post fell vacant")))
                .as("sent again")
                .isInstanceOf(Saving.Stale.class);
        assertThat(story.turn(plan, false).passed())
                .singleElement()
                .asString()
                .endsWith(turn.seatAs() + ": The post fell vacant");
        assertThatThrownBy(() -> story.as(before, () -> story.turns.begin(story.area, turn.id())))
                .isInstanceOf(NotFound.class);
        AuditId anew = story.as(
                story.people.cora,
                () -> story.turns.begin(story.area, turn.id()).orThrow());
        assertThat(anew).isNotEqualTo(begun);
        for (Principal reader : List.of(story.people.cora, story.people.ines, story.people.fay)) {
            assertThatThrownBy(() -> story.as(reader, () -> audits.find(story.area, begun)))
                    .isInstanceOf(NotFound.class);
        }

        story.as(without, () -> pass(turn, 1, next, "The post has a new holder").orThrow());
        Principal newHolder = Principal.account(story.people.lena.person(), story.area, Map.of(next, Role.COORDINATOR));
        AuditId again = story.as(
                newHolder, () -> story.turns.begin(story.area, turn.id()).orThrow());
        assertThat(again).isNotIn(begun, anew);
    }

    /** Whoever had a turn that was passed on reads what they wrote, and is told who has it now by all that would change it. */
    @Test
    void whoHadATurnBeforeChangesAndSignsNothingOfItAndIsToldWhoHasItNow() {
        SampledPlan plan = story.twice(story.handedOut("Spring"));
        Turn turn = story.turn(plan, false);
        Principal before = story.holder(turn);
        AuditId begun =
                story.as(before, () -> story.turns.begin(story.area, turn.id()).orThrow());
        story.rate(before, begun, Map.of());
        story.decide(before, begun, "good");
        planned(before, turn.seat(), begun);
        UUID step = story.as(before, () -> story.people.steps.of(story.area, begun))
                .getFirst()
                .id();
        assertThat(waiting(before)).contains("/audits/" + begun.value(), "/audits/" + begun.value() + "/steps");
        String seen = story.as(before, () -> signing.draft(story.area, begun).sha256());
        int version = story.as(before, () -> audits.find(story.area, begun)).version();

        story.as(story.people.cora, () -> pass(turn, 0, story.people.lenasSeat, "The post fell vacant"));
        SeatId last = QualityStory.seat(story.people.cora);
        Principal runs = Principal.account(
                story.people.ines.person(), story.area, Map.of(new SeatId(UUID.randomUUID()), Role.WORKSTREAM_LEAD));
        story.as(runs, () -> pass(turn, story.turn(plan, false).passed().size(), last, "Once more")
                .orThrow());

        var noWords = new NextSteps.Words(null, "Another", turn.seat(), story.people.today());
        Map<String, ThrowingCallable> all = Map.of(
                "judge", () -> story.rate(before, begun, Map.of("voice-throughout", "no")),
                "head", () -> story.as(before, () -> audits.describe(story.area, begun, version, story.people.words())),
                "decide", () -> story.decide(before, begun, "outstanding"),
                "sign", () -> story.as(before, () -> signing.sign(story.area, begun, seen)),
                "plan a step",
                        () -> story.as(
                                before, () -> story.people.steps.plan(story.area, begun, UUID.randomUUID(), noWords)),
                "change a step", () -> story.as(before, () -> story.people.steps.toChange(story.area, step)),
                "finish a step",
                        () -> story.as(before, () -> story.people.steps.done(story.area, step, "It is there.")),
                "take the form",
                        () -> story.as(before, () -> program.getBean(OfflineForms.class)
                                .form(story.area, begun)),
                "evidence",
                        () -> story.as(before, () -> program.getBean(AuditEvidence.class)
                                .add(
                                        story.area,
                                        begun,
                                        "voice-throughout",
                                        UUID.randomUUID(),
                                        "A link",
                                        "https://example.org/a",
                                        null,
                                        null)),
                "open again",
                        () -> story.as(before, () -> {
                            signing.openAgain(story.area, begun);
                            return begun;
                        }));
        all.forEach((what, doing) -> assertThatThrownBy(doing)
                .as(what)
                .isInstanceOfSatisfying(PassedOn.class, passed -> assertThat(passed.now())
                        .contains("It is the turn of Joint Partnership Coordinator")));
        assertThat(keys(story.as(
                        before,
                        () -> story.people.opinions.say(
                                story.area,
                                begun,
                                new Opinions.Say(UUID.randomUUID(), "voice-throughout", Stance.AGREES, "")))))
                .as("nor do they moderate it")
                .containsExactly("opinion.own.audit");
        assertThat(waiting(before))
                .noneMatch(address -> address.contains(begun.value().toString()));
        assertThat(story.as(before, () -> auditors.mine(story.area))).doesNotContain(begun);
        assertThat(story.as(before, () -> audits.answers(story.area, begun))
                        .get("voice-throughout")
                        .level())
                .as("what they wrote stays theirs to read")
                .isEqualTo("yes");
        assertThatThrownBy(() -> story.as(
                        before,
                        () -> transaction.execute(
                                status -> jdbc.sql("UPDATE audits.audit SET state = 'signed' WHERE id = :audit")
                                        .param("audit", begun.value())
                                        .update())))
                .hasMessageContaining("stand as they were given");
    }

    /** The post has another holder, and nobody has passed its turn on yet: neither of the two gives the marks of the other. */
    @Test
    void whoLeftThePostGivesItsMarksNoMoreAndWhoHasItIsToldWhatToDo() {
        Turn turn = story.turn(story.twice(story.handedOut("Spring")), false);
        Principal before = story.holder(turn);
        AuditId begun =
                story.as(before, () -> story.turns.begin(story.area, turn.id()).orThrow());
        Principal elsewhere =
                Principal.account(before.person(), story.area, Map.of(new SeatId(UUID.randomUUID()), Role.AUDITOR));
        assertThatThrownBy(() -> story.rate(elsewhere, begun, Map.of()))
                .isInstanceOfSatisfying(
                        PassedOn.class, passed -> assertThat(passed.now()).contains(turn.seatAs()));
        Principal next =
                Principal.account(story.people.cora.person(), story.area, Map.of(turn.seat(), Role.COORDINATOR));
        assertThat(keys(story.as(next, () -> story.turns.begin(story.area, turn.id()))))
                .containsExactly("turn.begun.by.another");
        story.rate(before, begun, Map.of());
    }

    /** What only whoever marks may read is in no letter before it is handed in, and in none at all where the turn was passed on. */
    @Test
    void nobodyIsRemindedOfAStepOfMarksThatAreNotIn() {
        Turn turn = story.turn(story.twice(story.handedOut("Spring")), false);
        Principal who = story.holder(turn);
        AuditId begun =
                story.as(who, () -> story.turns.begin(story.area, turn.id()).orThrow());
        story.rate(who, begun, Map.of());
        planned(who, story.people.lenasSeat, begun);
        assertThat(reminders()).isZero();
        story.decide(who, begun, "good");
        story.as(who, () -> signing.sign(
                        story.area, begun, signing.draft(story.area, begun).sha256())
                .orThrow());
        assertThat(reminders()).isPositive();
    }

    private void planned(Principal who, SeatId owner, AuditId audit) {
        story.as(who, () -> story.people
                .steps
                .plan(
                        story.area,
                        audit,
                        UUID.randomUUID(),
                        new NextSteps.Words(
                                null, "Ask again", owner, story.people.today().plusWeeks(4)))
                .orThrow());
    }

    private int reminders() {
        return Principals.call(
                Principal.job(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                        SELECT count(*) FROM notices.reminder WHERE area_id = :area AND key LIKE 'audit-step:%'
                        """)
                        .param("area", story.area.value())
                        .query(Integer.class)
                        .single()));
    }

    private List<String> waiting(Principal who) {
        return program.getBeansOfType(WaitingWork.class).values().stream()
                .flatMap(work -> story.as(who, () -> work.waitingFor(who, story.people.today())).stream())
                .map(WaitingWork.Item::address)
                .toList();
    }

    private Saving<SampledPlanId> pass(Turn turn, int seen, SeatId to, String because) {
        return story.turns.pass(story.area, turn.id(), new PlanTurns.Pass(seen, to, MarkerKind.AUDITOR, null, because));
    }

    @Test
    void aTurnIsOnlyItsHoldersAndBegunOnce() {
        SampleId sample = story.handedOut("Spring");
        Turn turn = story.turn(story.twice(sample), false);
        assertThatThrownBy(() -> story.as(story.people.cora, () -> story.turns.begin(story.area, turn.id())))
                .isInstanceOf(NotFound.class);
        AuditId first = story.as(
                story.holder(turn),
                () -> story.turns.begin(story.area, turn.id()).orThrow());
        AuditId again = story.as(
                story.holder(turn),
                () -> story.turns.begin(story.area, turn.id()).orThrow());
        assertThat(again).isEqualTo(first);
    }

    @Test
    void plansAreNotHandedOutWithoutSomebodyElseForSecondMarks() {
        SampleId sample = story.drawn("Spring");
        assertThat(keys(story.as(story.people.cora, () -> story.samples.handOut(story.area, sample))))
                .containsExactly("hand.needs.auditor");
        story.as(story.people.cora, () -> story.samples
                .addMarker(story.area, sample, story.people.ottosSeat, MarkerKind.AUDITOR, null)
                .orThrow());
        assertThat(keys(story.as(story.people.cora, () -> story.samples.handOut(story.area, sample))))
                .containsExactly("hand.needs.second");
        assertThat(keys(story.as(
                        story.people.cora,
                        () -> story.samples.addMarker(
                                story.area, sample, QualityStory.seat(story.people.fay), MarkerKind.PARENT, null))))
                .containsExactly("marker.needs.training");
    }

    @Test
    void onceHandedOutTheMarkersStand() {
        SampleId sample = story.handedOut("Spring");
        assertThatThrownBy(() -> story.as(
                        story.people.cora,
                        () -> story.samples.addMarker(
                                story.area, sample, QualityStory.seat(story.people.cora), MarkerKind.AUDITOR, null)))
                .isInstanceOf(NotFound.class);
        List<Turn> before = story.as(story.people.cora, () -> story.turns.ofSample(story.area, sample));
        story.as(
                story.people.cora,
                () -> story.samples.handOut(story.area, sample).orThrow());
        assertThat(story.as(story.people.cora, () -> story.turns.ofSample(story.area, sample)))
                .isEqualTo(before);
        assertThat(before).filteredOn(Turn::second).extracting(Turn::kind).contains(MarkerKind.PARENT);
    }

    @Test
    void whatTwoSeeDifferentlyCountsOnceTheyHaveTalkedAndBothMarksStay() {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        PlanResults.Found before = story.as(story.people.cora, () -> story.results.of(story.area, sample));
        assertThat(before.result().whole().differ()).isEqualTo(2);
        assertThat(before.result().whole().open()).isEqualTo(2);
        assertThat(before.result().claim()).isEqualTo(new Claim(4, 4, 30, 98));
        assertThat(before.result().voice().of()).isEqualTo(4);
        assertThat(before.result().voice().open()).isEqualTo(2);
        PlanResults.Marked differs = before.marked().stream()
                .filter(marked -> marked.marks().differ(PlanMarks.WHOLE))
                .findFirst()
                .orElseThrow();
        SampledPlan plan = differs.plan();
        var said = new PlanTalks.Said(
                "requires-improvement",
                "The voice is in two of five sections.",
                "Both who marked it",
                story.people.today());

        assertThat(keys(story.as(
                        marker(plan), () -> story.talks.hold(story.area, plan.id(), PlanMarks.WHOLE, 0, said))))
                .containsExactly("talk.own.marks");
        story.as(story.people.cora, () -> story.talks
                .hold(story.area, plan.id(), PlanMarks.WHOLE, 0, said)
                .orThrow());

        PlanResults.Found after = story.as(story.people.cora, () -> story.results.of(story.area, sample));
        assertThat(after.result().claim()).isEqualTo(new Claim(4, 5, 30, 98));
        assertThat(after.result().whole().differ()).isEqualTo(2);
        PlanMarks marks = after.marked().stream()
                .filter(marked -> marked.plan().id().equals(plan.id()))
                .findFirst()
                .orElseThrow()
                .marks();
        assertThat(List.of(marks.first().get(""), marks.second().get("")))
                .containsExactly("good", "requires-improvement");
        assertThat(marks.settled("").how()).isEqualTo(Settled.How.TALKED_ABOUT);
        assertThat(story.as(story.people.cora, () -> story.talks.hold(story.area, plan.id(), PlanMarks.WHOLE, 0, said)))
                .isInstanceOf(Saving.Stale.class);
    }

    /** Otto runs audits as an auditor; where he marked neither, Lena and Fay did, and then Cora stands in for one of them. */
    private Principal marker(SampledPlan plan) {
        Principal first = story.holder(story.turn(plan, false));
        SeatId asAuditor = QualityStory.seat(first);
        return Principal.account(first.person(), story.area, Map.of(asAuditor, Role.AUDITOR));
    }

    @Test
    void thereIsNoTalkAboutWhatIsTheSame() {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.twice(sample);
        story.mark(story.turn(plan, false), "good", Map.of());
        assertThatThrownBy(() -> story.as(story.people.cora, () -> story.talks.about(story.area, plan.id(), "")))
                .isInstanceOf(NotFound.class);
        story.mark(story.turn(plan, true), "good", Map.of());
        assertThatThrownBy(() -> story.as(story.people.cora, () -> story.talks.about(story.area, plan.id(), "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoGaveSecondMarksIsCounted() {
        SampleId sample = story.handedOut("Spring");
        story.markedAll(sample);
        PlanResults.Found found = story.as(story.people.cora, () -> story.results.of(story.area, sample));
        assertThat(found.secondMarks(MarkerKind.values())).isEqualTo(3);
        assertThat(found.secondMarks(MarkerKind.PARENT)).isPositive();
        assertThat(found.result().rows())
                .allSatisfy(row -> assertThat(row.agreement().pairs()).isEqualTo(3));
    }

    @Test
    void anExtractHasNoNumbersThatLeadToAPersonAndIsForThoseWhoMark() {
        SampleId sample = story.handedOut("Spring");
        SampledPlan plan = story.twice(sample);
        Turn first = story.turn(plan, false);
        Principal who = story.holder(first);
        assertThat(keys(story.as(
                        who,
                        () -> story.extracts.add(
                                story.area, UUID.randomUUID(), plan.id(), "Section F", "He lives at YO1 7HH", false))))
                .containsExactly("extract.still.has", "extract.names.out");
        story.as(who, () -> story.extracts
                .add(story.area, UUID.randomUUID(), plan.id(), "Section F", "The child has 30 minutes a week.", true)
                .orThrow());
        List<Turn> its = story.as(who, () -> story.turns.ofPlan(story.area, plan.id()));
        Principal second = story.holder(story.turn(plan, true));
        assertThat(story.as(second, () -> story.extracts.of(story.area, its, plan.id())))
                .hasSize(1);
        Principal nadia = story.people.plan.nadia;
        assertThat(story.as(nadia, () -> story.extracts.of(story.area, its, plan.id())))
                .isEmpty();
        assertThatThrownBy(() -> story.as(
                        second,
                        () -> story.extracts.add(story.area, UUID.randomUUID(), plan.id(), "A", "Words.", true)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aThemeIsFollowedFromWhatWasSeenToWhetherItHelped() {
        SampleId spring = story.handedOut("Spring");
        story.markedAll(spring);
        Principal cora = story.people.cora;
        QualityThemeId id = story.as(cora, () -> story.themes
                .find(story.area, UUID.randomUUID(), spring, "voice-throughout", "The voice fades", "After section A.")
                .orThrow());
        assertThat(stage(id)).isEqualTo(Stage.FOUND);
        story.as(cora, () -> story.themes
                .learn(
                        story.area,
                        UUID.randomUUID(),
                        id,
                        "Quote the child.",
                        Occasion.BRIEFING,
                        "All who write",
                        story.people.today())
                .orThrow());
        assertThat(stage(id)).isEqualTo(Stage.LEARNED);
        story.as(cora, () -> story.themes
                .act(
                        story.area,
                        UUID.randomUUID(),
                        id,
                        "A page for the child.",
                        story.people.lenasSeat,
                        story.people.today())
                .orThrow());
        assertThat(stage(id)).isEqualTo(Stage.ACTING);
        QualityTheme.Step step =
                story.as(story.people.lena, () -> story.themes.mine(story.area)).getFirst();
        assertThatThrownBy(() ->
                        story.as(story.people.fay, () -> story.themes.done(story.area, step.id(), 1, "It is there.")))
                .isInstanceOf(NotFound.class);
        story.as(story.people.lena, () -> story.themes
                .done(story.area, step.id(), 1, "It is there.")
                .orThrow());
        assertThat(stage(id)).isEqualTo(Stage.ACTED);
        assertThat(keys(story.as(cora, () -> story.themes.again(story.area, id, spring, "Better"))))
                .containsExactly("again.not.later");
        SampleId autumn = story.handedOut("Autumn");
        story.as(cora, () -> story.themes
                .again(story.area, id, autumn, "In all of them.")
                .orThrow());
        assertThat(stage(id)).isEqualTo(Stage.AUDITED_AGAIN);
        assertThat(story.as(cora, () -> story.themes.shown(story.area, story.themes.find(story.area, id))))
                .extracting(QualityThemes.Shown::top, QualityThemes.Shown::of)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4, 4), org.assertj.core.groups.Tuple.tuple(0, 0));
    }

    private Stage stage(QualityThemeId id) {
        return story.as(story.people.cora, () -> story.themes.find(story.area, id))
                .stage();
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> refused
                ? refused.findings().stream().map(Finding::key).toList()
                : List.of();
    }

    /** What the records give is what the ledger holds, when marks come in and when a talk changes what counts. */
    @Test
    void auditedPlansAreCountedAndAgreeWithTheRecount() {
        SampleId sample = story.handedOut("Spring");
        assertThat(sums("audits.plans-high")).containsExactly(0L, 0L);
        story.markedAll(sample);
        assertThat(sums("audits.plans-high")).containsExactly(4L, 4L);
        assertThat(sums("audits.plans-voice")).containsExactly(4L, 4L);
        assertThat(sums("audits.plans-together")).containsExactly(6L, 6L);
        assertThat(sums("audits.plans-agreement")).containsExactly(3L * 53 - 2, 3L * 53);
        SampledPlan differs = story.as(story.people.cora, () -> story.results.of(story.area, sample)).marked().stream()
                .filter(marked -> marked.marks().differ(PlanMarks.WHOLE))
                .findFirst()
                .orElseThrow()
                .plan();
        story.as(story.people.cora, () -> story.talks
                .hold(
                        story.area,
                        differs.id(),
                        PlanMarks.WHOLE,
                        0,
                        new PlanTalks.Said("requires-improvement", "It fades.", "Both", story.people.today()))
                .orThrow());
        assertThat(sums("audits.plans-high")).containsExactly(4L, 5L);
        assertThat(story.people.plan.asOperator(() -> recount.now(story.area)).kept())
                .isEmpty();
    }

    private List<Long> sums(String key) {
        return Principals.call(
                Principal.job(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                        SELECT coalesce(sum(numerator), 0) AS n, coalesce(sum(denominator), 0) AS d FROM measures.fact
                        WHERE area_id = :area AND source = :key
                        """)
                        .param("area", story.area.value())
                        .param("key", key)
                        .query((row, n) -> List.of(row.getLong("n"), row.getLong("d")))
                        .single()));
    }

    @Test
    void anotherAreaSeesNothingOfIt() {
        SampleId sample = story.handedOut("Spring");
        QualityStory other = QualityStory.tell(program);
        assertThatThrownBy(() -> other.as(other.people.cora, () -> other.samples.find(other.area, sample)))
                .isInstanceOf(NotFound.class);
        assertThat(Principals.bound()).isFalse();
    }
}
