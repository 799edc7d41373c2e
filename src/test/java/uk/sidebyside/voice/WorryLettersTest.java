package uk.sidebyside.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.worries.Worries;

/** The letter to the safeguarding lead goes with the worry, and says nothing of it. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class WorryLettersTest {
    private static final String WORDS = "I am afraid of somebody at home.";

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private VoiceStory story;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
    }

    @Test
    void theLetterIsThereWithTheWorryOrNeitherIs() {
        ReceiptCode code = Receipts.fresh();
        tell(code);
        tell(code);
        assertThat(letters()).as("one, however often it comes").hasSize(1);
        assertThat(letters().getFirst())
                .contains("Read today", "/voice/worries/")
                .doesNotContain("afraid", "Kit", "Mina");

        ReceiptCode undone = Receipts.fresh();
        assertThatThrownBy(() -> Principals.run(
                        Receipts.holder(story.area, undone, Principal.Kind.RECEIPT),
                        () -> transactions.executeWithoutResult(status -> {
                            tell(undone);
                            throw new IllegalStateException("The server goes");
                        })))
                .hasMessage("The server goes");
        assertThat(letters()).hasSize(1);
        assertThat(story.as(story.around.sana, () -> story.worries.all(story.area)))
                .hasSize(1);
    }

    /** A post that nobody holds is no reader: those who help in the area then get to know that one waits. */
    @Test
    void whereThePostIsVacantThoseWhoHelpAreWrittenTo() {
        tell(Receipts.fresh());
        assertThat(readers()).containsExactly("a post");
        Principals.run(Principal.operator(story.area, "test"), () -> program.getBean(Seats.class)
                .leave(story.area, story.around.sana, VoiceStory.TODAY));
        tell(Receipts.fresh());
        assertThat(readers()).as("on the last day").containsExactly("a post", "a post");

        story.clock.set(VoiceStory.TODAY.plusDays(1));
        tell(Receipts.fresh());

        assertThat(readers()).containsExactlyInAnyOrder("a post", "a post", "help@example.org");
    }

    /** A lead who is kept away from the child is written to by nobody; another who may read it is. */
    @Test
    void anotherLeadIsWrittenToWhereOneIsKeptAway() {
        PersonId second = story.around.holder("Dora Finch", Role.SAFEGUARDING_LEAD, story.around.council);
        keepAway(story.around.sana);

        tell(Receipts.fresh());

        assertThat(readers()).containsExactly("a post");
        assertThat(posts()).containsExactly("Post of Dora Finch");
        assertThat(list(second)).containsExactly(WORDS);
        assertThat(list(story.around.sana)).isEmpty();
        assertThat(work(story.around.ada)).isEmpty();
    }

    /** Where no lead may read it, those who help and those who can fill the post know, and whoever gets it has it in their list. */
    @Test
    void aWorryThatNoLeadMayReadIsNotNobodys() {
        keepAway(story.around.sana);
        ReceiptCode code = Receipts.fresh();
        tell(code);
        assertThat(readers()).containsExactly("help@example.org");
        assertThat(letters().getFirst())
                .contains("nobody may read it", "/admin/people")
                .doesNotContain("afraid", "Kit", "Mina", "/voice/worries");
        assertThat(Principals.call(
                        Receipts.holder(story.area, code, Principal.Kind.RECEIPT),
                        () -> story.worries.came(story.area, code.key()).orElseThrow()))
                .matches(came -> !came.reached());
        assertThat(work(story.around.ada)).containsExactly("A worry about safety waits, and nobody may read it");
        assertThat(work(story.around.cora)).isEmpty();
        assertThat(work(story.around.sana)).isEmpty();

        PersonId second = story.around.holder("Dora Finch", Role.SAFEGUARDING_LEAD, story.around.council);

        assertThat(work(story.around.ada)).isEmpty();
        assertThat(work(second)).containsExactly("A worry about safety");
        assertThat(list(second)).containsExactly(WORDS);
    }

    /** Whoever is kept away later leaves what they had not read to nobody, and that does not stay hidden either. */
    @Test
    void aLeadWhoIsKeptAwayLaterLeavesItInTheListOfThoseWhoFillThePost() {
        tell(Receipts.fresh());
        aboutNobody("Somebody on my street is not safe.");
        assertThat(work(story.around.sana)).hasSize(2);
        assertThat(work(story.around.ada)).isEmpty();
        story.around.exclude(story.around.kit, story.around.sana, null, null, VoiceStory.TODAY.plusDays(1), null);
        assertThat(work(story.around.ada)).as("from tomorrow").isEmpty();

        story.clock.set(VoiceStory.TODAY.plusDays(1));

        assertThat(work(story.around.ada)).hasSize(1);
        assertThat(work(story.around.sana)).hasSize(1);
    }

    private void keepAway(PersonId lead) {
        story.around.exclude(story.around.kit, lead, null, null, VoiceStory.TODAY, null);
    }

    private List<String> work(PersonId who) {
        return story.as(who, () -> program.getBeansOfType(WaitingWork.class).values().stream()
                .flatMap(work -> work.waitingFor(Principals.current(), LocalDate.now(story.clock)).stream())
                .map(WaitingWork.Item::sentence)
                .filter(sentence -> sentence.contains("worry"))
                .toList());
    }

    private List<String> list(PersonId who) {
        return story.as(who, () -> story.worries.all(story.area).stream()
                .map(Worries.Worry::words)
                .toList());
    }

    private List<String> posts() {
        return letters("(SELECT s.title FROM access.seat s WHERE s.id = mail.to_seat)");
    }

    /** One about a child on record goes with that record; one that nobody has read stays. */
    @Test
    void aWorryAboutNobodyOnRecordGoesSixYearsAfterTheLastWordAboutIt() {
        tell(Receipts.fresh());
        aboutNobody("Somebody on my street is not safe.");
        aboutNobody("Read by nobody.");
        story.as(story.around.sana, () -> {
            story.worries.all(story.area).stream()
                    .filter(worry -> !worry.words().startsWith("Read by"))
                    .forEach(worry -> story.worries.read(story.area, worry.id()));
            return story;
        });
        LocalDate sixYears = VoiceStory.TODAY.plusYears(6);
        forget(sixYears);
        assertThat(words()).as("to the day").hasSize(3);
        forget(sixYears.plusDays(1));
        assertThat(words()).containsExactlyInAnyOrder(WORDS, "Read by nobody.");
    }

    private void aboutNobody(String words) {
        ReceiptCode code = Receipts.fresh();
        Principals.run(Receipts.holder(story.area, code, Principal.Kind.RECEIPT), () -> story.worries
                .tell(story.area, code, new Worries.Tell(null, "", words, "", ""), null)
                .orThrow());
    }

    private void forget(LocalDate day) {
        DailyTask task = program.getBeansOfType(DailyTask.class).values().stream()
                .filter(one -> one.name().equals("forget-worries"))
                .findFirst()
                .orElseThrow();
        Principals.run(Principal.job(story.area, "test"), () -> task.run(story.area, day));
    }

    private List<String> words() {
        return story.as(story.around.sana, () -> story.worries.all(story.area).stream()
                .map(Worries.Worry::words)
                .toList());
    }

    private void tell(ReceiptCode code) {
        Principals.run(Receipts.holder(story.area, code, Principal.Kind.RECEIPT), () -> story.worries
                .tell(story.area, code, new Worries.Tell(story.around.kit.value(), "Kit", WORDS, "Mina", ""), null)
                .orThrow());
    }

    private List<String> readers() {
        return letters("coalesce(to_address, 'a post')");
    }

    private List<String> letters() {
        return letters("subject || ' ' || body");
    }

    private List<String> letters(String what) {
        return Principals.call(
                Principal.operator(story.area, "test"),
                () -> transactions.execute(status -> jdbc.sql("SELECT " + what
                                + " FROM notices.mail WHERE area_id = :area AND template = 'voice-worry'")
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }
}
