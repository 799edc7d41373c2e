package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.another;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.decided;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.person;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.planned;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.DateChange;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.sen2.format.Field;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.sen2.format.Part;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Every last day that a family read and that a return puts right stays on its page, and an e-mail says both days. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class LastDaysPutRightTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 8, 18);
    private static final LocalDate SENT = LocalDate.of(2026, 12, 20);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CaseStory story;
    private ReturnsOfKit returns;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        story.clock.set(LocalDate.of(2027, 2, 2));
        returns = new ReturnsOfKit(program, story);
    }

    private String familysPage() throws Exception {
        Document page = new Visits(mvc, story.around.host).page(story.around.mina, "/assessment/" + story.around.kit);
        return page.text();
    }

    private List<String> changes(CaseId id) {
        return story.file(id).changes().stream()
                .map(change -> change.duty() + " " + change.oldOn() + " to " + change.newOn())
                .toList();
    }

    private List<String> letters() {
        return Principals.call(
                Principal.operator(story.around.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT to_person || ' ' || subject || ' ' || body FROM notices.mail
                                WHERE area_id = :area AND template = 'assessment-changed' ORDER BY id
                                """)
                        .param("area", story.around.area.value())
                        .query(String.class)
                        .list()));
    }

    @Test
    void theLastDayToAppealAgainstAPlanIsSaidWithTheOldOne() throws Exception {
        CaseId id = returns.kits(planned(SENT, "", ""));
        assertThat(familysPage()).contains("have your appeal by 20 February 2027");
        returns.brought(planned(SENT.minusDays(3), "", ""));
        assertThat(familysPage())
                .contains("have your appeal by 17 February 2027")
                .contains("First we said 20 February 2027. Then it was 17 February 2027, because: A date in the");
        assertThat(changes(id))
                .as("the adviser's day is the same and not said twice")
                .containsExactly("C10 2027-12-20 to 2027-12-17", "C31 2027-02-20 to 2027-02-17");
    }

    @Test
    void withACertificateItMovesOnlyWhereTheDecisionStillSetsIt() {
        CaseId id = returns.kits(planned(SENT, "", ""));
        story.take(id, CaseStep.MEDIATION_DECLINED, LocalDate.of(2027, 1, 20)).orThrow();
        story.take(id, CaseStep.MEDIATION_CERTIFICATE, LocalDate.of(2027, 1, 25))
                .orThrow();
        returns.brought(planned(SENT.minusDays(3), "", ""));
        assertThat(changes(id)).containsExactly("C10 2027-12-20 to 2027-12-17");
        returns.brought(planned(LocalDate.of(2027, 1, 5), "", ""));
        assertThat(changes(id)).contains("C31 2027-02-25 to 2027-03-05");
    }

    @Test
    void whatWasNextAndIsStillOwedIsSaidThoughSomethingElseIsNext() throws Exception {
        returns.kits(planned(LONG_AGO, "", ""));
        returns.brought(planned(LONG_AGO.plusDays(3), "2027-01-12", ""));
        assertThat(familysPage())
                .contains("by 9 February 2027")
                .contains("First we said 18 August 2027. Then it was 21 August 2027, because: A date in the");
    }

    @Test
    void aMistypedMonthIsNoReview() {
        CaseId id = returns.kits(planned(LONG_AGO, "", ""));
        returns.brought(planned(LocalDate.of(2026, 12, 18), "", ""));
        assertThat(changes(id)).contains("C10 2027-08-18 to 2027-12-18");
    }

    @Test
    void ofAChildWhoHasDiedNothingIsKeptAndNobodyIsWrittenTo() {
        CaseId id = returns.kits(ended("2027-01-12"));
        returns.brought(ended("2027-01-14"));
        assertThat(changes(id)).isEmpty();
        assertThat(letters()).isEmpty();
    }

    private static Node ended(String on) {
        Node person = planned(LONG_AGO, "", "");
        Node request = person.children().getFirst();
        request.one(Part.ASSESSMENT).one(Part.PLAN).with(Field.CEASE_DATE, on).with(Field.CEASE_REASON, "8");
        request.children().removeIf(child -> child.part() == Part.ACTIVE);
        return person;
    }

    /** Dev brings it in, who is in no circle and sees nobody's family. */
    @Test
    void whoeverSeesThePageGetsAnEmailWithBothDays() {
        returns.kits(waiting("2026-12-23"));
        story.around.exclude(story.around.kit, story.around.paul, null, null, LocalDate.of(2027, 1, 1), null);
        returns.broughtBy(story.dev, waiting("2026-12-30"));
        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(story.around.mina.value() + " A day has moved from 3 February 2027 to 10 February 2027 ")
                .contains("/assessment/" + story.around.kit)
                .doesNotContain("Kit", "SEN2-", "return", "request"));
        returns.broughtBy(story.dev, waiting("2026-12-30"));
        assertThat(letters()).as("the same again is no news").hasSize(1);
    }

    @Test
    void soDoesTheCaseSystemsFile() {
        returns.kits(waiting("2026-12-23"));
        Principals.call(Principal.job(story.around.area, "returns"), () -> returns.stored(true, waiting("2026-12-30")));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void whoChoseAnotherWayAndWhoIsNotShownThePageGetNone() {
        returns.kits(waiting("2026-12-23"));
        PersonId kit = story.around.kitThemself();
        reachedByPhone(story.around.mina);
        returns.brought(waiting("2026-12-30"));
        assertThat(letters())
                .hasSize(2)
                .anyMatch(letter -> letter.startsWith(story.around.paul.value() + " "))
                .anyMatch(letter -> letter.startsWith(kit.value() + " "));
        story.clock.set(LocalDate.of(2029, 7, 2));
        story.around.as(kit, () -> {
            story.around.circles.share(story.around.area, story.around.kit.value(), Set.of(SharedPart.VIEWS));
            return kit;
        });
        returns.brought(person(decided("N", LocalDate.of(2029, 6, 20)).with(Field.RECEIVED, "2029-05-20")));
        returns.brought(person(decided("N", LocalDate.of(2029, 6, 22)).with(Field.RECEIVED, "2029-05-20")));
        assertThat(letters()).hasSize(4);
        assertThat(letters().getLast()).startsWith(kit.value() + " A day has moved from 20 August 2029 to 22 August");
    }

    private void reachedByPhone(PersonId person) {
        story.around.as(person, () -> program.getBean(ContactNeeds.class)
                .say(story.around.area, new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "", 0))
                .orThrow());
    }

    @Test
    void whatIsLongOverIsNoNews() {
        CaseId id = returns.kits(waiting("2026-10-20"));
        returns.brought(waiting("2026-10-22"));
        assertThat(letters()).as("61 days after the later day").isEmpty();
        assertThat(changes(id)).containsExactly("C01 2026-12-01 to 2026-12-03");
        returns.brought(waiting("2026-10-27"));
        assertThat(letters()).as("56 days").hasSize(2);
    }

    @Test
    void ofACaseThatNoFamilySeesNobodyIsWrittenTo() {
        returns.brought(waiting("2026-12-23"));
        returns.brought(waiting("2026-12-30"));
        assertThat(letters()).isEmpty();
    }

    /** Many families are asked for and written to at once. */
    @Test
    void twoFamiliesTakeNoMoreStatementsThanOne() throws Exception {
        Node kit = waiting("2026-12-23");
        returns.brought(kit, another(kit));
        story.linkedToKit(returns.theCase());
        story.around
                .as(story.around.cora, () -> story.book.link(story.around.area, returns.of(2), "TW-2"))
                .orThrow();
        Node first = waiting("2026-12-30");
        List<String> one = CountedStatements.duringWithWork(() -> returns.brought(first, another(kit)));
        assertThat(letters()).hasSize(2);
        Node second = waiting("2027-01-06");
        List<String> two = CountedStatements.duringWithWork(() -> returns.brought(second, another(second)));
        assertThat(letters()).hasSize(5);
        assertThat(two).hasSameSizeAs(one);
        assertThat(story.file(returns.of(2)).changes())
                .extracting(DateChange::duty)
                .containsExactly("C01");
    }
}
