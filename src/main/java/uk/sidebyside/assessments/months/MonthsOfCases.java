package uk.sidebyside.assessments.months;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.Recorder;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Months of cases for the board. The figures draft what they mean, anew whenever they change; whoever leads cases changes the words and sends
 * both to the papers of the board's next meeting. What was sent stays as it was sent until it is taken back; papers that were closed keep it whatever happens here.
 */
@Service
public class MonthsOfCases {
    private static final int MONTHS = 12;
    private static final int AT_MOST = 4000;
    private static final String SOURCE = "docs/rules/assessments.md, the month for the board";

    private final MonthStore store;
    private final MonthCounting counting;
    private final AgeCounting ages;
    private final Recorder recorder;
    private final Clock clock;

    MonthsOfCases(MonthStore store, MonthCounting counting, AgeCounting ages, Recorder recorder, Clock clock) {
        this.store = store;
        this.counting = counting;
        this.ages = ages;
        this.recorder = recorder;
        this.clock = clock;
    }

    private static void mustLead() {
        Principal by = Principals.current();
        if (!by.has(Role.CASE_OFFICER) && by.kind() != Principal.Kind.OPERATOR) {
            throw new NotFound();
        }
    }

    /** The last twelve months that are over and what was sent before them, the latest first, without figures. */
    @Transactional(readOnly = true)
    public List<MonthOfCases> all(AreaId area) {
        mustLead();
        YearMonth last = YearMonth.from(LocalDate.now(clock)).minusMonths(1);
        Map<YearMonth, MonthOfCases> written = new HashMap<>();
        List<MonthOfCases> kept = store.written(area);
        kept.forEach(one -> written.put(one.month(), one));
        List<MonthOfCases> all = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = last.minusMonths(back);
            MonthOfCases its = written.remove(month);
            all.add(its == null ? new MonthOfCases(month, List.of(), "", "", null, 0, "") : its);
        }
        kept.stream().filter(one -> written.containsKey(one.month())).forEach(all::add);
        return all;
    }

    /** How old they are today who are assessed or have a plan, the youngest first (REQUIREMENTS R004). */
    @Transactional(readOnly = true)
    public List<AgeOfCases> ages(AreaId area) {
        mustLead();
        return ages.of(area, LocalDate.now(clock));
    }

    /** @throws NotFound for a month that is not over, and for whoever leads no cases */
    @Transactional(readOnly = true)
    public MonthOfCases of(AreaId area, YearMonth month) {
        mustLead();
        if (!month.isBefore(YearMonth.from(LocalDate.now(clock)))) {
            throw new NotFound();
        }
        MonthOfCases kept = store.find(area, month).orElse(null);
        if (kept != null && kept.sent()) {
            return kept;
        }
        List<MonthLine> lines = counting.of(area, month);
        if (kept != null && kept.inTheirWords()) {
            return new MonthOfCases(month, lines, kept.story(), kept.writtenAs(), null, kept.version(), kept.drafted());
        }
        String draft = MonthStory.of(month, lines);
        return new MonthOfCases(month, lines, draft, "", null, kept == null ? 0 : kept.version(), draft);
    }

    /** @param version of it when they began to write */
    @Transactional
    public Saving<YearMonth> write(AreaId area, YearMonth month, int version, String story) {
        MonthOfCases now = of(area, month);
        if (now.sent()) {
            return refused("", "month.sent");
        }
        if (story.isBlank()) {
            return refused("story", "month.needs.story");
        }
        if (story.length() > AT_MOST) {
            return refused("story", "month.story.long");
        }
        if (!store.write(area, month, version, story.strip(), now.draft(), recorder.post(area))) {
            MonthOfCases theirs = of(area, month);
            return new Saving.Stale<>(Map.of("story", theirs.story()), theirs.version());
        }
        return Saving.saved(month);
    }

    private static Saving<YearMonth> refused(String field, String key) {
        return Saving.refused(List.of(Finding.of(field, key, SOURCE)));
    }

    /** Hands it to the papers of the next meeting, with the figures as they are now. Sent again it changes nothing. */
    @Transactional
    public void send(AreaId area, YearMonth month) {
        MonthOfCases now = of(area, month);
        if (!now.sent() && store.send(area, now, recorder.post(area), clock.instant())) {
            store.keep(area, month, now.lines());
        }
    }

    /** It goes out of papers that are not closed, and can be changed and sent again: what was drafted is drafted anew. */
    @Transactional
    public void takeBack(AreaId area, YearMonth month) {
        MonthOfCases sent = of(area, month);
        if (sent.sent()) {
            if (sent.inTheirWords() && !sent.story().equals(sent.draft())) {
                store.takeBack(area, month);
            } else {
                store.forget(area, month);
            }
        }
    }

    /**
     * What was sent after a moment and no later than another, the first month first. For the papers of meetings, whose room decides who
     * reads them.
     */
    @Transactional(readOnly = true)
    public List<MonthOfCases> sent(AreaId area, Instant after, Instant until) {
        return store.sent(area, after, until);
    }
}
