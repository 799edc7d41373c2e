package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What is counted of joint partnership. Each is worked out in docs/rules/partnership.md. How alike both sides answered is no such figure:
 * a measure does not know of how many families it is, and {@link BothSides} does.
 */
@Configuration(proxyBeanMethods = true)
class PartnershipSources {
    private final FactStore store;

    PartnershipSources(FactStore store) {
        this.store = store;
    }

    @Bean
    PartnershipSource services() {
        return new PartnershipSource(
                "partnership.services",
                "services that began a piece of joint partnership within the last twelve months",
                FactSource.Counts.FROM_ITS_DAY,
                area -> PieceFacts.services(store, area, null),
                (area, subjects) -> refs(area, subjects, id -> PieceRefs.of(area, new ServiceId(id))));
    }

    @Bean
    PartnershipSource toldBack() {
        return new PartnershipSource(
                "partnership.told-back",
                "promises to tell people what came of their work that were kept by their day",
                FactSource.Counts.AS_IT_FALLS_DUE,
                area -> PieceFacts.tellBacks(store, area, null),
                (area, subjects) -> refs(area, subjects, id -> PieceRefs.of(area, new PieceId(id))));
    }

    /** Nobody is led from a figure to who joined. */
    @Bean
    PartnershipSource joined() {
        return new PartnershipSource(
                "partnership.joined",
                "children, young people and family who joined a piece, and had taken part in nothing before",
                FactSource.Counts.IN_ITS_MONTH,
                area -> PieceFacts.participants(store, area, null),
                (area, subjects) -> Map.of());
    }

    private Map<UUID, Ref> refs(AreaId area, Collection<UUID> subjects, Function<UUID, Ref> of) {
        Map<UUID, Ref> refs = new HashMap<>();
        store.behind(area, subjects).forEach((subject, record) -> refs.put(subject, of.apply(record)));
        return refs;
    }
}
