package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.Cases;
import uk.sidebyside.assessments.EhcCase;
import uk.sidebyside.assessments.EhcRequest;
import uk.sidebyside.assessments.Identity;
import uk.sidebyside.assessments.RequestId;
import uk.sidebyside.assessments.WholeCase;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.said.Questions;

/**
 * Kit of a {@link ChildStory} is assessed: Cora leads the case TW-1, and Mina has said what matters. The hospital takes in requests for
 * speech therapy, which Tess writes; Omar works there too, Dina is the clinical officer, who is told of lateness. Max has actions at the
 * hospital and sees no request. The social care team has a point of its own, and no manager. The case TW-9 is linked to no record of a child.
 */
public final class AdviceStory {
    public static final LocalDate TODAY = ChildStory.TODAY;
    public static final String HOPE = "I want him to be asked twice before anybody answers for him.";

    public final VoiceStory voices;
    public final ChildStory around;
    public final AreaId area;
    public final StoryClock clock;
    public final AdviceRequests requests;
    public final AdviceWriting writing;
    public final AdviceChecks checks;
    public final AdvicePoints points;
    public final Routing routing;
    public final OrganisationId hospital;
    public final PersonId cora;
    public final PersonId tess;
    public final PersonId omar;
    public final PersonId dina;
    public final PersonId max;
    public final UUID kitsCase = UUID.randomUUID();
    public final UUID kitsRequest = UUID.randomUUID();
    public final UUID otherCase = UUID.randomUUID();
    public final UUID speech;
    public final UUID care;
    private final ApplicationContext program;

    public static AdviceStory tell(ApplicationContext program) {
        return new AdviceStory(program);
    }

    private AdviceStory(ApplicationContext program) {
        this.program = program;
        voices = VoiceStory.tell(program);
        around = voices.around;
        area = around.area;
        clock = voices.clock;
        requests = program.getBean(AdviceRequests.class);
        writing = program.getBean(AdviceWriting.class);
        checks = program.getBean(AdviceChecks.class);
        points = program.getBean(AdvicePoints.class);
        routing = program.getBean(Routing.class);
        cora = around.cora;
        hospital = around.operator(() -> program.getBean(Organisations.class)
                .add(area, new Organisations.AddOrganisation("Testwick Hospital", "Hospital", "health", false)));
        tess = around.holder("Tess Arden", Role.PRACTITIONER, hospital);
        omar = around.holder("Omar Reyes", Role.PRACTITIONER, hospital);
        dina = around.holder("Dina Voss", Role.CLINICAL_OFFICER, around.council);
        max = around.holder("Max Stone", Role.ACTION_OWNER, hospital);
        voices.says(voices.invited(around.mina, Questions.PARENT, Speaker.PARENT), "know", HOPE);
        around.operator(() -> {
            program.getBean(Cases.class)
                    .add(
                            area,
                            List.of(
                                    caseOf(kitsCase, "TW-1", "Kit", around.kit.value(), kitsRequest),
                                    caseOf(otherCase, "TW-9", "Jo", null, UUID.randomUUID())));
            return null;
        });
        speech = as(cora, () -> points.open(
                        area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(
                                AdviceFrom.C, hospital, null, "Speech and language therapy", seat(tess), seat(dina), 2))
                .orThrow());
        care = as(cora, () -> points.open(
                        area,
                        UUID.randomUUID(),
                        new AdvicePoints.Entry(AdviceFrom.E, around.council, null, "Social care", null, null, 1))
                .orThrow());
    }

    private WholeCase caseOf(UUID id, String reference, String name, UUID child, UUID request) {
        var head = new EhcCase(
                new CaseId(id),
                reference,
                Identity.of("Okoro-" + reference, name, ChildStory.KIT_BORN),
                child,
                seat(cora),
                null,
                EhcCase.Source.TYPED,
                1);
        return new WholeCase(
                head,
                List.of(EhcRequest.received(new RequestId(request), new CaseId(id), TODAY.minusWeeks(4), "1")),
                List.of());
    }

    public SeatId seat(PersonId person) {
        return around.principal(person).seats().keySet().iterator().next();
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return around.as(person, work);
    }

    /** Cora asks somebody; it reaches them today. */
    public AdviceId ask(UUID caseId, UUID point) {
        as(cora, () -> requests.ask(
                        area,
                        new AdviceRequests.Ask(
                                UUID.randomUUID(),
                                caseId,
                                List.of(point),
                                "How does talking go?",
                                LocalDate.now(clock)))
                .orThrow());
        return as(cora, () -> requests.ofCase(area, caseId)).stream()
                .filter(one -> one.point().equals(point))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .id();
    }

    public static WrittenAdvice good() {
        return new WrittenAdvice(
                Answer.KNOWN,
                "",
                "Seen at school on 20 April 2026",
                List.of(new Need("Kit loses words under pressure", "He falls silent in class")),
                List.of("Ask one thing at a time"),
                List.of(new Outcome("Kit asks for time", "in 4 of 5 lessons", "by July 2027", HOPE)),
                List.of(new Provision(
                        "Practice of asking for time",
                        "A teaching assistant",
                        "trained by a speech and language therapist",
                        "3 times a week",
                        "20 minutes, for 2 terms",
                        "at half term, by the therapist",
                        Strand.HEALTH,
                        1)));
    }

    /** Tess writes and sends. */
    public int send(PersonId writer, AdviceId id, WrittenAdvice words) {
        UUID page = UUID.randomUUID();
        return as(writer, () -> {
            int version = writing.open(area, id).version();
            writing.save(area, id, words, page, version).orThrow();
            return writing.send(area, id, writing.lookOver(area, id).version()).orThrow();
        });
    }

    /** Cora says where the need and the provision of {@link #good} go. */
    public void place(AdviceId id) {
        as(
                        cora,
                        () -> checks.use(
                                area,
                                id,
                                List.of(
                                        new AdviceChecks.Use("need", 1, "B", ""),
                                        new AdviceChecks.Use("provision", 1, "G", ""))))
                .orThrow();
    }

    public AdviceRequest request(AdviceId id) {
        return as(cora, () -> requests.find(area, id));
    }

    public long count(String sql) {
        return around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("area", area.value())
                        .query(Long.class)
                        .single()));
    }

    public List<String> texts(String sql) {
        return around.operator(
                () -> program.getBean(TransactionTemplate.class).execute(status -> program.getBean(JdbcClient.class)
                        .sql(sql)
                        .param("area", area.value())
                        .query(String.class)
                        .list()));
    }
}
