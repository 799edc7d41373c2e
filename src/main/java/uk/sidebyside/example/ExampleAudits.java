package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.Answer;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.AuditSigning;
import uk.sidebyside.audits.Audits;
import uk.sidebyside.audits.NextSteps;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.audits.collected.AuditCycle;
import uk.sidebyside.audits.collected.CommonThemes;
import uk.sidebyside.audits.collected.ShownAudits;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.SubmissionId;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.audits.collected.Support;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.audits.rules.Stance;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.partnership.models.ModelRefs;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/**
 * Three years in which York's services looked at how they work with families, with one that gets better and one that does not. What is
 * written at a level is chosen by the level alone, so that each service's story is in six figures of one row of the file.
 */
@Component
@OnlyWithAnExample
class ExampleAudits {
    private static final String FRAMEWORK = "six-principles";
    private static final String CENTRE = "coordinator";
    private static final int THANKED_AFTER_DAYS = 14;
    private static final int ASKED_AFTER_DAYS = 90;

    private final Frameworks frameworks;
    private final Audits audits;
    private final AuditSigning signing;
    private final NextSteps steps;
    private final Opinions opinions;
    private final Submissions submissions;
    private final Support support;
    private final CommonThemes themes;
    private final ShownAudits shown;
    private final AuditCycle cycle;
    private final PartnershipModels models;

    ExampleAudits(
            Frameworks frameworks,
            Audits audits,
            AuditSigning signing,
            NextSteps steps,
            Opinions opinions,
            Submissions submissions,
            Support support,
            CommonThemes themes,
            ShownAudits shown,
            AuditCycle cycle,
            PartnershipModels models) {
        this.frameworks = frameworks;
        this.audits = audits;
        this.signing = signing;
        this.steps = steps;
        this.opinions = opinions;
        this.submissions = submissions;
        this.support = support;
        this.themes = themes;
        this.shown = shown;
        this.cycle = cycle;
        this.models = models;
    }

    Chapter chapter() {
        return new Chapter("how services looked at themselves", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !submissions.all(story.area()).isEmpty();
    }

    private void tell(Story story) {
        Map<String, Row> words = new HashMap<>();
        story.sheet().rows("audit-words.csv").forEach(row -> words.put(row.text("principle") + row.text("level"), row));
        List<Happening> happenings = new ArrayList<>();
        for (Row row : story.sheet().rows("audits.csv")) {
            LocalDate on = row.day("on");
            happenings.add(new Happening(on, () -> audit(story, row, words)));
            LocalDate thanked = on.plusDays(THANKED_AFTER_DAYS);
            if (thanked.isBefore(story.clock().today()) && !row.text("shows").equals("Waits for thanks")) {
                happenings.add(new Happening(thanked, () -> thank(story, row)));
            }
            LocalDate asked = on.plusDays(ASKED_AFTER_DAYS);
            if (asked.isBefore(story.clock().today())) {
                happenings.add(new Happening(asked, () -> ask(story, row)));
            }
        }
        for (Row row : story.sheet().rows("audit-themes.csv")) {
            happenings.add(new Happening(row.day("on"), () -> theme(story, row)));
        }
        Happening.all(happenings);
        morning(story);
    }

    private void audit(Story story, Row row, Map<String, Row> words) {
        AreaId area = story.area();
        LocalDate on = row.day("on");
        String levels = row.text("levels");
        Framework framework = frameworks.inForce(area, FRAMEWORK, on).orElseThrow();
        List<AuditId> begun = new ArrayList<>();
        story.as(row.text("by"), on, () -> {
            AuditId id = audits.begin(
                            area,
                            new Audits.Begin(
                                    Story.id("audit", row.text("service"), row.text("on")),
                                    Frameworks.id(framework),
                                    ExampleServices.id(row.text("service")),
                                    "",
                                    false,
                                    new Audits.Words(
                                            "What we changed together with families in the last year.",
                                            on,
                                            on.minusYears(1),
                                            strengths(levels, words))))
                    .orThrow();
            begun.add(id);
            judge(story, id, framework, levels, words);
            plan(story, id, framework, levels, words, row);
            decide(story, id, framework, levels, on);
        });
        AuditId id = begun.getFirst();
        if (row.has("forum")) {
            story.as("forum", on, () -> say(story, id, framework, row.text("forum")));
        }
        story.as(row.text("by"), on, () -> signing.sign(
                        area, id, signing.draft(area, id).sha256())
                .orThrow());
    }

    /** The principle at which it stands highest; where nothing is good, that somebody looked at all. */
    private static String strengths(String levels, Map<String, Row> words) {
        int best = 0;
        for (int i = 1; i < levels.length(); i++) {
            if (levels.charAt(i) > levels.charAt(best)) {
                best = i;
            }
        }
        return levels.charAt(best) == '1'
                ? "We took the time to look at our own work."
                : word(words, best, levels).text("notes");
    }

    private static Row word(Map<String, Row> words, int principle, String levels) {
        return Story.known(Map.copyOf(words), "" + (principle + 1) + levels.charAt(principle));
    }

    /** At the lowest level nothing is shown for the fourth principle: not having asked leaves nothing to show. */
    private void judge(Story story, AuditId id, Framework framework, String levels, Map<String, Row> words) {
        Map<String, Answer> answers = audits.answers(story.area(), id);
        List<Audits.Rating> ratings = new ArrayList<>();
        for (int i = 0; i < levels.length(); i++) {
            Indicator indicator = framework.indicators().get(i);
            boolean nothing = i == 3 && levels.charAt(i) == '1';
            ratings.add(new Audits.Rating(
                    indicator.key(),
                    level(framework.scaleOf(indicator), levels.charAt(i) - '0').key(),
                    nothing ? "" : word(words, i, levels).text("notes"),
                    Objects.requireNonNull(answers.get(indicator.key())).version()));
        }
        audits.rate(story.area(), id, ratings).orThrow();
    }

    private static Level level(Scale scale, int place) {
        return scale.ordered().get(place - 1);
    }

    /** One step for each principle at the lowest level, done by whoever looked. */
    private void plan(Story story, AuditId id, Framework framework, String levels, Map<String, Row> words, Row row) {
        SeatId owner = story.cast().seat(row.text("by"));
        for (int i = 0; i < levels.length(); i++) {
            if (levels.charAt(i) == '1') {
                steps.plan(
                                story.area(),
                                id,
                                Story.id("audit step", id.value().toString(), String.valueOf(i)),
                                new NextSteps.Words(
                                        framework.indicators().get(i).key(),
                                        word(words, i, levels).text("next"),
                                        owner,
                                        row.day("on").plusDays(120)))
                        .orThrow();
            }
        }
    }

    /** As the framework's rules suggest. */
    private void decide(Story story, AuditId id, Framework framework, String levels, LocalDate on) {
        var suggested = audits.suggested(framework, audits.answers(story.area(), id))
                .orElseThrow()
                .level();
        long low = levels.chars().filter(level -> level == '1').count();
        audits.decide(
                        story.area(),
                        id,
                        audits.find(story.area(), id).version(),
                        new DoAudit.Deciding(
                                suggested.key(),
                                "We see it as the rule suggests.",
                                low == 0
                                        ? "Families take part, and it makes a difference."
                                        : "Families take part. In " + low + (low == 1 ? " principle" : " principles")
                                                + " there is room to improve.",
                                on.plusYears(1)))
                .orThrow();
    }

    /** The forum looks at the first and the fourth principle: the fourth is where it sees things otherwise. */
    private void say(Story story, AuditId id, Framework framework, String stance) {
        AreaId area = story.area();
        for (int i : List.of(0, 3)) {
            boolean queries = i == 3 && stance.equals("queries");
            opinions.say(
                            area,
                            id,
                            new Opinions.Say(
                                    Story.id("audit opinion", id.value().toString(), String.valueOf(i)),
                                    framework.indicators().get(i).key(),
                                    queries ? Stance.QUERIES : Stance.AGREES,
                                    queries ? "We know of families who were never asked." : ""))
                    .orThrow();
        }
    }

    private Submission of(Story story, Row row) {
        LocalDate on = row.day("on");
        return submissions.of(story.area(), ExampleServices.id(row.text("service"))).stream()
                .filter(one -> one.auditedOn().equals(on))
                .findFirst()
                .orElseThrow();
    }

    private void thank(Story story, Row row) {
        story.as(CENTRE, row.day("on").plusDays(THANKED_AFTER_DAYS), () -> {
            SubmissionId id = of(story, row).id();
            support.send(
                            story.area(),
                            id,
                            support.draft(story.area(), id, "The joint partnership coordinator, 01632 960100"))
                    .orThrow();
        });
    }

    /** What came of the support follows from what the service does next: whoever improves says so. */
    private void ask(Story story, Row row) {
        story.as(CENTRE, row.day("on").plusDays(ASKED_AFTER_DAYS), () -> {
            boolean stuck = row.text("service").equals("equipment");
            for (Support.Offer offer : support.offers(story.area(), of(story, row))) {
                support.followedUp(
                                story.area(),
                                offer.id(),
                                offer.version(),
                                stuck
                                        ? "They were too busy to begin. We asked again, and offered a day in their office."
                                        : "We met twice. They try it with four families until the summer.")
                        .orThrow();
            }
        });
    }

    private void theme(Story story, Row row) {
        AreaId area = story.area();
        story.as(CENTRE, row.day("on"), () -> {
            List<SubmissionId> in = themes.latest(area).stream()
                    .filter(one -> row.list("services").stream()
                            .anyMatch(key -> ExampleServices.id(key).equals(one.service())))
                    .map(Submission::id)
                    .toList();
            if (row.text("kind").equals("good-practice")) {
                Submission of = submissions.byId(area, in.getFirst());
                shown.show(
                                area,
                                Story.id("good practice", row.text("label")),
                                of.id(),
                                new ShownAudits.Words(
                                        of.levels()
                                                .get(row.number("principle") - 1)
                                                .standard(),
                                        row.text("label"),
                                        row.text("words"),
                                        row.list("ages").stream()
                                                .map(AgeBand::of)
                                                .toList()))
                        .orThrow();
                return;
            }
            var id = themes.name(
                            area, Story.id("audit theme", row.text("label")), row.text("label"), row.text("words"), in)
                    .orThrow();
            themes.use(area, Story.id("audit theme use", row.text("label")), id, led(story, row))
                    .orThrow();
        });
    }

    private CommonThemes.Led led(Story story, Row row) {
        AreaId area = story.area();
        return new CommonThemes.Led(
                ThemeUse.find(row.text("kind")).orElseThrow(),
                row.text("led_to"),
                Occasion.find(row.text("occasion")).orElse(null),
                row.has("held_on") ? row.day("held_on") : null,
                row.text("for_whom"),
                row.has("next") ? ModelRefs.of(area, models.byCode(area, row.text("next"))) : null);
    }

    /** Services that have looked at nothing yet are counted too. */
    private void morning(Story story) {
        LocalDate today = story.clock().today();
        story.clock()
                .on(
                        today,
                        () -> Principals.run(
                                uk.sidebyside.access.Principal.operator(story.area(), "example"),
                                () -> cycle.run(story.area(), today)));
    }
}
