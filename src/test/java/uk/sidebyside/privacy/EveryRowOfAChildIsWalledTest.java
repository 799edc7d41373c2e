package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.rules.Need;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PieceEndings;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.PiecePlans;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceSteps;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.WaysChosen;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.testing.TablePromise;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.worries.Worries;

/**
 * The second wall inside one area, over every table that there is, in whichever room: with none of the program's own checks, a plain
 * query of somebody else returns no row about a child. The wall of each table is then taken away, to see that the row would be found.
 */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class EveryRowOfAChildIsWalledTest {
    /** What hangs on a child by an id alone and holds nothing about it: who reads it learns that there is something. */
    private static final Map<String, String> IDS_ALONE = Map.of(
            "surveys.closing",
            "that something closed, by a reference, for whoever holds a post and counts; the list tells of it whoever may see the child");

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment settings;

    private AllAboutKit all;
    private ChildStory around;
    private AllAboutKit.Parent pauls;
    private Superuser database;
    private List<String> tables;
    private List<String> seeds;

    @BeforeEach
    void everythingAboutKit() {
        all = new AllAboutKit(program);
        around = all.around;
        database = new Superuser(settings);
        all.closes(around.mina, around.paul);
        AllAboutKit.Parent mina = all.of(around.mina);
        pauls = all.of(around.paul);
        theRest(mina);
        around.as(around.cora, () -> around.children.find(around.area, around.kit, Purpose.of("to look at Kit")));
        around.exclude(around.kit, around.paul, null, null, ChildStory.TODAY, null);
        tables = database.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'flyway_schema_history'
                            AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public', 'ground')
                            AND has_table_privilege('sidebyside_app', c.oid, 'SELECT') ORDER BY 1
                        """).query(String.class).list();
        seeds = new ArrayList<>(List.of(around.kit.toString(), all.piece.value().toString()));
        for (String id : List.of(
                "SELECT id FROM voice.sitting WHERE child_id = :kit",
                "SELECT v.id FROM voice.view v JOIN voice.sitting s ON s.id = v.sitting_id WHERE s.child_id = :kit",
                "SELECT a.response_id FROM voice.answered a JOIN voice.view v ON v.id = a.view_id JOIN voice.sitting s ON s.id = v.sitting_id WHERE s.child_id = :kit",
                "SELECT id FROM voice.worry WHERE child_id = :kit",
                "SELECT p.participant_id FROM partnership.place p JOIN partnership.piece c ON c.id = p.piece_id WHERE c.child_id = :kit")) {
            database.sql(id)
                    .param("kit", around.kit.value())
                    .query(UUID.class)
                    .list()
                    .forEach(one -> seeds.add(one.toString()));
        }
    }

    /** What {@link AllAboutKit} leaves empty. */
    private void theRest(AllAboutKit.Parent mina) {
        View view = mina.view();
        all.voice.mayBeUsedAgain(mina.receipt());
        all.voice.asksWhetherStillRight(mina.answered());
        all.voice
                .stillRight(mina.receipt(), mina.answered(), StillRight.Said.YES, "")
                .orThrow();
        all.voice.playBack(around.cora, view);
        all.voice
                .respond(around.cora, all.voice.used(), List.of(view), ChildRefs.excerpt(around.area, all.excerpt))
                .orThrow();
        Receipts.Held held = all.voice.held(mina.receipt());
        held.as(() -> all.voice
                .looking
                .openAgain(around.area, mina.answered().id(), UUID.randomUUID(), "It is far too loud still.")
                .orThrow());
        Receipts.Held draft = all.voice.held(mina.unsent());
        draft.as(() -> all.voice
                .giving
                .save(around.area, draft.sitting().id(), "know", Giving.Draft.of("It is far too loud, half said"))
                .orThrow());
        ReceiptCode played = all.voice.says(
                all.voice.invited(around.mina, Questions.PARENT, Speaker.PARENT),
                "know",
                "It is far too loud at noon.");
        all.voice.playBack(around.cora, all.voice.firstView(played));
        Receipts.Held back = all.voice.held(played);
        back.as(() -> all.voice
                .looking
                .understood(
                        around.area,
                        back.sitting().id(),
                        Objects.requireNonNull(all.voice
                                        .heard(played)
                                        .views()
                                        .getFirst()
                                        .played())
                                .id(),
                        Turn.Understood.YES,
                        "")
                .orThrow());
        ReceiptCode worry = Receipts.fresh();
        Principals.run(Receipts.holder(around.area, worry, Principal.Kind.RECEIPT), () -> all.voice
                .worries
                .tell(around.area, worry, new Worries.Tell(around.kit.value(), "", "Kit is afraid.", "", ""), null)
                .orThrow());
        all.voice.as(
                around.sana,
                () -> all.voice.worries.read(
                        around.area,
                        all.voice.worries.all(around.area).getFirst().id()));
        atTheirPlace(mina);
    }

    private void atTheirPlace(AllAboutKit.Parent mina) {
        var part = new ParticipantId(
                UUID.fromString(mina.place().substring(mina.place().lastIndexOf('/') + 1)));
        all.voice.as(around.cora, () -> {
            var plans = program.getBean(PiecePlans.class);
            plans.add(around.area, all.piece, "Draw the map", "Kit", ChildStory.TODAY.plusDays(9))
                    .orThrow();
            PiecePlans.Item item = plans.of(around.area, all.piece).getFirst();
            plans.move(around.area, all.piece, item.id(), item.version(), ChildStory.TODAY.plusDays(12), "Kit was ill.")
                    .orThrow();
            program.getBean(PieceSteps.class)
                    .say(around.area, all.piece, "hear", 0, false, "Kit spoke.")
                    .orThrow();
            var talks = program.getBean(PieceTalks.class);
            talks.ask(around.area, all.piece, "What Kit wants", Channel.PHONE, ChildStory.TODAY.minusDays(2))
                    .orThrow();
            UUID request = talks.requests(around.area, all.piece).getFirst().id();
            talks.decide(around.area, all.piece, request, ChildStory.TODAY, "A map for Kit", "Kit wants one.")
                    .orThrow();
            return offeredAgain();
        });
        var sessions = program.getBean(PieceSessions.class);
        all.voice.as(around.mina, () -> {
            program.getBean(Agreements.class)
                    .answer(around.area, part, 1, AgreementAnswer.AGREE, "Kit likes the map.")
                    .orThrow();
            program.getBean(Agreements.class)
                    .answer(around.area, part, 1, AgreementAnswer.AGREE_WITH_COMMENTS, "Kit wants two maps.")
                    .orThrow();
            program.getBean(Checks.class)
                    .answerAllAsParticipant(
                            around.area, part, List.of(new Checks.Said("understood", CheckAnswer.YES, "Kit was.")))
                    .orThrow();
            int version = program.getBean(Participants.class).of(around.area, all.piece).stream()
                    .filter(one -> one.id().equals(part))
                    .findFirst()
                    .orElseThrow()
                    .version();
            program.getBean(WaysChosen.class)
                    .choose(
                            around.area,
                            part,
                            version,
                            new WaysChosen.Chosen(Way.ONLINE, "", true, "Somebody who plays with Kit."))
                    .orThrow();
            PieceSessions.Session open = sessions.of(around.area, all.piece).stream()
                    .filter(PieceSessions.Session::open)
                    .findFirst()
                    .orElseThrow();
            return sessions.choose(
                            around.area,
                            part,
                            open.id(),
                            List.of(open.options().getFirst().id()),
                            "Kit is tired in the evening.")
                    .orThrow();
        });
        all.voice.as(around.cora, () -> program.getBean(PieceEndings.class)
                .stop(around.area, all.piece, "Kit’s plan is there.")
                .orThrow());
    }

    private PieceId offeredAgain() {
        var day = ChildStory.TODAY.plusDays(21);
        return program.getBean(PieceSessions.class)
                .offer(
                        around.area,
                        all.piece,
                        new PieceSessions.Offer(
                                "Once more about Kit",
                                "",
                                List.of(
                                        new OfferTimes.Offered(day, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                                        new OfferTimes.Offered(day, LocalTime.of(18, 0), LocalTime.of(19, 0))),
                                ""))
                .orThrow();
    }

    @Test
    void aPlainQueryOfSomebodyElseReturnsNoRowAboutTheChild() {
        for (Principal other : others()) {
            Map<String, Long> found = found(other, tables, seeds);
            found.keySet().removeAll(IDS_ALONE.keySet());
            if (other.signedIn() && other.person().equals(around.paul)) {
                found.remove("notices.mail"); // Letters that he got before name nobody, and their links lead nowhere.
            }
            assertThat(found).as("rows by ids, as %s", other).isEmpty();
            assertThat(found(other, tables, AllAboutKit.WORDS))
                    .as("rows by words, as %s", other)
                    .isEmpty();
        }
    }

    /** Who holds no post reads not even the id of what closed: another family, whoever is kept away, a link or a receipt. */
    @Test
    void whatClosedIsNotEvenAnIdForWhoeverHoldsNoPost() {
        List<Principal> withoutAPost =
                others().stream().filter(other -> other.seats().isEmpty()).toList();
        assertThat(withoutAPost)
                .extracting(Principal::kind)
                .contains(
                        Principal.Kind.ACCOUNT,
                        Principal.Kind.PUBLIC,
                        Principal.Kind.RECEIPT,
                        Principal.Kind.INVITATION);
        for (Principal other : withoutAPost) {
            assertThat(found(other, List.of("surveys.closing", "thread.link"), seeds))
                    .as("as %s", other)
                    .isEmpty();
        }
        assertThat(found(around.principal(around.mina), List.of("surveys.closing"), seeds))
                .as("her own child’s")
                .isNotEmpty();
    }

    /** Part 5 of issue 4: a letter says what changed, and names neither the child nor a need. */
    @Test
    void noLetterNamesTheChildOrWhatWasSaidOfThem() {
        Map<String, List<String>> letters = database
                .sql("SELECT template, subject || ' ' || body AS words FROM notices.mail")
                .query((row, n) -> Map.entry(row.getString("template"), row.getString("words")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(letters.keySet())
                .as("letters of these rooms")
                .contains("voice-answered", "voice-worry")
                .hasSizeGreaterThan(4);
        letters.forEach((template, all) -> assertThat(all).as(template).allSatisfy(words -> {
            assertThat(words).doesNotContainPattern("\\bKit\\b").doesNotContain(AllAboutKit.WORDS);
            for (Need need : Need.values()) {
                assertThat(words).doesNotContain(need.words());
            }
        }));
    }

    /** Whoever administers reads who looked and which letters wait, and nothing that was said or done. */
    @Test
    void anAdministratorReadsTheLogAndThePostAlone() {
        Map<String, Long> found = found(around.principal(around.ada), tables, seeds);
        found.keySet().removeAll(IDS_ALONE.keySet());
        assertThat(found.keySet()).isSubsetOf("access.child_access", "notices.mail", "notices.reminder");
        assertThat(found(
                        around.principal(around.ada),
                        tables,
                        List.of("counts to ten", "far too loud", "no room in the building")))
                .isEmpty();
    }

    /** Each wall is taken away once: what it hid is found, so that the test above can fail for every table. */
    @Test
    void withoutTheWallOfATableItsRowsWouldBeFound() {
        Set<String> ofKit = new TreeSet<>(
                found(Principal.operator(around.area, "test"), tables, seeds).keySet());
        ofKit.removeAll(IDS_ALONE.keySet());
        assertThat(ofKit)
                .as("tables with rows about the child")
                .containsAll(withPersonalData("voice", "partnership", "surveys", "children"))
                .contains("access.circle", "access.exclusion", "access.child_access");
        Principal leila = around.principal(around.leila);
        Map<String, Boolean> shown = new LinkedHashMap<>();
        for (String table : ofKit) {
            database.sql("ALTER TABLE " + table + " DISABLE ROW LEVEL SECURITY").update();
            try {
                shown.put(table, !found(leila, List.of(table), seeds).isEmpty());
            } finally {
                database.sql("ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY")
                        .update();
            }
        }
        assertThat(shown).allSatisfy((table, seen) -> assertThat(seen).as(table).isTrue());
        assertThat(found(leila, List.copyOf(ofKit), seeds)).isEmpty();
    }

    /** Tables of these rooms whose rows are about a person; those that no piece or view about a child fills are left out. */
    private Set<String> withPersonalData(String... schemas) {
        Set<String> withoutAChild = Set.of(
                "children.contact_needs",
                "children.capacity_decision",
                "children.plan_reference",
                "partnership.agreement_party",
                "partnership.asked",
                "partnership.proposal",
                "partnership.register_entry",
                "surveys.case_log",
                "surveys.free_text");
        return TablePromise.all().stream()
                .map(TablePromise::table)
                .filter(table -> Stream.of(schemas).anyMatch(schema -> table.startsWith(schema + ".")))
                .filter(table -> !withoutAChild.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Principal> others() {
        List<Principal> others = new ArrayList<>(List.of(
                around.principal(around.leila),
                around.principal(around.stranger),
                around.principal(around.paul),
                Principal.visitor(around.area)));
        for (Principal.Kind kind : List.of(Principal.Kind.RECEIPT, Principal.Kind.INVITATION)) {
            others.add(new Principal(kind, UUID.randomUUID(), around.area, "test", Map.of(), Set.of()));
        }
        others.add(Receipts.holder(around.area, pauls.receipt(), Principal.Kind.RECEIPT));
        others.add(Receipts.holder(around.area, pauls.own(), Principal.Kind.RECEIPT));
        others.add(Receipts.holder(around.area, pauls.unsent(), Principal.Kind.INVITATION));
        return others;
    }

    private Map<String, Long> found(Principal principal, List<String> some, List<String> sought) {
        Map<String, Long> found = new TreeMap<>();
        Principals.call(
                principal,
                () -> transaction.execute(status -> {
                    for (String table : some) {
                        long rows = jdbc.sql(
                                        "SELECT count(*) FROM " + table
                                                + " t WHERE EXISTS (SELECT FROM unnest(:sought::text[]) w WHERE strpos(t::text, w) > 0)")
                                .param("sought", sought.toArray(String[]::new))
                                .query(Long.class)
                                .single();
                        if (rows > 0) {
                            found.put(table, rows);
                        }
                    }
                    return found;
                }));
        return found;
    }
}
