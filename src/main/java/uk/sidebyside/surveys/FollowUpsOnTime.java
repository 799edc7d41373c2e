package uk.sidebyside.surveys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * Complaints and compliments that had their outcome by the day on which they were to be followed up, of those whose day it was
 * (S0:1002-1006, AP-2). What is counted stays when the log is forgotten; then no record stands behind it.
 */
@Component
class FollowUpsOnTime implements FactSource {
    private static final SourceKey KEY = new SourceKey("surveys.followed-up");

    private final CaseStore cases;

    FollowUpsOnTime(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public SourceKey key() {
        return KEY;
    }

    @Override
    public String words() {
        return "complaints and compliments with an outcome by the day on which they were to be followed up, of those whose day it was";
    }

    @Override
    public Counts counts() {
        return Counts.AS_IT_FALLS_DUE;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        of(area, null).forEach(each);
    }

    /** @param only null for all of the area */
    List<Fact> of(AreaId area, @Nullable CaseId only) {
        return cases.counted(area, only).stream()
                .map(one -> Fact.of(
                                one.id().value(),
                                one.followUpOn(),
                                one.closedOn() != null && !one.closedOn().isAfter(one.followUpOn()) ? 1 : 0,
                                1)
                        .in("kind", one.kind()))
                .toList();
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return subjects.stream()
                .collect(Collectors.toMap(
                        subject -> subject, subject -> new Ref(area, CaseRefResolver.LOGGED_CASE, subject)));
    }
}
