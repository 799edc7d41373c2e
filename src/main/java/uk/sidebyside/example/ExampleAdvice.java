package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseBook;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseSettings;
import uk.sidebyside.assessments.CaseSteps;
import uk.sidebyside.assessments.advice.AdviceChecks;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.AdviceRequests;
import uk.sidebyside.assessments.advice.AdviceWriting;
import uk.sidebyside.assessments.advice.PastedReports;
import uk.sidebyside.assessments.advice.ReportFiles;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.advice.rules.Strand;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Answer;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.assessments.letters.LetterId;
import uk.sidebyside.assessments.letters.Letters;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.LetterKind;
import uk.sidebyside.example.Sheet.Row;

/**
 * Zara is assessed. Four bodies are asked for advice: speech and language therapy answers in time, is asked to say how often, and says
 * it, with its report as a file; social care does not know her; occupational therapy has begun and is late, with a report that was pasted;
 * nobody has been found yet in psychology.
 */
@Component
@OnlyWithAnExample
class ExampleAdvice {
    private static final String LEADS = "officer-2";
    private static final String WRITES = "therapist";
    private static final String KNOWS_NOT = "social-worker";
    private static final String LOOKS_OVER = "clinical-officer";

    /** What the occupational therapist has written in her own way, and has not put under the headings yet. */
    private static final String REPORT_OF_HANDS = """
            Our assessment

            Seen once at nursery, in the morning, for an hour.

            Needs

            Loud rooms are too much for her. She covers her ears, and leaves.

            Holding a spoon tires her.

            What helps

            A quiet table by the window, and a spoon with a thick handle.

            Targets

            She eats a whole meal at the table with two other children by next July.

            Thank you

            Thank you for asking us.
            """;

    private final CaseBook book;
    private final CaseSteps steps;
    private final AdvicePoints points;
    private final AdviceRequests requests;
    private final AdviceWriting writing;
    private final AdviceChecks checks;
    private final CaseSettings settings;
    private final Letters letters;
    private final PastedReports reports;
    private final ReportFiles files;

    ExampleAdvice(
            CaseBook book,
            CaseSteps steps,
            AdvicePoints points,
            AdviceRequests requests,
            AdviceWriting writing,
            AdviceChecks checks,
            CaseSettings settings,
            Letters letters,
            PastedReports reports,
            ReportFiles files) {
        this.reports = reports;
        this.files = files;
        this.settings = settings;
        this.letters = letters;
        this.book = book;
        this.steps = steps;
        this.points = points;
        this.requests = requests;
        this.writing = writing;
        this.checks = checks;
    }

    Chapter chapter() {
        return new Chapter("an assessment under way, with its advice", this::told, this::tell);
    }

    private boolean told(Story story) {
        return !Principals.call(Principal.operator(story.area(), "example"), () -> points.all(story.area()))
                .isEmpty();
    }

    private void tell(Story story) {
        UUID speech = Story.id("advice", "speech");
        UUID hands = Story.id("advice", "hands");
        UUID psychology = Story.id("advice", "psychology");
        UUID care = Story.id("advice", "care");
        on(story, LOOKS_OVER, 200, () -> {
            point(story, speech, AdviceFrom.C, "yth", "Speech and language therapy", WRITES, 2);
            point(story, hands, AdviceFrom.C, "yth", "Occupational therapy", WRITES, 1);
            point(story, psychology, AdviceFrom.D, "cyc", "Educational psychology", null, 3);
            point(story, care, AdviceFrom.E, "cyc", "Social care for disabled children", KNOWS_NOT, 2);
        });
        CaseId zara = opened(story);
        on(story, LEADS, 44, () -> {
            book.link(story.area(), zara, "YK-2107").orThrow();
            requests.ask(
                            story.area(),
                            new AdviceRequests.Ask(
                                    Story.id("advice", "asked"),
                                    zara.value(),
                                    List.of(speech, hands, psychology, care),
                                    "How does she tell people what she wants, and what would help her at nursery?",
                                    day(story, 44)))
                    .orThrow();
        });
        on(story, LEADS, 43, () -> writtenTo(story, zara));
        AdviceId careAdvice = asked(story, zara, care);
        on(story, KNOWS_NOT, 30, () -> send(story, careAdvice, notKnown()));
        on(story, WRITES, 9, () -> {
            draft(story, asked(story, zara, hands), ofHands());
            reports.paste(story.area(), asked(story, zara, hands), REPORT_OF_HANDS, 0)
                    .orThrow();
        });
        told(story, asked(story, zara, speech));
    }

    /** The therapist is asked to say how often, and says it; the officer says where it went. */
    private void told(Story story, AdviceId advice) {
        on(story, WRITES, 20, () -> send(story, advice, ofSpeech("some time each week", "as long as it helps")));
        on(story, LOOKS_OVER, 16, () -> decide(story, advice, 1, true, "Please say how often, and for how long."));
        on(story, WRITES, 12, () -> {
            files.attach(
                            story.area(),
                            advice,
                            "speech-report.pdf",
                            new ClassPathResource("example/york/files/speech-report.pdf"))
                    .orThrow();
            send(story, advice, ofSpeech("3 times a week", "10 minutes, for 2 terms"));
        });
        on(story, LOOKS_OVER, 9, () -> decide(story, advice, 2, false, ""));
        on(story, LEADS, 6, () -> checks.use(
                        story.area(),
                        advice,
                        List.of(
                                new AdviceChecks.Use("need", 1, "B", ""),
                                new AdviceChecks.Use("provision", 1, "F", "")))
                .orThrow());
    }

    private CaseId opened(Story story) {
        Row child = story.sheet().rows("children.csv").stream()
                .filter(row -> row.text("key").equals("zara"))
                .findFirst()
                .orElseThrow();
        List<CaseId> opened = new ArrayList<>();
        on(
                story,
                LEADS,
                64,
                () -> opened.add(book.open(
                                story.area(),
                                new CaseBook.Open(
                                        Story.id("case", "zara"),
                                        "EHC 2107",
                                        "Bello",
                                        "Zara",
                                        child.day("born"),
                                        CaseStep.RECEIVED,
                                        day(story, 66),
                                        null,
                                        "1"))
                        .orThrow()));
        CaseId id = opened.getFirst();
        on(story, LEADS, 50, () -> steps.take(
                        story.area(),
                        id,
                        new CaseSteps.Take(
                                Story.id("case", "zara", "assess"),
                                CaseStep.WILL_ASSESS,
                                day(story, 50),
                                null,
                                "",
                                "We want to find out together what helps Zara. We ask four services, and tell you what they say."))
                .orThrow());
        return id;
    }

    /** The letter that the decision came with, as it was drafted from the record. */
    private void writtenTo(Story story, CaseId of) {
        settings.change(
                        story.area(),
                        new CaseSettings.Setting(
                                false,
                                "Talking It Through (example), 01632 960201",
                                "York families’ advice line (example), 01632 960202",
                                "Common Ground (example), 01632 960203",
                                0))
                .orThrow();
        Letters.Drafted draft = letters.draft(story.area(), of, LetterKind.WILL_ASSESS);
        LetterId letter = letters.begin(
                        story.area(),
                        of,
                        draft.kind(),
                        Story.id("case", "zara", "letter"),
                        0,
                        draft.toWhom(),
                        draft.words())
                .orThrow();
        letters.keep(story.area(), of, letter, 1).orThrow();
    }

    private void point(
            Story story,
            UUID id,
            AdviceFrom letter,
            String body,
            String profession,
            @Nullable String receives,
            int aWeek) {
        OrganisationId organisation = story.cast().organisation(body);
        SeatId manager = story.cast().seat(letter == AdviceFrom.C ? LOOKS_OVER : LEADS);
        SeatId seat = receives == null ? null : story.cast().seat(receives);
        points.open(
                        story.area(),
                        id,
                        new AdvicePoints.Entry(letter, organisation, null, profession, seat, manager, aWeek))
                .orThrow();
    }

    private AdviceId asked(Story story, CaseId of, UUID point) {
        return Objects.requireNonNull(Principals.call(
                story.cast().in(story.cast().seat(LEADS), story.sheet().today()),
                () -> requests.ofCase(story.area(), of.value()).stream()
                        .filter(one -> one.point().equals(point))
                        .findFirst()
                        .orElseThrow()
                        .id()));
    }

    private void draft(Story story, AdviceId id, WrittenAdvice words) {
        int version = writing.open(story.area(), id).version();
        writing.save(story.area(), id, words, Story.id("page", id.toString(), String.valueOf(version)), version)
                .orThrow();
    }

    private void send(Story story, AdviceId id, WrittenAdvice words) {
        draft(story, id, words);
        writing.send(story.area(), id, writing.lookOver(story.area(), id).version())
                .orThrow();
    }

    private void decide(Story story, AdviceId id, int n, boolean returned, String comment) {
        Map<Quality, Quality.Mark> marks = Arrays.stream(Quality.values())
                .collect(Collectors.toMap(
                        quality -> quality,
                        quality -> returned && quality == Quality.QUANTIFIED ? Quality.Mark.NO : Quality.Mark.YES));
        checks.decide(story.area(), id, new AdviceChecks.Decide(n, returned, marks, comment))
                .orThrow();
    }

    private static WrittenAdvice ofSpeech(String often, String howLong) {
        return new WrittenAdvice(
                Answer.KNOWN,
                "",
                "Seen twice at nursery and once at home. It rests on play, on a talk with her mother, and on two checklists.",
                List.of(new Need(
                        "Zara understands single words when a picture is shown with them.",
                        "Without a picture she waits, or leads an adult by the hand.")),
                List.of("Show the picture first, then say the word, then wait while you count to ten."),
                List.of(new Outcome(
                        "Zara asks for what she wants with a picture.",
                        "in 4 of 5 snack times",
                        "by next July",
                        "I want her to be able to tell other people, not only me.")),
                List.of(new Provision(
                        "Exchanging pictures at snack time and in play",
                        "Her key person",
                        "shown how by a speech and language therapist",
                        often,
                        howLong,
                        "at the end of each half term, by the therapist",
                        Strand.EDUCATION,
                        1)));
    }

    private static WrittenAdvice ofHands() {
        return new WrittenAdvice(
                Answer.KNOWN,
                "",
                "Seen once at nursery.",
                List.of(new Need(
                        "Zara finds it hard to sit where it is loud.", "She leaves the table before she has eaten.")),
                List.of(),
                List.of(),
                List.of());
    }

    private static WrittenAdvice notKnown() {
        return new WrittenAdvice(
                Answer.NOT_KNOWN,
                "We have never met Zara. Her mother knows how to ask us for an assessment of need.",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void on(Story story, String seat, int daysAgo, Runnable work) {
        story.as(seat, day(story, daysAgo), work);
    }

    /** So many days ago, or the Friday before a weekend. */
    private static LocalDate day(Story story, int daysAgo) {
        LocalDate day = story.sheet().today().minusDays(daysAgo);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
