package uk.sidebyside.audits.collected;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.CollectedFacts.Figure;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What is counted of audits that services handed in. Each is worked out in docs/rules/audits-collected.md. */
@Configuration(proxyBeanMethods = true)
class CollectedFigures {
    private final CollectedFactStore store;

    CollectedFigures(CollectedFactStore store) {
        this.store = store;
    }

    @Bean
    AuditFigure servicesWithACurrentAudit() {
        return figure(
                Figure.COVERAGE,
                "audits.coverage",
                "services that have looked at their joint partnership within the last twelve months",
                FactSource.Counts.FROM_ITS_DAY);
    }

    @Bean
    AuditFigure servicesThatUseTheModel() {
        return figure(
                Figure.MODEL_USED,
                "audits.model-used",
                "principles in which services use the model, good or better by their latest audit, of those that they looked at",
                FactSource.Counts.FROM_ITS_DAY);
    }

    @Bean
    AuditFigure levelsThatAreGood() {
        return figure(
                Figure.LEVELS,
                "audits.levels",
                "levels that services gave themselves and that are good or better, by principle",
                FactSource.Counts.IN_ITS_MONTH);
    }

    @Bean
    AuditFigure levelsThatOthersAgreeTo() {
        return figure(
                Figure.AGREED,
                "audits.agreed",
                "levels of services that a second auditor or a family agreed to, of those that they looked at",
                FactSource.Counts.IN_ITS_MONTH);
    }

    @Bean
    AuditFigure auditsThatImproved() {
        return figure(
                Figure.AGAIN,
                "audits.improved",
                "services audited again that were better in something and worse in nothing",
                FactSource.Counts.IN_ITS_MONTH);
    }

    @Bean
    AuditFigure auditsWithAReviewDay() {
        return figure(
                Figure.REVIEW_DAY,
                "audits.review-day",
                "audits of services that name the day of their review",
                FactSource.Counts.IN_ITS_MONTH);
    }

    AuditFigure of(Figure figure) {
        return switch (figure) {
            case COVERAGE -> servicesWithACurrentAudit();
            case MODEL_USED -> servicesThatUseTheModel();
            case LEVELS -> levelsThatAreGood();
            case AGREED -> levelsThatOthersAgreeTo();
            case AGAIN -> auditsThatImproved();
            case REVIEW_DAY -> auditsWithAReviewDay();
        };
    }

    private AuditFigure figure(Figure figure, String key, String words, FactSource.Counts counts) {
        boolean ofServices = counts == FactSource.Counts.FROM_ITS_DAY;
        return new AuditFigure(
                new SourceKey(key),
                words,
                counts,
                area -> CollectedFacts.all(store, area, figure, null),
                (area, subjects) -> refs(
                        area,
                        subjects,
                        id -> ofServices
                                ? CollectedRefs.of(area, new ServiceId(id))
                                : CollectedRefs.of(area, new SubmissionId(id))));
    }

    private Map<UUID, Ref> refs(AreaId area, Collection<UUID> subjects, Function<UUID, Ref> of) {
        Map<UUID, Ref> refs = new HashMap<>();
        store.behind(area, subjects).forEach((subject, record) -> refs.put(subject, of.apply(record)));
        return refs;
    }
}
