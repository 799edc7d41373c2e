package uk.sidebyside.privacy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.EhcPlans;
import uk.sidebyside.children.rules.PlanSection;
import uk.sidebyside.notices.Calendars;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.PieceTalks;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.SurveyId;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Attachments;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.files.PreparedFiles;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;

/**
 * Everything that there can be about one child, in every room: views with their answers, a photo, receipts, invitations, words of
 * the plan, a piece of work with a session and what was told back, a survey, letters with links. {@link #of} gives each parent all
 * that one of them has.
 */
public final class AllAboutKit {
    /** What a parent around Kit reads somewhere, and nobody else anywhere. */
    public static final List<String> WORDS =
            List.of("Kit", "counts to ten", "It is far too loud", "There is no room in the building");

    public final VoiceStory voice;
    public final ChildStory around;
    public final PieceId piece;
    public final UUID session;
    public final UUID excerpt;
    private final ApplicationContext program;
    private final Superuser database;

    /**
     * What one parent has.
     *
     * @param sitting what they said with their account
     * @param receipt the code of what they said by an invitation, which has an answer
     * @param unsent of an invitation that waits in their mailbox
     * @param place at the piece of work
     * @param survey the link that they got when the plan closed
     * @param signIn the link of a letter that lets them in
     * @param calendar the link that their own calendar follows
     */
    public record Parent(
            PersonId person,
            SittingId sitting,
            View view,
            UUID file,
            ReceiptCode own,
            ReceiptCode receipt,
            View answered,
            ReceiptCode unsent,
            String place,
            String survey,
            String signIn,
            String calendar) {}

    public AllAboutKit(ApplicationContext program) {
        this.program = program;
        voice = VoiceStory.tell(program);
        around = voice.around;
        database = new Superuser(program.getBean(Environment.class));
        excerpt = voice.as(around.cora, () -> {
            var plans = program.getBean(EhcPlans.class);
            return plans.take(
                            around.area,
                            new EhcPlans.Take(
                                    UUID.randomUUID(),
                                    around.kit,
                                    PlanSection.A,
                                    "Kit counts to ten.",
                                    ChildStory.TODAY,
                                    null))
                    .orThrow();
        });
        piece = voice.as(around.cora, () -> program.getBean(Pieces.class)
                .begin(
                        around.area,
                        new Pieces.Begin(
                                Level.INDIVIDUAL,
                                null,
                                around.kit,
                                new Pieces.Words(
                                        "Kit’s plan, together",
                                        PieceKind.EHC_PLAN,
                                        null,
                                        false,
                                        "",
                                        "The law on EHC plans.",
                                        "Every outcome.",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of())))
                .orThrow());
        session = whatIsDoneTogether();
        voice.as(voice.cleo, () -> survey());
    }

    private UUID whatIsDoneTogether() {
        var sessions = program.getBean(PieceSessions.class);
        return voice.as(around.cora, () -> {
            var day = ChildStory.TODAY.plusDays(14);
            sessions.offer(
                            around.area,
                            piece,
                            new PieceSessions.Offer(
                                    "We meet about Kit",
                                    "Hill School",
                                    List.of(
                                            new OfferTimes.Offered(day, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                                            new OfferTimes.Offered(day, LocalTime.of(18, 0), LocalTime.of(19, 0))),
                                    ""))
                    .orThrow();
            PieceSessions.Session offered = sessions.of(around.area, piece).getFirst();
            sessions.settle(
                            around.area,
                            piece,
                            offered.id(),
                            offered.options().getFirst().id())
                    .orThrow();
            program.getBean(PieceTalks.class)
                    .tell(around.area, piece, Channel.PHONE, ChildStory.TODAY, "Kit showed us the way.")
                    .orThrow();
            program.getBean(Agreements.class)
                    .share(around.area, piece, "The first draft", "Kit has a map on the wall.", "")
                    .orThrow();
            program.getBean(YouSaid.class)
                    .add(
                            around.area,
                            piece,
                            null,
                            new YouSaid.Words("Kit wants a map.", Became.USED, "Kit has a map.", ""))
                    .orThrow();
            return offered.id();
        });
    }

    private SurveyId survey() {
        return program.getBean(Surveys.class)
                .make(
                        around.area,
                        new Surveys.Make(
                                UUID.randomUUID(),
                                "How was the plan for you?",
                                "joint-partnership",
                                "EHC plans",
                                Set.of(Respondent.values()),
                                Moment.ALONE,
                                null,
                                false,
                                ChildStory.TODAY,
                                ChildStory.TODAY.plusDays(30),
                                ChildStory.TODAY.plusDays(60)))
                .orThrow();
    }

    /** Sends the survey to those who took part, as the end of a plan does. */
    public void closes(PersonId... people) {
        var closed = new Closings.Closed(
                ChildRefs.of(around.area, around.kit),
                around.kit,
                Closing.Kind.PLAN,
                "EHC plans",
                ChildStory.TODAY,
                "joint-partnership",
                List.of(people).stream().<Recipient>map(Recipient.ToPerson::new).toList(),
                Set.of(Respondent.PARENT_CARER));
        voice.as(
                around.cora,
                () -> Objects.requireNonNull(program.getBean(TransactionTemplate.class)
                        .execute(status -> program.getBean(Closings.class).closed(around.area, closed))));
    }

    /** All that a parent has; {@link #closes} comes before. */
    public Parent of(PersonId person) {
        ReceiptCode own = Receipts.fresh();
        voice.as(person, () -> {
            voice.asking.begin(
                    around.area,
                    own,
                    new Asking.Begin(
                            voice.kit,
                            "Kit",
                            Questions.PARENT,
                            new Asking.Readers("Cora Quayle, case officer", null, around.cora),
                            Speaker.PARENT,
                            false,
                            ""));
            return own;
        });
        Receipts.Held held = voice.held(own);
        SittingId sitting = held.sitting().id();
        var attachments = program.getBean(Attachments.class);
        var photo = program.getBean(PreparedFiles.class).of("photo.png", photo());
        held.as(() -> voice.giving
                .save(around.area, sitting, "know", Giving.Draft.of("It is far too loud."))
                .orThrow());
        UUID file = held.as(() ->
                attachments.add(around.area, sitting, "know", photo, "The hall").orThrow());
        held.as(() -> voice.giving
                .give(around.area, sitting, VoiceStory.sending("A parent"))
                .orThrow());
        ReceiptCode receipt = voice.says(
                voice.invited(person, Questions.PARENT, Speaker.PARENT), "know", "It is far too loud again.");
        View answered = voice.firstView(receipt);
        voice.playBack(around.cora, answered);
        voice.respond(around.cora, voice.no(), List.of(answered), null).orThrow();
        String place = place(person);
        voice.as(person, () -> {
            program.getBean(Calendars.class).renew(around.area, person);
            return place;
        });
        return new Parent(
                person,
                sitting,
                voice.firstView(own),
                file,
                own,
                receipt,
                answered,
                voice.invited(person, Questions.PARENT, Speaker.PARENT),
                place,
                letter(person, "/survey/"),
                signIn(person),
                voice.as(person, () -> program.getBean(Calendars.class).link(around.area, person))
                        .orElseThrow());
    }

    private String place(PersonId person) {
        var words = new Participants.Words("", "", "", Side.PARENT, "A parent", Way.IN_PERSON, "", "");
        return "/partnership/place/"
                + voice.as(around.cora, () -> program.getBean(Participants.class)
                        .addFromCircle(around.area, piece, person, words)
                        .orThrow()
                        .value());
    }

    /** A letter with a link to sign in by; those before stop working. */
    public String signIn(PersonId person) {
        Principals.run(Principal.operator(around.area, "test"), () -> program.getBean(SignInLinks.class)
                .invite(around.area, person, "Testwick", around.cora));
        return letter(person, "/sign-in/link/");
    }

    /** Answers what this parent said once more, and tells them: each would write to them. */
    public void goesOn(Parent parent) {
        voice.playBack(around.cora, parent.view());
        voice.respond(around.cora, voice.no(), List.of(parent.view()), null).orThrow();
        voice.as(around.cora, () -> voice.telling
                .tell(around.area, parent.sitting(), ChildStory.TODAY, Round.Channel.PHONE, "")
                .orThrow());
    }

    /** A draft of the piece is shown, of which those who take part hear. */
    public void toldInAPiece() {
        voice.as(around.cora, () -> program.getBean(Agreements.class)
                .share(around.area, piece, "Another draft", "There are two maps.", "")
                .orThrow());
    }

    /** The path in the latest letter to somebody that begins so. */
    public String letter(PersonId person, String begin) {
        String body = database.sql("""
                        SELECT body FROM notices.mail WHERE to_person = :person AND body LIKE '%' || :begin || '%'
                        ORDER BY queued_at DESC, id DESC LIMIT 1
                        """)
                .param("person", person.value())
                .param("begin", begin)
                .query(String.class)
                .single();
        var link = Pattern.compile(Pattern.quote(begin) + "\\S+").matcher(body);
        if (!link.find()) {
            throw new AssertionError("No " + begin + " in: " + body);
        }
        return link.group();
    }

    /** How many letters there are to somebody, by name or address. */
    public int letters(PersonId person) {
        return database.sql("""
                        SELECT count(*) FROM notices.mail m JOIN access.person p ON p.id = :person
                        WHERE m.to_person = p.id OR lower(m.to_address) = lower(p.email)
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    private static byte[] photo() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
