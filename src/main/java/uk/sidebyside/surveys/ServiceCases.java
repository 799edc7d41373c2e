package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.surveys.rules.Case;
import uk.sidebyside.thread.RecordedFacts;

/**
 * How many complaints and compliments of a service were logged and followed up (AP-2), for whoever judges it. What they said
 * stays in the log, for those who keep it.
 */
@Component
class ServiceCases implements RecordedFacts {
    private static final String COMPLAINTS = "complaints";
    private static final String COMPLIMENTS = "compliments";

    private final CaseStore store;
    private final LocalServices services;

    ServiceCases(CaseStore store, LocalServices services) {
        this.store = store;
        this.services = services;
    }

    @Override
    public Set<String> keys() {
        return Set.of(COMPLAINTS, COMPLIMENTS);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RecordedFact> of(Ref about, LocalDate from, LocalDate until, Set<String> wanted) {
        if (!about.kind().equals("service") || !SurveyDesk.member()) {
            return List.of();
        }
        var id = new ServiceId(about.id());
        String name = services.find(about.area(), id).map(LocalService::name).orElse("");
        List<CaseStore.FollowedUp> counts = store.followedUp(about.area(), id, name, from, until);
        List<RecordedFact> facts = new ArrayList<>();
        if (wanted.contains(COMPLAINTS)) {
            facts.add(new RecordedFact(
                    COMPLAINTS,
                    sentence(counts, Case.Kind.COMPLAINT, "complaint", "complaints", "followed up with an outcome"),
                    "/complaints"));
        }
        if (wanted.contains(COMPLIMENTS)) {
            facts.add(new RecordedFact(
                    COMPLIMENTS,
                    sentence(counts, Case.Kind.COMPLIMENT, "compliment", "compliments", "passed on"),
                    "/complaints"));
        }
        return facts;
    }

    private static String sentence(
            List<CaseStore.FollowedUp> counts, Case.Kind kind, String one, String many, String done) {
        return counts.stream()
                .filter(count -> count.kind() == kind)
                .findFirst()
                .map(count -> count.logged() + " " + (count.logged() == 1 ? one : many) + " logged, " + count.closed()
                        + " " + done + ", " + count.late() + " past the day of follow-up.")
                .orElse("No " + one + " of this service is logged.");
    }
}
