package uk.sidebyside.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.View;

/** What is counted of views. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class VoiceFactsTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    List<FactSource> sources;

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
    void whatIsAnsweredAndToldIsCountedAndAgreesWithTheRecount() {
        ReceiptCode code = story.somebodySays(story.asked(), "A week more.");
        assertThat(sums("voice.answered")).containsExactly(0L, 1L);
        assertThat(sums("voice.told")).containsExactly(0L, 1L);
        View view = story.firstView(code);
        story.playBack(story.cleo, view);
        story.respond(story.cleo, story.no(), List.of(view), null).orThrow();
        assertThat(sums("voice.answered")).containsExactly(1L, 1L);
        Receipts.Held held = story.held(code);
        held.as(() -> story.looking.read(story.area, held.sitting().id()).orThrow());
        assertThat(sums("voice.told")).containsExactly(1L, 1L);
        held.as(() -> story.looking
                .openAgain(story.area, view.id(), java.util.UUID.randomUUID(), "")
                .orThrow());
        assertThat(sums("voice.answered")).containsExactly(0L, 1L);
        assertThat(sums("voice.told")).as("a round more is promised").containsExactly(1L, 2L);
        story.playBack(story.cleo, view);
        story.respond(story.cleo, story.no(), List.of(view), null).orThrow();
        assertThat(sums("voice.answered")).containsExactly(1L, 1L);
        held.as(() -> story.changing
                .change(story.area, view.id(), 1, new Changing.Words("A fortnight more.", "", "", null))
                .orThrow());
        assertThat(sums("voice.answered")).as("in other words").containsExactly(0L, 1L);
        for (String key : List.of("voice.answered", "voice.told")) {
            assertThat(recounted(key)).as(key).isEqualTo(sums(key));
        }
    }

    private List<Long> sums(String key) {
        return job(() -> jdbc.sql("""
                        SELECT coalesce(sum(numerator), 0) AS n, coalesce(sum(denominator), 0) AS d FROM measures.fact
                        WHERE area_id = :area AND source = :key
                        """)
                .param("area", story.area.value())
                .param("key", key)
                .query((row, n) -> List.of(row.getLong("n"), row.getLong("d")))
                .single());
    }

    private List<Long> recounted(String key) {
        FactSource source = sources.stream()
                .filter(one -> one.key().value().equals(key))
                .findFirst()
                .orElseThrow();
        List<Fact> facts = new ArrayList<>();
        job(() -> {
            source.all(story.area, facts::add);
            return facts;
        });
        return List.of(
                facts.stream().mapToLong(Fact::numerator).sum(),
                facts.stream().mapToLong(Fact::denominator).sum());
    }

    private <T> T job(java.util.function.Supplier<T> work) {
        return Principals.call(Principal.job(story.area, "test"), () -> transactions.execute(status -> work.get()));
    }
}
