package uk.sidebyside.partnership;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.partnership.rules.OneAYear;
import uk.sidebyside.shared.AreaId;

/** Writes down what a change of a record makes of the figures, in the transaction that changes it. */
@Component
class PieceFacts {
    /** The pseudonym of a record that was never given one: no record stands behind it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final FactStore store;
    private final PartnershipSources sources;
    private final FactLedger ledger;
    private final LocalServices register;

    PieceFacts(FactStore store, PartnershipSources sources, FactLedger ledger, LocalServices register) {
        this.store = store;
        this.sources = sources;
        this.ledger = ledger;
        this.register = register;
    }

    /** A piece on a service begins, or the register says something else of the service. */
    void changing(AreaId area, @Nullable ServiceId service, Runnable work) {
        if (service == null) {
            work.run();
            return;
        }
        List<Fact> before = services(store, area, service);
        work.run();
        register.find(area, service).ifPresent(now -> store.count(area, now));
        store.name(area, service.value());
        ledger.record(area, sources.services(), before, services(store, area, service));
    }

    void toldBack(AreaId area, PieceId piece, Runnable work) {
        List<Fact> before = tellBacks(store, area, piece);
        work.run();
        store.name(area, piece.value());
        ledger.record(area, sources.toldBack(), before, tellBacks(store, area, piece));
    }

    void joined(AreaId area, ParticipantId id) {
        store.name(area, id.value());
        ledger.record(area, sources.joined(), List.of(), participants(store, area, id));
    }

    /**
     * A piece goes with all that hangs on it.
     *
     * @return the pseudonyms behind which nothing stands any more
     */
    Set<UUID> gone(AreaId area, PieceId piece, Runnable work) {
        List<Fact> told = tellBacks(store, area, piece);
        List<Fact> joined = participants(store, area, null, piece);
        work.run();
        ledger.record(area, sources.toldBack(), told, List.of());
        ledger.record(area, sources.joined(), joined, List.of());
        return Stream.of(told, joined).flatMap(List::stream).map(Fact::subject).collect(Collectors.toSet());
    }

    /** A service counts while it is there; it is so while it has had a piece within twelve months. */
    static List<Fact> services(FactStore store, AreaId area, @Nullable ServiceId only) {
        List<FactStore.CountedService> services = store.services(area, only);
        Map<UUID, UUID> subjects = store.subjects(
                area, services.stream().map(one -> one.id().value()).toList());
        List<Fact> facts = new ArrayList<>();
        for (FactStore.CountedService one : services) {
            UUID subject = subjects.getOrDefault(one.id().value(), NOBODY);
            String sector = one.sector().code();
            facts.add(Fact.of(subject, one.fromOn(), 0, 1).in("sector", sector));
            if (one.untilOn() != null) {
                facts.add(Fact.of(subject, one.untilOn().plusDays(1), 0, -1).in("sector", sector));
            }
            for (OneAYear.Span span : OneAYear.spans(one.began(), one.fromOn(), one.untilOn())) {
                facts.add(Fact.of(subject, span.from(), 1, 0).in("sector", sector));
                facts.add(Fact.of(subject, span.before(), -1, 0).in("sector", sector));
            }
        }
        return facts;
    }

    static List<Fact> tellBacks(FactStore store, AreaId area, @Nullable PieceId only) {
        List<FactStore.CountedTellBack> promises = store.tellBacks(area, only);
        Map<UUID, UUID> subjects = store.subjects(
                area, promises.stream().map(one -> one.piece().value()).toList());
        return promises.stream()
                .map(one -> {
                    boolean onTime = one.toldOn() != null && !one.toldOn().isAfter(one.dueOn());
                    UUID subject = subjects.getOrDefault(one.piece().value(), NOBODY);
                    return Fact.of(subject, one.dueOn(), onTime ? 1 : 0, 1).in("point", one.point());
                })
                .toList();
    }

    static List<Fact> participants(FactStore store, AreaId area, @Nullable ParticipantId only) {
        return participants(store, area, only, null);
    }

    private static List<Fact> participants(
            FactStore store, AreaId area, @Nullable ParticipantId only, @Nullable PieceId of) {
        List<FactStore.CountedParticipant> people = store.participants(area, only, of);
        Map<UUID, UUID> subjects = store.subjects(
                area, people.stream().map(one -> one.id().value()).toList());
        return people.stream()
                .map(one -> Fact.of(
                                subjects.getOrDefault(one.id().value(), NOBODY),
                                one.joinedOn(),
                                one.firstTime() ? 1 : 0,
                                1)
                        .in("side", one.side()))
                .toList();
    }
}
