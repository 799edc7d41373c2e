package uk.sidebyside.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.NamedQuestion;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.QuestionSet;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.HowItReads;
import uk.sidebyside.testing.StoryClock;

/** Question sets are data: what comes with the program, and what an area brings in. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class QuestionSetsTest {
    private static final List<String> CORE =
            List.of("success", "meaningful", "purposeful", "satisfied", "views-used", "understood");

    @Autowired
    ApplicationContext program;

    @Autowired
    QuestionSets sets;

    private SurveyStory story;

    @BeforeEach
    void begin() {
        story = SurveyStory.tell(program);
    }

    private List<QuestionSet> all() {
        return story.asInes(() -> sets.inArea(story.area));
    }

    @Test
    void everySetHasAStandardAnEasyReadAndAChildEdition() {
        assertThat(all()).hasSize(5).allSatisfy(set -> assertThat(set.editions())
                .containsExactly(Edition.values()));
    }

    @Test
    void whatAChildIsAskedReadsAtSevenToNine() {
        assertThat(all()).hasSize(5).allSatisfy(set -> {
            List<String> asked = HowItReads.sentences(set.questions().stream()
                    .map(question -> question.text(Edition.CHILD))
                    .toList());
            assertThat(HowItReads.grade(asked)).as(set.key()).isLessThan(HowItReads.AGE_NINE);
            assertThat(asked).allSatisfy(one -> assertThat(HowItReads.words(one))
                    .as(one)
                    .hasSizeLessThanOrEqualTo(HowItReads.CHILDS_WORDS));
        });
    }

    @Test
    void jointPartnershipBeginsWithTheSixQuestionsThatAreTheSameForEveryService() {
        QuestionSet joint = all().stream()
                .filter(set -> set.key().equals("joint-partnership"))
                .findFirst()
                .orElseThrow();
        assertThat(joint.core()).isTrue();
        assertThat(joint.questions().subList(0, 6)).extracting(Question::key).isEqualTo(CORE);
        assertThat(all().stream()
                        .filter(set -> set.key().equals("vision"))
                        .findFirst()
                        .orElseThrow()
                        .counted())
                .as("the four statements of the vision")
                .hasSize(4);
    }

    @Test
    void everyFigureFindsItsQuestionsInOneOfTheSets() {
        assertThat(Arrays.asList(NamedQuestion.values()))
                .allSatisfy(figure -> assertThat(all()).anyMatch(set -> figure.questions().stream()
                        .allMatch(key -> set.question(key).isPresent())));
    }

    @Test
    void everyPictureComesWithTheProgram() {
        Set<String> missing = new java.util.TreeSet<>();
        all().forEach(set -> set.questions().forEach(question -> {
            missing.add(question.picture());
            if (question.scale() != null) {
                question.scale().options(Edition.CHILD).forEach(option -> missing.add(option.picture()));
            }
        }));
        missing.removeIf(picture ->
                picture.isEmpty() || QuestionSetsTest.class.getResource("/symbols/" + picture + ".svg") != null);
        assertThat(missing).isEmpty();
    }

    @Test
    void anAreaBringsInItsOwnAndAVersionNeverChanges() {
        String first = file(1, "Is it so?");
        assertThat(load(first)).isInstanceOf(Saving.Saved.class);
        assertThat(load(first)).isInstanceOf(Saving.Saved.class);
        assertThat(faults(load(file(1, "Is it otherwise?")))).containsExactly("set.version.used");
        assertThat(load(file(2, "Is it otherwise?"))).isInstanceOf(Saving.Saved.class);
        assertThat(all()).hasSize(6).anySatisfy(set -> {
            assertThat(set.key()).isEqualTo("own-set");
            assertThat(set.version()).isEqualTo(2);
        });
    }

    @Test
    void theSixQuestionsComeInFrontOfAnAreasOwnAndCannotBeWorded() {
        load("{\"key\": \"ours\", \"version\": 1, \"title\": \"Ours\", \"core\": true, \"questions\":"
                        + " [{\"key\": \"tea\", \"standard\": \"Was there tea?\", \"scale\": \"yes-no\"}]}")
                .orThrow();
        QuestionSet ours = story.asInes(() -> sets.byKey(story.area, "ours"));
        assertThat(ours.questions())
                .extracting(Question::key)
                .startsWith(CORE.toArray(String[]::new))
                .endsWith("tea");
        assertThat(
                        faults(
                                load(
                                        "{\"key\": \"mine\", \"version\": 1, \"title\": \"Mine\", \"core\": true,"
                                                + " \"questions\": [{\"key\": \"success\", \"standard\": \"Success?\", \"scale\": \"agree\"}]}")))
                .containsExactly("question.twice");
    }

    @Test
    void whatIsWrongWithAFileIsSaidWithItsPlace() {
        assertThat(faults(load("{"))).containsExactly("set.no.json");
        assertThat(faults(load("[]"))).containsExactly("set.no.set");
        assertThat(faults(load("{\"key\": \"k\", \"version\": 1, \"title\": \"T\", \"colour\": 1, \"questions\":"
                        + " [{\"key\": \"q\", \"standard\": \"So?\", \"scale\": \"stars\", \"picture\": \"../x\"}]}")))
                .containsExactly("set.unknown.field", "question.scale", "question.picture");
    }

    @Test
    void theSchemaNamesWhatTheReaderReads() {
        JsonNode schema = JsonMapper.builder().build().readTree(QuestionSets.schema());
        assertThat(schema.path("properties").propertyNames())
                .containsExactlyInAnyOrder("$schema", "key", "version", "title", "about", "core", "questions");
        JsonNode scales = schema.at("/$defs/question/properties/scale/enum");
        assertThat(scales.valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(Arrays.stream(uk.sidebyside.surveys.rules.Scale.values())
                        .map(uk.sidebyside.surveys.rules.Scale::code)
                        .toArray(String[]::new));
    }

    private static String file(int version, String words) {
        return "{\"key\": \"own-set\", \"version\": " + version + ", \"title\": \"Our own\", \"questions\":"
                + " [{\"key\": \"one\", \"scale\": \"agree\", \"standard\": \"" + words + "\"}]}";
    }

    private Saving<String> load(String json) {
        return story.asInes(() -> sets.load(story.area, json));
    }

    private static List<String> faults(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of(saving.toString());
    }
}
