package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.partnership.HoldingBack;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.told.MonthlyDrafts;
import uk.sidebyside.partnership.told.MonthlyTellBack;
import uk.sidebyside.partnership.told.MonthlyTellBacks;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What is told of a month is drafted from the records; its coordinator changes, publishes and sends it. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class MonthlyPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    MonthlyDrafts drafts;

    @Autowired
    MonthlyTellBacks months;

    @Autowired
    YouSaid youSaid;

    @Autowired
    Changes changes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PartnershipStory story;
    private YearMonth month;
    private String at;

    @BeforeEach
    void somethingIsSaid() {
        story = PartnershipStory.tell(program).withParents();
        month = YearMonth.from(story.today());
        at = "/partnership/monthly/" + month;
        said("It is too long.");
    }

    private void said(String words) {
        story.as(story.cora, () -> youSaid.add(
                        story.area, story.piece, null, new YouSaid.Words(words, Became.USED, "We cut it by half.", ""))
                .orThrow());
    }

    private void morning(LocalDate day) {
        story.clock.set(day);
        story.as(Principal.job(story.area, "test"), () -> {
            drafts.run(story.area, day);
            return day;
        });
    }

    private MonthlyTellBack drafted() {
        morning(month.plusMonths(1).atDay(1));
        return story.as(story.cora, () -> months.of(story.area, month));
    }

    private void published() {
        drafted();
        story.as(story.cora, () -> months.publish(story.area, month).orThrow());
    }

    @Test
    void aMonthIsDraftedFromItsRecordsOnceItIsOverAndOnlyOnce() {
        morning(month.atEndOfMonth());
        assertThat(story.as(story.cora, () -> months.all(story.area))).isEmpty();

        MonthlyTellBack draft = drafted();

        assertThat(draft.opening()).contains("what people told us");
        assertThat(draft.dueOn()).isEqualTo(month.plusMonths(1).atDay(10));
        assertThat(story.as(story.cora, () -> months.lines(story.area, draft)))
                .extracting(YouSaid.Line::said)
                .containsExactly("It is too long.");
        story.as(story.cora, () -> months.write(
                        story.area, month, draft.version(), new MonthlyTellBacks.Words("Hello.", "", draft.lines()))
                .orThrow());
        morning(month.plusMonths(1).atDay(2));
        assertThat(story.as(story.cora, () -> months.all(story.area)))
                .singleElement()
                .satisfies(one -> assertThat(one.opening()).isEqualTo("Hello."));
        morning(month.plusMonths(2).atDay(1));
        assertThat(story.as(story.cora, () -> months.all(story.area)))
                .as("nothing was said in the month after")
                .hasSize(1);
    }

    @Test
    void whatEndedInTheMonthAndWhatIsOpenIsInTheDraft() {
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        assertThat(drafted().opening()).contains("“A leaflet” has stopped. There is no money.");
    }

    @Test
    void nobodyElseReadsADraftAndEverybodyReadsWhatIsPublished() throws Exception {
        drafted();
        for (Principal other : List.of(story.plan.visitor, story.plan.ines, story.petra)) {
            assertThatThrownBy(() -> story.as(other, () -> months.of(story.area, month)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> story.as(other, () -> months.publish(story.area, month)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(ask(null, get(at)).getStatus()).isEqualTo(404);
        assertThat(ask(null, get("/partnership/monthly/x")).getStatus()).isEqualTo(404);
        assertThat(words(null, "/partnership/monthly")).doesNotContain("What you said in");
        assertThat(words(null, "/partnership/you-said")).doesNotContain("It is too long.");
        assertThat(words(story.cora, at)).contains("This is a draft", "It is too long.");

        assertThat(ask(story.cora, post(at + "/publish")).getStatus()).isEqualTo(302);

        assertThat(words(null, at))
                .contains("It is too long.", "We cut it by half.")
                .doesNotContain("draft");
        assertThat(words(null, "/partnership/you-said")).contains("It is too long.");
        assertThat(ask(null, get("/partnership/you-said.atom")).getContentAsString(StandardCharsets.UTF_8))
                .contains("It is too long.");
        assertThat(news()).hasSize(1);

        assertThat(ask(story.cora, post(at + "/take-back")).getStatus()).isEqualTo(302);
        assertThat(ask(null, get(at)).getStatus()).isEqualTo(404);
        assertThat(news()).isEmpty();
    }

    private List<String> news() {
        return story.as(story.plan.visitor, () -> changes.latest(story.area, 50)).stream()
                .map(change -> change.change().address())
                .filter(at::equals)
                .toList();
    }

    @Test
    void aLineThatIsTakenBackWhereItWasSaidIsGoneFromTheMonthAtOnce() throws Exception {
        published();
        assertThat(words(null, at)).contains("It is too long.");

        story.as(story.cora, () -> {
            youSaid.publish(story.area, story.piece, false);
            return at;
        });

        assertThat(words(null, at)).doesNotContain("It is too long.");
    }

    @Test
    void itIsNotPublishedBeforeTheMonthIsOverNorWithNothingInIt() {
        MonthlyTellBack draft = drafted();
        story.as(story.cora, () -> months.write(
                        story.area, month, draft.version(), new MonthlyTellBacks.Words("Hello.", "", List.of()))
                .orThrow());
        assertThat(keys(story.as(story.cora, () -> months.publish(story.area, month))))
                .containsExactly("month.needs.lines");
    }

    @Test
    void onlyLinesOfPiecesOnServicesThatNoOtherMonthTellsAreShown() {
        published();
        UUID told =
                story.as(story.cora, () -> months.of(story.area, month)).lines().getFirst();
        said("This is of the next month.");
        month = month.plusMonths(1);
        MonthlyTellBack draft = drafted();
        assertThat(shown(draft)).containsExactly("This is of the next month.");

        story.as(story.cora, () -> months.write(
                        story.area,
                        month,
                        draft.version(),
                        new MonthlyTellBacks.Words("Hello.", "", List.of(told, UUID.randomUUID())))
                .orThrow());

        assertThat(story.as(story.cora, () -> months.of(story.area, month)).lines())
                .isEmpty();
    }

    private List<String> shown(MonthlyTellBack month) {
        return said(() -> months.lines(story.area, month));
    }

    private List<String> offered(YearMonth month) {
        return said(() -> months.offered(story.area, months.of(story.area, month)));
    }

    private List<String> said(Supplier<List<YouSaid.Line>> lines) {
        return story.as(story.cora, lines).stream().map(YouSaid.Line::said).toList();
    }

    /** Until it is told, so that it is told once: by the month that shows it, and by the next one where it was changed since. */
    @Test
    void whatIsWrittenUntilAMonthIsToldIsOfferedForItAndToldOnce() {
        MonthlyTellBack draft = drafted();
        story.days(2);
        said("It was written late.");
        assertThat(offered(month)).containsExactly("It is too long.", "It was written late.");
        List<YouSaid.Line> all = story.as(story.cora, () -> months.offered(story.area, draft));
        var both = new MonthlyTellBacks.Words(
                "Hello.", "", all.stream().map(YouSaid.Line::id).toList());
        story.as(story.cora, () -> months.write(story.area, month, draft.version(), both)
                .orThrow());
        story.as(story.cora, () -> months.publish(story.area, month).orThrow());
        story.days(1);
        said("It is of another month.");
        assertThat(offered(month)).doesNotContain("It is of another month.");
        YouSaid.Line first = all.getFirst();
        story.as(story.cora, () -> youSaid.change(
                        story.area,
                        story.piece,
                        first.id(),
                        first.version(),
                        new YouSaid.Words("It is too long.", Became.USED, "Now it is short.", ""))
                .orThrow());

        month = month.plusMonths(1);

        assertThat(shown(drafted())).containsExactly("It is too long.", "It is of another month.");
    }

    /** Nobody said anything, and those who took part hear why it ended. */
    @Test
    void aMonthInWhichWorkOnlyEndedIsPublishedWithoutALineAndGoesToThoseWhoTookPartInIt() throws Exception {
        month = month.plusMonths(1);
        at = "/partnership/monthly/" + month;
        story.clock.set(month.atDay(5));
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        MonthlyTellBack draft = drafted();
        assertThat(draft.lines()).isEmpty();
        assertThat(draft.opening())
                .startsWith("People worked with us on services.")
                .contains("There is no money.");
        assertThat(waiting()).contains(month.plusMonths(1).atDay(10));

        story.as(story.cora, () -> months.publish(story.area, month).orThrow());
        story.as(story.cora, () -> months.send(story.area, month).orThrow());

        assertThat(words(null, at)).contains("“A leaflet” has stopped. There is no money.");
        assertThat(waiting()).doesNotContain(month.plusMonths(1).atDay(10));
        assertThat(letters("to_address")).containsExactlyInAnyOrder("petra@example.org", "paul@example.org");
        assertThat(letters("body")).allSatisfy(body -> assertThat(body)
                .contains("has stopped. There is no money.\n\nRead all of it here:")
                .doesNotContain("You said"));
    }

    /** A draft is not late for ever because the one piece of work in it was held back. */
    @Test
    void aDraftOfWhichNothingIsLeftToTellWaitsForNobody() throws Exception {
        drafted();
        assertThat(waiting()).hasSize(1);
        story.as(story.cora, () -> program.getBean(HoldingBack.class)
                .hold(story.area, story.piece, "It is not agreed yet.")
                .orThrow());

        assertThat(waiting()).isEmpty();
        assertThat(words(story.cora, at)).contains("nothing is left to tell of it:");
        assertThat(words(story.cora, "/partnership/monthly")).contains("Nothing is left to tell of it");
        assertThat(keys(story.as(story.cora, () -> months.publish(story.area, month))))
                .containsExactly("month.needs.lines");

        story.as(story.cora, () -> {
            program.getBean(HoldingBack.class).show(story.area, story.piece);
            return at;
        });
        assertThat(waiting()).hasSize(1);
        assertThat(words(story.cora, at)).doesNotContain("nothing is left");
    }

    private List<LocalDate> waiting() {
        return story.as(story.cora, () -> drafts.waitingFor(story.cora, story.today())).stream()
                .map(item -> item.dueOn())
                .toList();
    }

    @Test
    void whatReachesNobodyWasNotSent() {
        drafted();
        for (ParticipantId part : List.of(story.petrasPart, story.paulsPart)) {
            story.as(story.cora, () -> story.participants
                    .leave(story.area, part, "They moved away.")
                    .orThrow());
        }
        story.as(story.cora, () -> months.publish(story.area, month).orThrow());
        assertThat(keys(story.as(story.cora, () -> months.send(story.area, month))))
                .containsExactly("month.reaches.nobody");
        assertThat(story.as(story.cora, () -> months.of(story.area, month))
                        .sent()
                        .on())
                .isNull();
        assertThat(letters("to_address")).isEmpty();
    }

    @Test
    void itGoesOnceToThoseWhoTakePartAndNotToThoseWhoLeft() {
        drafted();
        assertThat(keys(story.as(story.cora, () -> months.send(story.area, month))))
                .containsExactly("month.not.published");
        story.as(story.cora, () -> story.participants
                .leave(story.area, story.paulsPart, "He moved away.")
                .orThrow());
        story.as(story.cora, () -> months.publish(story.area, month).orThrow());

        story.as(story.cora, () -> months.send(story.area, month).orThrow());

        assertThat(keys(story.as(story.cora, () -> months.send(story.area, month))))
                .containsExactly("month.sent.already");
        assertThat(letters("to_address")).containsExactly("petra@example.org");
        assertThat(letters("subject || body"))
                .singleElement()
                .asString()
                .contains("It is too long.", "We cut it by half.", at)
                .doesNotContain("Petra", "Paul");
    }

    @Test
    void onceTakenBackAndPutRightItGoesInPlaceOfTheEarlierLetterToWhoeverHoldsThat() {
        published();
        story.as(story.cora, () -> months.send(story.area, month).orThrow());
        LocalDate first = story.today();
        story.as(story.cora, () -> {
            months.takeBack(story.area, month);
            return at;
        });
        MonthlyTellBack back = story.as(story.cora, () -> months.of(story.area, month));
        var right = new MonthlyTellBacks.Words("We put this right.", "", back.lines());
        story.as(story.cora, () -> months.write(story.area, month, back.version(), right)
                .orThrow());
        story.days(2);
        story.as(story.cora, () -> months.publish(story.area, month).orThrow());

        story.as(story.cora, () -> months.send(story.area, month).orThrow());

        assertThat(letters("to_address"))
                .containsExactlyInAnyOrder(
                        "petra@example.org", "paul@example.org", "petra@example.org", "paul@example.org");
        assertThat(letters("body"))
                .filteredOn(body -> body.contains("We put this right."))
                .hasSize(2)
                .allSatisfy(body -> assertThat(body)
                        .startsWith("This takes the place of the letter about ")
                        .contains("that we sent on " + PartnershipWords.day(first) + "."));
        assertThat(letters("subject"))
                .filteredOn(subject -> subject.contains("in place of"))
                .hasSize(2);
    }

    @Test
    void whoeverHoldsTheEarlierLetterGetsTheNewOneThoughItTellsNoMoreOfTheirWork() {
        PieceId other = story.as(story.cora, () -> story.pieces
                .begin(
                        story.area,
                        new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("Another leaflet")))
                .orThrow());
        story.as(story.cora, () -> story.participants
                .add(story.area, other, UUID.randomUUID(), PartnershipStory.person("Pia", "pia@example.org"))
                .orThrow());
        story.as(story.cora, () -> youSaid.add(
                        story.area, other, null, new YouSaid.Words("It is wrong.", Became.USED, "We mend it.", ""))
                .orThrow());
        published();
        story.as(story.cora, () -> months.send(story.area, month).orThrow());
        story.as(story.cora, () -> {
            months.takeBack(story.area, month);
            return at;
        });
        MonthlyTellBack back = story.as(story.cora, () -> months.of(story.area, month));
        var without = new MonthlyTellBacks.Words(
                "We put this right.", "", List.of(back.lines().getFirst()));
        story.as(story.cora, () -> months.write(story.area, month, back.version(), without)
                .orThrow());
        story.as(story.cora, () -> months.publish(story.area, month).orThrow());

        story.as(story.cora, () -> months.send(story.area, month).orThrow());

        assertThat(letters("to_address || ' ' || body"))
                .filteredOn(letter -> letter.startsWith("pia@example.org") && letter.contains("We put this right."))
                .singleElement()
                .asString()
                .doesNotContain("It is wrong.");
    }

    private List<String> letters(String what) {
        return story.as(
                story.plan.operator,
                () -> transaction.execute(status -> jdbc.sql("SELECT " + what
                                + " FROM notices.mail WHERE area_id = :area AND template = 'partnership-month'")
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    @Test
    void theFormKeepsWhatWasTypedAndShowsBothTextsWhereTwoWrite() throws Exception {
        drafted();
        Document form = page(ask(story.cora, get(at + "/edit")));
        assertThat(form.select("input[name=lines][checked]")).hasSize(1);
        var empty = ask(
                story.cora,
                post(at + "/edit").param("version", "1").param("opening", " ").param("closing", "Mine at the end."));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(page(empty).text()).contains("Enter how it begins");
        assertThat(page(empty).select("textarea[name=closing]").text()).isEqualTo("Mine at the end.");

        assertThat(ask(story.cora, post(at + "/edit").param("version", "1").param("opening", "The first."))
                        .getStatus())
                .isEqualTo(302);
        var second = ask(story.cora, post(at + "/edit").param("version", "1").param("opening", "The second."));

        assertThat(page(second).text()).contains("The first.");
        assertThat(page(second).select("textarea[name=opening]").text()).isEqualTo("The second.");
        assertThat(story.as(story.cora, () -> months.of(story.area, month)).opening())
                .isEqualTo("The first.");
    }

    @Test
    void itWaitsForTheCoordinatorUntilItIsPublished() {
        drafted();
        LocalDate today = story.today();
        assertThat(story.as(story.cora, () -> drafts.waitingFor(story.cora, today)))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.dueOn()).isEqualTo(month.plusMonths(1).atDay(10)));
        assertThat(story.as(story.plan.ines, () -> drafts.waitingFor(story.plan.ines, today)))
                .isEmpty();

        story.as(story.cora, () -> months.publish(story.area, month).orThrow());

        assertThat(story.as(story.cora, () -> drafts.waitingFor(story.cora, today)))
                .isEmpty();
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> refused
                ? refused.findings().stream().map(Finding::key).toList()
                : List.of("saved");
    }

    private String words(@org.jspecify.annotations.Nullable Principal who, String path) throws Exception {
        return page(ask(who, get(path))).select("main").text();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse ask(
            @org.jspecify.annotations.Nullable Principal who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.plan.host());
            return servlet;
        });
        if (who != null) {
            request.with(authentication(new TestingAuthenticationToken(who.person(), null, List.of())));
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
