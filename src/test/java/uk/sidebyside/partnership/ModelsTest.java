package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Models as data: those that come with the program, and an area's own. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ModelsTest {
    private static final String OURS = """
            { "code": "strategic", "name": "Ours", "version": %d, "level": "strategic", "about": "%s",
              "steps": [ { "key": "one", "title": "One", "words": "Do it.", "tips": ["Try."], "evidence": "Keep it." } ],
              "checks": [ { "key": "ask", "near": "one", "worker": "Done?", "participant": "Was it done?" } ] }
            """;

    @Autowired
    ApplicationContext program;

    @Autowired
    PartnershipModels models;

    private PartnershipStory story;

    @BeforeEach
    void begin() {
        story = PartnershipStory.tell(program);
    }

    @Test
    void theModelsThatComeWithTheProgramHaveTheirStepsAndQuestions() {
        Model individual = story.as(story.cora, () -> models.of(story.area, Level.INDIVIDUAL));
        Model strategic = story.as(story.cora, () -> models.of(story.area, Level.STRATEGIC));
        assertThat(individual.steps()).hasSize(10);
        assertThat(individual.checks()).hasSize(5);
        assertThat(strategic.steps()).hasSize(13);
        assertThat(strategic.checks()).hasSize(6);
        assertThat(strategic.steps().stream().filter(Model.Step::optional).map(Model.Step::key))
                .containsExactly("ask-first", "plain-words", "wider");
        assertThat(strategic.checks().stream().filter(Model.Check::blocks).map(Model.Check::key))
                .as("the last two")
                .containsExactly("agreed-before-final", "seen-in-result");
    }

    /** Lists IS, IC, SS and SC, in their order: docs/acceptance.md names each by its key. */
    @Test
    void eachStepAndEachQuestionOfTheListsStandsInItsPlace() {
        Model individual = story.as(story.cora, () -> models.of(story.area, Level.INDIVIDUAL));
        Model strategic = story.as(story.cora, () -> models.of(story.area, Level.STRATEGIC));
        assertThat(individual.steps())
                .extracting(Model.Step::key)
                .containsExactly(
                        "hear",
                        "outcomes",
                        "others",
                        "take-part",
                        "write-together",
                        "honest",
                        "check-back",
                        "feed-back",
                        "how-was-it",
                        "more");
        assertThat(individual.checks())
                .extracting(check -> check.key() + " near " + check.near())
                .containsExactly(
                        "understood near outcomes",
                        "seen-in-plan near others",
                        "used-before-deciding near check-back",
                        "agreed-before-final near check-back",
                        "told-back near feed-back");
        assertThat(strategic.steps())
                .extracting(Model.Step::key)
                .containsExactly(
                        "ask-first",
                        "plan",
                        "times",
                        "make",
                        "in-the-loop",
                        "before-deciding",
                        "plain-words",
                        "use-it",
                        "wider",
                        "try-out",
                        "agree",
                        "tell-back",
                        "how-was-it");
        assertThat(strategic.checks())
                .extracting(check -> check.key() + " near " + check.near())
                .containsExactly(
                        "involved near ask-first",
                        "used-before-deciding near before-deciding",
                        "understood near plain-words",
                        "kept-updated near use-it",
                        "agreed-before-final near agree",
                        "seen-in-result near agree");
        assertThat(individual.steps())
                .allSatisfy(step -> assertThat(step.tips()).isNotEmpty());
        assertThat(strategic.steps())
                .allSatisfy(step -> assertThat(step.evidence()).isNotBlank());
    }

    @Test
    void aPieceGoesOnByTheVersionWithWhichItBegan() {
        story.as(story.cora, () -> models.load(story.area, OURS.formatted(2, "Shorter."))
                .orThrow());
        Piece old = story.as(story.cora, () -> story.pieces.byId(story.area, story.piece));
        assertThat(story.as(story.cora, () -> story.pieces.model(story.area, old))
                        .steps())
                .hasSize(13);
        PieceId next = story.as(story.cora, () -> story.pieces
                .begin(story.area, new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("New")))
                .orThrow());
        assertThat(story.as(story.cora, () -> story.pieces.model(story.area, story.pieces.byId(story.area, next)))
                        .steps())
                .hasSize(1);
    }

    @Test
    void aVersionThatWasLoadedNeverChanges() {
        story.as(story.cora, () -> models.load(story.area, OURS.formatted(2, "First."))
                .orThrow());
        assertThat(story.as(story.cora, () -> models.load(story.area, OURS.formatted(2, "First."))))
                .as("the same again")
                .isInstanceOf(Saving.Saved.class);
        assertThat(PieceThroughItsStepsTest.keys(
                        story.as(story.cora, () -> models.load(story.area, OURS.formatted(2, "Other.")))))
                .containsExactly("model.version.taken");
        assertThat(PieceThroughItsStepsTest.keys(story.as(story.cora, () -> models.load(story.area, "{"))))
                .containsExactly("model.faulty");
    }

    /** The same in Easy Read may come later: it changes nothing by which anybody works. */
    @Test
    void anEasyReadVersionIsShortAndIsNoOtherWork() {
        String easy = OURS.formatted(2, "First.").replaceFirst("\\{", "{ \"easyRead\": [\"talk | We talk.\"],");
        story.as(story.cora, () -> models.load(story.area, easy).orThrow());
        assertThat(story.as(story.cora, () -> models.of(story.area, Level.STRATEGIC))
                        .easyRead())
                .containsExactly("talk | We talk.");
        assertThat(story.as(story.cora, () -> models.load(story.area, OURS.formatted(2, "First."))))
                .as("the same work")
                .isInstanceOf(Saving.Saved.class);
        for (String wrong : List.of("[]", "\"Talk.\"", "[\"" + "word ".repeat(16) + "\"]", "[\"\"]")) {
            assertThat(PieceThroughItsStepsTest.keys(story.as(
                            story.cora, () -> models.load(story.area, easy.replace("[\"talk | We talk.\"]", wrong)))))
                    .as(wrong)
                    .containsOnly("model.faulty")
                    .isNotEmpty();
        }
    }

    /** Nobody has begun by the model with one child, and its first version is ours all the same. */
    @Test
    void whatComesWithTheProgramIsNotReplacedUnderItsOwnNumber() {
        String theirs = OURS.formatted(1, "Ours.")
                .replace("\"code\": \"strategic\"", "\"code\": \"individual\"")
                .replace("\"level\": \"strategic\"", "\"level\": \"individual\"");

        assertThat(PieceThroughItsStepsTest.keys(story.as(story.cora, () -> models.load(story.area, theirs))))
                .containsExactly("model.version.taken");
        assertThat(story.as(story.cora, () -> models.of(story.area, Level.INDIVIDUAL))
                        .steps())
                .hasSize(10);

        String next = theirs.replace("\"version\": 1", "\"version\": 2");
        story.as(story.cora, () -> models.load(story.area, next).orThrow());
        assertThat(story.as(story.cora, () -> models.of(story.area, Level.INDIVIDUAL))
                        .steps())
                .hasSize(1);
    }

    /** Else nothing would be left to work by with one child. */
    @Test
    void aCodeStaysWithItsKindOfWork() {
        String other = OURS.formatted(2, "Ours.").replace("\"code\": \"strategic\"", "\"code\": \"individual\"");

        assertThat(PieceThroughItsStepsTest.keys(story.as(story.cora, () -> models.load(story.area, other))))
                .containsExactly("model.other.level");
        assertThat(story.as(story.cora, () -> models.of(story.area, Level.INDIVIDUAL))
                        .steps())
                .hasSize(10);
    }

    @Test
    void whatTheAreaAgreedStandsBesideOurWordsExactly() {
        story.as(story.cora, () -> models.agree(
                        story.area, "strategic", "plan:  We, the undersigned, plan; and measure.\n")
                .orThrow());
        Model model = story.as(story.cora, () -> models.byCode(story.area, "strategic"));
        assertThat(story.as(story.cora, () -> models.agreedWords(story.area, model)))
                .containsExactly(java.util.Map.entry("plan", "We, the undersigned, plan; and measure."));
        for (String wrong : List.of("nothing: x", "plan", "plan: a\nplan: b")) {
            assertThat(PieceThroughItsStepsTest.keys(
                            story.as(story.cora, () -> models.agree(story.area, "strategic", wrong))))
                    .containsExactly("words.line");
        }
        assertThatThrownBy(() -> story.as(story.plan.nadia, () -> models.agree(story.area, "strategic", "plan: Mine.")))
                .isInstanceOf(NotFound.class);
    }
}
