package uk.sidebyside.audits.collected;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.Opinion;
import uk.sidebyside.audits.Opinions;
import uk.sidebyside.audits.collected.rules.AuditYear;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/**
 * The calendar of audits: for each service of today when it looked at itself last and when it is due again (REQUIREMENTS R103). What is
 * due stands in the calendars of those with a post; the day after a service was due, coordinators are asked to offer help, once.
 */
@Service
public class AuditCycle implements CalendarSource, DailyTask {
    private final SubmissionStore submissions;
    private final LocalServices register;
    private final CollectedFacts facts;
    private final Opinions opinions;
    private final Centre centre;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    AuditCycle(
            SubmissionStore submissions,
            LocalServices register,
            CollectedFacts facts,
            Opinions opinions,
            Centre centre,
            Outbox outbox,
            SiteAddress site,
            Clock clock) {
        this.submissions = submissions;
        this.register = register;
        this.facts = facts;
        this.opinions = opinions;
        this.centre = centre;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /** @param last the latest audit; null where there has been none */
    public record Due(LocalService service, @Nullable Submission last, LocalDate dueOn, AuditYear.Standing standing) {}

    /** @param audited how many of its services have a current audit */
    public record Organisation(String name, int services, int audited) {}

    /** Services of today by the day on which they are due, then by their names. */
    @Transactional(readOnly = true)
    public List<Due> due(AreaId area) {
        Centre.mustBePartner();
        return on(area, LocalDate.now(clock));
    }

    private List<Due> on(AreaId area, LocalDate day) {
        Map<ServiceId, Submission> last = new HashMap<>();
        submissions.standing(area, null).forEach(one -> last.putIfAbsent(one.service(), one));
        List<Due> due = new ArrayList<>();
        for (LocalService service : register.inArea(area)) {
            if (service.runsOn(day)) {
                Submission latest = last.get(service.id());
                LocalDate dueOn = AuditYear.dueOn(latest == null ? null : latest.held(), service.fromOn());
                due.add(new Due(service, latest, dueOn, AuditYear.standing(dueOn, day)));
            }
        }
        due.sort(Comparator.comparing(Due::dueOn)
                .thenComparing(each -> each.service().name(), String.CASE_INSENSITIVE_ORDER));
        return due;
    }

    /** Organisations by their names: each has at least one current audit a year (REQUIREMENTS R101, AMB-12). */
    public static List<Organisation> organisations(List<Due> due) {
        Map<String, List<Due>> by = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Due each : due) {
            String name = each.service().organisationName();
            by.computeIfAbsent(name.isBlank() ? "Several organisations" : name, key -> new ArrayList<>())
                    .add(each);
        }
        List<Organisation> organisations = new ArrayList<>();
        by.forEach((name, its) -> organisations.add(new Organisation(name, its.size(), (int) its.stream()
                .filter(each -> each.last() != null && each.standing() != AuditYear.Standing.OVERDUE)
                .count())));
        return organisations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        if (!reader.signedIn() || reader.seats().isEmpty()) {
            return List.of();
        }
        Set<SeatId> mine = new HashSet<>(reader.seats().keySet());
        boolean all = centre.works();
        return on(reader.inArea(), LocalDate.now(clock)).stream()
                .filter(each -> all
                        || each.last() != null
                                && each.last().seat() != null
                                && mine.contains(each.last().seat()))
                .map(each -> entry(each))
                .toList();
    }

    private Entry entry(Due each) {
        return new Entry(
                "audit-due:" + each.service().id().value(),
                each.last() == null ? 0 : each.last().audit().version(),
                "Audit of " + each.service().name() + " is due",
                "The service looks again at how it works with families.",
                "/audits/calendar",
                each.dueOn(),
                null,
                false,
                each.dueOn().atStartOfDay(clock.getZone()).toInstant());
    }

    @Override
    public String name() {
        return "audits-as-counted-and-due";
    }

    /** What others said of levels since they were handed in. */
    private boolean checked(AreaId area, List<Submission> handedIn) {
        Map<AuditId, List<Opinion>> said = opinions.of(
                area,
                handedIn.stream().map(one -> new AuditId(one.audit().id())).toList());
        for (Submission one : handedIn) {
            said.getOrDefault(new AuditId(one.audit().id()), List.of()).stream()
                    .collect(Collectors.groupingBy(Opinion::indicator))
                    .forEach((standard, its) ->
                            submissions.moderated(area, one.id(), standard, its.size(), HandingIn.agreed(its)));
        }
        return !said.isEmpty();
    }

    /** What the register says today is what is counted; help is offered where an audit was due yesterday. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        Map<ServiceId, List<Submission>> handedIn =
                submissions.standing(area, null).stream().collect(Collectors.groupingBy(Submission::service));
        register.inArea(area)
                .forEach(service -> facts.changing(
                        area, service.id(), () -> checked(area, handedIn.getOrDefault(service.id(), List.of()))));
        List<SeatId> coordinators = centre.coordinators(area);
        for (Due each : on(area, day)) {
            if (each.dueOn().equals(day.minusDays(1))) {
                coordinators.forEach(seat -> outbox.send(Message.of(
                        area,
                        new Recipient.ToSeat(seat),
                        "audit-due",
                        "The audit of " + each.service().name() + " was due yesterday",
                        "Ask whether they need a hand with it.\n\n" + site.of(area, "/audits/calendar"),
                        "audit-due:" + each.service().id().value() + ":" + each.dueOn() + ":" + seat.value())));
            }
        }
    }
}
