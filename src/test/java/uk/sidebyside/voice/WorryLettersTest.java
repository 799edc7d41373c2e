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
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.DailyTask;
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
