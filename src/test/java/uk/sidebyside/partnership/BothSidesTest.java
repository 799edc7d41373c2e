package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.partnership.web.ServicesPage;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.FactsOnRecord;

/** How often both sides answered alike: of each service and at each step, and never of fewer than five families. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class BothSidesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    BothSides bothSides;

    private PartnershipStory story;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program);
    }

    private void worker(PieceId piece, String... keys) {
        story.as(story.cora, () -> story.checks
                .answerAll(
                        story.area,
                        piece,
                        List.of(keys).stream()
                                .map(key -> new Checks.Said(key, CheckAnswer.YES, ""))
                                .toList())
                .orThrow());
    }

    /** Families answer, each by a link of their own; an odd one sees it otherwise. */
    private void families(PieceId piece, String name, int many, String key) {
        for (int i = 0; i < many; i++) {
            UUID form = UUID.randomUUID();
            String email = name + i + "@example.org";
            ParticipantId part = story.as(story.cora, () -> story.participants
                    .add(story.area, piece, form, PartnershipStory.person("A parent", email))
                    .orThrow());
            CheckAnswer said = i == 0 ? CheckAnswer.NO : CheckAnswer.YES;
            story.as(Participants.holder(story.area, PlaceCode.from(form)), () -> story.checks
                    .answerAllAsParticipant(story.area, part, List.of(new Checks.Said(key, said, "Never.")))
                    .orThrow());
        }
    }

    private BothSides.Figures figures() {
        return story.as(story.cora, () -> bothSides.inArea(story.area));
    }

    @Test
    void eachStepAndEachServiceHasItsFigureOnceFiveFamiliesHaveAnswered() {
        worker(story.piece, "involved");
        families(story.piece, "petra", 4, "involved");
        assertThat(figures().steps()).singleElement().satisfies(step -> {
            assertThat(step.level()).isEqualTo(Level.STRATEGIC);
            assertThat(step.step()).isOne();
            assertThat(step.alike().shown()).isFalse();
        });
        assertThat(figures().services().get(story.service).shown()).isFalse();

        families(story.piece, "paul", 1, "involved");

        assertThat(figures().steps()).singleElement().satisfies(step -> {
            assertThat(step.alike().shown()).isTrue();
            assertThat(step.alike().percent()).isEqualTo(60);
        });
        assertThat(figures().services().get(story.service).percent()).isEqualTo(60);
        assertThat(figures().all().percent()).isEqualTo(60);
    }

    private PieceId another(String service) {
        ServiceId other = story.plan.asOperator(() -> program.getBean(LocalServices.class)
                .add(
                        story.area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry(service, Sector.EARLY_YEARS, null, story.today(), null))
                .orThrow());
        return story.as(story.cora, () -> story.pieces
                .begin(story.area, new Pieces.Begin(Level.STRATEGIC, other, null, story.words("A poster")))
                .orThrow());
    }

    /** Five of one service and four of another: the figure of all and that of the step would tell that of the four. */
    @Test
    void besideAServiceOfFewFamiliesNeitherAllNorTheStepIsTold() {
        worker(story.piece, "involved");
        families(story.piece, "petra", 5, "involved");
        assertThat(figures().all().shown()).isTrue();
        assertThat(figures().steps()).allMatch(step -> step.alike().shown());
        PieceId second = another("Portage");
        worker(second, "involved");

        families(second, "quinn", 4, "involved");

        assertThat(figures().services()).hasSize(2);
        assertThat(figures().services().get(story.service).shown()).isTrue();
        assertThat(figures().services().values())
                .extracting(TwoSided.Alike::shown)
                .containsOnlyOnce(true);
        assertThat(figures().all().shown()).isFalse();
        assertThat(figures().steps()).singleElement().matches(step -> !step.alike()
                .shown());
        assertThat(ServicesPage.alike(figures().all()))
                .isEqualTo(ServicesPage.alike(figures().steps().getFirst().alike()))
                .isEqualTo("Not shown, so that a number beside it stays private");

        families(second, "rosa", 1, "involved");

        assertThat(figures().all().shown()).isTrue();
        assertThat(figures().steps()).allMatch(step -> step.alike().shown());
    }

    /** Mum and Dad of one child are one family, and so is a mother of two children: five people of four families, then the fifth. */
    @Test
    void twoParentsOfOneChildAreOneFamilyAndSoIsAParentOfTwoChildren() {
        var plans = new AnsweredPlans(story, program);
        LocalDate today = story.today();
        UUID shared = plans.plan("ehc-plan", "yes", "no", today);
        UUID petra = UUID.randomUUID();
        plans.parent(shared, petra, "yes", today);
        plans.parent(plans.begin("annual-review", UUID.randomUUID(), "yes", today), petra, "yes", today);
        for (int i = 0; i < 3; i++) {
            plans.plan("ehc-plan", "yes", "yes", today);
        }
        assertThat(inWholeArea().shown()).isFalse();

        plans.plan("ehc-plan", "yes", "yes", today);

        assertThat(inWholeArea().shown()).isTrue();
        assertThat(inWholeArea()).isEqualTo(new TwoSided.Alike(6, 7, 5));
    }

    private TwoSided.Alike inWholeArea() {
        return Principals.call(Principal.job(story.area, "test"), () -> bothSides.inArea(story.area))
                .all();
    }

    /** Three parents who came to two pieces by links are three people, and six places; five at one piece are five. */
    @Test
    void onAServiceWhoeverCameTwiceIsCountedOnce() {
        PieceId second = story.as(story.cora, () -> story.pieces
                .begin(story.area, new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("A poster")))
                .orThrow());
        worker(story.piece, "involved");
        worker(second, "involved");
        families(story.piece, "petra", 3, "involved");
        families(second, "petra", 3, "involved");
        families(story.piece, "paul", 1, "involved");
        assertThat(onRecord()).contains("Fewer than 5 people");
        assertThat(figures().services().get(story.service).shown()).isFalse();

        families(story.piece, "quinn", 1, "involved");

        assertThat(onRecord()).contains("answered 50% of the check questions alike");
        assertThat(onRecord(story.today().minusYears(1)))
                .as("whatever time the audit looks at")
                .isEqualTo(onRecord());
        assertThat(figures().services().get(story.service).shown()).isTrue();
    }

    private String onRecord() {
        return onRecord(story.today());
    }

    private String onRecord(LocalDate from) {
        return story.as(story.cora, () -> program.getBean(FactsOnRecord.class)
                        .of(
                                new Ref(story.area, "service", story.service.value()),
                                from,
                                story.today(),
                                List.of("checks")))
                .getFirst()
                .sentence();
    }

    /** A measure does not know of how many families its figure is. */
    @Test
    void howAlikeTheyAnsweredIsNoMeasure() {
        assertThat(program.getBeansOfType(FactSource.class).values())
                .extracting(source -> source.key().toString())
                .noneMatch(key -> key.contains("checks") || key.contains("alike"));
    }
}
