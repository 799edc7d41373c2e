package uk.sidebyside.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.worries.Worries;

/** What the database itself shows to whom, when a query of ours forgets to ask. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class VoiceWallsTest {
    private static final List<String> TABLES = List.of(
            "sitting",
            "draft",
            "file",
            "chunk",
            "view",
            "view_version",
            "playback",
            "playback_answer",
            "response",
            "answered",
            "reopening",
            "promise",
            "told_back",
            "occasion",
            "still_said",
            "still_asked",
            "worry",
            "worry_care");

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private VoiceStory story;
    private ReceiptCode minas;
    private ReceiptCode somebodys;
    private View minasView;

    @BeforeEach
    void everythingHappens() {
        story = VoiceStory.tell(program);
        minas = story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud.");
        somebodys = story.somebodySays(story.asked(), "A week more.");
        minasView = story.firstView(minas);
        story.playBack(story.around.cora, minasView);
        story.respond(story.around.cora, story.no(), List.of(minasView), null).orThrow();
        Receipts.Held held = story.held(minas);
        held.as(() -> story.looking
                .openAgain(story.area, minasView.id(), UUID.randomUUID(), "Please.")
                .orThrow());
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(minasView);
        ReceiptCode worry = Receipts.fresh();
        Principals.run(Receipts.holder(story.area, worry, Principal.Kind.RECEIPT), () -> story.worries
                .tell(story.area, worry, new Worries.Tell(story.around.kit.value(), "", "I am afraid.", "", ""), null)
                .orThrow());
        story.as(
                story.around.sana,
                () -> story.worries.read(
                        story.area,
                        story.as(story.around.sana, () -> story.worries.all(story.area))
                                .getFirst()
                                .id()));
    }

    @Test
    void aReceiptSeesItsOwnRowsAndNobodyElses() {
        Map<String, Long> mine = rows(Receipts.holder(story.area, minas, Principal.Kind.RECEIPT));
        assertThat(mine)
                .containsEntry("sitting", 1L)
                .containsEntry("view", 1L)
                .containsEntry("response", 1L)
                .containsEntry("promise", 2L)
                .containsEntry("worry", 0L);
        Map<String, Long> other = rows(Receipts.holder(story.area, somebodys, Principal.Kind.RECEIPT));
        assertThat(other).containsEntry("sitting", 1L).containsEntry("view", 1L).containsEntry("response", 0L);
    }

    /** The program asks before it opens a code ({@link Receipts}); here nobody asks but the database. */
    @Test
    void whoIsKeptAwayFindsNoRowByTheirCodesEither() {
        ReceiptCode unsent = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        ReceiptCode pauls =
                story.says(story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT), "know", "It is good.");
        List<Principal> minasCodes = List.of(
                Receipts.holder(story.area, minas, Principal.Kind.RECEIPT),
                Receipts.holder(story.area, unsent, Principal.Kind.INVITATION));
        for (Principal code : minasCodes) {
            assertThat(rows(code)).as("before, as %s", code.kind()).containsEntry("sitting", 1L);
        }

        story.around.exclude(story.around.kit, story.around.mina, null, null, ChildStory.TODAY, null);

        for (Principal code : minasCodes) {
            assertThat(rows(code).values()).as("as %s", code.kind()).containsOnly(0L);
            assertThat(as(code, () -> jdbc.sql("UPDATE voice.sitting SET helper = 'Planted'")
                            .update()))
                    .isZero();
        }
        assertThat(rows(Receipts.holder(story.area, pauls, Principal.Kind.RECEIPT)))
                .as("the other parent")
                .containsEntry("sitting", 1L)
                .containsEntry("view", 1L);
        assertThat(rows(Receipts.holder(story.area, somebodys, Principal.Kind.RECEIPT)))
                .as("about no child")
                .containsEntry("sitting", 1L);
    }

    /** What the function behind it tells: nothing to whoever holds no code, for whomever they ask. */
    @Test
    void whetherACodeMayShowAChildIsAnsweredToItsHolderAlone() {
        String asks = "SELECT access.code_may_show(:mina, :kit)";
        for (Principal principal : List.of(
                Receipts.holder(story.area, minas, Principal.Kind.RECEIPT),
                Principal.visitor(story.area),
                story.around.principal(story.around.leila),
                story.around.principal(story.around.mina))) {
            Boolean answer = as(principal, () -> jdbc.sql(asks)
                    .param("mina", story.around.mina.value())
                    .param("kit", story.around.kit.value())
                    .query(Boolean.class)
                    .single());
            assertThat(answer).as(principal.toString()).isEqualTo(principal.kind() == Principal.Kind.RECEIPT);
        }
    }

    @Test
    void whoIsNotAroundTheChildSeesNoRowOfIt() {
        for (Principal principal : List.of(
                Principal.visitor(story.area),
                story.around.principal(story.around.leila),
                story.around.principal(story.around.stranger),
                Receipts.holder(story.area, Receipts.fresh(), Principal.Kind.RECEIPT),
                Receipts.holder(story.area, Receipts.fresh(), Principal.Kind.INVITATION),
                Receipts.holder(story.area, minas, Principal.Kind.INVITATION))) {
            assertThat(rows(principal).values()).as(principal.toString()).containsOnly(0L);
        }
        for (var who : List.of(story.around.ada, story.cleo)) {
            List<String> seen = as(story.around.principal(who), () -> jdbc.sql("SELECT words FROM voice.view_version")
                    .query(String.class)
                    .list());
            assertThat(seen).as("services, and no child").containsExactly("A week more.");
        }
    }

    @Test
    void aWorryIsForTheSafeguardingLeadAlone() {
        assertThat(rows(story.around.principal(story.around.cora)))
                .containsEntry("worry", 0L)
                .containsEntry("worry_care", 0L);
        assertThat(rows(story.around.principal(story.around.mina))).containsEntry("worry", 0L);
        assertThat(rows(story.around.principal(story.around.ada))).containsEntry("worry", 0L);
        assertThat(rows(story.around.principal(story.around.sana)))
                .containsEntry("worry", 1L)
                .containsEntry("worry_care", 1L);
    }

    /** What somebody types on their receipt is their own, though what they said before is read by those who work with the child. */
    @Test
    void whatIsTypedOnAReceiptAndNotSentIsItsGiversAlone() {
        Receipts.Held held = story.held(minas);
        held.as(() -> story.types(minasView.sitting(), ReceiptForms.ADD, "And at lun"));
        for (Principal own : List.of(
                Receipts.holder(story.area, minas, Principal.Kind.RECEIPT),
                story.around.principal(story.around.mina))) {
            assertThat(rows(own)).as(own.toString()).containsEntry("draft", 1L);
        }
        for (Principal other : List.of(
                story.around.principal(story.around.cora),
                story.around.principal(story.around.theo),
                story.around.principal(story.around.paul),
                story.around.principal(story.around.sana),
                story.around.principal(story.around.ada),
                Receipts.holder(story.area, somebodys, Principal.Kind.RECEIPT),
                Principal.visitor(story.area))) {
            assertThat(rows(other)).as(other.toString()).containsEntry("draft", 0L);
        }
        assertThatThrownBy(() -> story.as(
                        story.around.cora, () -> story.types(minasView.sitting(), ReceiptForms.ADD, "Planted")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyRewritesWhatWasSaid() {
        for (Principal principal : List.of(
                story.around.principal(story.around.cora),
                story.around.principal(story.around.mina),
                Receipts.holder(story.area, minas, Principal.Kind.RECEIPT))) {
            for (String change : List.of(
                    "UPDATE voice.view_version SET words = 'Planted'",
                    "DELETE FROM voice.view_version",
                    "UPDATE voice.view SET asked = 'Planted'",
                    "UPDATE voice.response SET reason = 'Planted'",
                    "DELETE FROM voice.promise")) {
                assertThat(as(principal, () -> jdbc.sql(change).update()))
                        .as(change + " as " + principal.kind())
                        .isZero();
            }
        }
    }

    /** A row that says what the child would have said, planted by whoever may see the record. */
    @Test
    void anAdultAddsNoVersionToAChildsWords() {
        ReceiptCode kits = Receipts.fresh();
        var begin = new Asking.Begin(
                story.kit,
                "Kit",
                Questions.CHILD,
                new Asking.Readers("Cora", null, story.around.cora),
                Speaker.CHILD,
                false,
                "Mum");
        story.as(story.around.mina, () -> {
            story.asking.begin(story.area, kits, begin);
            return kits;
        });
        Receipts.Held held = story.held(kits);
        held.as(() -> story.giving
                .save(story.area, held.sitting().id(), "like", Giving.Draft.of("Trains."))
                .orThrow());
        held.as(() -> story.giving
                .give(story.area, held.sitting().id(), new Giving.Sending("Kit", true, "Mum", "", false, false))
                .orThrow());
        View view = story.firstView(kits);
        for (var who : List.of(story.around.mina, story.around.cora, story.around.theo, story.around.sana)) {
            assertThatThrownBy(() -> as(story.around.principal(who), () -> version(view, 2)))
                    .as(who.toString())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> as(Receipts.holder(story.area, kits, Principal.Kind.RECEIPT), () -> version(view, 2)))
                .as("whoever helped was shown the code")
                .rootCause()
                .hasMessageContaining("row-level security");
        var kit = story.around.kitThemself();
        assertThat(as(story.around.principal(kit), () -> version(view, 2)))
                .as("the child's own account")
                .isEqualTo(1);
    }

    /** By the code, and with their own account where they gave it: the program and the database decide the same. */
    @Test
    void theCodeChangesAChildsWordsWhereTheySpokeAloneAndNowhereElse() {
        var kit = story.around.kitThemself();
        assertThat(changesByCode(kit, true, Speaker.CHILD, "", false))
                .as("alone")
                .isTrue();
        assertThat(changesByCode(kit, true, Speaker.CHILD, "Mum", false))
                .as("somebody helped")
                .isFalse();
        assertThat(changesByCode(kit, true, Speaker.CHILD, "", true))
                .as("somebody says it for them")
                .isFalse();
        assertThat(changesByCode(story.around.mina, false, Speaker.YOUNG_PERSON, "Mum", false))
                .as("by another account")
                .isFalse();
        assertThat(changesByCode(story.around.mina, false, Speaker.PARENT, "Theo", true))
                .as("a parent's own words")
                .isTrue();
    }

    private boolean changesByCode(PersonId giver, boolean own, Speaker speaker, String helper, boolean onBehalf) {
        ReceiptCode code = Receipts.fresh();
        var begin = new Asking.Begin(
                story.kit, "Kit", Questions.PARENT, new Asking.Readers("Cora", null, null), speaker, own, helper);
        story.as(giver, () -> {
            story.asking.begin(story.area, code, begin);
            return code;
        });
        Receipts.Held held = story.held(code);
        SittingId id = held.sitting().id();
        held.as(() -> story.giving
                .save(story.area, id, "know", Giving.Draft.of("Trains."))
                .orThrow());
        held.as(() -> story.giving
                .give(story.area, id, new Giving.Sending("", !helper.isEmpty(), helper, "", onBehalf, false))
                .orThrow());
        View view = story.firstView(code);
        boolean may = held.as(() -> Changing.may(story.heard(code).sitting(), false));
        var principal = Receipts.holder(story.area, code, Principal.Kind.RECEIPT);
        if (may) {
            assertThat(as(principal, () -> version(view, 2))).isEqualTo(1);
        } else {
            assertThatThrownBy(() -> as(principal, () -> version(view, 2)))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        if (own) {
            assertThat(as(story.around.principal(giver), () -> version(view, 3)))
                    .isEqualTo(1);
        }
        return may;
    }

    private int version(View view, int n) {
        return jdbc.sql("""
                INSERT INTO voice.view_version (area_id, view_id, n, sitting_id, words, saw, means, choices, files, written_at)
                VALUES (:area, :view, :n, :sitting, 'Planted', '', '', '{}', '{}', '2026-05-01T10:00Z')
                """)
                .param("area", story.area.value())
                .param("view", view.id().value())
                .param("n", n)
                .param("sitting", view.sitting().value())
                .update();
    }

    /** A child's own words are opened again by the child's own account, whoever gave them; what others said by those alone. */
    @Test
    void nobodyElseOpensAnAnswerAgain() {
        PersonId kit = story.around.kitThemself();
        for (PersonId who : List.of(kit, story.around.paul, story.around.theo)) {
            assertThatThrownBy(() -> as(story.around.principal(who), () -> jdbc.sql("""
                            INSERT INTO voice.reopening (area_id, id, submission, sitting_id, view_id, words, opened_at)
                            VALUES (:area, :id, :id, :sitting, :view, '', '2026-05-01T10:00Z')
                            """)
                            .param("area", story.area.value())
                            .param("id", UUID.randomUUID())
                            .param("sitting", minasView.sitting().value())
                            .param("view", minasView.id().value())
                            .update()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void whoHoldsNoInvitationBeginsNothingAboutAChild() {
        ReceiptCode code = Receipts.fresh();
        assertThatThrownBy(() -> as(Receipts.holder(story.area, code, Principal.Kind.RECEIPT), () -> jdbc.sql("""
                        INSERT INTO voice.sitting (area_id, id, subject, about_kind, about_id, child_id, title, questions, readers, speaker,
                            on_behalf, own_account, giver_name, helper, carry_forward, receipt_key, begun_at, saved_at)
                        VALUES (:area, :id, :id, 'child', :child, :child, 'Kit', 'parent', 'x', 'parent', false, false, '', '', false, :key,
                            '2026-05-01T10:00Z', '2026-05-01T10:00Z')
                        """)
                        .param("area", story.area.value())
                        .param("id", UUID.randomUUID())
                        .param("child", story.around.kit.value())
                        .param("key", code.key())
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private Map<String, Long> rows(Principal principal) {
        Map<String, Long> rows = new TreeMap<>();
        as(principal, () -> {
            TABLES.forEach(table -> rows.put(
                    table,
                    jdbc.sql("SELECT count(*) FROM voice." + table)
                            .query(Long.class)
                            .single()));
            return rows;
        });
        return rows;
    }

    private <T> T as(Principal principal, Supplier<T> work) {
        return Principals.call(principal, () -> transactions.execute(status -> work.get()));
    }
}
