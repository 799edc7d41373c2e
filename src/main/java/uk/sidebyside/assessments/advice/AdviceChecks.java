package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Advice is looked over against the framework, then accepted or returned with a comment; and what was used is said. */
@Service
public class AdviceChecks {
    private static final String SOURCE = "REQUIREMENTS R145";
    private static final List<String> SECTIONS = List.of("B", "C", "D", "F", "G", "H1", "H2");

    private final AdviceStore store;
    private final TextStore texts;
    private final CheckStore checks;
    private final UseStore uses;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final OwnWords words;
    private final Desk desk;
    private final Clock clock;

    AdviceChecks(
            AdviceStore store,
            TextStore texts,
            CheckStore checks,
            UseStore uses,
            MoveStore moves,
            AdviceLetters letters,
            OwnWords words,
            Desk desk,
            Clock clock) {
        this.store = store;
        this.texts = texts;
        this.checks = checks;
        this.uses = uses;
        this.moves = moves;
        this.letters = letters;
        this.words = words;
        this.desk = desk;
        this.clock = clock;
    }

    /** How one version was looked over. */
    public record Check(
            int n, boolean returned, Map<Quality, Quality.Mark> marks, String comment, String as, LocalDate on) {
        public Check {
            marks = Map.copyOf(marks);
        }

        public Quality.Mark of(Quality quality) {
            return marks.getOrDefault(quality, Quality.Mark.NO);
        }

        public boolean good() {
            return Quality.good(marks);
        }
    }

    /** @param returned whether it goes back to its writer; null where nothing was chosen */
    public record Decide(int n, @Nullable Boolean returned, Map<Quality, Quality.Mark> marks, String comment) {
        public Decide {
            marks = Map.copyOf(marks);
        }
    }

    private AdviceRequest lookedAfter(AreaId area, AdviceId id) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(words.reads(area, request) && !Desk.writes(request));
        return request;
    }

    /** Whether whoever reads it may look it over. Nobody looks over what they wrote themselves. */
    public boolean mayCheck(AdviceRequest request) {
        return Desk.looksAfter(request)
                && !Desk.writes(request)
                && request.state().may(Event.ACCEPT);
    }

    /** Accepts it or returns it; the same sent twice decides once. */
    @Transactional
    public Saving<AdviceId> decide(AreaId area, AdviceId id, Decide decide) {
        AdviceRequest request = lookedAfter(area, id);
        List<Finding> findings = new ArrayList<>();
        Arrays.stream(Quality.values())
                .filter(quality -> !decide.marks().containsKey(quality))
                .forEach(quality -> findings.add(Finding.of(quality.code(), "check.needs.mark", SOURCE)));
        Boolean returned = decide.returned();
        if (returned == null) {
            findings.add(Finding.of("outcome", "check.needs.outcome", SOURCE));
        } else if (returned && decide.comment().isBlank()) {
            findings.add(Finding.of("comment", "check.needs.comment", SOURCE));
        }
        if (decide.comment().length() > 4000) {
            findings.add(Finding.of("comment", "advice.too.long", SOURCE));
        }
        if (!findings.isEmpty() || returned == null) {
            return Saving.refused(findings);
        }
        if (checks.of(area, id).stream().anyMatch(check -> check.n() == decide.n() && check.returned() == returned)) {
            return Saving.saved(id);
        }
        int latest =
                texts.sent(area, id).stream().findFirst().map(AdviceText::n).orElse(0);
        if (!request.state().may(returned ? Event.RETURN : Event.ACCEPT) || latest != decide.n()) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        return decided(area, request, decide, returned);
    }

    private Saving<AdviceId> decided(AreaId area, AdviceRequest request, Decide decide, boolean returned) {
        AdviceId id = request.id();
        AdviceRequest after = request.now(returned ? AdviceState.RETURNED : AdviceState.ACCEPTED);
        var check = new Check(
                decide.n(), returned, decide.marks(), decide.comment().strip(), desk.as(area), LocalDate.now(clock));
        if (!store.save(area, after) || !checks.insert(area, id, check)) {
            return Saving.refused(List.of(Finding.of("", "advice.moved.on", SOURCE)));
        }
        moves.add(area, id, returned ? AdviceMove.Kind.RETURNED : AdviceMove.Kind.ACCEPTED, "", desk.as(area));
        if (returned) {
            letters.returned(area, request, decide.n());
        } else {
            letters.accepted(area, request, decide.n());
        }
        return Saving.saved(id);
    }

    /** @param section of the plan; empty where it went into none */
    public record Use(String kind, int position, String section, String reason) {}

    /** Says where needs and provision of the latest version went: each into a section, or into none with a reason. */
    @Transactional
    public Saving<AdviceId> use(AreaId area, AdviceId id, List<Use> said) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(Desk.leads() && words.opens(area, request.child()));
        AdviceText latest = texts.sent(area, id).stream().findFirst().orElseThrow(NotFound::new);
        if (said.isEmpty()) {
            String first = latest.words().needs().isEmpty() ? "provision.1" : "need.1";
            return Saving.refused(List.of(Finding.of(first, "use.says.nothing", SOURCE)));
        }
        List<Finding> findings = new ArrayList<>();
        for (Use use : said) {
            String field = use.kind() + "." + use.position();
            int of = use.kind().equals("need")
                    ? latest.words().needs().size()
                    : latest.words().provisions().size();
            if (use.position() < 1
                    || use.position() > of
                    || !use.section().isEmpty() && !SECTIONS.contains(use.section())) {
                findings.add(Finding.of(field, "use.unknown", SOURCE));
            } else if (use.section().isEmpty() && use.reason().isBlank()) {
                findings.add(Finding.of(field, "use.needs.reason", SOURCE));
            } else if (use.reason().length() > 1000) {
                findings.add(Finding.of(field, "advice.too.long", SOURCE));
            }
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        said.forEach(use -> uses.say(
                area,
                id,
                latest.n(),
                new AdviceUse(
                        use.kind(),
                        use.position(),
                        use.section(),
                        use.reason().strip(),
                        desk.as(area),
                        LocalDate.now(clock))));
        int lines = latest.words().needs().size() + latest.words().provisions().size();
        if (uses.of(area, id, latest.n()).size() == lines) {
            letters.used(area, request, latest.n());
        }
        return Saving.saved(id);
    }
}
