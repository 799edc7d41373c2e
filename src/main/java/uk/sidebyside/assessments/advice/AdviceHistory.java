package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.AdviceClock;
import uk.sidebyside.assessments.advice.rules.SelfCheck;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.assessments.rules.CountedAdvice;
import uk.sidebyside.shared.AreaId;

/**
 * Writes down much advice at once as it was asked and given, as the example has it: of cases that are linked to no record of a child.
 * What it says is taken as it is, and nobody is written to.
 */
@Service
public class AdviceHistory {
    private static final int AT_ONCE = 500;

    private final AdviceHistoryStore store;
    private final AdvicePointStore points;
    private final AdviceFacts facts;
    private final Clock clock;

    AdviceHistory(AdviceHistoryStore store, AdvicePointStore points, AdviceFacts facts, Clock clock) {
        this.store = store;
        this.points = points;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * One request and what came of it.
     *
     * @param point where it was received
     * @param receivedOn on which it was asked too
     * @param answeredOn of the first answer; null where none has come
     * @param versions what was sent, the first first; all but the last were returned; empty where nothing has come
     */
    public record Told(
            UUID id,
            UUID caseId,
            UUID request,
            String reference,
            @Nullable SeatId officer,
            UUID point,
            @Nullable SeatId writer,
            LocalDate receivedOn,
            @Nullable LocalDate answeredOn,
            boolean excused,
            List<WrittenAdvice> versions) {
        public Told {
            versions = List.copyOf(versions);
            if ((answeredOn == null) != versions.isEmpty()) {
                throw new IllegalArgumentException("An answer has its day, and a day its answer");
            }
        }

        LocalDate dueOn() {
            return AdviceClock.due(receivedOn).on();
        }

        CountedAdvice counted(AdvicePoint at) {
            return new CountedAdvice(
                    true,
                    at.health(),
                    dueOn(),
                    answeredOn,
                    excused,
                    versions.isEmpty() ? null : SelfCheck.onTheFramework(versions.getFirst()),
                    versions.isEmpty() ? null : versions.getFirst().counted());
        }
    }

    @Transactional
    public void add(AreaId area, List<Told> all) {
        Desk.must(Desk.leads());
        Map<UUID, AdvicePoint> at =
                points.all(area).stream().collect(Collectors.toMap(AdvicePoint::id, Function.identity()));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Told> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            store.insert(area, some, at, LocalDate.now(clock), clock.instant());
            Map<UUID, CountedAdvice> counted = new LinkedHashMap<>();
            some.forEach(one -> counted.put(one.id(), one.counted(at(at, one.point()))));
            facts.added(area, counted);
        }
    }

    static AdvicePoint at(Map<UUID, AdvicePoint> points, UUID id) {
        AdvicePoint point = points.get(id);
        if (point == null) {
            throw new IllegalArgumentException("There is no point of access " + id);
        }
        return point;
    }
}
