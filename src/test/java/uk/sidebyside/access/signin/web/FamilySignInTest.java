package uk.sidebyside.access.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.FamilyInvitations;
import uk.sidebyside.children.OwnAccount;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;

/** Families and young people sign in by a link in a letter: its button, not its opening, uses it up. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class FamilySignInTest {
    private static final Pattern LINK = Pattern.compile("/sign-in/link/[A-Za-z0-9_-]{43}");

    @Autowired
    ApplicationContext program;

    @Autowired
    StoryClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FamilyInvitations invitations;

    @Autowired
    SignInLinks links;

    @Autowired
    Environment settings;

    private ChildStory story;
    private Superuser database;

    @BeforeEach
    void tell() {
        clock.set(ChildStory.TODAY);
        story = ChildStory.tell(program);
        database = new Superuser(settings);
    }

    @Test
    void anInvitationLetsAParentInByItsButtonOnceAndAsksForNothingElse() {
        String path = invited("Nadia Okoro", "nadia." + story.area + "@example.org", Relationship.FAMILY);
        Visitor visitor = anybody();
        assertThat(visitor.get(path)).hasStatusOk();
        assertThat(visitor.get(path)).as("opened again, as a mail program does").hasStatusOk();
        assertThat(Visitor.location(visitor.post(path))).isEqualTo("/family");
        assertThat(Visitor.page(visitor.get("/family")).select("h2").eachText()).contains("Kit");
        assertThat(Visitor.page(visitor.get("/account")).text())
                .contains("You need no password and no app")
                .doesNotContain("Authenticator app");
        assertThat(anybody().get(path)).as("after the button").hasStatus(410);
        Visitor late = anybody();
        late.get("/sign-in/family");
        assertThat(late.post(path)).hasStatus(410);
        assertThat(Visitor.location(late.get("/family"))).startsWith("/sign-in");
    }

    @Test
    void theLettersNameNoChildAndNoNeed() {
        String email = "nadia." + story.area + "@example.org";
        invited("Nadia Okoro", email, Relationship.FAMILY);
        asked(email);
        List<String> letters = database.sql("SELECT subject || ' ' || body FROM notices.mail WHERE area_id = :area")
                .param("area", story.area.value())
                .query(String.class)
                .list();
        assertThat(letters)
                .hasSize(2)
                .noneMatch(letter -> letter.contains("Kit") || letter.contains("TW-1") || letter.contains("Speech"))
                .noneMatch(letter -> letter.contains("SEND") || letter.contains("special educational"));
    }

    @Test
    void whoAsksForALinkGetsOneAndANewerOneEndsIt() {
        String email = "nadia." + story.area + "@example.org";
        invited("Nadia Okoro", email, Relationship.PARENT);
        String older = asked(email);
        String newer = asked(email);
        assertThat(anybody().get(older)).hasStatus(410);
        clock.advance(java.time.Duration.ofMinutes(61));
        assertThat(anybody().get(newer)).as("after an hour").hasStatus(410);
    }

    @Test
    void askingAnswersTheSameForEverybody() {
        Visitor visitor = anybody();
        visitor.get("/sign-in/family");
        assertThat(Visitor.location(visitor.post("/sign-in/family", "email", "nobody@example.org")))
                .isEqualTo("/sign-in/family/sent");
        assertThat(visitor.post("/sign-in/family", "email", "x".repeat(10_000))).hasStatus(422);
        assertThat(visitor.post("/sign-in/family", "email", "nobody")).hasStatus(422);
    }

    /** A former partner finds the old letter. */
    @Test
    void whoIsKeptAwayGetsNowhereByAnOldLink() {
        String path = invited("Gil Okoro", "gil." + story.area + "@example.org", Relationship.PARENT);
        assertThat(anybody().get(path)).hasStatusOk();
        PersonId gil = byName("Gil Okoro");
        story.exclude(story.kit, gil, null, null, ChildStory.TODAY, null);
        assertThat(anybody().get(path)).hasStatus(410);
        Visitor visitor = anybody();
        visitor.get("/sign-in/family");
        assertThat(visitor.post(path)).hasStatus(410);
    }

    @Test
    void whoSignedInBeforeAnExclusionSeesNothingAfterIt() {
        String path = invited("Gil Okoro", "gil." + story.area + "@example.org", Relationship.PARENT);
        Visitor visitor = anybody();
        visitor.get(path);
        visitor.post(path);
        assertThat(visitor.get("/family/" + story.kit)).hasStatusOk();
        story.exclude(story.kit, byName("Gil Okoro"), null, null, ChildStory.TODAY, null);
        assertThat(visitor.get("/family/" + story.kit)).hasStatus(404);
        assertThat(visitor.get("/family/" + story.kit + "/looked")).hasStatus(404);
        assertThat(Visitor.page(visitor.get("/family")).text()).doesNotContain("Kit");
    }

    /** Whoever holds a post opens with it what the post opens: a letter alone is not enough for that. */
    @Test
    void whoHoldsAPostIsNeverSignedInByALinkAlone() {
        PersonId theo = story.theo;
        story.join(story.noor, theo, Relationship.PARENT, null, ChildStory.TODAY, null);
        story.operator(() -> {
            links.invite(story.area, theo, "Testwick", null);
            return true;
        });
        assertThat(lastLetter()).contains("/invitation/").doesNotContain("/sign-in/link/");
    }

    @Test
    void somebodyKnownKeepsTheAccountThatTheyHave() {
        String email = "nadia." + story.area + "@example.org";
        invited("Nadia Okoro", email, Relationship.FAMILY);
        PersonId before = byName("Nadia Okoro");
        Saving<PersonId> again = story.as(
                story.cora,
                () -> invitations.invite(
                        story.area,
                        new FamilyInvitations.Invite(
                                story.noor, "N. Okoro", email.toUpperCase(), Relationship.CARER, "")));
        assertThat(again.orThrow()).isEqualTo(before);
    }

    @Test
    void anAddressOfAParentIsNotTheYoungPersonsOwn() {
        Saving<PersonId> refused = story.as(
                story.cora,
                () -> invitations.invite(
                        story.area,
                        new FamilyInvitations.Invite(
                                story.kit, "Kit", "mina.okoro@" + story.area.value() + ".org", null, "")));
        assertThat(refused).isInstanceOf(Saving.Refused.class);
    }

    /** A mistyped address. Whoever has it is signed out and comes back by no link; a colleague keeps the account of their work. */
    @Test
    void whoWasTakenForTheYoungPersonByMistakeIsLetInNoMore() {
        String email = "somebody." + story.area + "@example.org";
        String path = invited("Kit Okoro", email, null);
        PersonId wrong = byName("Kit Okoro");
        Visitor visitor = anybody();
        visitor.get(path);
        visitor.post(path);
        assertThat(visitor.get("/family/" + story.kit)).hasStatusOk();
        String unused = asked(email);

        isNotTheirs(wrong);

        assertThat(Visitor.location(visitor.get("/family/" + story.kit))).startsWith("/sign-in");
        assertThat(anybody().get(unused)).hasStatus(410);
        String last = lastLetter();
        Principals.run(Principal.operator(story.area, "test"), () -> links.recover(story.area, email, "Testwick"));
        assertThat(lastLetter()).as("no letter").isEqualTo(last);

        String right = "kit." + story.area + "@example.org";
        Visitor kit = anybody();
        String own = invited("Kit O.", right, null);
        kit.get(own);
        kit.post(own);
        assertThat(kit.get("/family/" + story.kit)).hasStatusOk();
    }

    @Test
    void whoHasSomethingElseHereKeepsTheirAccountAndSeesNoMoreOfTheRecord() {
        String email = "nadia." + story.area + "@example.org";
        String path = invited("Nadia Okoro", email, null);
        PersonId nadia = byName("Nadia Okoro");
        story.join(story.noor, nadia, Relationship.PARENT, null, ChildStory.TODAY, null);
        Visitor visitor = anybody();
        visitor.get(path);
        visitor.post(path);
        isNotTheirs(nadia);
        assertThat(Visitor.page(visitor.get("/family")).text()).contains("Noor").doesNotContain("Kit");
        assertThat(visitor.get("/family/" + story.kit)).hasStatus(404);
    }

    /** Two records are of two people, also where whoever invites may not see the other. */
    @Test
    void anAddressOfSomebodyWhoseOwnAnotherRecordIsIsRefusedInWords() {
        String email = "twin." + story.area + "@example.org";
        invited("Kit Okoro", email, null);
        Saving<PersonId> refused = story.as(
                story.cora,
                () -> invitations.invite(
                        story.area, new FamilyInvitations.Invite(story.noor, "Noor", email, null, "")));
        assertThat(refused).isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(no.findings())
                .extracting("key")
                .containsExactly("invitation.is.themself.of.another"));
    }

    private void isNotTheirs(PersonId person) {
        story.as(story.cora, () -> program.getBean(OwnAccount.class)
                .isNotTheirs(story.area, story.kit, person)
                .orThrow());
    }

    private String invited(String name, String email, @Nullable Relationship as) {
        story.as(story.cora, () -> invitations
                .invite(story.area, new FamilyInvitations.Invite(story.kit, name, email, as, ""))
                .orThrow());
        return path(lastLetter());
    }

    private String asked(String email) {
        Principals.run(Principal.operator(story.area, "test"), () -> links.recover(story.area, email, "Testwick"));
        clock.advance(java.time.Duration.ofSeconds(1));
        return path(lastLetter());
    }

    private static String path(String letter) {
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        return link.group();
    }

    private String lastLetter() {
        return database.sql(
                        "SELECT body FROM notices.mail WHERE area_id = :area ORDER BY queued_at DESC, id DESC LIMIT 1")
                .param("area", story.area.value())
                .query(String.class)
                .single();
    }

    private PersonId byName(String name) {
        return new PersonId(
                database.sql("SELECT p.id FROM access.person p JOIN access.area_person a ON a.person_id = p.id "
                                + "WHERE p.name = :name AND a.area_id = :area")
                        .param("name", name)
                        .param("area", story.area.value())
                        .query(java.util.UUID.class)
                        .single());
    }

    private Visitor anybody() {
        return new Visitor(mvc, story.host);
    }
}
