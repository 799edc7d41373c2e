package uk.sidebyside.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Pair;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Said;
import uk.sidebyside.surveys.rules.WordMap;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** From a link to a result: once, by nobody, and never of fewer than ten. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class SurveysTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private SurveyStory story;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
    }

    @Test
    void whatIsSentTenTimesAtOnceIsStoredOnce() throws Exception {
        Answering.Sent sent = SurveyStory.sent(
                Respondent.PARENT_CARER, Map.of("satisfied", "agree", "went-well", "The walk through the building."));
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Saving<SurveyId>> sending = () -> story.send(story.survey.code(), sent);
            for (Future<Saving<SurveyId>> each : senders.invokeAll(Collections.nCopies(10, sending))) {
                assertThat(each.get()).isInstanceOf(Saving.Saved.class);
            }
        }
        assertThat(answered()).containsExactly(Map.entry(Respondent.PARENT_CARER, 1));
        assertThat(words()).containsExactly("The walk through the building.");
    }

    @Test
    void whoGoesBackAndChangesTheirAnswersIsHeardAndCountedOnce() {
        Answering.Sent first = SurveyStory.sent(
                Respondent.CHILD, Map.of("satisfied", "agree", "went-well", "Tea.", "could-be-better", "More tea."));
        story.send(story.survey.code(), first).orThrow();
        story.send(
                        story.survey.code(),
                        new Answering.Sent(
                                first.submission(),
                                Respondent.YOUNG_PERSON,
                                first.edition(),
                                Map.of("understood", "disagree", "went-well", "Cake.", "could-be-better", "More tea.")))
                .orThrow();

        assertThat(answered()).containsExactly(Map.entry(Respondent.YOUNG_PERSON, 1));
        assertThat(words()).containsExactlyInAnyOrder("Cake.", "More tea.");
        assertThat(rows("SELECT question || ' ' || meaning FROM surveys.answer WHERE area_id = :area"))
                .containsExactly("understood no");
    }

    /** A link is spent by an answer, and nothing in the database leads from the one to the other. */
    @Test
    void aLinkAnswersOnceAndNothingTiesItToTheAnswer() {
        UUID batch = UUID.randomUUID();
        story.asInes(
                () -> story.links.make(story.area, story.survey.id(), batch, 3).orThrow());
        story.asInes(
                () -> story.links.make(story.area, story.survey.id(), batch, 3).orThrow());
        List<String> tokens = story.asInes(() -> story.links.unspent(story.area, story.survey.id(), batch));
        assertThat(tokens).hasSize(3).doesNotHaveDuplicates().allMatch(token -> token.length() == 27);
        Answering.Sent sent =
                SurveyStory.sent(Respondent.PARENT_CARER, Map.of("satisfied", "agree", "went-well", "Tea."));

        story.send(tokens.get(1), sent).orThrow();

        assertThat(story.asInes(() -> story.links.made(story.area, story.survey.id())))
                .isEqualTo(new SurveyLinks.Made(3, 1));
        assertThat(story.asInes(() -> story.links.unspent(story.area, story.survey.id(), batch)))
                .containsExactly(tokens.get(0), tokens.get(2));
        assertThat(keys(story.send(tokens.get(1), SurveyStory.sent(Respondent.CHILD, Map.of("satisfied", "agree")))))
                .containsExactly("survey.link.spent");
        story.send(tokens.get(1), sent).orThrow();
        assertThat(answered()).containsExactly(Map.entry(Respondent.PARENT_CARER, 1));

        story.as(Principal.job(story.area, "morning"), this::morning);
        assertThat(columnsWithTime()).as("no column of theirs tells when").isEmpty();
        Set<String> ofLinks = new HashSet<>(values("surveys.link"));
        Set<String> ofAnswers = new HashSet<>(values("surveys.response"));
        ofAnswers.addAll(values("surveys.answer"));
        ofAnswers.addAll(values("surveys.free_text"));
        ofLinks.retainAll(ofAnswers);
        assertThat(ofLinks)
                .as("what links and answers have in common")
                .containsExactlyInAnyOrder(
                        story.area.value().toString(), story.survey.id().value().toString());
        assertThat(rows("SELECT xmin::text FROM surveys.link WHERE area_id = :area AND spent"))
                .as("the transaction that PostgreSQL keeps for a used link is that of the morning")
                .doesNotContainAnyElementsOf(rows("SELECT xmin::text FROM surveys.response WHERE area_id = :area"));
    }

    @Test
    void anAnswerIsMadeInNobodysName() {
        Principal answering = SurveyDesk.answering(story.area);
        assertThat(answering.id()).isNull();
        assertThat(answering.signedIn()).isFalse();
    }

    @Test
    void nothingIsShownBeforeItIsCountedAndThenNothingOfFewerThanTen() {
        story.answer(story.survey, Respondent.PARENT_CARER, "satisfied", 7, 5);
        story.answer(story.survey, Respondent.CHILD, "satisfied", 9, 0);
        story.answer(story.survey, Respondent.YOUNG_PERSON, "satisfied", 11, 1);
        assertThatThrownBy(() -> story.asInes(() -> story.results.of(story.area, story.survey.id())))
                .isInstanceOf(NotFound.class);

        story.count(story.survey);
        story.count(story.survey);

        assertThat(said(story.plan.ines, Respondent.PARENT_CARER)).isEqualTo(new Said(58, "7 of 12"));
        assertThat(said(story.plan.visitor, Respondent.PARENT_CARER)).isEqualTo(new Said(58, "7 of 12"));
        assertThat(said(story.plan.ines, Respondent.CHILD)).isEqualTo(new Said(null, "fewer than 10 answers"));
        assertThat(said(story.plan.ines, Respondent.YOUNG_PERSON)).isEqualTo(new Said(92, "11 of 12"));
        assertThat(said(story.plan.visitor, Respondent.YOUNG_PERSON))
                .isEqualTo(new Said(null, "all but fewer than 5 of 12"));
        SurveyResults open = story.as(story.plan.visitor, () -> story.results.of(story.area, story.survey.id()));
        assertThat(open.count(Respondent.CHILD)).isEqualTo("fewer than 10");
        assertThat(open.enough(Respondent.CHILD)).isFalse();
    }

    @Test
    void onceItIsCountedNobodyAnswersAnyMoreAndWordsAreCutFromChoices() {
        story.send(
                        story.survey.code(),
                        SurveyStory.sent(Respondent.CHILD, Map.of("satisfied", "agree", "went-well", "Tea.")))
                .orThrow();
        assertThat(rows("SELECT 1 FROM surveys.free_text WHERE area_id = :area AND response_id IS NOT NULL"))
                .hasSize(1);

        story.count(story.survey);

        assertThat(keys(story.send(
                        story.survey.code(), SurveyStory.sent(Respondent.CHILD, Map.of("satisfied", "agree")))))
                .containsExactly("survey.not.open");
        assertThat(rows("SELECT 1 FROM surveys.free_text WHERE area_id = :area AND response_id IS NOT NULL"))
                .isEmpty();
        assertThat(rows("SELECT 1 FROM surveys.response WHERE area_id = :area AND submission IS NOT NULL"))
                .isEmpty();
    }

    @Test
    void figuresAreCountedFromNamedQuestionsAndLeaveOutFewerThanTen() {
        for (int i = 0; i < 12; i++) {
            story.send(
                            story.survey.code(),
                            SurveyStory.sent(
                                    Respondent.PARENT_CARER,
                                    Map.of("satisfied", i < 9 ? "agree" : "disagree", "purposeful", "strongly-agree")))
                    .orThrow();
        }
        for (int i = 0; i < 9; i++) {
            story.send(
                            story.survey.code(),
                            SurveyStory.sent(Respondent.CHILD, Map.of("satisfied", "agree", "purposeful", "agree")))
                    .orThrow();
        }
        story.count(story.survey);

        List<Fact> facts = new ArrayList<>();
        NamedQuestionSource worthwhile = program.getBeansOfType(NamedQuestionSource.class).values().stream()
                .filter(source -> source.key().value().equals("surveys.worthwhile"))
                .findFirst()
                .orElseThrow();
        story.as(
                Principal.job(story.area, "recount"),
                () -> transaction.execute(status -> {
                    worthwhile.all(story.area, facts::add);
                    return facts;
                }));
        assertThat(facts)
                .containsExactly(Fact.of(story.survey.id().value(), SurveyStory.TODAY, 9, 12)
                        .in("who", "parent-carer"));
        assertThat(rows("SELECT source || ' ' || numerator || ' of ' || denominator FROM measures.fact"
                        + " WHERE area_id = :area AND source LIKE 'surveys.%' AND source <> 'surveys.told'"))
                .containsExactly("surveys.worthwhile 9 of 12");
        UUID subject = story.survey.id().value();
        var ref = worthwhile.behind(story.area, List.of(subject)).get(subject);
        assertThat(ref).isEqualTo(SurveyRefs.of(story.area, story.survey.id()));
        assertThat(story.as(story.plan.visitor, () -> program.getBean(uk.sidebyside.access.Refs.class)
                        .resolve(java.util.Objects.requireNonNull(ref), story.plan.visitor)
                        .map(uk.sidebyside.access.RefResolver.Resolved::address)
                        .orElse("")))
                .isEqualTo("/surveys/" + subject + "/results");
    }

    @Test
    void aPairShowsWhatChanged() {
        Survey start = story.make("before-and-after", "Workshop", Moment.START, null);
        Survey exit = story.make("before-and-after", "Workshop", Moment.EXIT, start.id());
        story.answer(start, Respondent.PRACTITIONER, "have-tools", 3, 9);
        story.answer(exit, Respondent.PRACTITIONER, "have-tools", 6, 6);
        story.count(start);
        story.count(exit);

        SurveyResults results = story.asInes(() -> story.results.of(story.area, exit.id()));
        Question tools = exit.set().question("have-tools").orElseThrow();
        Pair pair = java.util.Objects.requireNonNull(results.pair(Respondent.PRACTITIONER, tools));
        assertThat(pair.change()).isEqualTo(25);
        assertThat(refusedToMake("vision", Moment.EXIT, start.id())).containsExactly("survey.start.other.questions");
        assertThat(refusedToMake("vision", Moment.EXIT, null)).containsExactly("survey.needs.start");
    }

    private List<String> refusedToMake(String set, Moment moment, SurveyId start) {
        var make = new Surveys.Make(
                UUID.randomUUID(),
                "T",
                set,
                "S",
                Set.of(Respondent.CHILD),
                moment,
                start,
                false,
                SurveyStory.TODAY,
                SurveyStory.TODAY,
                SurveyStory.TODAY);
        return keys(story.asInes(() -> story.surveys.make(story.area, make)));
    }

    @Test
    void freeTextIsNeverPublishedUnread() {
        for (int i = 0; i < 10; i++) {
            story.send(story.survey.code(), SurveyStory.sent(Respondent.PARENT_CARER, Map.of("went-well", "Text " + i)))
                    .orThrow();
        }
        story.send(story.survey.code(), SurveyStory.sent(Respondent.CHILD, Map.of("went-well", "A child’s text")))
                .orThrow();
        story.count(story.survey);
        assertThat(quotes()).isEmpty();

        ThemeId honesty =
                story.asInes(() -> story.themes.inArea(story.area)).getFirst().id();
        read("Text 1", true, honesty);
        read("Text 2", false, honesty);
        read("A child’s text", true, honesty);

        assertThat(quotes()).as("read, allowed, and of ten or more").containsExactly("Text 1");
        assertThat(story.asInes(() -> story.results.of(story.area, story.survey.id()))
                        .quotes())
                .as("nor does the page show more to those who read")
                .extracting(FreeText::words)
                .containsExactly("Text 1");
        assertThat(visitorSees("SELECT words FROM surveys.free_text WHERE area_id = :area"))
                .as("the database itself shows a visitor no text that was not read")
                .containsExactlyInAnyOrder("Text 1", "A child’s text");
        assertThat(story.asInes(() -> story.results.of(story.area, story.survey.id()))
                        .themes())
                .as("nobody reads of what a single child spoke, nor in the figure of the parents")
                .isEqualTo(Map.of(Respondent.PARENT_CARER, List.of(new WordMap.Entry("Honesty", 2, 5))));
        assertThat(story.as(story.plan.visitor, () -> story.results.of(story.area, story.survey.id()))
                        .themes(Respondent.PARENT_CARER))
                .isEmpty();
    }

    /** Two questions with words are no two people; and what comes in is read by nobody before all is counted. */
    @Test
    void whoWritesTwiceIsNotCountedTwiceAndNothingIsReadBeforeTheCount() {
        for (int i = 0; i < 10; i++) {
            Map<String, String> words = Map.of("went-well", "Well " + i, "could-be-better", "Change " + i);
            story.send(story.survey.code(), SurveyStory.sent(Respondent.PARENT_CARER, words))
                    .orThrow();
        }
        assertThatThrownBy(this::texts).isInstanceOf(NotFound.class);
        assertThat(story.asInes(() -> story.texts.unread(story.area))).isZero();
        story.count(story.survey);
        ThemeId honesty =
                story.asInes(() -> story.themes.inArea(story.area)).getFirst().id();
        for (int i = 0; i < 4; i++) {
            read("Well " + i, true, honesty);
            read("Change " + i, true, honesty);
        }
        assertThat(publicThemes()).as("four people, though eight texts").isEmpty();
        read("Well 4", true, honesty);
        assertThat(publicThemes()).containsExactly(new WordMap.Entry("Honesty", 5, 5));
    }

    private List<WordMap.Entry> publicThemes() {
        return story.as(story.plan.visitor, () -> story.results.of(story.area, story.survey.id()))
                .themes(Respondent.PARENT_CARER);
    }

    private void read(String words, boolean shown, ThemeId theme) {
        FreeText text = texts().stream()
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElseThrow();
        story.asInes(() -> story.texts
                .read(
                        story.area,
                        new FreeTexts.Read(story.survey.id(), text.id(), text.version(), shown, List.of(theme)))
                .orThrow());
    }

    private List<String> quotes() {
        return story.as(story.plan.visitor, () -> story.results.of(story.area, story.survey.id())).quotes().stream()
                .map(FreeText::words)
                .toList();
    }

    @Test
    void aVisitorGetsNothingOfAnswersLinksCasesOrClosingsFromTheDatabaseItself() {
        story.answer(story.survey, Respondent.CHILD, "satisfied", 1, 0);
        story.asInes(() -> story.links
                .make(story.area, story.survey.id(), UUID.randomUUID(), 1)
                .orThrow());
        story.asInes(() -> story.log
                .log(
                        story.area,
                        new CaseLog.Log(
                                UUID.randomUUID(),
                                uk.sidebyside.surveys.rules.Case.Kind.COMPLAINT,
                                "Short breaks",
                                "A form was lost.",
                                SurveyStory.TODAY,
                                SurveyStory.TODAY))
                .orThrow());
        story.asInes(() -> story.closings
                .note(
                        story.area,
                        UUID.randomUUID(),
                        new Closings.Note(
                                Closing.Kind.PLAN, "S", SurveyStory.TODAY, null, Closing.Asked.NOT_ASKED, null, ""))
                .orThrow());
        for (String table : List.of("link", "response", "answer", "case_log", "closing")) {
            String count = "SELECT count(*)::text FROM surveys." + table + " WHERE area_id = :area";
            assertThat(rows(count)).as(table).containsExactly("1");
            assertThat(visitorSees(count)).as(table).containsExactly("0");
        }
        for (Runnable asked : List.<Runnable>of(
                () -> story.log.inArea(story.area),
                () -> story.closings.inArea(story.area),
                () -> story.texts.of(story.area, story.survey.id()),
                () -> story.surveys.answered(story.area),
                () -> story.surveys.count(story.area, story.survey.id()))) {
            assertThatThrownBy(() -> story.as(story.plan.visitor, () -> {
                        asked.run();
                        return asked;
                    }))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void aFormOfPaperIsKeyedInOnceByItsNumber() {
        assertThat(story.asInes(() -> story.answering.nextPaper(story.area, story.survey.id())))
                .isEqualTo(1);
        Answering.Sent form = SurveyStory.sent(Respondent.PARENT_CARER, Map.of("satisfied", "agree"));
        keyIn(1, form).orThrow();
        keyIn(1, form).orThrow();
        assertThat(keys(keyIn(1, SurveyStory.sent(Respondent.PARENT_CARER, Map.of("satisfied", "agree")))))
                .containsExactly("paper.number.used");
        assertThat(keys(keyIn(0, SurveyStory.sent(Respondent.PARENT_CARER, Map.of("satisfied", "agree")))))
                .containsExactly("paper.needs.number");
        assertThat(answered()).containsExactly(Map.entry(Respondent.PARENT_CARER, 1));
        story.clock.set(SurveyStory.LAST_DAY.plusDays(14));
        keyIn(2, SurveyStory.sent(Respondent.CHILD, Map.of("satisfied", "agree")))
                .orThrow();
        assertThat(keys(story.send(
                        story.survey.code(), SurveyStory.sent(Respondent.CHILD, Map.of("satisfied", "agree")))))
                .containsExactly("survey.not.open");
    }

    private Saving<SurveyId> keyIn(int number, Answering.Sent form) {
        return story.asInes(() -> story.answering.keyIn(story.area, story.survey.id(), number, form));
    }

    @Test
    void aSurveyCountsItselfTwoWeeksAfterItsLastDayAndWordsAreForgottenAfterTwoYears() {
        story.send(story.survey.code(), SurveyStory.sent(Respondent.CHILD, Map.of("went-well", "Tea.")))
                .orThrow();
        morningOf(SurveyStory.LAST_DAY.plusDays(14));
        assertThat(story.asInes(() -> story.surveys.byId(story.area, story.survey.id()))
                        .counted())
                .isFalse();
        LocalDate counted = SurveyStory.LAST_DAY.plusDays(15);
        morningOf(counted);
        assertThat(story.asInes(() -> story.surveys.byId(story.area, story.survey.id()))
                        .opening()
                        .countedOn())
                .isEqualTo(counted);
        morningOf(counted.plusYears(2));
        assertThat(texts()).hasSize(1);
        morningOf(counted.plusYears(2).plusDays(1));
        assertThat(texts()).isEmpty();
    }

    private void morningOf(LocalDate day) {
        story.clock.set(day);
        story.as(Principal.job(story.area, "morning"), () -> {
            mornings().run(story.area, day);
            return day;
        });
    }

    private boolean morning() {
        mornings().run(story.area, SurveyStory.TODAY);
        return true;
    }

    private DailyTask mornings() {
        return program.getBean(SurveyMornings.class);
    }

    private Map<Respondent, Integer> answered() {
        return story.asInes(() -> story.surveys.answered(story.area, story.survey.id()));
    }

    /** As they are stored, be it counted or not. */
    private List<String> words() {
        return rows("SELECT words FROM surveys.free_text WHERE area_id = :area");
    }

    private List<FreeText> texts() {
        return story.asInes(() -> story.texts.of(story.area, story.survey.id()));
    }

    private Said said(Principal reader, Respondent who) {
        Question satisfied = story.survey.set().question("satisfied").orElseThrow();
        return story.as(reader, () -> story.results.of(story.area, story.survey.id()))
                .said(who, satisfied);
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of(saving.toString());
    }

    private List<String> rows(String sql) {
        return rows(sql, story.plan.operator);
    }

    private List<String> visitorSees(String sql) {
        return rows(sql, story.plan.visitor);
    }

    private List<String> rows(String sql, Principal reader) {
        return story.as(
                reader,
                () -> transaction.execute(status -> jdbc.sql(sql)
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    /** Every value of every row of a table, but yes and no, mere numbers and what is empty. */
    private List<String> values(String table) {
        return rows("SELECT v.value #>> '{}' FROM " + table + " t, jsonb_each(to_jsonb(t)) v"
                + " WHERE t.area_id = :area AND jsonb_typeof(v.value) = 'string'");
    }

    private List<String> columnsWithTime() {
        return rows("SELECT table_name || '.' || column_name FROM information_schema.columns"
                + " WHERE table_schema = 'surveys' AND table_name IN ('link', 'response', 'answer', 'free_text', 'coding')"
                + " AND (data_type LIKE 'timestamp%' OR data_type LIKE 'date%' OR data_type LIKE 'time%')"
                + " AND :area IS NOT NULL");
    }
}
