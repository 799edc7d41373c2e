package uk.sidebyside.audits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.audits.rules.SuggestOutcome;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A service judges itself, others say what they think of it, and it is signed. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AuditFromBeginningToSignatureTest {

    @Autowired
    ApplicationContext program;

    private AuditStory story;

    @BeforeEach
    void begin() {
        story = AuditStory.tell(program);
    }

    @Test
    void whatTheRecordsKnowIsNotAsked() {
        AuditId id = story.begun();
        Audit audit = story.as(story.lena, () -> story.audits.find(story.area, id));
        assertThat(audit.title()).isEqualTo("Short breaks");
        assertThat(audit.sector()).isEqualTo("care");
        assertThat(audit.beganAs()).isEqualTo("Short Breaks Lead");
        assertThat(story.as(story.lena, () -> story.people.of(story.area, id)))
                .singleElement()
                .satisfies(auditor -> {
                    assertThat(auditor.name()).isEqualTo("Lena Example");
                    assertThat(auditor.designation()).isEqualTo("Short Breaks Lead");
                });
        assertThat(story.as(story.lena, () -> story.audits.answers(story.area, id)))
                .containsOnlyKeys(AuditStory.ROWS);
    }

    @Test
    void theSameSubmissionBeginsOneAudit() {
        Audits.Begin begin = story.begin();
        AuditId first =
                story.as(story.lena, () -> story.audits.begin(story.area, begin).orThrow());
        AuditId second =
                story.as(story.lena, () -> story.audits.begin(story.area, begin).orThrow());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aPersonDecidesAndSaysWhyWhereTheRulesSuggestSomethingElse() {
        AuditId id = story.begun();
        story.rated(id, "good");
        assertThat(suggested(id)).isEqualTo("good");
        story.rate(story.lena, id, "networks-grow", "room-for-improvement");
        assertThat(suggested(id)).isEqualTo("requires-improvement");
        var silent = new DoAudit.Deciding(
                "good", " ", "Most of it works.", story.today().plusYears(1));
        assertThat(keys(story.as(story.lena, () -> story.audits.decide(story.area, id, story.version(id), silent))))
                .containsExactly("audit.needs.words.for.another");
        story.decided(id, "good");
        assertThat(story.as(story.lena, () -> story.audits.find(story.area, id)).outcome())
                .isEqualTo("good");
    }

    private String suggested(AuditId id) {
        return story.as(story.lena, () -> {
            Audit audit = story.audits.find(story.area, id);
            return story.audits
                    .suggested(story.audits.framework(story.area, audit), story.audits.answers(story.area, id))
                    .map(SuggestOutcome.Suggestion::level)
                    .orElseThrow()
                    .key();
        });
    }

    @Test
    void twoAuditorsAtOnceSeeEachOthersWordsAndLoseNone() {
        AuditId id = story.begun();
        story.as(
                story.lena,
                () -> story.people.add(story.area, id, story.ottosSeat).orThrow());
        var lenas = List.of(new Audits.Rating("feedback-given", "good", "Told by letter.", 0));
        var ottos = List.of(new Audits.Rating("feedback-given", "excellent", "Told in person.", 0));
        story.as(story.lena, () -> story.audits.rate(story.area, id, lenas).orThrow());
        assertThat(story.as(story.otto, () -> story.audits.rate(story.area, id, ottos)))
                .isInstanceOfSatisfying(Saving.Stale.class, stale -> assertThat(stale.theirs())
                        .isEqualTo(
                                java.util.Map.of("feedback-given", "good", "feedback-given.notes", "Told by letter.")));
        assertThat(story.as(story.lena, () -> story.audits.rate(story.area, id, lenas)))
                .as("the same page sent again")
                .isInstanceOf(Saving.Saved.class);
        assertThat(answer(id, "feedback-given").version()).isOne();
        assertThat(answer(id, "feedback-given").answeredAs()).isEqualTo("Short Breaks Lead");
    }

    private Answer answer(AuditId id, String row) {
        return story.as(story.lena, () -> story.audits.answers(story.area, id)).get(row);
    }

    @Test
    void whoDoesNotJudgeInItWritesNothing() {
        AuditId id = story.begun();
        var rating = List.of(new Audits.Rating("feedback-given", "good", "", 0));
        for (Principal other : List.of(story.otto, story.fay, story.ines, story.plan.visitor)) {
            assertThatThrownBy(() -> story.as(other, () -> story.audits.rate(story.area, id, rating)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(story.as(story.ines, () -> story.audits.find(story.area, id)).title())
                .isEqualTo("Short breaks");
        assertThatThrownBy(() -> story.as(story.plan.visitor, () -> story.audits.find(story.area, id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void othersAgreeWithALevelOrQueryItAndBothStayButNobodyModeratesTheirOwn() {
        AuditId id = story.begun();
        assertThat(keys(say(story.fay, id, Stance.AGREES, ""))).containsExactly("opinion.needs.level");
        story.rated(id, "good");
        assertThat(keys(say(story.lena, id, Stance.AGREES, ""))).containsExactly("opinion.own.audit");
        assertThat(keys(say(story.fay, id, Stance.QUERIES, " "))).containsExactly("opinion.needs.words");
        say(story.fay, id, Stance.QUERIES, "We heard nothing for a year.").orThrow();
        say(story.otto, id, Stance.AGREES, "").orThrow();
        assertThat(story.as(story.lena, () -> story.opinions.of(story.area, id)))
                .extracting(Opinion::saidAs, Opinion::family, Opinion::stance)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Parent Moderator", true, Stance.QUERIES),
                        org.assertj.core.groups.Tuple.tuple("Quality Auditor", false, Stance.AGREES));
        assertThat(answer(id, "feedback-given").level()).isEqualTo("good");
        assertThat(keys(story.as(story.lena, () -> story.people.add(story.area, id, story.ottosSeat))))
                .as("who has said what they think becomes no auditor of it")
                .containsExactly("auditor.has.said");
    }

    private Saving<AuditId> say(Principal who, AuditId id, Stance stance, String words) {
        return story.as(
                who,
                () -> story.opinions.say(
                        story.area, id, new Opinions.Say(UUID.randomUUID(), "feedback-given", stance, words)));
    }

    @Test
    void nothingIsSignedThatWasNotSeen() {
        AuditId id = story.begun();
        story.rated(id, "good");
        story.decided(id, "good");
        String seen =
                story.as(story.lena, () -> story.signing.draft(story.area, id)).sha256();
        story.rate(story.lena, id, "equal-access", "excellent");
        assertThat(story.as(story.lena, () -> story.signing.sign(story.area, id, seen)))
                .isInstanceOf(Saving.Stale.class);
        assertThat(story.as(story.lena, () -> story.audits.find(story.area, id)).state())
                .isEqualTo(AuditState.OPEN);
        story.signed(id);
        assertThat(story.as(story.lena, () -> story.signing.of(story.area, id)))
                .singleElement()
                .satisfies(signed -> {
                    assertThat(signed.name()).isEqualTo("Lena Example");
                    assertThat(signed.role()).isEqualTo("Short Breaks Lead");
                    assertThat(signed.signedAt()).isEqualTo(story.clock.instant());
                    assertThat(signed.sha256()).isEqualTo(AuditDocument.sha256(signed.document()));
                    assertThat(signed.document())
                            .contains("As the minutes show.")
                            .doesNotContain("Lena Example");
                });
    }

    @Test
    void aLaterChangeIsANewVersionBesideTheFirst() {
        AuditId id = story.done();
        assertThatThrownBy(() -> story.rate(story.lena, id, "equal-access", "excellent"))
                .isInstanceOf(NotFound.class);
        story.as(story.lena, () -> {
            story.signing.openAgain(story.area, id);
            return id;
        });
        story.rate(story.lena, id, "equal-access", "excellent");
        story.signed(id);
        assertThat(story.as(story.lena, () -> story.signing.of(story.area, id)))
                .extracting(SignedAudit::number)
                .containsExactly(1, 2);
        assertThat(story.as(story.lena, () -> story.signing.of(story.area, id)))
                .extracting(SignedAudit::sha256)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPrincipleThatNeedsHelpNeedsANextStepBeforeItIsSigned() {
        AuditId id = story.begun();
        story.rated(id, "room-for-improvement");
        story.decided(id, "requires-improvement");
        assertThat(story.as(story.lena, () -> story.signing.draft(story.area, id))
                        .missing())
                .extracting(Finding::key)
                .containsExactly("sign.needs.next.step");
        var step = new NextSteps.Words(
                "feedback-given",
                "Write a letter each term",
                story.lenasSeat,
                story.today().plusMonths(2));
        var submission = UUID.randomUUID();
        story.as(
                story.lena,
                () -> story.steps.plan(story.area, id, submission, step).orThrow());
        story.as(
                story.lena,
                () -> story.steps.plan(story.area, id, submission, step).orThrow());
        assertThat(story.as(story.lena, () -> story.steps.of(story.area, id))).hasSize(1);
        story.signed(id);
        NextStep planned =
                story.as(story.lena, () -> story.steps.of(story.area, id)).getFirst();
        assertThat(keys(story.as(story.lena, () -> story.steps.done(story.area, planned.id(), " "))))
                .containsExactly("step.needs.words");
        story.as(story.lena, () -> story.steps
                .done(story.area, planned.id(), "All families got it.")
                .orThrow());
        assertThat(story.as(story.lena, () -> story.steps.of(story.area, id))
                        .getFirst()
                        .doneOn())
                .isEqualTo(story.today());
    }

    @Test
    void aLevelWithoutANoteOrEvidenceWarns() {
        AuditId id = story.begun();
        story.rated(id, "good");
        story.as(story.lena, () -> story.audits
                .rate(story.area, id, List.of(new Audits.Rating("equal-access", "good", "", 1)))
                .orThrow());
        assertThat(story.as(story.lena, () -> story.signing.draft(story.area, id))
                        .without())
                .containsExactly("equal-access");
    }

    @Test
    void aPlanIsKnownByAReferenceAndABlindOneIsReadByItsAuditorAlone() {
        var named = new Audits.Begin(UUID.randomUUID(), AuditStory.PLANS, null, "Tom Jones", true, story.words());
        assertThat(keys(story.as(story.otto, () -> story.audits.begin(story.area, named))))
                .containsExactly("audit.needs.reference");
        var blind = new Audits.Begin(UUID.randomUUID(), AuditStory.PLANS, null, "YK-2041", true, story.words());
        AuditId id =
                story.as(story.otto, () -> story.audits.begin(story.area, blind).orThrow());
        assertThat(story.as(story.otto, () -> story.audits.find(story.area, id)).reference())
                .isEqualTo("YK-2041");
        assertThatThrownBy(() -> story.as(story.lena, () -> story.audits.find(story.area, id)))
                .isInstanceOf(NotFound.class);
        assertThat(story.as(story.lena, () -> story.audits.answers(story.area, id)))
                .isEmpty();
        story.as(story.otto, () -> {
            story.audits.reveal(story.area, id);
            return id;
        });
        assertThat(story.as(story.lena, () -> story.audits.answers(story.area, id)))
                .isNotEmpty();
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> refused
                ? refused.findings().stream().map(Finding::key).toList()
                : List.of();
    }
}
