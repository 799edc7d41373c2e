package uk.sidebyside.audits.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.quality.QualityTheme.Again;
import uk.sidebyside.audits.quality.QualityTheme.Learning;
import uk.sidebyside.audits.quality.QualityTheme.Step;
import uk.sidebyside.audits.quality.rules.FollowTheme;
import uk.sidebyside.audits.quality.rules.Settled;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Level;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.audits.rules.Scale;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Themes of samples of plans: what was learned from each, what is done, and what a later sample shows. */
@Service
public class QualityThemes {
    private static final String SOURCE = "docs/rules/audits-quality.md, themes";

    private final QualityThemeStore store;
    private final SampleStore samples;
    private final TurnStore turns;
    private final Frameworks frameworks;
    private final Seats seats;
    private final Clock clock;

    QualityThemes(
            QualityThemeStore store,
            SampleStore samples,
            TurnStore turns,
            Frameworks frameworks,
            Seats seats,
            Clock clock) {
        this.store = store;
        this.samples = samples;
        this.turns = turns;
        this.frameworks = frameworks;
        this.seats = seats;
        this.clock = clock;
    }

    /** The latest found first. */
    @Transactional(readOnly = true)
    public List<QualityTheme> inArea(AreaId area) {
        return store.inArea(area);
    }

    /** @throws NotFound for one that is not there */
    @Transactional(readOnly = true)
    public QualityTheme find(AreaId area, QualityThemeId id) {
        return store.inArea(area).stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param indicator on which it rests; blank where it is about the whole */
    @Transactional
    public Saving<QualityThemeId> find(
            AreaId area, UUID submission, SampleId sample, String indicator, String title, String words) {
        QualityDesk.mustRun();
        PlanSample from = samples.find(area, sample).orElseThrow(NotFound::new);
        List<Finding> findings = new ArrayList<>(FollowTheme.theme(title, words));
        if (!indicator.isBlank()
                && frameworks
                        .version(area, from.framework())
                        .indicator(indicator)
                        .isEmpty()) {
            findings.add(Finding.of("indicator", "theme.other.indicator", SOURCE));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new QualityThemeId(Ids.next(clock));
        boolean first = store.insert(
                area,
                submission,
                new QualityTheme(
                        id,
                        sample,
                        from.title(),
                        from.framework(),
                        indicator,
                        title.strip(),
                        words.strip(),
                        LocalDate.now(clock),
                        post(area),
                        List.of(),
                        List.of(),
                        List.of()));
        return Saving.saved(first ? id : store.submitted(area, submission));
    }

    @Transactional
    public Saving<QualityThemeId> learn(
            AreaId area,
            UUID submission,
            QualityThemeId theme,
            String words,
            @Nullable Occasion occasion,
            String sharedWith,
            @Nullable LocalDate sharedOn) {
        QualityDesk.mustRun();
        find(area, theme);
        List<Finding> findings = FollowTheme.learning(words, occasion, sharedWith, sharedOn, LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(
                area,
                Ids.next(clock),
                submission,
                new Learning(theme, words.strip(), occasion, sharedWith.strip(), Objects.requireNonNull(sharedOn)));
        return Saving.saved(theme);
    }

    @Transactional
    public Saving<QualityThemeId> act(
            AreaId area,
            UUID submission,
            QualityThemeId theme,
            String what,
            @Nullable SeatId owner,
            @Nullable LocalDate dueOn) {
        QualityDesk.mustRun();
        find(area, theme);
        Seat seat = seats.seat(area, owner);
        List<Finding> findings = FollowTheme.step(what, seat != null, dueOn, LocalDate.now(clock));
        if (!findings.isEmpty() || seat == null || dueOn == null) {
            return Saving.refused(findings);
        }
        var id = new QualityStepId(Ids.next(clock));
        store.insert(
                area,
                submission,
                new Step(id, theme, what.strip(), seat.id(), seat.titleAndOrganisation(), dueOn, null, "", 1));
        return Saving.saved(theme);
    }

    @Transactional(readOnly = true)
    public Step step(AreaId area, QualityStepId id) {
        return store.step(area, id).orElseThrow(NotFound::new);
    }

    /**
     * What a sample shows of an indicator.
     *
     * @param level the highest of its scale
     * @param top how many plans are settled at it
     */
    public record Shown(String sampleTitle, String level, int top, int of) {}

    /** What the sample in which a theme was found shows of what it rests on, and then each in which it was looked at again. */
    @Transactional(readOnly = true)
    public List<Shown> shown(AreaId area, QualityTheme theme) {
        Map<SampleId, String> titles = new LinkedHashMap<>();
        titles.put(theme.sample(), theme.sampleTitle());
        theme.again().forEach(again -> titles.put(again.sample(), again.sampleTitle()));
        Framework framework = frameworks.version(area, theme.framework());
        Scale scale =
                framework.indicator(theme.indicator()).map(framework::scaleOf).orElseGet(framework::whole);
        Map<SampleId, List<Settled>> settled = turns.settled(area, titles.keySet(), theme.indicator());
        List<Shown> shown = new ArrayList<>();
        titles.forEach((sample, title) -> shown.add(shown(scale, title, settled.getOrDefault(sample, List.of()))));
        return shown;
    }

    /** Levels of another version of the framework that this one does not have are left out. */
    private static Shown shown(Scale scale, String title, List<Settled> settled) {
        Level top = scale.ordered().getLast();
        List<String> levels = settled.stream()
                .map(Settled::level)
                .filter(level -> level != null && scale.place(level) > 0)
                .toList();
        int at = (int) levels.stream().filter(top.key()::equals).count();
        return new Shown(title, top.label(), at, levels.size());
    }

    /** Whether the principal may say that a step is done: whoever holds its post, and whoever runs audits. */
    public boolean mayFinish(Step step) {
        Principal principal = Principals.current();
        return QualityDesk.runs() || principal.holds(step.owner()) && !principal.has(Role.INSPECTOR);
    }

    /** @param version of the step when they began to write */
    @Transactional
    public Saving<QualityThemeId> done(AreaId area, QualityStepId id, int version, String outcome) {
        Step step = step(area, id);
        if (!mayFinish(step)) {
            throw new NotFound();
        }
        if (outcome.isBlank()) {
            return Saving.refused(List.of(Finding.of("outcome", "step.needs.outcome", SOURCE)));
        }
        if (!store.done(area, id, version, outcome.strip(), LocalDate.now(clock))) {
            Step now = step(area, id);
            return new Saving.Stale<>(Map.of("outcome", now.outcome()), now.version());
        }
        return Saving.saved(step.theme());
    }

    /** Says what a later sample shows of a theme. */
    @Transactional
    public Saving<QualityThemeId> again(AreaId area, QualityThemeId id, @Nullable SampleId sample, String words) {
        QualityDesk.mustRun();
        QualityTheme theme = find(area, id);
        PlanSample later = sample == null ? null : samples.find(area, sample).orElse(null);
        boolean isLater = later != null
                && !later.id().equals(theme.sample())
                && !later.drawnOn().isBefore(theme.foundOn());
        List<Finding> findings = new ArrayList<>(FollowTheme.again(later != null, isLater, words));
        if (!findings.isEmpty() || later == null) {
            return Saving.refused(findings);
        }
        store.insert(area, new Again(id, later.id(), later.title(), words.strip(), LocalDate.now(clock), post(area)));
        return Saving.saved(id);
    }

    /** The steps that wait for the current principal. */
    @Transactional(readOnly = true)
    public List<Step> mine(AreaId area) {
        return store.open(area, Principals.current().seats().keySet());
    }

    private String post(AreaId area) {
        return QualityDesk.post(seats.ofCurrent(area));
    }
}
