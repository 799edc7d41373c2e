package uk.sidebyside.partnership.agreed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.partnership.agreed.rules.TermWords;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.Theme;
import uk.sidebyside.surveys.ThemeId;
import uk.sidebyside.surveys.Themes;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Definition, vision, principles, benefits, themes and glossary of an area, as content in versions. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class AgreedWordsTest {

    @Autowired
    ApplicationContext program;

    private AgreedStory story;

    @BeforeEach
    void begin() {
        story = AgreedStory.tell(program);
    }

    @Test
    void yorksWordsAreSixPrinciplesWithTheirStatementsFiveBenefitsSixThemesAndFourSentencesOfTheVision() {
        Foundation begun = now();

        assertThat(begun.offered(Strand.PRINCIPLES))
                .extracting(Part::words)
                .hasSize(6)
                .contains("We value feedback and celebrate success");
        assertThat(begun.offered(Strand.PRINCIPLES))
                .extracting(principle -> principle.parts().size())
                .containsExactly(3, 2, 4, 2, 3, 3);
        assertThat(begun.offered(Strand.BENEFITS))
                .extracting(Part::words)
                .containsExactly(
                        "A joint partnership approach",
                        "A better service",
                        "Increased child and parental confidence",
                        "Higher staff well-being",
                        "Improved community relations");
        assertThat(begun.offered(Strand.BENEFITS))
                .extracting(benefit -> benefit.parts().size())
                .containsExactly(3, 3, 5, 3, 3);
        assertThat(begun.offered(Strand.THEMES))
                .extracting(Part::words)
                .containsExactly(
                        "honesty", "culture", "resources", "relaunching the ideology", "communication", "barriers");
        assertThat(begun.offered(Strand.VISION))
                .extracting(Part::key)
                .containsExactly("communicated-with", "know-changes", "know-how-to-be-involved", "voices-heard");
        assertThat(begun.part(Strand.VISION, "know-changes").orElseThrow().words())
                .isEqualTo("I know about the changes to SEND services in Testwick");
    }

    @Test
    void everyKeyIsThereOnce() {
        Foundation begun = now();
        List<String> keys = Stream.of(Strand.values())
                .flatMap(strand -> begun.all(strand).stream())
                .flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()))
                .map(Part::key)
                .toList();

        assertThat(keys).hasSize(new HashSet<>(keys).size()).allMatch(key -> key.matches("[a-z]+(-[a-z]+)*"));
    }

    /** What the document misprints is right on the page, and its source says what is printed (AMB-2). */
    @Test
    void misprintsOfTheSourceAreCorrectedAndKeptInTheReference() {
        Part reciprocal = now().part(Strand.BENEFITS, "approach-reciprocal").orElseThrow();

        assertThat(reciprocal.words()).isEqualTo("Reciprocal working");
        assertThat(reciprocal.source()).contains("Reciproaal working");
        assertThat(now().part(Strand.PRINCIPLES, "feedback").orElseThrow().source())
                .contains("leaves out “celebrate”");
    }

    @Test
    void oneSettingChangesTheWordInEveryContent() {
        story.plan.asOperator(() -> program.getBean(Areas.class)
                .change(
                        story.id,
                        "Testwick",
                        "working together",
                        story.area().help(),
                        story.area().version()));

        assertThat(now().definition()).startsWith("In working together, people");
        assertThat(now().part(Strand.BENEFITS, "approach").orElseThrow().words())
                .isEqualTo("A working together approach");
        assertThat(now().toString())
                .doesNotContainIgnoringCase("joint partnership")
                .doesNotContain("{");
        assertThat(search("co-production")).extracting(GlossaryTerm::term).containsExactly("Working together");
        assertThat(terms().toString()).doesNotContainIgnoringCase("joint partnership");
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneReadsAsItDid() {
        String before = now().part(Strand.THEMES, "culture").orElseThrow().words();

        change("culture", "how we treat each other", 1).orThrow();

        assertThat(now().part(Strand.THEMES, "culture").orElseThrow().words()).isEqualTo("how we treat each other");
        assertThat(as(() -> story.foundations.version(story.id, 1))
                        .part(Strand.THEMES, "culture")
                        .orElseThrow()
                        .words())
                .isEqualTo(before);
        assertThat(as(() -> story.foundations.versions(story.id)))
                .extracting(Foundations.Version::version, Foundations.Version::note)
                .containsExactly(tuple(2, "In families’ words"), tuple(1, "Begun with the words of York, 2020"));
    }

    @Test
    void twoEditorsOfOneVersionDoNotOverwriteEachOther() {
        change("culture", "how we treat each other", 1).orThrow();

        Saving<Integer> second = change("culture", "manners", 1);

        assertThat(second).isInstanceOfSatisfying(Saving.Stale.class, stale -> {
            assertThat(stale.version()).isEqualTo(2);
            assertThat(stale.theirs().get("words")).isEqualTo("how we treat each other");
        });
        assertThat(now().part(Strand.THEMES, "culture").orElseThrow().words()).isEqualTo("how we treat each other");
    }

    @Test
    void whatIsRetiredIsOfferedNoMoreAndKeepsItsWords() {
        Part culture = now().part(Strand.THEMES, "culture").orElseThrow();
        as(() -> story.foundations.change(
                        story.id,
                        new Foundations.ChangePart(
                                1,
                                Strand.THEMES,
                                "culture",
                                culture.words(),
                                "",
                                Map.of(),
                                "",
                                true,
                                "Nobody used it")))
                .orThrow();

        assertThat(now().offered(Strand.THEMES))
                .extracting(Part::key)
                .doesNotContain("culture")
                .hasSize(5);
        assertThat(now().part(Strand.THEMES, "culture")).isPresent();
    }

    @Test
    void aStatementOfAPrincipleIsRewordedTakenAwayAndAdded() {
        Part feedback = now().part(Strand.PRINCIPLES, "feedback").orElseThrow();
        as(() -> story.foundations.change(
                        story.id,
                        new Foundations.ChangePart(
                                1,
                                Strand.PRINCIPLES,
                                "feedback",
                                feedback.words(),
                                feedback.plain(),
                                Map.of("feedback-outcomes", "We say what changed.", "feedback-share", ""),
                                "We say thank you.",
                                false,
                                "Shorter")))
                .orThrow();

        Part after = now().part(Strand.PRINCIPLES, "feedback").orElseThrow();
        assertThat(after.offered())
                .extracting(Part::key, Part::words)
                .containsExactly(
                        tuple("feedback-outcomes", "We say what changed."),
                        tuple("feedback-we-say-thank-you", "We say thank you."));
        assertThat(now().part(Strand.PRINCIPLES, "feedback-share").orElseThrow().words())
                .isEqualTo("We pass on what works well and celebrate it.");
        assertThat(after.source()).isEqualTo(feedback.source());
    }

    @Test
    void aThemeIsAddedUnderAKeyOfItsOwn() {
        as(() -> story.foundations.add(story.id, Strand.THEMES, "Culture", "", "Once more"))
                .orThrow();

        assertThat(now().offered(Strand.THEMES)).extracting(Part::key).endsWith("barriers", "culture-2");
    }

    /** R017: one list for both. */
    @Test
    void theThemesOfSurveysFollowWhatWasAgreed() {
        assertThat(coded())
                .extracting(Theme::label)
                .containsExactly(
                        "Honesty", "Culture", "Resources", "Relaunching the ideology", "Communication", "Barriers");
        ThemeId culture = coded().get(1).id();
        as(() -> themes().add(story.id, UUID.randomUUID(), "Waiting")).orThrow();
        ThemeId waiting = coded().getLast().id();

        change("culture", "how we treat each other", 1).orThrow();
        as(() -> story.foundations.add(story.id, Strand.THEMES, "waiting", "", "People speak of it"))
                .orThrow();

        assertThat(coded())
                .as("what was coded by a theme stays with it, whatever its words")
                .extracting(Theme::id, Theme::label)
                .contains(tuple(culture, "How we treat each other"), tuple(waiting, "Waiting"))
                .hasSize(7);
        assertThat(coded()).allSatisfy(theme -> assertThat(theme.agreed()).isNotNull());
        assertThat(as(() -> themes().change(story.id, culture, coded().get(1).version(), "Manners", false)))
                .as("the words of what was agreed are changed there")
                .isInstanceOfSatisfying(
                        Saving.Refused.class,
                        no -> assertThat(no.findings().toString()).contains("theme.agreed"));
    }

    @Test
    void aThemeThatIsOfferedNoMoreIsNotOfferedInSurveysEither() {
        as(() -> story.foundations.change(
                        story.id,
                        new Foundations.ChangePart(
                                1, Strand.THEMES, "culture", "culture", "", Map.of(), "", true, "Nobody used it")))
                .orThrow();

        assertThat(coded()).filteredOn(Theme::retired).extracting(Theme::agreed).containsExactly("culture");
    }

    private Themes themes() {
        return program.getBean(Themes.class);
    }

    private List<Theme> coded() {
        return as(() -> themes().inArea(story.id));
    }

    @Test
    void blankWordsAndAChangeWithoutANoteAreRefused() {
        assertThat(change("culture", " ", 1)).isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(
                        no.findings().toString())
                .contains("part.needs.words"));
        Saving<Integer> noNote = as(() -> story.foundations.add(story.id, Strand.THEMES, "Trust", "", ""));
        assertThat(noNote).isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(
                        no.findings().toString())
                .contains("change.needs.note"));
    }

    @Test
    void whoDoesNotAdministerChangesNothing() {
        assertThatThrownBy(() -> story.as(
                        story.plan.ruth, () -> story.foundations.add(story.id, Strand.THEMES, "Trust", "", "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(story.plan.ruth, () -> story.glossary.add(story.id, words("XYZ"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void loadingAgainChangesNothing() {
        change("culture", "how we treat each other", 1).orThrow();
        story.plan.asOperator(() -> {
            story.foundations.load(story.id, "york");
            return story.id;
        });

        assertThat(now().part(Strand.THEMES, "culture").orElseThrow().words()).isEqualTo("how we treat each other");
    }

    @Test
    void theTwentyOneTermsOfTheSourceAndTheFamiliesWordAreExplained() {
        assertThat(terms())
                .extracting(GlossaryTerm::term)
                .containsExactlyInAnyOrder(
                        "Allied Health Professionals",
                        "Audit",
                        "CAMHS",
                        "Children & Families Act 2014",
                        "Commissioning",
                        "CYC",
                        "CYP",
                        "CCG",
                        "EHCP",
                        "JSNA",
                        "LA",
                        "NHS Vale of York CCG",
                        "YTHFT",
                        "Stakeholder",
                        "Strategic",
                        "Individual",
                        "SEN/D",
                        "SENDIASS",
                        "Therapies",
                        "TEWV",
                        "YIK",
                        "Joint partnership");
    }

    @Test
    void theOldWordIsFoundInTheSearchAndLeadsToTheFamiliesWord() {
        assertThat(search("Co-Production")).extracting(GlossaryTerm::key).containsExactly("families-word");
    }

    @Test
    void aTermIsAddedOnceChangedAndTakenAway() {
        String key = as(() -> story.glossary.add(story.id, words("DCO"))).orThrow();
        assertThat(as(() -> story.glossary.add(story.id, words("DCO"))).orThrow())
                .isEqualTo(key);
        assertThat(terms()).hasSize(23);

        as(() -> story.glossary.change(story.id, key, 1, words("DCO!"))).orThrow();
        assertThat(as(() -> story.glossary.change(story.id, key, 1, words("DCO?"))))
                .isInstanceOf(Saving.Stale.class);

        as(() -> {
            story.glossary.remove(story.id, key, 2);
            return key;
        });
        assertThat(terms()).hasSize(22);
    }

    @Test
    void twoTermsAreNotFoundByTheSameForm() {
        var twice = new TermWords("Jay", "", "A bird.", List.of("JSNA"), List.of());

        assertThat(as(() -> story.glossary.add(story.id, twice)))
                .isInstanceOfSatisfying(
                        Saving.Refused.class,
                        no -> assertThat(no.findings().toString()).contains("term.found.elsewhere"));
    }

    /** Pages are drawn from what a node remembers; a change, made here or elsewhere, is seen with the area's next reading. */
    @Test
    void pagesAskTheDatabaseForWordsOnlyWhereTheyHaveChanged() throws Exception {
        Area seen = story.area();
        Principals.run(story.plan.visitor, () -> {
            story.glossary.uses(seen);
            story.foundations.of(seen);
        });

        assertThat(CountedStatements.during(() -> Principals.run(story.plan.visitor, () -> {
                    story.glossary.uses(seen);
                    story.glossary.of(seen);
                    story.foundations.of(seen);
                })))
                .isEmpty();
        as(() -> story.glossary.add(story.id, words("DCO"))).orThrow();

        Area anew = story.area();
        assertThat(anew.wording()).isEqualTo(seen.wording() + 1);
        assertThat(Principals.call(story.plan.visitor, () -> story.glossary.of(anew)))
                .hasSize(23);
    }

    private static TermWords words(String term) {
        return new TermWords(term, "Designated Clinical Officer", "A nurse.", List.of(term), List.of());
    }

    private Foundation now() {
        Area area = story.area();
        return Principals.call(story.plan.visitor, () -> story.foundations.of(area));
    }

    private List<GlossaryTerm> terms() {
        return search("");
    }

    private List<GlossaryTerm> search(String words) {
        Area area = story.area();
        return Principals.call(story.plan.visitor, () -> story.glossary.search(area, words));
    }

    private Saving<Integer> change(String key, String words, int seen) {
        return as(() -> story.foundations.change(
                story.id,
                new Foundations.ChangePart(
                        seen, Strand.THEMES, key, words, "", Map.of(), "", false, "In families’ words")));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return story.as(story.ada, work);
    }
}
