package uk.sidebyside.board;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What challenges, decisions, reports, meetings and briefings are called when other rooms link to them. */
@Component
class BoardRefs implements RefResolver {
    static final String CHALLENGE = ChallengeMail.KIND;
    static final String DECISION = "decision";
    static final String REPORT = "assurance-report";
    static final String MEETING = "meeting";
    static final String BRIEFING = "briefing";

    private final ChallengeStore challenges;
    private final DecisionStore decisions;
    private final ReportStore reports;
    private final MeetingStore meetings;
    private final BriefingStore briefings;

    BoardRefs(
            ChallengeStore challenges,
            DecisionStore decisions,
            ReportStore reports,
            MeetingStore meetings,
            BriefingStore briefings) {
        this.challenges = challenges;
        this.decisions = decisions;
        this.reports = reports;
        this.meetings = meetings;
        this.briefings = briefings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CHALLENGE, DECISION, REPORT, MEETING, BRIEFING);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        refs.stream().collect(Collectors.groupingBy(Ref::kind)).forEach((kind, its) -> {
            Map<UUID, Resolved> known = known(kind, its.getFirst().area());
            for (Ref ref : its) {
                Resolved found = known.get(ref.id());
                if (found != null) {
                    resolved.put(ref, found);
                }
            }
        });
        return resolved;
    }

    private Map<UUID, Resolved> known(String kind, AreaId area) {
        boolean member = Challenges.seesAll();
        return switch (kind) {
            case CHALLENGE ->
                titled(() -> challenges.inArea(area, !member).stream()
                        .map(c -> Map.entry(
                                c.id().value(),
                                new Resolved(
                                        "Question " + c.number() + ": " + Words.shortened(c.question(), 80),
                                        "/board/challenges/" + c.id().value())))
                        .toList());
            case DECISION ->
                titled(() -> !member
                        ? List.of()
                        : decisions.inArea(area).stream()
                                .map(d -> Map.entry(
                                        d.id().value(),
                                        new Resolved(
                                                "Decision " + d.number() + ": " + Words.shortened(d.what(), 80),
                                                "/board/decisions/" + d.id().value())))
                                .toList());
            case MEETING ->
                titled(() -> meetings.inArea(area).stream()
                        .map(m -> Map.entry(
                                m.id().value(),
                                new Resolved(
                                        m.bodyName() + ", " + Words.day(m.heldOn()),
                                        "/board/meetings/" + m.id().value())))
                        .toList());
            case BRIEFING ->
                titled(() -> !member
                        ? List.of()
                        : briefings.inArea(area, "").stream()
                                .map(b -> Map.entry(
                                        b.id().value(),
                                        new Resolved(
                                                b.subject() + ", " + Words.day(b.givenOn()),
                                                "/board/briefings/" + b.id().value())))
                                .toList());
            case REPORT ->
                titled(() -> !member
                        ? List.of()
                        : reports.months(area).stream()
                                .flatMap(month -> reports.ofMonth(area, month).stream())
                                .map(r -> Map.entry(
                                        r.id().value(),
                                        new Resolved(
                                                "Assurance report, " + r.workstreamTitle() + ", "
                                                        + Words.month(r.month()),
                                                "/board/reports/" + r.id().value())))
                                .toList());
            default -> Map.of();
        };
    }

    private static Map<UUID, Resolved> titled(Supplier<List<Map.Entry<UUID, Resolved>>> known) {
        return known.get().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
