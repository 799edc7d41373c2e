package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.partnership.join.Proposals;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Propose;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.shared.WorkingDays;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Whoever leads is reminded of those who wait for news; and what a worker has to do is in one list. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class KeptInTheLoopTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    QuietPieces quiet;

    @Autowired
    PartnershipWork work;

    @Autowired
    HowToReach howToReach;

    @Autowired
    PartnershipSettings settings;

    @Autowired
    Proposals proposals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PartnershipStory story;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program).withParents();
    }

    private long letters() {
        return story.as(
                Principal.operator(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT count(*) FROM notices.mail
                                WHERE area_id = :area AND template = 'partnership-quiet'
                                """)
                        .param("area", story.area.value())
                        .query(Long.class)
                        .single()));
    }

    private void morning() {
        story.as(Principal.job(story.area, "test"), () -> {
            quiet.run(story.area, story.today());
            return story;
        });
    }

    @Test
    void afterFourWeeksWithoutNewsTheLeadIsRemindedOnce() {
        story.days(27);
        morning();
        assertThat(letters()).as("the day before").isZero();
        story.days(1);
        morning();
        morning();
        story.days(1);
        morning();
        assertThat(letters()).as("once for one silence").isOne();
        story.as(story.cora, () -> story.talks
                .tell(story.area, story.piece, Channel.PHONE, story.today(), "It goes well.")
                .orThrow());
        story.days(28);
        morning();
        assertThat(letters()).as("the next silence").isEqualTo(2);
        story.as(story.cora, () -> story.talks
                .tell(story.area, story.piece, Channel.PHONE, story.today(), "It goes on.")
                .orThrow());
        story.days(1);
        morning();
        assertThat(letters()).as("the latest news counts").isEqualTo(2);
        story.days(27);
        morning();
        assertThat(letters()).as("a third silence").isEqualTo(3);
    }

    /** No post is named, so it goes to each coordinator, once for each silence too; it names nothing of the piece. */
    @Test
    void ofAPieceThatNoPostLeadsTheCoordinatorIsReminded() {
        story.as(story.cora, () -> story.pieces
                .begin(
                        story.area,
                        new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("A poster", null)))
                .orThrow());
        story.days(27);
        morning();
        assertThat(letters()).as("the day before").isZero();
        story.days(1);
        morning();
        morning();
        assertThat(letters()).as("of this piece and of that which a post leads").isEqualTo(2);
        assertThat(seatsWrittenTo()).containsOnly(story.corasSeat.value());
    }

    /** Nobody holds the post that is named, so it goes to each coordinator, once for each silence. */
    @Test
    void ofAPieceWhosePostNobodyHoldsTheCoordinatorIsReminded() {
        SeatId vacant = story.plan.asOperator(() -> program.getBean(Seats.class)
                .open(
                        story.area,
                        new Seats.OpenSeat(
                                "Short breaks lead",
                                null,
                                Seat.Kind.OPERATIONAL,
                                Role.ACTION_OWNER,
                                LocalDate.of(2026, 1, 1),
                                null)));
        story.as(story.cora, () -> story.pieces
                .begin(
                        story.area,
                        new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("A poster", vacant)))
                .orThrow());
        story.days(28);
        morning();
        morning();
        assertThat(seatsWrittenTo())
                .as("of this piece and of her own")
                .containsExactly(story.corasSeat.value(), story.corasSeat.value());
    }

    private List<UUID> seatsWrittenTo() {
        return story.as(
                Principal.operator(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT to_seat FROM notices.mail
                                WHERE area_id = :area AND template = 'partnership-quiet' AND body NOT LIKE '%poster%'
                                """)
                        .param("area", story.area.value())
                        .query(UUID.class)
                        .list()));
    }

    /**
     * Cora sees none of Petra's children, and so nothing of how Petra wants to be reached, but that no e-mail is to go. Paul typed his
     * address in himself, for just this.
     */
    @Test
    void whoChoseAnotherWayGetsNoEmailOfWorkOnAServiceEither() {
        String petras = "petra." + story.area.value() + "@example.org";
        String pauls = "paul." + story.area.value() + "@example.org";
        reachedByPhone(petras);
        reachedByPhone(pauls);
        var petra = new Participants.Words(
                "Petra Example", petras, "01632 960123", Side.PARENT, "A parent", Way.ONLINE, "", "");
        story.as(story.cora, () -> story.participants
                .add(story.area, story.piece, UUID.randomUUID(), petra)
                .orThrow());
        UUID form = UUID.randomUUID();
        story.as(Participants.holder(story.area, PlaceCode.from(form)), () -> story.participants
                .join(story.area, story.piece, form, PartnershipStory.person("Paul Example", pauls))
                .orThrow());

        story.as(story.cora, () -> story.talks
                .tell(story.area, story.piece, Channel.EMAIL, story.today(), "It goes well.")
                .orThrow());

        assertThat(addressesWrittenTo("partnership-news"))
                .contains("petra@example.org", pauls)
                .doesNotContain(petras);
        assertThat(missed()).isEqualTo(new HowToReach.Missed("Petra Example, phone 01632 960123.", ""));
    }

    /** Nobody is said to have been told by a letter that went nowhere, and the silence goes on until somebody is. */
    @Test
    void newsByMailThatWouldReachNobodyIsNotNewsAndTheSilenceGoesOn() {
        var byPhone =
                new Participants.Words("Pia Example", "", "01632 960124", Side.PARENT, "A parent", Way.PHONE, "", "");
        ParticipantId pia = story.as(story.cora, () -> story.participants
                .add(story.area, story.piece, UUID.randomUUID(), byPhone)
                .orThrow());
        for (ParticipantId one : List.of(story.petrasPart, story.paulsPart)) {
            story.as(story.cora, () -> story.participants
                    .leave(story.area, one, "They moved away.")
                    .orThrow());
        }
        story.days(27);

        assertThat(story.as(
                        story.cora,
                        () -> story.talks.tell(story.area, story.piece, Channel.EMAIL, story.today(), "It goes well.")))
                .isInstanceOfSatisfying(
                        Saving.Refused.class,
                        refused -> assertThat(refused.findings()).asString().contains("news.by.mail.to.nobody"));
        assertThat(story.as(story.cora, () -> story.talks.news(story.area, story.piece)))
                .isEmpty();
        assertThat(missed()).isEqualTo(new HowToReach.Missed("", "Pia Example, phone 01632 960124."));
        story.days(1);
        morning();
        assertThat(letters()).isOne();

        story.as(story.cora, () -> story.talks
                .tell(story.area, story.piece, Channel.PHONE, story.today(), "It goes well.")
                .orThrow());
        story.as(
                story.cora,
                () -> story.participants.leave(story.area, pia, "She moved.").orThrow());
        assertThat(story.as(
                        story.cora,
                        () -> story.talks.tell(
                                story.area, story.piece, Channel.EMAIL, story.today(), "Nobody is here yet.")))
                .as("nobody takes part who would wait for it")
                .isInstanceOf(Saving.Saved.class);
        assertThat(missed()).isEqualTo(HowToReach.Missed.NOBODY);
    }

    private HowToReach.Missed missed() {
        return story.as(
                story.cora, () -> howToReach.withoutEmail(story.area, story.pieces.byId(story.area, story.piece)));
    }

    private void reachedByPhone(String address) {
        PersonId person = story.plan.asOperator(
                () -> program.getBean(Seats.class).addPerson(story.area, "Somebody", "S", address));
        story.as(Principal.account(person, story.area, Map.of()), () -> program.getBean(ContactNeeds.class)
                .say(story.area, new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "", 0))
                .orThrow());
    }

    private List<String> addressesWrittenTo(String template) {
        return story.as(
                Principal.operator(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT to_address FROM notices.mail WHERE area_id = :area AND template = :template
                                """)
                        .param("area", story.area.value())
                        .param("template", template)
                        .query(String.class)
                        .list()));
    }

    /** What an area sets holds at once, for the silence that runs and for proposals from then on. */
    @Test
    void anAreaSetsHowLongNobodyWaitsAndHowSoonAProposalIsAnswered() {
        assertThat(settings(story.cora, 2, 5)).isInstanceOf(NotFound.class);
        Principal ada = Principal.account(
                new PersonId(UUID.randomUUID()), story.area, Map.of(new SeatId(UUID.randomUUID()), Role.ADMINISTRATOR));
        assertThat(settings(ada, 0, 121)).asString().contains("weeks", "days");
        assertThat(settings(ada, 2, 5)).isInstanceOf(Saving.Saved.class);
        assertThat(settings(ada, 3, 9))
                .as("somebody else saved in the meantime")
                .isInstanceOf(Saving.Stale.class);

        story.days(13);
        morning();
        assertThat(letters()).as("the day before").isZero();
        story.days(1);
        morning();
        assertThat(letters()).isOne();
        UUID form = UUID.randomUUID();
        var code = PlaceCode.from(form);
        LocalDate due = story.as(Participants.holder(story.area, code), () -> {
            proposals
                    .propose(story.area, form, new Proposals.Words("A bench.", "To rest.", "", ""))
                    .orThrow();
            return proposals.byCode(story.area, code).dueOn();
        });
        assertThat(due).isEqualTo(WorkingDays.after(story.today(), 5));
    }

    /** Cora hears that one came and that its day has come, and reads it in her work until it is answered; not what it says, or of whom. */
    @Test
    void aProposalReachesThoseWhoAnswerIt() {
        UUID form = UUID.randomUUID();
        Principal olga = Participants.holder(story.area, PlaceCode.from(form));
        var words = new Proposals.Words("A quiet room.", "It is loud.", "Olga", "olga@example.org");
        story.as(olga, () -> proposals.propose(story.area, form, words).orThrow());
        story.as(olga, () -> proposals.propose(story.area, form, words).orThrow());
        assertThat(lettersOfProposals()).singleElement().asString().contains(story.corasSeat.value() + " Somebody");
        Proposals.Proposal it =
                story.as(story.cora, () -> proposals.all(story.area)).getFirst();
        assertThat(waiting(story.cora)).singleElement().satisfies(item -> {
            assertThat(item.dueOn()).isEqualTo(it.dueOn());
            assertThat(item.lateOn(it.dueOn())).isFalse();
            assertThat(item.lateOn(it.dueOn().plusDays(1))).isTrue();
            assertThat(item.address())
                    .isEqualTo("/partnership/proposals/" + it.id().value() + "/answer");
            assertThat(item.sentence() + item.why()).doesNotContain("quiet", "loud", "Olga");
        });
        assertThat(waiting(story.plan.nadia)).isEmpty();

        theMorningOf(it.dueOn().minusDays(1));
        assertThat(lettersOfProposals()).as("the day before").hasSize(1);
        theMorningOf(it.dueOn());
        theMorningOf(it.dueOn().plusDays(1));
        assertThat(lettersOfProposals()).as("once").hasSize(2).allSatisfy(letter -> assertThat(letter)
                .contains(story.corasSeat.value().toString())
                .doesNotContain("quiet", "loud", "Olga", "olga"));

        story.as(story.cora, () -> proposals
                .answer(story.area, it.id(), it.version(), Propose.Answer.NOT_NOW, "There is no room free.", null)
                .orThrow());
        assertThat(waiting(story.cora)).isEmpty();
    }

    /** Whoever answers in time is not told that the day has come. */
    @Test
    void aProposalThatIsAnsweredIsNotDueAnyMore() {
        UUID form = UUID.randomUUID();
        story.as(Participants.holder(story.area, PlaceCode.from(form)), () -> proposals
                .propose(story.area, form, new Proposals.Words("A bench.", "To rest.", "", ""))
                .orThrow());
        Proposals.Proposal it =
                story.as(story.cora, () -> proposals.all(story.area)).getFirst();
        story.as(story.cora, () -> proposals
                .answer(story.area, it.id(), it.version(), Propose.Answer.NOT_NOW, "There is no room.", null)
                .orThrow());

        theMorningOf(it.dueOn());

        assertThat(lettersOfProposals()).as("that it came").hasSize(1);
    }

    private List<WaitingWork.Item> waiting(Principal who) {
        return story.as(who, () -> program.getBeansOfType(WaitingWork.class).values().stream()
                .flatMap(room -> room.waitingFor(who, story.today()).stream())
                .filter(item -> item.address().contains("/proposals/"))
                .toList());
    }

    private void theMorningOf(LocalDate day) {
        Principals.run(
                Principal.job(story.area, "test"), () -> program.getBeansOfType(DailyTask.class).values().stream()
                        .filter(task -> task.name().equals("proposals-of-partnership-to-answer"))
                        .forEach(task -> task.run(story.area, day)));
    }

    private List<String> lettersOfProposals() {
        return story.as(
                Principal.operator(story.area, "test"),
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT to_seat || ' ' || subject || ' ' || body FROM notices.mail
                                WHERE area_id = :area AND template IN ('partnership-proposal-came', 'partnership-proposal-due')
                                """)
                        .param("area", story.area.value())
                        .query(String.class)
                        .list()));
    }

    private Object settings(Principal by, int weeks, int days) {
        try {
            return story.as(by, () -> settings.change(story.area, weeks, days, 4, 0));
        } catch (NotFound none) {
            return none;
        }
    }

    @Test
    void whatIsLateDueThisWeekAndWaitingForOthersIsInOneList() {
        story.as(story.cora, () -> story.plans
                .add(story.area, story.piece, "Print it", "We", story.today().minusDays(1))
                .orThrow());
        story.as(story.cora, () -> story.plans
                .add(story.area, story.piece, "Post it", "We", story.today().plusDays(6))
                .orThrow());
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "Draft", "Words", "")
                .orThrow());
        PartnershipWork.Due due = story.as(story.cora, () -> work.of(story.area, story.today()));
        assertThat(due.late()).extracting(PartnershipWork.Item::what).containsExactly("Print it");
        assertThat(due.thisWeek()).extracting(PartnershipWork.Item::what).containsExactly("Post it");
        assertThat(due.onOthers()).singleElement().satisfies(wait -> assertThat(wait.people())
                .isEqualTo(2));
        assertThat(story.as(story.plan.nadia, () -> work.of(story.area, story.today()))
                        .late())
                .as("somebody who does not lead it")
                .isEmpty();
    }
}
