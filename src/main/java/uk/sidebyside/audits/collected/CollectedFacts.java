package uk.sidebyside.audits.collected;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.AuditedAgain;
import uk.sidebyside.audits.collected.rules.CountedAudits;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;

/** What is counted of audits that were handed in, and the difference that a change makes, in the transaction that changes it. */
@Component
class CollectedFacts {
    private static final String SECTOR = "sector";

    /** The pseudonym of a record that was never given one: no record stands behind it. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final CollectedFactStore store;
    private final FactLedger ledger;
    private final LocalServices register;
    private final CollectedFigures figures;

    CollectedFacts(CollectedFactStore store, FactLedger ledger, LocalServices register, CollectedFigures figures) {
        this.store = store;
        this.ledger = ledger;
        this.register = register;
        this.figures = figures;
    }

    /** A service hands something in, or the register says something else of it. Gives on what the work says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean changing(AreaId area, ServiceId service, BooleanSupplier work) {
        List<CountedAudits> before = store.services(area, service);
        Map<UUID, UUID> known = store.subjects(area);
        boolean done = work.getAsBoolean();
        register.find(area, service).ifPresent(now -> store.count(area, now));
        store.name(area, service.value());
        List<CountedAudits> after = store.services(area, service);
        after.forEach(each -> each.audits().forEach(audit -> store.name(area, audit.id())));
        Map<UUID, UUID> subjects = store.subjects(area);
        for (Figure figure : Figure.values()) {
            ledger.record(area, figures.of(figure), figure.facts(before, known), figure.facts(after, subjects));
        }
        return done;
    }

    static List<Fact> all(CollectedFactStore store, AreaId area, Figure figure, @Nullable ServiceId only) {
        return figure.facts(store.services(area, only), store.subjects(area));
    }

    /** The figures that audits of services give. */
    enum Figure {
        COVERAGE {
            @Override
            List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects) {
                UUID subject = subjects.getOrDefault(service.service(), NOBODY);
                return service.coverage().stream()
                        .map(change -> Fact.of(subject, change.on(), change.so(), change.of())
                                .in(SECTOR, service.sector()))
                        .toList();
            }
        },
        MODEL_USED {
            @Override
            List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects) {
                UUID subject = subjects.getOrDefault(service.service(), NOBODY);
                return service.modelUsed().stream()
                        .map(change -> Fact.of(subject, change.on(), change.so(), change.of())
                                .in(SECTOR, service.sector()))
                        .toList();
            }
        },
        LEVELS {
            @Override
            List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects) {
                return levels(service, subjects, level -> level.good() ? 1 : 0, level -> 1);
            }
        },
        AGREED {
            @Override
            List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects) {
                return levels(service, subjects, Rated::agreed, Rated::moderated);
            }
        },
        AGAIN {
            @Override
            List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects) {
                return service.again().stream()
                        .map(again -> Fact.of(
                                        subjects.getOrDefault(again.audit().id(), NOBODY),
                                        again.audit().auditedOn(),
                                        again.became() == AuditedAgain.IMPROVED ? 1 : 0,
                                        1)
                                .in(SECTOR, service.sector()))
                        .toList();
            }
        },
        REVIEW_DAY {
            @Override
            List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects) {
                return service.audits().stream()
                        .map(audit -> Fact.of(
                                        subjects.getOrDefault(audit.id(), NOBODY),
                                        audit.auditedOn(),
                                        audit.reviewOn().isAfter(audit.auditedOn()) ? 1 : 0,
                                        1)
                                .in(SECTOR, service.sector()))
                        .toList();
            }
        };

        abstract List<Fact> of(CountedAudits service, Map<UUID, UUID> subjects);

        List<Fact> facts(List<CountedAudits> services, Map<UUID, UUID> subjects) {
            return services.stream()
                    .flatMap(service -> of(service, subjects).stream())
                    .toList();
        }
    }

    private static List<Fact> levels(
            CountedAudits service,
            Map<UUID, UUID> subjects,
            java.util.function.ToIntFunction<Rated> so,
            java.util.function.ToIntFunction<Rated> of) {
        List<Fact> facts = new ArrayList<>();
        for (CountedAudits.One audit : service.audits()) {
            UUID subject = subjects.getOrDefault(audit.id(), NOBODY);
            for (Rated level : audit.levels()) {
                if (of.applyAsInt(level) > 0) {
                    facts.add(Fact.of(subject, audit.auditedOn(), so.applyAsInt(level), of.applyAsInt(level))
                            .in("principle", level.standard())
                            .in(SECTOR, service.sector()));
                }
            }
        }
        return facts;
    }
}
