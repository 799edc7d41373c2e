package uk.sidebyside.audits.collected;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.CheckWords;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * What everybody sees of audits: the quality mark of services while they have a current audit, and stories of good practice. Never a
 * level: whoever looks honestly at itself bears the mark, whatever it found (REQUIREMENTS R113, R118).
 */
@Service
public class ShownAudits {
    private final SubmissionStore submissions;
    private final GoodPracticeStore store;
    private final Centre centre;
    private final Clock clock;

    ShownAudits(SubmissionStore submissions, GoodPracticeStore store, Centre centre, Clock clock) {
        this.submissions = submissions;
        this.store = store;
        this.centre = centre;
        this.clock = clock;
    }

    /** @param until the last day on which the mark may be shown without another audit */
    public record Mark(ServiceId service, String name, Sector sector, LocalDate auditedOn, LocalDate until) {}

    /** @param ages that it concerns, the youngest first; empty where nobody said */
    public record GoodPractice(
            UUID id,
            String service,
            Sector sector,
            String standard,
            String principle,
            String title,
            String story,
            List<AgeBand> ages,
            LocalDate shownOn) {
        public GoodPractice {
            ages = List.copyOf(ages);
        }
    }

    /**
     * What is written of good practice.
     *
     * @param standard the key of the principle that it is good practice in
     */
    public record Words(String standard, String title, String story, List<AgeBand> ages) {
        public Words {
            ages = ages.stream().distinct().sorted().toList();
        }
    }

    /** Services with a current audit, by their names. */
    @Transactional(readOnly = true)
    public List<Mark> marks(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        Set<ServiceId> seen = new HashSet<>();
        List<Mark> marks = new ArrayList<>();
        for (Submission one : submissions.standing(area, null)) {
            if (seen.add(one.service()) && one.currentOn(today)) {
                marks.add(new Mark(
                        one.service(),
                        one.serviceName(),
                        one.sector(),
                        one.auditedOn(),
                        one.held().dueOn()));
            }
        }
        marks.sort(Comparator.comparing(Mark::name, String.CASE_INSENSITIVE_ORDER));
        return marks;
    }

    /** @throws NotFound for a service that has none today */
    @Transactional(readOnly = true)
    public Mark mark(AreaId area, ServiceId service) {
        return marks(area).stream()
                .filter(mark -> mark.service().equals(service))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The latest shown first. */
    @Transactional(readOnly = true)
    public List<GoodPractice> goodPractice(AreaId area) {
        return store.shown(area, submissions.standing(area, null));
    }

    /** @param id made of what was typed, so that the same sent twice shows one */
    @Transactional
    public Saving<UUID> show(AreaId area, UUID id, SubmissionId of, Words words) {
        centre.mustWork();
        Submission one = submissions.find(area, of).orElseThrow(NotFound::new);
        List<Finding> findings = CheckWords.goodPractice(
                words.title(), words.story(), one.levels().stream().anyMatch(level -> level.standard()
                        .equals(words.standard())));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.insert(area, id, of, words, LocalDate.now(clock), centre.writesAs(area));
        return Saving.saved(id);
    }

    /** Not shown any more, from now on. */
    @Transactional
    public void withdraw(AreaId area, UUID id) {
        centre.mustWork();
        store.withdraw(area, id, LocalDate.now(clock));
    }

    public boolean mayWork() {
        return centre.works();
    }
}
