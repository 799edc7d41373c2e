package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.FrameworkRefs;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.Extracts;
import uk.sidebyside.audits.quality.PlanResults;
import uk.sidebyside.audits.quality.PlanSamples;
import uk.sidebyside.audits.quality.PlanTalks;
import uk.sidebyside.audits.quality.PlanTurns;
import uk.sidebyside.audits.quality.QualityTheme;
import uk.sidebyside.audits.quality.QualityThemeId;
import uk.sidebyside.audits.quality.QualityThemes;
import uk.sidebyside.audits.quality.SampleId;
import uk.sidebyside.audits.quality.SampledPlan;
import uk.sidebyside.audits.quality.SampledPlanId;
import uk.sidebyside.audits.quality.ThemesAhead;
import uk.sidebyside.audits.quality.Turn;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.quality.rules.Sampling;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.AreaId;

/**
 * Three years of audits of EHC plans: six samples of a list of York's size, marked by two auditors, with a parent and
 * partners giving second marks. A seventh is half marked, so that plans wait for the auditor. Plans get better, most of all where a theme was acted on. What each plan is like hangs on the digest by
 * which it was drawn, so that the story is the same each time.
 */
@Component
@OnlyWithAnExample
class ExampleQuality {
    private static final FrameworkId FRAMEWORK = new FrameworkId("ehc-plan", 1);
    private static final String RUNS = "coordinator";
    private static final String THEME = "f-specific";
    private static final String VOICE = "voice-throughout";
    private static final int LISTED = 1_180;
    private static final int DAYS_TO_MARK = 21;
    private static final List<String> PARTS = List.of("Early years", "Primary", "Secondary", "Post-16");

    /** What does not apply to every plan. */
    private static final List<String> SOMETIMES =
            List.of("advice-nothing-known", "preparing-for-adulthood", "j-complete", "exception-valid", "h-specific");

    /** Nobody's plan: the same for all, and in the shape in which a plan speaks. */
    private static final Map<String, String> CUT_OUT = Map.of(
            "Section A",
            "The child says: I like it when it is quiet before lunch. I want to read with my friend, and not on my own with a grown-up.",
            "Section F",
            "Twice a day, at ten and at two, the child has fifteen minutes in the quiet room with an adult who is trained in calm talk. "
                    + "The class teacher looks at it with the parents each half term.");

    private final Frameworks frameworks;
    private final Audits audits;
    private final AuditSigning signing;
    private final PlanSamples samples;
    private final PlanTurns turns;
    private final PlanResults results;
    private final PlanTalks talks;
    private final Extracts extracts;
    private final QualityThemes themes;
    private final ThemesAhead ahead;
    private final ExampleThreads threads;

    ExampleQuality(
            Frameworks frameworks,
            Audits audits,
            AuditSigning signing,
            PlanSamples samples,
            PlanTurns turns,
            PlanResults results,
            PlanTalks talks,
            Extracts extracts,
            QualityThemes themes,
            ThemesAhead ahead,
            ExampleThreads threads) {
        this.frameworks = frameworks;
        this.audits = audits;
        this.signing = signing;
        this.samples = samples;
        this.turns = turns;
        this.results = results;
        this.talks = talks;
        this.extracts = extracts;
        this.themes = themes;
        this.ahead = ahead;
        this.threads = threads;
    }

    Chapter chapter() {
        return new Chapter("how good plans are", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !samples.inArea(story.area()).isEmpty();
    }

    private void tell(Story story) {
        List<SampleId> drawn = new ArrayList<>();
        for (Row row : story.sheet().rows("plan-samples.csv")) {
            SampleId sample = draw(story, row);
            drawn.add(sample);
            cutOut(story, row, sample);
            mark(story, row, sample);
            talk(story, row, sample);
        }
        follow(story, drawn);
        threads.tell(story);
    }

    private SampleId draw(Story story, Row row) {
        List<SampleId> drawn = new ArrayList<>();
        LocalDate on = row.day("drawn_on");
        AreaId area = story.area();
        story.as(RUNS, on, () -> {
            SampleId sample = samples.draw(
                            area,
                            new PlanSamples.Draw(
                                    Story.id("plan sample", row.text("title")),
                                    row.text("title"),
                                    row.text("covers"),
                                    FRAMEWORK,
                                    "good",
                                    "voice",
                                    "joint-partnership",
                                    list(row.text("title")),
                                    row.text("seed"),
                                    Integer.parseInt(row.text("size")),
                                    30,
                                    98,
                                    on.plusDays(DAYS_TO_MARK)))
                    .orThrow();
            row.list("auditors").forEach(seat -> marker(story, sample, seat, MarkerKind.AUDITOR));
            marker(story, sample, "forum", MarkerKind.PARENT);
            marker(story, sample, "sendiass", MarkerKind.PARTNER);
            marker(story, sample, "dco", MarkerKind.PARTNER);
            samples.handOut(area, sample).orThrow();
            drawn.add(sample);
        });
        return drawn.getFirst();
    }

    /** A list as long as York's, of references that are nobody's. */
    private static String list(String title) {
        return IntStream.range(0, LISTED)
                .mapToObj(n -> "YK-%s%04d, %s"
                        .formatted(Sampling.digest("list", title).substring(0, 2), 1000 + n, PARTS.get(n * 7 % 11 % 4)))
                .collect(Collectors.joining("\n"));
    }

    private void marker(Story story, SampleId sample, String seat, MarkerKind kind) {
        samples.addMarker(story.area(), sample, story.cast().seat(seat), kind, LocalDate.of(2023, 5, 22))
                .orThrow();
    }

    private void mark(Story story, Row row, SampleId sample) {
        Framework framework = frameworks.version(story.area(), FRAMEWORK);
        Map<SampledPlanId, SampledPlan> plans = new HashMap<>();
        List<Turn> all = new ArrayList<>();
        LocalDate begins = row.day("drawn_on").plusDays(1);
        story.as(RUNS, begins, () -> {
            samples.plans(story.area(), sample).forEach(plan -> plans.put(plan.id(), plan));
            all.addAll(turns.ofSample(story.area(), sample));
        });
        int done = 0;
        for (Turn turn : all) {
            LocalDate on = begins.plusDays((long) done++ * (DAYS_TO_MARK - 2) / all.size());
            if (!on.isBefore(story.clock().today())) {
                continue;
            }
            SampledPlan plan = Objects.requireNonNull(plans.get(turn.plan()));
            story.as(seat(story, turn), on, () -> mark(story.area(), framework, row, turn, plan, on));
        }
    }

    /** Those who give second marks read no plan but what was cut out of it. */
    private void cutOut(Story story, Row row, SampleId sample) {
        AreaId area = story.area();
        story.as(RUNS, row.day("drawn_on"), () -> samples.plans(area, sample).stream()
                .filter(SampledPlan::twice)
                .forEach(plan -> CUT_OUT.forEach((heading, words) -> extracts.add(
                                area, Story.id("extract", plan.reference(), heading), plan.id(), heading, words, true)
                        .orThrow())));
    }

    private static String seat(Story story, Turn turn) {
        return List.of("quality", "audit", "auditor", "forum", "sendiass", "dco").stream()
                .filter(seat -> story.cast().seat(seat).equals(turn.seat()))
                .findFirst()
                .orElseThrow();
    }

    private void mark(AreaId area, Framework framework, Row row, Turn turn, SampledPlan plan, LocalDate on) {
        AuditId audit = turns.begin(area, turn.id()).orThrow();
        Map<String, Answer> answers = audits.answers(area, audit);
        List<Audits.Rating> ratings = new ArrayList<>();
        for (Indicator indicator : framework.indicators()) {
            String level = level(row, plan, indicator.key(), turn.second());
            ratings.add(new Audits.Rating(
                    indicator.key(),
                    level,
                    note(level),
                    Story.known(answers, indicator.key()).version()));
        }
        audits.rate(area, audit, ratings).orThrow();
        String outcome = audits.suggested(framework, audits.answers(area, audit))
                .orElseThrow()
                .level()
                .key();
        audits.decide(
                        area,
                        audit,
                        audits.find(area, audit).version(),
                        new DoAudit.Deciding(
                                outcome,
                                "We see it as the rule suggests.",
                                outcome.equals("good") || outcome.equals("outstanding")
                                        ? "A plan that the family and the school can use."
                                        : "The plan names the needs. What is provided has to be clearer.",
                                on.plusYears(1)))
                .orThrow();
        signing.sign(area, audit, signing.draft(area, audit).sha256()).orThrow();
    }

    private static String note(String level) {
        return switch (level) {
            case "no" -> "Nothing in the file shows it.";
            case "partly" -> "Some of it is there.";
            default -> "";
        };
    }

    /** Of a hundred plans so many have it; of the rest most have some of it. The second who marks sees one in twelve otherwise. */
    private static String level(Row row, SampledPlan plan, String indicator, boolean second) {
        if (SOMETIMES.contains(indicator) && chance(plan, indicator, "applies") < 55) {
            return "not-applicable";
        }
        int share = Integer.parseInt(row.text(indicator.equals(THEME) ? "theme_share" : "share"));
        int good = chance(plan, "as a whole", "") < 90 ? share + 6 : share - 24;
        int one = chance(plan, indicator, "");
        int place = one < good ? 2 : one < good + (100 - good) * 3 / 4 ? 1 : 0;
        boolean otherwise = second && chance(plan, indicator, "second") < 8;
        int seen = otherwise ? (place == 0 ? 1 : place - 1) : place;
        return List.of("no", "partly", "yes").get(seen);
    }

    /** From 0 to 99, the same each time. */
    private static int chance(SampledPlan plan, String of, String what) {
        return Integer.parseInt(Sampling.digest(plan.digest() + what, of).substring(0, 6), 16) % 100;
    }

    /** Of each plan on whose outcome two differ a third leads a talk, and of some about the voice. The latest waits. */
    private void talk(Story story, Row row, SampleId sample) {
        LocalDate on = row.day("drawn_on").plusDays(DAYS_TO_MARK + 7);
        if (on.isAfter(story.clock().today())) {
            return;
        }
        story.as(RUNS, on, () -> {
            List<PlanResults.Marked> marked = results.of(story.area(), sample).marked();
            int left = row.text("title").equals("Spring 2026") ? 1 : 0;
            for (PlanResults.Marked one : marked) {
                for (String key : List.of(PlanMarks.WHOLE, VOICE)) {
                    if (one.marks().differ(key) && left-- <= 0) {
                        agree(story, one, key, on);
                    }
                }
            }
        });
    }

    private void agree(Story story, PlanResults.Marked marked, String key, LocalDate on) {
        talks.hold(
                        story.area(),
                        marked.plan().id(),
                        key,
                        0,
                        new PlanTalks.Said(
                                marked.marks().second().getOrDefault(key, ""),
                                "We read the part together. What the second of us saw is there.",
                                "Both who marked it, and the coordinator",
                                on))
                .orThrow();
    }

    private void follow(Story story, List<SampleId> drawn) {
        AreaId area = story.area();
        LocalDate today = story.clock().today();
        Map<String, QualityThemeId> found = new LinkedHashMap<>();
        story.as(RUNS, today.minusDays(1080), () -> {
            QualityThemeId provision = themes.find(
                            area,
                            Story.id("quality theme", "1"),
                            drawn.getFirst(),
                            THEME,
                            "Provision is not specific",
                            "In more than half of the plans section F does not say how often, how long or who.")
                    .orThrow();
            found.put(THEME, provision);
            themes.learn(
                            area,
                            Story.id("quality learning", "1"),
                            provision,
                            "“Access to” and “regular” tell a school nothing. Hours and people do.",
                            Occasion.WORKSHOP,
                            "All who write plans, and all who give advice",
                            today.minusDays(1080))
                    .orThrow();
            themes.act(
                            area,
                            Story.id("quality step", "1"),
                            provision,
                            "Each draft is read for words that leave provision open, before the family gets it.",
                            story.cast().seat("quality"),
                            today.minusDays(940))
                    .orThrow();
        });
        story.as("quality", today.minusDays(960), () -> {
            QualityTheme.Step step = themes.mine(area).getFirst();
            themes.done(area, step.id(), step.version(), "Every draft since March is read so. Most go back once.")
                    .orThrow();
        });
        story.as(RUNS, today.minusDays(340), () -> themes.again(
                        area,
                        Story.known(found, THEME),
                        drawn.get(4),
                        "It helped: provision is specific in most plans now. Health advice is where it still is not.")
                .orThrow());
        story.as(RUNS, today.minusDays(150), () -> {
            QualityThemeId voice = themes.find(
                            area,
                            Story.id("quality theme", "2"),
                            drawn.get(5),
                            VOICE,
                            "The child’s voice fades after section A",
                            "Outcomes seldom quote what the child said matters.")
                    .orThrow();
            themes.act(
                            area,
                            Story.id("quality step", "2"),
                            voice,
                            "Write with five young people what an outcome in a child’s own words looks like.",
                            story.cast().seat("lead-3"),
                            today.plusDays(40))
                    .orThrow();
            ahead.ask(
                            area,
                            voice,
                            FrameworkRefs.of(area, FRAMEWORK),
                            "Ask of each plan whose it is, and what became of the child’s own words.")
                    .orThrow();
        });
    }
}
