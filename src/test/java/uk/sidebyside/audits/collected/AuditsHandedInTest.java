package uk.sidebyside.audits.collected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Sector;
import uk.sidebyside.audits.collected.rules.AuditYear;
import uk.sidebyside.audits.collected.rules.AuditedAgain;
import uk.sidebyside.audits.collected.rules.HeatTable;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What services hand in, what comes back to them, and what is counted of it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AuditsHandedInTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    CentreWork work;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CollectedStory story;

    @BeforeEach
    void begin() {
        story = CollectedStory.tell(program);
    }

    @Test
    void aServiceGetsAReceiptAndTheCentreAnEntryOnceHoweverOftenItIsHandedIn() {
        HandIn audit = story.audit(story.portage, 2, 3, 1);
        SubmissionId id = story.handIn(audit);
        assertThat(story.handIn(audit)).as("sent again").isEqualTo(id);
        assertThat(letters("audit-received")).isOne();
        assertThat(letters("audit-handed-in")).isOne();
        assertThat(story.as(story.cora, () -> story.submissions.all(story.area)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.serviceName()).isEqualTo("Portage");
                    assertThat(one.readOn()).isNull();
                    assertThat(one.id().reference()).hasSize(12);
                });
        assertThat(waiting()).containsExactly("Thank Portage for its audit");
        story.thank(id);
        assertThat(waiting()).isEmpty();
        assertThat(letters("audit-thanks")).isOne();
        assertThat(story.as(story.cora, () -> story.submissions.byId(story.area, id))
                        .readOn())
                .isEqualTo(story.today());
    }

    @Test
    void aLaterVersionOfAnAuditReplacesTheEarlierAndBothStay() {
        UUID audit = UUID.randomUUID();
        SubmissionId first = story.handIn(story.audit(audit, 1, story.portage, 1, 1, 1));
        SubmissionId second = story.handIn(story.audit(audit, 2, story.portage, 2, 2, 2));
        assertThat(story.as(story.nadia, () -> story.submissions.all(story.area)))
                .extracting(Submission::id)
                .containsExactly(second);
        assertThat(story.as(story.nadia, () -> story.submissions.byId(story.area, first)))
                .matches(Submission::replaced);
        assertThat(sums("audits.levels")).containsExactly(2L, 2L);
        assertThat(waiting()).containsExactly("Thank Portage for its audit");
    }

    @Test
    void eachStandardAtTheLowestLevelHasAnOfferOfSupportThatSomebodyAsksAfter() {
        SubmissionId id = story.handIn(story.portage, 1, 1, 3, 2, 1);
        assertThat(offers(id)).extracting(Support.Offer::standard).containsExactly("p1", "p4");
        story.thank(id);
        assertThat(offers(id))
                .extracting(Support.Offer::followUpOn)
                .containsOnly(story.today().plusDays(30));
        story.days(30);
        assertThat(waiting()).hasSize(2).allMatch("Ask Portage how the support went"::equals);
        Support.Offer offer = offers(id).getFirst();
        assertThat(offer.lateOn(story.today())).isFalse();
        assertThat(offer.lateOn(story.today().plusDays(1))).isTrue();
        assertThat(followUp(offer, 2, " ")).isInstanceOf(Saving.Refused.class);
        followUp(offer, offer.version(), "They found six parents.").orThrow();
        followUp(offer, offer.version(), "They found six parents.").orThrow();
        assertThat(followUp(offer, offer.version(), "Something else."))
                .as("two who wrote at once both see it")
                .isInstanceOfSatisfying(Saving.Stale.class, stale -> assertThat(stale.theirs())
                        .containsEntry("cameOfIt", "They found six parents."));
        assertThat(waiting()).hasSize(1);
    }

    private Saving<UUID> followUp(Support.Offer offer, int version, String words) {
        return story.as(story.cora, () -> story.support.followedUp(story.area, offer.id(), version, words));
    }

    private List<Support.Offer> offers(SubmissionId id) {
        return story.as(story.cora, () -> story.support.offers(story.area, story.submissions.byId(story.area, id)));
    }

    @Test
    void oneAuditGetsOneLetterAndASecondWriterSeesTheFirst() {
        SubmissionId id = story.handIn(story.portage, 2, 2, 3);
        var words = new Support.Words(
                "Strong.", "Better.", "Help.", "Cora", story.today().plusDays(30));
        send(id, words).orThrow();
        send(id, words).orThrow();
        assertThat(letters("audit-thanks")).isOne();
        assertThat(send(
                        id,
                        new Support.Words(
                                "Other.",
                                "Better.",
                                "Help.",
                                "Cora",
                                story.today().plusDays(30))))
                .isInstanceOfSatisfying(
                        Saving.Stale.class, stale -> assertThat(stale.theirs()).containsEntry("strengths", "Strong."));
    }

    private Saving<SubmissionId> send(SubmissionId id, Support.Words words) {
        return story.as(story.cora, () -> story.support.send(story.area, id, words));
    }

    @Test
    void whatAServiceWasAnsweredIsForItselfAndForTheCentre() {
        SubmissionId id = story.handIn(story.portage, 2, 2, 1);
        story.thank(id);
        Submission one = story.as(story.nadia, () -> story.submissions.byId(story.area, id));
        assertThat(story.as(story.nadia, () -> story.support.letter(story.area, one)))
                .isPresent();
        assertThat(story.as(story.plan.colm, () -> story.support.letter(story.area, one)))
                .isEmpty();
        assertThat(story.as(story.plan.colm, () -> story.support.offers(story.area, one)))
                .isEmpty();
        assertThatThrownBy(() -> story.as(story.plan.colm, () -> story.support.draft(story.area, id, "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(story.plan.visitor, () -> story.submissions.byId(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(
                        story.plan.visitor,
                        () -> story.submissions.handIn(story.area, story.audit(story.portage, 2, 2))))
                .isInstanceOf(NotFound.class);
        assertThat(story.as(story.plan.visitor, () -> story.submissions.ofAudit(story.area, one.audit())))
                .isEmpty();
    }

    @Test
    void theDraftOfTheThanksNamesStrengthsFirstAndOffersSupportWithTheLowest() {
        SubmissionId id = story.handIn(story.portage, 1, 3, 1);
        Support.Words draft = story.as(story.cora, () -> story.support.draft(story.area, id, "Cora"));
        assertThat(draft.strengths()).contains("* Principle 1: Excellent").doesNotContain("Principle 2");
        assertThat(draft.improve()).contains("* Principle 2: Room for improvement");
        assertThat(draft.support()).contains("* Principle 2").doesNotContain("must");
        SubmissionId good = story.handIn(story.breaks, 2, 2, 2);
        assertThat(story.as(story.cora, () -> story.support.draft(story.area, good, ""))
                        .support())
                .doesNotContain("*");
    }

    @Test
    void servicesStandInTheOrderOfTheirNamesWhateverTheirLevels() {
        story.handIn(story.breaks, 3, 3, 3);
        story.handIn(story.portage, 1, 1, 1);
        story.handIn(story.service("A first one", Sector.HEALTH), 2, 2, 2);
        for (boolean overTime : List.of(true, false)) {
            HeatTable table = see("", overTime).table();
            assertThat(table.lines())
                    .extracting(line -> overTime ? line.of() : line.name())
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
            assertThat(table.lines()).hasSize(overTime ? 6 : 3);
        }
    }

    @Test
    void theLatestLevelStandsWithTheOneBeforeAndEachQuarterWithItsOwn() {
        story.handIn(story.portage, 1, 1, 2);
        story.days(120);
        story.handIn(story.portage, 2, 2, 2);
        assertThat(see("", false).table().lines().getFirst().cells())
                .extracting(HeatTable.Cell::label, HeatTable.Cell::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Good", AuditWords.month(story.today()) + ", before: Room for improvement"),
                        org.assertj.core.groups.Tuple.tuple("Good", AuditWords.month(story.today())));
        HeatTable overTime = see("p1", true).table();
        assertThat(overTime.columns()).hasSize(12);
        assertThat(overTime.lines()).singleElement().satisfies(line -> assertThat(
                        line.cells().stream().filter(cell -> cell != null).map(HeatTable.Cell::label))
                .containsExactly("Room for improvement", "Good"));
        assertThat(story.as(story.nadia, () -> story.levels.rows(story.area, asked("p1", true))))
                .extracting(LevelsOverTime.Row::label)
                .containsExactly("Room for improvement", "Good");
    }

    private LevelsOverTime.Seen see(String standard, boolean overTime) {
        return story.as(story.nadia, () -> story.levels.see(story.area, asked(standard, overTime)));
    }

    private static LevelsOverTime.Asked asked(String standard, boolean overTime) {
        return new LevelsOverTime.Asked("", null, null, standard, overTime);
    }

    @Test
    void theCalendarSaysWhoIsDueAndTheCoordinatorIsAskedToHelpTheDayAfterOnce() {
        story.handIn(story.portage, 2, 2);
        assertThat(due()).extracting(due -> due.service().name()).containsExactly("Short breaks", "Portage");
        assertThat(due()).extracting(AuditCycle.Due::standing).last().isEqualTo(AuditYear.Standing.CURRENT);
        int untilDue = (int) story.today().until(due().getFirst().dueOn(), java.time.temporal.ChronoUnit.DAYS);
        story.days(untilDue);
        morning();
        assertThat(letters("audit-due")).as("on the day itself").isZero();
        story.days(1);
        morning();
        morning();
        assertThat(letters("audit-due")).isOne();
        assertThat(due().getFirst().standing()).isEqualTo(AuditYear.Standing.OVERDUE);
        assertThat(AuditCycle.organisations(due()))
                .containsExactly(new AuditCycle.Organisation("Several organisations", 2, 1));
        assertThat(entries(story.cora)).hasSize(2);
        assertThat(entries(story.nadia))
                .extracting(CalendarSource.Entry::title)
                .containsExactly("Audit of Portage is due");
        assertThat(entries(story.plan.colm)).isEmpty();
    }

    private List<AuditCycle.Due> due() {
        return story.as(story.cora, () -> story.cycle.due(story.area));
    }

    private List<CalendarSource.Entry> entries(Principal reader) {
        return story.as(reader, () -> story.cycle.entries(reader));
    }

    private void morning() {
        story.as(Principal.job(story.area, "test"), () -> {
            story.cycle.run(story.area, story.today());
            return story;
        });
    }

    @Test
    void aThemeIsNamedOnceOfTwoAuditsAndSaysWhatItLedTo() {
        SubmissionId one = story.handIn(story.portage, 1, 1, 3);
        SubmissionId two = story.handIn(story.breaks, 2, 1, 2);
        UUID form = UUID.randomUUID();
        assertThat(theme(form, List.of(one))).isInstanceOf(Saving.Refused.class);
        UUID id = theme(form, List.of(one, two)).orThrow();
        theme(form, List.of(one, two)).orThrow();
        assertThat(theme(UUID.randomUUID(), List.of(one, two)))
                .as("its name is taken")
                .isInstanceOf(Saving.Refused.class);
        UUID use = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            story.as(
                    story.cora,
                    () -> story.themes.use(story.area, use, id, evening()).orThrow());
        }
        assertThat(story.as(story.nadia, () -> story.themes.all(story.area)))
                .singleElement()
                .satisfies(theme -> {
                    assertThat(theme.services()).containsExactly("Portage", "Short breaks");
                    assertThat(theme.uses()).singleElement().satisfies(done -> {
                        assertThat(done.kind()).isEqualTo(ThemeUse.EVENT);
                        assertThat(done.held())
                                .isEqualTo(new CommonThemes.Held(
                                        Occasion.WORKSHOP, LocalDate.of(2026, 9, 1), "All services"));
                    });
                });
        assertThat(story.as(story.nadia, () -> story.themes.overview(story.area).across()))
                .containsExactly(
                        new CommonThemes.Across("p1", "Principle 1", 2, 2, 0, 0),
                        new CommonThemes.Across("p2", "Principle 2", 2, 0, 2, 1));
        assertThatThrownBy(() -> story.as(story.nadia, () -> story.themes.name(story.area, form, "x", "", List.of())))
                .isInstanceOf(NotFound.class);
    }

    private CommonThemes.Led evening() {
        return new CommonThemes.Led(
                ThemeUse.EVENT,
                "An evening about inviting people.",
                Occasion.WORKSHOP,
                LocalDate.of(2026, 9, 1),
                "All services",
                null);
    }

    private Saving<UUID> theme(UUID form, List<SubmissionId> in) {
        return story.as(story.cora, () -> story.themes.name(story.area, form, "Who is asked", "", in));
    }

    @Test
    void everybodySeesTheMarkWhileAnAuditIsCurrentAndGoodPracticeUntilItIsWithdrawn() {
        SubmissionId id = story.handIn(story.portage, 1, 1, 1);
        assertThat(marks()).extracting(ShownAudits.Mark::name).containsExactly("Portage");
        UUID form = UUID.randomUUID();
        assertThat(show(form, id, "nothing")).isInstanceOf(Saving.Refused.class);
        show(form, id, "p1").orThrow();
        show(form, id, "p1").orThrow();
        assertThat(goodPractice()).singleElement().satisfies(one -> {
            assertThat(one.principle()).isEqualTo("Principle 1");
            assertThat(one.ages())
                    .as("each once, the youngest first")
                    .containsExactly(AgeBand.UNDER_5, AgeBand.YOUNG_ADULTS);
        });
        story.as(story.cora, () -> {
            story.shown.withdraw(story.area, form);
            return form;
        });
        assertThat(goodPractice()).isEmpty();
        int current = (int) story.today().until(marks().getFirst().until(), java.time.temporal.ChronoUnit.DAYS);
        story.days(current);
        assertThat(marks()).as("the last day").hasSize(1);
        story.days(1);
        assertThat(marks()).isEmpty();
        assertThatThrownBy(() -> story.as(story.plan.visitor, () -> story.shown.mark(story.area, story.portage)))
                .isInstanceOf(NotFound.class);
    }

    private Saving<UUID> show(UUID form, SubmissionId id, String standard) {
        return story.as(
                story.cora,
                () -> story.shown.show(
                        story.area,
                        form,
                        id,
                        new ShownAudits.Words(
                                standard,
                                "Asking early",
                                "They asked.",
                                List.of(AgeBand.YOUNG_ADULTS, AgeBand.UNDER_5, AgeBand.UNDER_5))));
    }

    private List<ShownAudits.Mark> marks() {
        return story.as(story.plan.visitor, () -> story.shown.marks(story.area));
    }

    private List<ShownAudits.GoodPractice> goodPractice() {
        return story.as(story.plan.visitor, () -> story.shown.goodPractice(story.area));
    }

    @Test
    void whatIsCountedAgreesWithARecountAfterEachChange() {
        story.handIn(story.portage, 1, 1, 2);
        assertThat(sums("audits.coverage"))
                .as("the other service is counted from its first morning")
                .containsExactly(0L, 1L);
        morning();
        assertThat(sums("audits.levels")).containsExactly(1L, 2L);
        assertThat(sums("audits.agreed")).containsExactly(1L, 2L);
        assertThat(sums("audits.review-day")).containsExactly(1L, 1L);
        assertThat(sums("audits.improved")).containsExactly(0L, 0L);
        story.days(200);
        SubmissionId second = story.handIn(story.portage, 2, 2, 2);
        assertThat(sums("audits.improved")).containsExactly(1L, 1L);
        List<Submission> its = story.as(story.nadia, () -> story.submissions.of(story.area, story.portage));
        assertThat(Submissions.again(its.getFirst(), its)).contains(AuditedAgain.IMPROVED);
        assertThat(Submissions.again(its.getLast(), its)).isEmpty();
        assertThat(its.getFirst().id()).isEqualTo(second);
        story.handIn(story.breaks, 3, 3, 3);
        assertThat(story.plan.asOperator(() -> recount.now(story.area)).kept()).isEmpty();
        assertThat(onDay("audits.coverage")).containsExactly(2L, 2L);
        assertThat(onDay("audits.model-used")).containsExactly(4L, 4L);
    }

    private long letters(String template) {
        return job(() -> jdbc.sql("SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = :template")
                .param("area", story.area.value())
                .param("template", template)
                .query(Long.class)
                .single());
    }

    private List<String> waiting() {
        return story.as(story.cora, () -> work.waitingFor(story.cora, story.today())).stream()
                .map(WaitingWork.Item::sentence)
                .toList();
    }

    private List<Long> sums(String key) {
        return sums(key, java.time.LocalDate.of(9999, 1, 1));
    }

    private List<Long> onDay(String key) {
        return sums(key, story.today());
    }

    private List<Long> sums(String key, java.time.LocalDate until) {
        return job(() -> jdbc.sql("""
                        SELECT coalesce(sum(numerator), 0) AS n, coalesce(sum(denominator), 0) AS d FROM measures.fact
                        WHERE area_id = :area AND source = :key AND counts_on <= :until
                        """)
                .param("area", story.area.value())
                .param("key", key)
                .param("until", until)
                .query((row, n) -> new ArrayList<>(List.of(row.getLong("n"), row.getLong("d"))))
                .single());
    }

    private <T> T job(java.util.function.Supplier<T> query) {
        return Principals.call(
                Principal.operator(story.area, "test"), () -> transactions.execute(status -> query.get()));
    }
}
