package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.audits.collected.HandIn;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.measures.curves.ImpactStatements;
import uk.sidebyside.measures.rules.SaidOfImpact;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.PieceRefs;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.surveys.Answering;
import uk.sidebyside.surveys.CaseLog;
import uk.sidebyside.surveys.Survey;
import uk.sidebyside.surveys.SurveyDesk;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Case;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Meaning;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Papers tell by themselves how joint partnership went, keep it when they are closed, and never a number of too few families. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class TogetherInPapersTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Packs packs;

    @Autowired
    FamilyVoices voices;

    @Autowired
    ImpactStatements statements;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private BoardStory story;
    private PartnershipStory together;

    @BeforeEach
    void aPieceIsUnderWay() {
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 6, 10));
        together = PartnershipStory.within(program, story.plan).withParents();
    }

    private TogetherInPapers section() {
        PackContent.Further further = story.as(story.simon, () -> packs.of(story.area, story.meeting))
                .content()
                .further();
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(further).together());
    }

    private List<String> numbers(String caption) {
        return section().figures().stream()
                .filter(figures -> figures.caption().equals(caption))
                .flatMap(figures -> figures.rows().stream())
                .map(row -> row.what() + ": " + row.number())
                .toList();
    }

    private void joins(int people) {
        for (int i = 0; i < people; i++) {
            String email = "parent" + i + "@example.org";
            story.as(together.cora, () -> together.participants
                    .add(story.area, together.piece, UUID.randomUUID(), PartnershipStory.person("A parent", email))
                    .orThrow());
        }
    }

    @Test
    void thePackSaysWherePiecesStandAndWhichServicesHadNone() {
        TogetherInPapers section = section();

        assertThat(section.word()).isEqualTo("joint partnership");
        assertThat(section.from()).isEqualTo(BoardStory.MET);
        assertThat(section.until()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(section.pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.title()).isEqualTo("A leaflet");
            assertThat(piece.steps()).isEqualTo(13);
        });
        assertThat(section.services()).isOne();
        assertThat(section.without()).isEmpty();
    }

    @Test
    void fourFamiliesAreNoNumberAndFiveAreOne() {
        joins(2);
        assertThat(numbers("Who took part"))
                .contains(
                        "Children, young people and family who joined: Not shown: fewer than 5 families",
                        "For the first time: Not shown: fewer than 5 families",
                        "Had taken part before: 0");

        joins(5);

        assertThat(numbers("Who took part"))
                .as("two of them joined again")
                .contains("Children, young people and family who joined: 7", "For the first time: 7");
    }

    @Test
    void complaintsAreCountedByWhetherTheyWereFollowedUp() {
        CaseLog log = program.getBean(CaseLog.class);
        for (int i = 0; i < 5; i++) {
            story.as(story.plan.ines, () -> log.log(
                            story.area,
                            new CaseLog.Log(
                                    UUID.randomUUID(),
                                    Case.Kind.COMPLAINT,
                                    "Short breaks",
                                    "A letter came late.",
                                    LocalDate.of(2026, 6, 1),
                                    LocalDate.of(2026, 6, 8)))
                    .orThrow());
        }

        assertThat(numbers("Complaints and compliments"))
                .contains("Complaints to be followed up: 5", "Closed by their day: 0", "Still open: 5");
    }

    /** As the public may read it: nothing of fewer than ten answers, and no handful told apart. */
    @Test
    void whetherPeopleWereSatisfiedIsToldOfSurveysThatWereCounted() {
        String caption = "Were people satisfied with how we worked together?";
        assertThat(numbers(caption)).containsExactly("Surveys that asked it and were counted: 0");
        Surveys surveys = program.getBean(Surveys.class);
        LocalDate today = LocalDate.of(2026, 6, 10);
        Survey survey = story.as(story.plan.ines, () -> {
            SurveyId id = surveys.make(
                            story.area,
                            new Surveys.Make(
                                    UUID.randomUUID(),
                                    "How was it for you?",
                                    "joint-partnership",
                                    "Short breaks",
                                    Set.of(Respondent.values()),
                                    Moment.ALONE,
                                    null,
                                    true,
                                    today,
                                    today,
                                    today.plusDays(30)))
                    .orThrow();
            return surveys.byId(story.area, id);
        });
        answers(survey, Respondent.PARENT_CARER, 8, 6);
        answers(survey, Respondent.CHILD, 3, 0);
        assertThat(numbers(caption)).as("not counted yet").hasSize(1);

        story.clock.set(today.plusDays(1));
        story.as(story.plan.ines, () -> {
            surveys.count(story.area, survey.id());
            return survey;
        });

        assertThat(numbers(caption))
                .containsExactlyInAnyOrder(
                        "Short breaks: Parents and carers who said yes: 57%, 8 of 14",
                        "Short breaks: Children who said yes: fewer than 10 answers");
    }

    private void answers(Survey survey, Respondent who, int yes, int no) {
        var options = java.util.Objects.requireNonNull(
                        survey.set().question("satisfied").orElseThrow().scale())
                .options(Edition.STANDARD);
        for (int i = 0; i < yes + no; i++) {
            Meaning meant = i < yes ? Meaning.YES : Meaning.NO;
            String code = options.stream()
                    .filter(option -> option.meaning() == meant)
                    .findFirst()
                    .orElseThrow()
                    .code();
            story.as(SurveyDesk.answering(story.area), () -> program.getBean(Answering.class)
                    .send(
                            story.area,
                            survey.code(),
                            new Answering.Sent(
                                    UUID.randomUUID(),
                                    who,
                                    Edition.STANDARD,
                                    new LinkedHashMap<>(Map.of("satisfied", code))))
                    .orThrow());
        }
    }

    @Test
    void auditsThatWereHandedInAndWhatEverybodyCanReadAreTold() {
        Submissions submissions = program.getBean(Submissions.class);
        LocalDate today = LocalDate.of(2026, 6, 10);
        assertThat(numbers("How services looked at themselves"))
                .containsExactly("Audits of services that were handed in: 0", "Services with a current audit: 0 of 1");
        story.as(
                story.plan.nadia,
                () -> submissions.handIn(
                        story.area,
                        new HandIn(
                                new Submission.AuditKey(UUID.randomUUID(), 1),
                                together.service,
                                new Submission.FrameworkKey("joint-partnership", 1),
                                today,
                                new Submission.Outcome(2, 3, "Good"),
                                "",
                                "We asked families.",
                                today.plusMonths(11),
                                List.of())));
        story.as(together.cora, () -> {
            together.endings
                    .stop(story.area, together.piece, "There is no money.")
                    .orThrow();
            return program.getBean(Portfolio.class)
                    .show(story.area, together.piece, new Portfolio.Words("We began.", "", true, ""))
                    .orThrow();
        });

        assertThat(numbers("How services looked at themselves"))
                .containsExactly(
                        "Audits of services that were handed in: 1",
                        "Services with a current audit: 1 of 1",
                        "Handed in as “Good”: 1");
        assertThat(numbers("What everybody can read"))
                .containsExactly("Pieces of work in the portfolio: 1", "New: A leaflet: 10 June 2026");
    }

    @Test
    void aPackThatIsClosedKeepsItsSectionAndHoldsNoNumberThatIsNotShown() {
        story.as(story.plan.ruth, () -> packs.save(
                        story.area, new Packs.Write(story.meeting, 0, BoardStory.words("Note it.", "All is well.")))
                .orThrow());
        story.as(story.farah, () -> voices.write(
                        story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, "Waiting is hard.", "", 0))
                .orThrow());
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
        TogetherInPapers closed = section();
        joins(7);
        story.as(together.cora, () -> together.endings
                .stop(story.area, together.piece, "There is no money.")
                .orThrow());

        assertThat(section()).isEqualTo(closed);
        assertThat(closed.figures())
                .as("figures about families; that of services is no secret")
                .filteredOn(figures -> !figures.caption().equals("How services looked at themselves"))
                .flatExtracting(TogetherInPapers.Figures::rows)
                .extracting(TogetherInPapers.Row::number)
                .allMatch(number -> number.equals("0") || number.startsWith("Not shown"));
        String frozen = story.as(
                story.plan.ruth,
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT content FROM board.edition WHERE area_id = :area AND content LIKE '%Who took part%'")
                        .param("area", story.area.value())
                        .query(String.class)
                        .single()));
        assertThat(frozen)
                .contains("Not shown: fewer than 5 families")
                .doesNotContain("\"families\"", "petra@example.org");
    }

    /** R060: what pieces of work changed is told to the board in the same format as actions, once everybody may read of them. */
    @Test
    void whatDifferenceAPieceMadeIsToldToTheBoardOnceThePieceIsShown() {
        story.as(together.cora, () -> statements
                .write(
                        PieceRefs.of(story.area, together.piece),
                        new SaidOfImpact(
                                LocalDate.of(2026, 6, 10),
                                "We wrote half of it.",
                                "Two pages.",
                                "Both were heard.",
                                "Nobody yet.",
                                "The pages.",
                                "We ask again.",
                                true),
                        List.of())
                .orThrow());
        assertThat(told()).isEmpty();

        story.as(together.cora, () -> {
            together.endings
                    .stop(story.area, together.piece, "There is no money.")
                    .orThrow();
            return program.getBean(Portfolio.class)
                    .show(story.area, together.piece, new Portfolio.Words("We began.", "", true, ""))
                    .orThrow();
        });

        assertThat(told()).singleElement().satisfies(told -> {
            assertThat(told.about()).isEqualTo("A leaflet");
            assertThat(told.address()).isEqualTo("/partnership/portfolio/" + together.piece.value());
            assertThat(told.statement().said().did()).isEqualTo("We wrote half of it.");
        });
        assertThat(java.util.Objects.requireNonNull(story.as(story.simon, () -> packs.of(story.area, story.meeting))
                                .content()
                                .further())
                        .toString())
                .contains("We wrote half of it.");
    }

    private List<Impacts.Told> told() {
        return story.as(story.simon, () -> program.getBean(Impacts.class).all(story.area));
    }

    /** The chair may read no view; what is counted is the same whoever reads the papers. */
    @Test
    void everybodyWhoReadsThePapersReadsTheSame() {
        joins(6);
        List<TogetherInPapers> read = Stream.of(story.plan.ruth, story.simon, story.farah, story.ada)
                .map(who -> story.as(who, () -> packs.of(story.area, story.meeting)))
                .map(pack -> java.util.Objects.requireNonNull(pack.content().further())
                        .together())
                .toList();

        assertThat(read).doesNotContainNull().containsOnly(read.getFirst());
    }
}
