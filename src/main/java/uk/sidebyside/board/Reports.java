package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Monthly assurance reports. The plan fills them in; whoever leads the workstream adds what only people know and hands
 * them in; the chair or an administrator approves them. An approved text is kept as an edition.
 */
@Service
public class Reports {
    private static final int WHY = 1000;
    private static final String SOURCE = "York's plan of 22 May 2020, monthly assurance reports";

    private final ReportStore store;
    private final ReportKeeping keeping;
    private final PlanStanding plan;
    private final Seats seats;
    private final Posts posts;
    private final ReportsOnTime counted;
    private final Clock clock;

    Reports(
            ReportStore store,
            ReportKeeping keeping,
            PlanStanding plan,
            Seats seats,
            Posts posts,
            ReportsOnTime counted,
            Clock clock) {
        this.store = store;
        this.keeping = keeping;
        this.plan = plan;
        this.seats = seats;
        this.posts = posts;
        this.counted = counted;
        this.clock = clock;
    }

    /** Saves what the author has written so far. */
    @Transactional
    public Saving<ReportId> save(AreaId area, ReportId id, int version, Report.Text text) {
        Report report = own(area, id);
        if (report.state() != ReportState.DRAFT) {
            return refused("report.not.draft");
        }
        return store.save(area, id, version, text) ? Saving.saved(id) : stale(report);
    }

    /** Hands a report in: what the plan says today is frozen into it. */
    @Transactional
    public Saving<ReportId> submit(AreaId area, ReportId id, int version, Report.Text text) {
        Report report = own(area, id);
        if (report.state().after(ReportState.Event.SUBMIT).isEmpty()) {
            return refused("report.not.draft");
        }
        if (text.narrative().isBlank()) {
            return Saving.refused(List.of(Finding.of("narrative", "report.needs.narrative", SOURCE)));
        }
        if (!store.save(area, id, version, text)) {
            return stale(report);
        }
        List<Fact> before = counted.of(area, id);
        Standing standing = plan.ofWorkstream(area, report.workstream(), report.month());
        store.submit(area, id, keeping.json(standing), LocalDate.now(clock));
        keeping.happened(
                area, report, ReportState.Event.SUBMIT, "", Role.WORKSTREAM_LEAD, Role.CHAIR, Role.ADMINISTRATOR);
        counted.changed(area, id, before);
        return Saving.saved(id);
    }

    /** Sends a report back to its author, saying what is missing. */
    @Transactional
    public Saving<ReportId> sendBack(AreaId area, ReportId id, String why) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        if (why.isBlank() || why.length() > WHY) {
            return Saving.refused(List.of(Finding.of("why", "report.needs.why", SOURCE)));
        }
        return move(area, id, ReportState.Event.SEND_BACK, why);
    }

    /** Approves a report and keeps its text as an edition. */
    @Transactional
    public Saving<ReportId> approve(AreaId area, ReportId id) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        return move(area, id, ReportState.Event.APPROVE, "");
    }

    /** Opens an approved report again for a correction; what was issued keeps its text. */
    @Transactional
    public Saving<ReportId> correct(AreaId area, ReportId id, String why) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        if (why.isBlank() || why.length() > WHY) {
            return Saving.refused(List.of(Finding.of("why", "report.needs.why", SOURCE)));
        }
        return move(area, id, ReportState.Event.CORRECT, why);
    }

    private Saving<ReportId> move(AreaId area, ReportId id, ReportState.Event event, String why) {
        Report report = locked(area, id);
        var next = report.state().after(event);
        if (next.isEmpty()) {
            return refused("report.not.from.here");
        }
        List<Fact> before = counted.of(area, id);
        store.move(area, id, next.get(), why);
        keeping.happened(area, report, event, why, Role.CHAIR, Role.ADMINISTRATOR);
        counted.changed(area, id, before);
        if (event == ReportState.Event.APPROVE) {
            keeping.edition(area, report);
        }
        return Saving.saved(id);
    }

    private static Saving<ReportId> refused(String key) {
        return Saving.refused(List.of(Finding.of("", key, SOURCE)));
    }

    private static Saving<ReportId> stale(Report now) {
        Report.Text text = now.text();
        return new Saving.Stale<>(
                Map.of(
                        "narrative", text.narrative(),
                        "risks", text.risks(),
                        "alert", text.alert(),
                        "advise", text.advise(),
                        "assure", text.assure(),
                        "asks", text.asks()),
                now.version());
    }

    /** One report, prefilled from the plan while it is a draft. */
    @Transactional(readOnly = true)
    public Report byId(AreaId area, ReportId id) {
        Report report = store.byId(area, id).filter(this::mayRead).orElseThrow(NotFound::new);
        return report.standing() == null
                ? report.with(plan.ofWorkstream(area, report.workstream(), report.month()))
                : report;
    }

    /** All of a month, by workstream, without how their lines stand. */
    @Transactional(readOnly = true)
    public List<Report> ofMonth(AreaId area, YearMonth month) {
        return store.ofMonth(area, month).stream().filter(this::mayRead).toList();
    }

    /** Those that the current principal writes and that are not handed in, the oldest first. */
    @Transactional(readOnly = true)
    public List<Report> mine(AreaId area) {
        return store.drafts(area).stream().filter(this::mayWrite).toList();
    }

    /** Months for which there are reports, the newest first. */
    @Transactional(readOnly = true)
    public List<YearMonth> months(AreaId area) {
        return store.months(area);
    }

    /**
     * Whether the current principal writes it: whoever leads its workstream or, while nobody does, the chair or an
     * administrator, so that no month goes without a report because a post is empty.
     */
    @Transactional(readOnly = true)
    public boolean mayWrite(Report report) {
        Principal principal = Principals.current();
        SeatId lead = report.lead();
        if (lead != null && principal.holds(lead)) {
            return true;
        }
        return principal.signedIn()
                && principal.hasAny(Role.CHAIR, Role.ADMINISTRATOR)
                && nobodyLeads(principal.inArea(), report);
    }

    /** Whether the workstream has no lead, or its lead's post nobody in it. */
    @Transactional(readOnly = true)
    public boolean nobodyLeads(AreaId area, Report report) {
        SeatId lead = report.lead();
        Seat seat = seats.seat(area, lead);
        return seat == null || seat.vacant();
    }

    /** Its author reads a draft, and whoever approves it; the board reads what was handed in. */
    private boolean mayRead(Report report) {
        Principal principal = Principals.current();
        if (principal.kind() == Principal.Kind.JOB || principal.hasAny(Role.ADMINISTRATOR, Role.CHAIR)) {
            return true;
        }
        return mayWrite(report) || Challenges.seesAll();
    }

    private Report locked(AreaId area, ReportId id) {
        store.lock(area, id);
        return store.byId(area, id).filter(this::mayRead).orElseThrow(NotFound::new);
    }

    private Report own(AreaId area, ReportId id) {
        Report report = locked(area, id);
        if (!mayWrite(report)) {
            throw new NotFound();
        }
        return report;
    }
}
