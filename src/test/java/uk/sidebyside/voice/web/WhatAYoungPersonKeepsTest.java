package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Changing;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/**
 * Mina helped Kit to say something, and said something herself. Then the rights are Kit's own, who changes those words and shares the
 * steps alone: of what Kit said she reads nothing any more, by her account, by the old code, or by a letter.
 */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class WhatAYoungPersonKeepsTest {
    private static final LocalDate TAKEN_OVER = LocalDate.of(2029, 7, 2);
    private static final Set<SharedPart> STEPS = Set.of(SharedPart.STEPS);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Environment settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private VoiceStory story;
    private VoiceReader reader;
    private PersonId mina;
    private PersonId kit;
    private ReceiptCode helped;
    private ReceiptCode herOwn;
    private View kits;
    private View minas;

    @BeforeEach
    void kitTakesOver() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        mina = story.around.mina;
        kit = story.around.kitThemself();
        helped = minaHelps();
        herOwn = story.says(story.invited(mina, Questions.PARENT, Speaker.PARENT), "know", "Mina finds it loud.");
        kits = story.firstView(helped);
        minas = story.firstView(herOwn);
        story.clock.set(TAKEN_OVER);
        new Superuser(settings)
                .sql("UPDATE voice.sitting SET receipt_until = '2030-01-01' WHERE area_id = :area")
                .param("area", story.area.value())
                .update();
        story.as(kit, () -> story.changing
                .change(story.area, kits.id(), kits.said().n(), new Changing.Words("I have a secret.", "", "", null))
                .orThrow());
        shares(STEPS);
    }

    private ReceiptCode minaHelps() {
        ReceiptCode code = Receipts.fresh();
        var begin = new Asking.Begin(
                story.kit,
                "Kit",
                Questions.CHILD,
                new Asking.Readers("Cora", null, story.around.cora),
                Speaker.CHILD,
                false,
                "Mum");
        story.as(mina, () -> {
            story.asking.begin(story.area, code, begin);
            return code;
        });
        Receipts.Held held = story.held(code);
        held.as(() -> story.giving
                .save(story.area, held.sitting().id(), "like", Giving.Draft.of("Trains."))
                .orThrow());
        held.as(() -> story.giving
                .give(story.area, held.sitting().id(), new Giving.Sending("Kit", true, "Mum", "", false, false))
                .orThrow());
        return code;
    }

    private void shares(Set<SharedPart> parts) {
        story.clock.advance(Duration.ofMinutes(1));
        story.as(kit, () -> {
            story.around.circles.share(story.area, story.around.kit.value(), parts);
            return kit;
        });
    }

    @Test
    void whoHelpedReadsTheWordsNoMoreOnceTheViewsAreKept() throws Exception {
        assertThat(status(kits)).isEqualTo(404);
        for (String list : List.of("/voice/mine", "/voice/child/" + story.around.kit)) {
            assertThat(reader.page(mina, get(list)).html())
                    .as(list)
                    .contains(minas.sitting().value().toString())
                    .doesNotContain(kits.sitting().value().toString(), "secret", "Trains");
        }
        assertThat(status(minas)).as("what she said herself").isEqualTo(200);
        shares(Set.of(SharedPart.VIEWS));
        assertThat(text("/said/" + kits.sitting().value())).contains("I have a secret.");
    }

    @Test
    void theOldCodeOpensNothingEitherAndIsNoLookAtTheRecord() throws Exception {
        int looks = looks();
        assertThat(reader.as(null, get("/say/" + helped.shown())).getStatus()).isEqualTo(404);
        assertThat(looks()).isEqualTo(looks);
        assertThat(reader.as(null, get("/say/" + herOwn.shown())).getStatus()).isEqualTo(200);
        shares(Set.of(SharedPart.VIEWS));
        assertThat(reader.page(null, get("/say/" + helped.shown())).text()).contains("I have a secret.");
        assertThat(looks()).isEqualTo(looks + 2);
    }

    /** The database alone, in every name in which Mina could ask, and for each part by itself. */
    @Test
    void theWallKeepsThemToo() {
        for (SharedPart part : EnumSet.allOf(SharedPart.class)) {
            shares(Set.of(part));
            boolean views = part == SharedPart.VIEWS;
            assertThat(words(story.around.principal(mina)))
                    .as("%s, by her account", part)
                    .contains("Mina finds it loud.")
                    .satisfies(
                            all -> assertThat(all.contains("I have a secret.")).isEqualTo(views));
            assertThat(words(Receipts.holder(story.area, helped, Principal.Kind.RECEIPT)))
                    .as("%s, by the code", part)
                    .hasSize(views ? 2 : 0);
            assertThat(words(Receipts.holder(story.area, herOwn, Principal.Kind.RECEIPT)))
                    .as("%s, by the code of her own words", part)
                    .containsExactly("Mina finds it loud.");
            assertThat(words(story.around.principal(story.around.paul)))
                    .as("%s, the other parent", part)
                    .hasSize(views ? 3 : 0);
        }
        for (PersonId other : List.of(kit, story.around.cora, story.around.theo, story.around.sana)) {
            assertThat(words(story.around.principal(other)))
                    .as(other.toString())
                    .hasSize(3);
        }
    }

    /** Neither of Kit's words nor of her own: that there is an answer to a view is heard by those with whom views are shared. */
    @Test
    void noLetterTellsAParentThatThereIsAnAnswer() {
        answered(kits);
        answered(minas);
        assertThat(written()).isEmpty();
        shares(Set.of(SharedPart.VIEWS));
        story.held(herOwn).as(() -> story.looking
                .openAgain(story.area, minas.id(), UUID.randomUUID(), "Please.")
                .orThrow());
        answered(minas);
        assertThat(written()).containsExactly(mina.value());
    }

    @Test
    void nobodyHelpsOrIsAskedToHelpWhoWouldNotReadIt() throws Exception {
        String help = "/voice/child/" + story.around.kit + "/help";
        assertThat(text("/voice/child/" + story.around.kit)).doesNotContain("Help Kit", "secret");
        assertThat(reader.as(mina, post(help)).getStatus()).isEqualTo(404);
        shares(Set.of(SharedPart.VIEWS));
        assertThat(text("/voice/child/" + story.around.kit)).contains("Help Kit to say something");
        assertThat(reader.as(
                                mina,
                                post(help).param("submission", UUID.randomUUID().toString()))
                        .getStatus())
                .isBetween(300, 303);
    }

    private int looks() {
        return new Superuser(settings)
                .sql("SELECT count(*) FROM access.child_access WHERE child_id = :kit")
                .param("kit", story.around.kit.value())
                .query(Integer.class)
                .single();
    }

    private void answered(View one) {
        story.playBack(story.around.cora, one);
        story.respond(story.around.cora, story.no(), List.of(one), null).orThrow();
    }

    private List<UUID> written() {
        return new Superuser(settings)
                .sql("SELECT to_person FROM notices.mail WHERE area_id = :area AND template = 'voice-answered'")
                .param("area", story.area.value())
                .query(UUID.class)
                .list();
    }

    private List<String> words(Principal principal) {
        return Principals.call(
                principal,
                () -> transactions.execute(status -> jdbc.sql("SELECT words FROM voice.view_version")
                        .query(String.class)
                        .list()));
    }

    private int status(View view) throws Exception {
        return reader.as(mina, get("/said/" + view.sitting().value())).getStatus();
    }

    private String text(String address) throws Exception {
        return reader.page(mina, get(address)).text();
    }
}
