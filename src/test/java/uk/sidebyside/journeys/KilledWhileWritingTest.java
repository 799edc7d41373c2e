package uk.sidebyside.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import uk.sidebyside.SideBySide;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.faults.Child;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Questions;

/**
 * Nothing is lost: the program, in a process of its own, is killed while somebody writes; so is a browser. What was written more than
 * five seconds before is there when they come back; without scripts, what was saved is.
 */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
@Timeout(value = 420, unit = TimeUnit.SECONDS)
class KilledWhileWritingTest {
    private static final Duration AT_MOST_LOST = Duration.ofSeconds(5);
    private static final String SENTENCE =
            "Mornings are hard for her. If somebody met her at the gate, she would come in. On Fridays it is loud.";
    private static final String WANTS_IT_CHANGED = "What should be different? (optional)";
    private static final int KEYSTROKE_MILLIS = 100;

    /** From the opening of the page on: what is saved less often than each nine seconds is not saved at all. */
    private static final Duration WRITES_FOR = Duration.ofSeconds(9);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Environment settings;

    private VoiceStory story;
    private AskId ask;

    @BeforeEach
    void somethingIsAsked() {
        story = VoiceStory.tell(program);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        story.clock.set(today);
        ask = story.as(story.cleo, () -> story.asking
                .ask(
                        story.area,
                        UUID.randomUUID(),
                        new Asking.Words(
                                story.service,
                                "Short breaks",
                                "",
                                Questions.SERVICE,
                                "The short breaks team",
                                null,
                                today.minusDays(1),
                                today.plusDays(20),
                                today.plusDays(40)))
                .orThrow());
    }

    @Test
    void theServerOrTheBrowserIsKilledWhileSomebodyWrites() throws Exception {
        int port = free();
        String address = "http://" + story.around.host + ":" + port;
        String crashed;
        String written;
        String saved;
        String answered = answered();
        Typed changed;
        Typed beforeTheCrash;
        Typed beforeTheKill;
        try (Child server = started(port)) {
            try (Someone writer = Someone.withAPhone(address)) {
                crashed = begun(writer);
                beforeTheCrash = types(writer);
                crash(writer);
            }
            try (Someone writer = Someone.withAPhone(address)) {
                writer.page().navigate(answered);
                changed = types(writer, WANTS_IT_CHANGED);
                crash(writer);
            }
            try (Someone without = Someone.withoutJavaScript(address)) {
                saved = begun(without);
                without.writes("Write it here", SENTENCE);
                without.page().locator("button[value=stop]").click();
                without.page().waitForLoadState();
            }
            try (Someone writer = Someone.withAPhone(address)) {
                written = begun(writer);
                beforeTheKill = types(writer);
                server.killHard();
            }
        }
        try (Child again = started(port);
                Someone back = Someone.withoutJavaScript(address)) {
            beforeTheCrash.isThere(words(back, crashed));
            beforeTheKill.isThere(words(back, written));
            assertThat(words(back, saved)).as("saved without scripts").isEqualTo(SENTENCE);
            changed.isThere(words(back, answered, WANTS_IT_CHANGED));
            assertThat(back.page().locator("main").innerText()).contains("You began to write this on");
        }
    }

    /** Begins to answer; gives the address of what is being written. */
    private String begun(Someone who) {
        ReceiptCode code = Receipts.fresh();
        Principals.call(
                Receipts.holder(story.area, code, Principal.Kind.RECEIPT),
                () -> story.asking.begin(story.area, code, ask));
        who.page().navigate("/say/" + code.shown());
        return "/say/" + code.shown();
    }

    /** Something that was answered with a no; gives the address of its receipt. */
    private String answered() {
        ReceiptCode code = story.somebodySays(ask, "A week more.");
        story.playBack(story.cleo, story.firstView(code));
        story.respond(story.cleo, story.no(), List.of(story.firstView(code)), null)
                .orThrow();
        return "/say/" + code.shown();
    }

    private static String words(Someone who, String path) {
        return words(who, path, "Write it here");
    }

    private static String words(Someone who, String path, String label) {
        who.page().navigate(path);
        return who.page().getByLabel(label).inputValue();
    }

    /** When each letter was typed, by {@link System#nanoTime()}. */
    private record Typed(List<Long> at, long ended) {
        void isThere(String words) {
            long kept = at.stream()
                    .filter(one -> ended - one > AT_MOST_LOST.toNanos())
                    .count();
            assertThat(kept).as("letters older than five seconds").isGreaterThan(10);
            assertThat(SENTENCE).startsWith(words);
            assertThat((long) words.length())
                    .as("of " + kept + " that must be there")
                    .isGreaterThanOrEqualTo(kept);
        }
    }

    private static Typed types(Someone who) {
        return types(who, "Write it here");
    }

    private static Typed types(Someone who, String label) {
        who.page().reload();
        long opened = System.nanoTime();
        Locator field = who.page().getByLabel(label);
        if (!field.isVisible()) {
            who.page()
                    .locator("details", new Page.LocatorOptions().setHas(field))
                    .locator("summary")
                    .click();
        }
        field.click();
        List<Long> at = new ArrayList<>();
        for (int letter = 0; System.nanoTime() - opened < WRITES_FOR.toNanos(); letter++) {
            field.pressSequentially(
                    SENTENCE.substring(letter, letter + 1),
                    new Locator.PressSequentiallyOptions().setDelay(KEYSTROKE_MILLIS));
            at.add(System.nanoTime());
        }
        return new Typed(at, System.nanoTime());
    }

    /** Its process ends at once: no script hears of it. */
    private static void crash(Someone who) {
        try {
            who.page().navigate("chrome://crash", new Page.NavigateOptions().setTimeout(5_000));
        } catch (PlaywrightException ends) {
            assertThat(ends).hasMessageContaining("crash");
        }
    }

    private Child started(int port) throws Exception {
        Child server = Child.java(
                SideBySide.class,
                "--server.port=" + port,
                "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                "--spring.datasource.username=" + settings.getRequiredProperty("spring.datasource.username"),
                "--spring.datasource.password=" + settings.getRequiredProperty("spring.datasource.password"));
        server.line(line -> line.contains("Side by Side is ready: "));
        return server;
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
