package uk.sidebyside.audits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.audits.rules.SuggestOutcome;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Audits: begun, judged and decided. {@link AuditSigning} signs them, {@link Opinions} hears others, {@link NextSteps} follow. */
@Service
public class Audits {
    private final AuditStore store;
    private final AnswerStore answers;
    private final AuditorStore auditors;
    private final Frameworks frameworks;
    private final LocalServices services;
    private final AuditDesk desk;
    private final Clock clock;

    Audits(
            AuditStore store,
            AnswerStore answers,
            AuditorStore auditors,
            Frameworks frameworks,
            LocalServices services,
            AuditDesk desk,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.auditors = auditors;
        this.frameworks = frameworks;
        this.services = services;
        this.desk = desk;
        this.clock = clock;
    }

    /** What the head of an audit asks. All else of it the records know (R104). */
    public record Words(
            String description,
            @Nullable LocalDate auditedOn,
            @Nullable LocalDate coversFrom,
            String strengths) {}

    /**
     * @param service null for a plan
     * @param reference of the plan; blank for a service
     * @param blind whether nobody but its auditors reads it, until {@link #reveal}
     */
    public record Begin(
            UUID submission,
            FrameworkId framework,
            @Nullable ServiceId service,
            String reference,
            boolean blind,
            Words words) {}

    /** Whether the principal may begin audits. */
    public boolean mayBegin() {
        return AuditDesk.begins();
    }

    /** Begins one; whoever begins is its first auditor. The same submission again gives the audit that it began. */
    @Transactional
    public Saving<AuditId> begin(AreaId area, Begin begin) {
        AuditDesk.mustBegin();
        Optional<AuditId> before = store.submitted(area, begin.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        Words words = begin.words();
        LocalDate on = words.auditedOn();
        LocalDate today = LocalDate.now(clock);
        Framework framework = frameworks.version(area, begin.framework());
        Optional<LocalService> service = Optional.ofNullable(begin.service()).flatMap(id -> services.find(area, id));
        List<Finding> findings = DoAudit.begin(
                new DoAudit.Beginning(
                        framework.subject(),
                        service.filter(one -> on == null || one.runsOn(on)).isPresent(),
                        framework.inForceOn(on == null ? today : on),
                        begin.reference(),
                        words.description(),
                        words.strengths(),
                        on,
                        words.coversFrom()),
                today);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return Saving.saved(
                insert(area, begin, framework, framework.subject() == Subject.PLAN ? null : service.orElseThrow()));
    }

    private AuditId insert(AreaId area, Begin begin, Framework framework, @Nullable LocalService service) {
        AuditDesk.Writer writer = desk.writer(area);
        Words words = begin.words();
        Instant now = clock.instant();
        var id = new AuditId(Ids.next(clock));
        String reference = service == null ? begin.reference().strip() : "";
        frameworks.keep(area, begin.framework());
        boolean first = store.insert(
                area,
                begin.submission(),
                new Audit(
                        id,
                        begin.framework(),
                        framework.subject(),
                        service == null ? null : service.id(),
                        reference,
                        service == null ? "" : service.organisationName(),
                        service == null ? reference : service.name(),
                        service == null ? "" : service.sector().code(),
                        words.description().strip(),
                        Objects.requireNonNull(words.auditedOn()),
                        Objects.requireNonNull(words.coversFrom()),
                        words.strengths().strip(),
                        null,
                        "",
                        "",
                        null,
                        begin.blind(),
                        AuditState.OPEN,
                        1,
                        writer.post(),
                        now,
                        1));
        if (!first) {
            return store.submitted(area, begin.submission()).orElseThrow(NotFound::new);
        }
        auditors.insert(
                area,
                id,
                new Auditor(Principals.current().person(), writer.name(), writer.post(), LocalDate.now(clock)));
        answers.begin(area, id, framework);
        if (begin.blind()) {
            store.blind(area, id, true);
        }
        return id;
    }

    /** @throws NotFound for one that is not there or that the principal does not read */
    @Transactional(readOnly = true)
    public Audit find(AreaId area, AuditId id) {
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** Those that the principal reads, the latest audited first. */
    @Transactional(readOnly = true)
    public List<Audit> inArea(AreaId area, Subject subject) {
        return store.inArea(area, subject);
    }

    @Transactional(readOnly = true)
    public List<Audit> ofService(AreaId area, ServiceId service) {
        return store.ofService(area, service);
    }

    /** Those of a plan, the latest first. */
    @Transactional(readOnly = true)
    public List<Audit> ofReference(AreaId area, String reference) {
        return store.ofReference(area, reference);
    }

    /** By which framework an audit judges. */
    @Transactional(readOnly = true)
    public Framework framework(AreaId area, Audit audit) {
        return frameworks.version(area, audit.framework());
    }

    /** By the keys of indicators, in the framework's order. One statement. */
    @Transactional(readOnly = true)
    public Map<String, Answer> answers(AreaId area, AuditId id) {
        return answers.of(area, id);
    }

    /** What was judged in many audits, in one statement: levels by audit and by the keys of indicators. */
    @Transactional(readOnly = true)
    public Map<AuditId, Map<String, String>> levels(AreaId area, Collection<AuditId> ids) {
        return answers.levels(area, ids);
    }

    /** The levels of one audit's answers, by the keys of indicators. */
    public static Map<String, String> levels(Map<String, Answer> answers) {
        Map<String, String> levels = new LinkedHashMap<>();
        answers.forEach((key, answer) -> {
            if (answer.level() != null) {
                levels.put(key, answer.level());
            }
        });
        return levels;
    }

    /** Whether the principal is one of its auditors, and its turn is theirs where it has one. */
    @Transactional(readOnly = true)
    public boolean judges(AreaId area, AuditId id) {
        return desk.judges(area, id);
    }

    /** How the principal stands to it. One statement. */
    @Transactional(readOnly = true)
    public Standing standing(AreaId area, AuditId id) {
        return desk.standing(area, id);
    }

    /** The same of one that was read. Only what is blind has a turn, so of all others it asks nothing more. */
    @Transactional(readOnly = true)
    public Standing standing(AreaId area, WholeAudit whole) {
        return whole.audit().blind() ? desk.standing(area, whole.audit().id()) : AuditDesk.standing(whole.auditors());
    }

    /** @throws uk.sidebyside.access.PassedOn where somebody else has its turn now */
    public static void mustHaveTurn(AuditId id, Standing standing) {
        AuditDesk.mustHaveTurn(id, standing);
    }

    /** Changes the head. Of what somebody else saved meanwhile, their words come back. */
    @Transactional
    public Saving<AuditId> describe(AreaId area, AuditId id, int version, Words words) {
        Audit audit = openToJudge(area, id);
        List<Finding> findings = DoAudit.describe(
                audit.subject(),
                words.description(),
                words.strengths(),
                words.auditedOn(),
                words.coversFrom(),
                LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return store.describe(area, id, version, words, clock.instant())
                ? Saving.saved(id)
                : new Saving.Stale<>(
                        Map.of("description", audit.description(), "strengths", audit.strengths()), audit.version());
    }

    /**
     * @param level null where none is chosen yet
     * @param version of the answer when its page was opened
     */
    public record Rating(String indicator, @Nullable String level, String notes, int version) {}

    /**
     * Judges the indicators of a page together: all are stored, or none.
     *
     * @throws NotFound for an indicator that the framework does not have
     */
    @Transactional
    public Saving<AuditId> rate(AreaId area, AuditId id, List<Rating> ratings) {
        Audit audit = openToJudge(area, id);
        Framework framework = framework(area, audit);
        List<Finding> findings = new ArrayList<>();
        for (Rating rating : ratings) {
            Indicator indicator = framework.indicator(rating.indicator()).orElseThrow(NotFound::new);
            findings.addAll(DoAudit.rate(framework, indicator, rating.level(), rating.notes()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        Map<String, Answer> now = answers.of(area, id);
        List<Rating> changed =
                ratings.stream().filter(rating -> !says(now, rating)).toList();
        Map<String, String> theirs = new LinkedHashMap<>();
        changed.stream()
                .filter(rating -> answer(now, rating).version() != rating.version())
                .forEach(rating -> theirs(theirs, answer(now, rating)));
        if (!theirs.isEmpty()) {
            return new Saving.Stale<>(theirs, audit.version());
        }
        String as = desk.writer(area).post();
        answers.rate(area, id, changed, as, clock.instant());
        return Saving.saved(id);
    }

    private static Answer answer(Map<String, Answer> now, Rating rating) {
        return Objects.requireNonNull(now.get(rating.indicator()));
    }

    /** Whether the answer says that already: a page sent twice changes nothing. */
    private static boolean says(Map<String, Answer> now, Rating rating) {
        Answer answer = answer(now, rating);
        return Objects.equals(answer.level(), rating.level())
                && answer.notes().equals(rating.notes().strip());
    }

    private static void theirs(Map<String, String> theirs, Answer answer) {
        theirs.put(answer.indicator(), answer.level() == null ? "" : answer.level());
        theirs.put(answer.indicator() + ".notes", answer.notes());
    }

    /** What the framework's rules suggest for the whole; empty while something is not judged. */
    public Optional<SuggestOutcome.Suggestion> suggested(Framework framework, Map<String, Answer> answers) {
        return SuggestOutcome.of(framework, levels(answers));
    }

    /** Writes down what a person decides of the whole. It may be decided before every level is chosen, and signed only after. */
    @Transactional
    public Saving<AuditId> decide(AreaId area, AuditId id, int version, DoAudit.Deciding deciding) {
        Audit audit = openToJudge(area, id);
        List<Finding> findings = wrongWith(area, audit, deciding);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.decide(area, id, version, deciding, clock.instant())) {
            Map<String, String> theirs = new LinkedHashMap<>();
            theirs.put("outcome", audit.outcome() == null ? "" : audit.outcome());
            theirs.put("words", audit.outcomeWords());
            theirs.put("summary", audit.summary());
            return new Saving.Stale<>(theirs, audit.version());
        }
        return Saving.saved(id);
    }

    List<Finding> wrongWith(AreaId area, AuditId id, DoAudit.Deciding deciding) {
        return wrongWith(area, openToJudge(area, id), deciding);
    }

    private List<Finding> wrongWith(AreaId area, Audit audit, DoAudit.Deciding deciding) {
        return DoAudit.decide(
                framework(area, audit), levels(answers.of(area, audit.id())), deciding, audit.auditedOn());
    }

    /** An audit that was blind is read by everybody from now on: both markings are in. */
    @Transactional
    public void reveal(AreaId area, AuditId id) {
        desk.mustJudge(area, id);
        store.blind(area, id, false);
    }

    /** @throws NotFound for whoever does not judge in it, and for one that is signed: it is opened again first */
    private Audit openToJudge(AreaId area, AuditId id) {
        Audit audit = store.lock(area, id).orElseThrow(NotFound::new);
        desk.mustJudge(area, id);
        if (!audit.open()) {
            throw new NotFound();
        }
        return audit;
    }
}
