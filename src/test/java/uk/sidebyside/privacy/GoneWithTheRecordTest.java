package uk.sidebyside.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.personal.Forgetting;
import uk.sidebyside.measures.ledger.Recount;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** Kit's mother says something and takes part in a piece about Kit; in the end Kit's record has run out of its time. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class GoneWithTheRecordTest {
    private static final List<String> OF_KIT = List.of(
            "voice.sitting WHERE child_id IS NOT NULL",
            "voice.view",
            "voice.response",
            "partnership.piece WHERE child_id IS NOT NULL",
            "partnership.place",
            "partnership.participant",
            "partnership.said_before",
            "partnership.fact_subject");

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private VoiceStory story;
    private AreaId area;

    @BeforeEach
    void kitsMotherSaysAndDoesSomething() {
        story = VoiceStory.tell(program);
        area = story.area;
        ReceiptCode code = story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud.");
        View view = story.firstView(code);
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
        Pieces pieces = program.getBean(Pieces.class);
        PieceId piece = story.as(story.around.cora, () -> pieces.begin(
                        area, new Pieces.Begin(Level.INDIVIDUAL, null, story.around.kit, plan()))
                .orThrow());
        ParticipantId part = story.as(story.around.cora, () -> program.getBean(Participants.class)
                .addFromCircle(area, piece, story.around.mina, PartnershipStory.person("", ""))
                .orThrow());
        Agreements agreements = program.getBean(Agreements.class);
        story.as(story.around.cora, () -> agreements
                .share(area, piece, "The first draft", "All the words.", "")
                .orThrow());
        for (String words : List.of("It is too loud.", "It is far too loud.")) {
            story.as(story.around.mina, () -> agreements
                    .answer(area, part, 1, AgreementAnswer.DO_NOT_AGREE, words)
                    .orThrow());
        }
    }

    private static Pieces.Words plan() {
        return new Pieces.Words(
                "Kit’s plan",
                PieceKind.EHC_PLAN,
                null,
                false,
                "It is due.",
                "The law on plans.",
                "What helps Kit.",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void whatOtherRoomsKeepOfAChildGoesWithItAndNoFigureIsWithoutARecord() {
        OF_KIT.forEach(table -> assertThat(count(table)).as(table).isPositive());

        var day = VoiceStory.TODAY.plusYears(40);
        story.clock.set(day);
        Principals.run(Principal.operator(area, "forgetting"), () -> program.getBean(Forgetting.class)
                .run(area, day));

        OF_KIT.forEach(table -> assertThat(count(table)).as(table).isZero());
        assertThat(Principals.call(
                        Principal.job(area, "night"),
                        () -> program.getBean(Recount.class).now(area).differences()))
                .isZero();
    }

    /** A voice about a service, or of another family, does not go with Kit. */
    @Test
    void nothingElseGoesWithIt() {
        story.somebodySays(story.asked(), "A week more.");
        int before = count("voice.sitting");
        Principals.run(
                Principal.operator(area, "erasing"), () -> story.around.circles.erase(area, story.around.kit.value()));
        assertThat(count("voice.sitting")).isEqualTo(before - 1);
    }

    private int count(String table) {
        return Principals.call(
                Principal.operator(area, "test"),
                () -> transaction.execute(status -> jdbc.sql(
                                "SELECT count(*) FROM (SELECT area_id, * FROM %s) AS rows (area) WHERE area = :area"
                                        .formatted(table))
                        .param("area", area.value())
                        .query(Integer.class)
                        .single()));
    }
}
