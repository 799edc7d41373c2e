package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.plan.ProgressStore.LockedLine;
import uk.sidebyside.plan.rules.EmbeddedPolicy;
import uk.sidebyside.plan.rules.EndDates;
import uk.sidebyside.plan.rules.Entry;
import uk.sidebyside.plan.rules.LineFacts;
import uk.sidebyside.plan.rules.Meaning;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressReport;
import uk.sidebyside.plan.rules.ProgressReport.BoardConfirmation;
import uk.sidebyside.plan.rules.ProgressReport.ChairDecision;
import uk.sidebyside.plan.rules.ProgressReport.Delay;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.RecordProgress;
import uk.sidebyside.plan.rules.RecordProgress.Verdict;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;

/** Reports on action lines: those who lead a line say how it stands, and every word that they say is kept. */
@Service
public class Progress {
    private final ProgressStore store;
    private final ProgressKeys keys;
    private final ProgressNews news;
    private final LineCounts counts;
    private final Clock clock;

    Progress(ProgressStore store, ProgressKeys keys, ProgressNews news, LineCounts counts, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.news = news;
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * What somebody reports on a line.
     *
     * @param submission made when the form was shown: however often it arrives, it is stored once
     * @param on the day that it speaks of
     * @param words what changed
     * @param citing the risk or assumption that a delay comes from
     * @param proof the evidence of impact that the claim rests on
     * @param lineVersion the line's version that the author saw; null to report whatever was said meanwhile
     */
    public record Report(
            LineId line,
            UUID submission,
            String state,
            LocalDate on,
            String words,
            Late late,
            @Nullable RiskId citing,
            Set<Ref> proof,
            @Nullable Integer lineVersion) {

        public static Report of(LineId line, UUID submission, String state, LocalDate on, String words) {
            return new Report(line, submission, state, on, words, Late.NONE, null, Set.of(), null);
        }

        public Report with(Late said) {
            return new Report(line, submission, state, on, words, said, citing, proof, lineVersion);
        }

        public Report with(Set<Ref> evidence) {
            return new Report(line, submission, state, on, words, late, citing, evidence, lineVersion);
        }
    }

    /** What a delay must say: why, what follows from it, what is done about it, and the day that is now expected. */
    public record Late(
            String reason,
            String effect,
            String recovery,
            @Nullable LocalDate newEndOn) {
        public static final Late NONE = new Late("", "", "", null);
    }

    /** Stores a report, if those who make it lead the line and the rules find nothing missing. */
    @Transactional
    public Saving<EntryId> record(AreaId area, Report report) {
        return counts.around(area, report.line(), () -> record(area, report, null, null, false));
    }

    /**
     * The board's finding that a completed line is embedded in practice.
     *
     * @param confirmer the post that spoke for the board; blank where the board has not confirmed it
     * @param chairReason the chair's published reason to do without what is missing; blank where nothing is
     */
    public record Embed(
            LineId line,
            UUID submission,
            LocalDate on,
            String words,
            Set<Ref> proof,
            String confirmer,
            @Nullable LocalDate confirmedOn,
            String chairReason,
            @Nullable Integer lineVersion) {}

    /** Only the chair records it: completed, proof of impact, later confirmations and the board's word, or the reason why not. */
    @Transactional
    public Saving<EntryId> embed(AreaId area, Embed command) {
        Principal principal = Principals.current();
        if (!principal.has(Role.CHAIR) && principal.kind() != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
        LockedLine line = store.find(area, command.line()).orElseThrow(NotFound::new);
        ProgressState embedded = keys.key(area, line.key()).states().stream()
                .filter(state -> state.meaning() == Meaning.EMBEDDED)
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate confirmedOn = command.confirmedOn();
        BoardConfirmation board = command.confirmer().isBlank() || confirmedOn == null
                ? null
                : new BoardConfirmation(command.confirmer(), confirmedOn);
        ChairDecision chair = command.chairReason().isBlank() ? null : new ChairDecision(true, command.chairReason());
        Report report = new Report(
                command.line(),
                command.submission(),
                embedded.code(),
                command.on(),
                command.words(),
                Late.NONE,
                null,
                command.proof(),
                command.lineVersion());
        return counts.around(area, command.line(), () -> record(area, report, board, chair, true));
    }

    private Saving<EntryId> record(
            AreaId area,
            Report report,
            @Nullable BoardConfirmation board,
            @Nullable ChairDecision chair,
            boolean forBoard) {
        LockedLine line = store.lock(area, report.line()).orElseThrow(NotFound::new);
        if (!forBoard && !mayReport(line)) {
            throw new NotFound();
        }
        Optional<ProgressStore.Submitted> before = store.submitted(area, report.submission());
        if (before.isPresent()) {
            return again(before.get(), report);
        }
        Integer seen = report.lineVersion();
        if (seen != null && seen != line.version()) {
            return new Saving.Stale<>(store.latestWords(area, line.id()), line.version());
        }
        return judge(area, line, report, board, chair);
    }

    private static Saving<EntryId> again(ProgressStore.Submitted before, Report report) {
        if (!before.line().equals(report.line())) {
            throw new NotFound();
        }
        return Saving.saved(before.entry());
    }

    private Saving<EntryId> judge(
            AreaId area,
            LockedLine line,
            Report report,
            @Nullable BoardConfirmation board,
            @Nullable ChairDecision chair) {
        ProgressKey key = keys.key(area, line.key());
        ProgressReport claim = claim(key, report, board, chair);
        LineFacts facts = store.facts(area, line, key);
        Verdict verdict = verdict(line, claim, facts);
        if (!verdict.allowed()) {
            return Saving.refused(verdict.findings());
        }
        var id = new EntryId(Ids.next(clock));
        var author = Author.of(Principals.current(), line.leads());
        store.insert(area, id, report, new ProgressStore.Judged(claim, verdict, author, "report"), clock.instant());
        RowOfStates after = after(facts.history(), claim);
        store.settle(area, line.id(), standing(after, line.endOn(), report.on()));
        news.reported(
                area, line, id, claim, facts.history().stateOn(report.on()).orElse(null));
        return Saving.saved(id);
    }

    /** What would keep a report from being stored, for a page that shows it for checking first. */
    @Transactional(readOnly = true)
    public List<Finding> check(AreaId area, Report report) {
        LockedLine line =
                store.find(area, report.line()).filter(Progress::mayReport).orElseThrow(NotFound::new);
        ProgressKey key = keys.key(area, line.key());
        return verdict(line, claim(key, report, null, null), store.facts(area, line, key))
                .findings();
    }

    private Verdict verdict(LockedLine line, ProgressReport claim, LineFacts facts) {
        return new RecordProgress(new EmbeddedPolicy(line.laterConfirmations()))
                .check(claim, facts, LocalDate.now(clock));
    }

    /** @throws NotFound for a state that the key doesn't have: no form of ours offers it */
    private static ProgressReport claim(
            ProgressKey key, Report report, @Nullable BoardConfirmation board, @Nullable ChairDecision chair) {
        ProgressState state = key.states().stream()
                .filter(one -> one.code().equals(report.state()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Late late = report.late();
        return new ProgressReport(
                report.on(),
                state,
                report.words(),
                new Delay(late.reason(), late.effect(), late.recovery(), late.newEndOn()),
                report.proof(),
                board,
                chair);
    }

    private static RowOfStates after(RowOfStates history, ProgressReport claim) {
        var entries = new java.util.ArrayList<>(history.entries());
        String why =
                claim.delay().reason().isBlank() ? claim.words() : claim.delay().reason();
        entries.add(new Entry(claim.on(), claim.state(), why, claim.delay().newEndOn()));
        return new RowOfStates(entries, history.corrections());
    }

    static ProgressStore.Standing standing(RowOfStates history, @Nullable LocalDate endOn, LocalDate day) {
        ProgressState state = history.stateOn(day).orElse(null);
        LocalDate since = state == null ? null : sinceOn(history, state, day);
        return new ProgressStore.Standing(
                state == null ? null : state.code(),
                since,
                history.lastReportOn().orElse(null),
                EndDates.of(endOn, history).expectedOn().orElse(null));
    }

    /** The first day of the time for which this state has lasted without a break. */
    private static LocalDate sinceOn(RowOfStates history, ProgressState state, LocalDate day) {
        LocalDate since = day;
        for (Entry entry : history.entries().reversed()) {
            if (entry.on().isAfter(day)) {
                continue;
            }
            if (!history.stateOn(entry.on()).filter(state::equals).isPresent()) {
                break;
            }
            since = entry.on();
        }
        return since;
    }

    /** Those who lead a line report on it, and who leads its workstream; commands and jobs do so for them. */
    static boolean mayReport(LockedLine line) {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || line.leads().stream().anyMatch(principal::holds)
                || (line.workstreamLead() != null && principal.holds(line.workstreamLead()));
    }

    /** Whether the one who asks may report on a line that is published in a plan in force. */
    @Transactional(readOnly = true)
    public boolean mayReport(AreaId area, LineId id) {
        return store.find(area, id).filter(Progress::mayReport).isPresent();
    }

    /** The states that may follow on a line, in the key's order; "embedded" is the board's to say. */
    @Transactional(readOnly = true)
    public List<LineState> mayFollow(AreaId area, LineId id) {
        LockedLine line = store.find(area, id).orElseThrow(NotFound::new);
        ProgressKey key = keys.key(area, line.key());
        ProgressState now = line.state() == null ? null : key.state(line.state());
        return uk.sidebyside.plan.rules.ProgressGraph.following(key, now).stream()
                .filter(state -> state.meaning() != Meaning.EMBEDDED || state.equals(now))
                .map(LineState::of)
                .toList();
    }

    /** Words of the latest report, by the names of the form's fields; empty before the first. */
    @Transactional(readOnly = true)
    public Map<String, String> latestWords(AreaId area, LineId line) {
        return store.latestWords(area, line);
    }
}
