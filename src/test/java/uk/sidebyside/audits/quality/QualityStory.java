package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.AuditStory;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.shared.AreaId;

/**
 * Cora draws samples of EHC plans. Otto and Lena are auditors, Fay is a parent who has learned to mark; Ines inspects. Half of the
 * plans are marked by two.
 */
public final class QualityStory {
    public static final LocalDate TRAINED = LocalDate.of(2026, 3, 2);

    public final AuditStory people;
    public final AreaId area;
    public final PlanSamples samples;
    public final PlanTurns turns;
    public final PlanResults results;
    public final PlanTalks talks;
    public final Extracts extracts;
    public final QualityThemes themes;
    public final ThreadSamples threads;
    private final Audits audits;
    private final AuditSigning signing;

    public static QualityStory tell(ApplicationContext program) {
        return new QualityStory(program);
    }

    private QualityStory(ApplicationContext program) {
        people = AuditStory.tell(program);
        area = people.area;
        samples = program.getBean(PlanSamples.class);
        turns = program.getBean(PlanTurns.class);
        results = program.getBean(PlanResults.class);
        talks = program.getBean(PlanTalks.class);
        extracts = program.getBean(Extracts.class);
        themes = program.getBean(QualityThemes.class);
        threads = program.getBean(ThreadSamples.class);
        audits = program.getBean(Audits.class);
        signing = program.getBean(AuditSigning.class);
    }

    public <T> T as(Principal who, Supplier<T> what) {
        return people.as(who, what);
    }

    /** So many plans of three phases. */
    public static String list(int plans) {
        return IntStream.rangeClosed(1, plans)
                .mapToObj(n -> "EHC-%04d, %s"
                        .formatted(n, List.of("Early", "Primary", "Secondary").get(n % 3)))
                .collect(Collectors.joining("\n"));
    }

    public PlanSamples.Draw drawing(String title, int listed, int size) {
        return new PlanSamples.Draw(
                UUID.randomUUID(),
                title,
                "Plans of this spring",
                AuditStory.PLANS,
                "good",
                "voice",
                "joint-partnership",
                list(listed),
                "seven green apples",
                size,
                50,
                98,
                people.today().plusWeeks(4));
    }

    /** Six plans of thirty, three of them to be marked by two. */
    public SampleId drawn(String title) {
        return as(people.cora, () -> samples.draw(area, drawing(title, 30, 6)).orThrow());
    }

    /** Otto and Lena mark, and Fay gives second marks. */
    public SampleId handedOut(String title) {
        SampleId sample = drawn(title);
        handOut(sample);
        return sample;
    }

    /** To Otto, Lena and Fay. */
    public void handOut(SampleId sample) {
        as(people.cora, () -> {
            samples.addMarker(area, sample, people.ottosSeat, MarkerKind.AUDITOR, null)
                    .orThrow();
            samples.addMarker(area, sample, people.lenasSeat, MarkerKind.AUDITOR, null)
                    .orThrow();
            samples.addMarker(area, sample, seat(people.fay), MarkerKind.PARENT, TRAINED)
                    .orThrow();
            return samples.handOut(area, sample).orThrow();
        });
    }

    public static SeatId seat(Principal who) {
        return who.seats().keySet().iterator().next();
    }

    public List<SampledPlan> plans(SampleId sample) {
        return as(people.cora, () -> samples.plans(area, sample));
    }

    public SampledPlan twice(SampleId sample) {
        return plans(sample).stream().filter(SampledPlan::twice).findFirst().orElseThrow();
    }

    public Turn turn(SampledPlan plan, boolean second) {
        return as(people.cora, () -> turns.ofPlan(area, plan.id())).stream()
                .filter(turn -> turn.second() == second)
                .findFirst()
                .orElseThrow();
    }

    public Principal holder(Turn turn) {
        return List.of(people.otto, people.lena, people.fay).stream()
                .filter(who -> who.holds(turn.seat()))
                .findFirst()
                .orElseThrow();
    }

    /** Marks every indicator with yes but those that are named, and hands the marks in. */
    public AuditId mark(Turn turn, String outcome, Map<String, String> other) {
        Principal who = holder(turn);
        AuditId audit = as(who, () -> turns.begin(area, turn.id()).orThrow());
        rate(who, audit, other);
        decide(who, audit, outcome);
        as(who, () -> signing.sign(area, audit, signing.draft(area, audit).sha256())
                .orThrow());
        return audit;
    }

    public void rate(Principal who, AuditId audit, Map<String, String> other) {
        as(who, () -> {
            Map<String, Answer> answers = new LinkedHashMap<>(audits.answers(area, audit));
            return audits.rate(
                            area,
                            audit,
                            answers.values().stream()
                                    .map(answer -> new Audits.Rating(
                                            answer.indicator(),
                                            other.getOrDefault(answer.indicator(), "yes"),
                                            "As section F shows.",
                                            answer.version()))
                                    .toList())
                    .orThrow();
        });
    }

    public void decide(Principal who, AuditId audit, String outcome) {
        as(who, () -> audits.decide(
                        area,
                        audit,
                        audits.find(area, audit).version(),
                        new DoAudit.Deciding(
                                outcome,
                                "It is what the rows show.",
                                "A plan to use.",
                                people.today().plusYears(1)))
                .orThrow());
    }

    /** All marks of a sample: good, and of the first two plans that two marked the second who marked says partly to the voice. */
    public void markedAll(SampleId sample) {
        int different = 0;
        for (SampledPlan plan : plans(sample)) {
            mark(turn(plan, false), "good", Map.of());
            if (plan.twice()) {
                boolean differs = different++ < 2;
                mark(
                        turn(plan, true),
                        differs ? "requires-improvement" : "good",
                        differs ? Map.of("voice-throughout", "partly") : Map.of());
            }
        }
    }
}
