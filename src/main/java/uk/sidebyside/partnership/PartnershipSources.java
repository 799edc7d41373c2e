package uk.sidebyside.partnership;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted of joint partnership. Each is worked out in docs/rules/partnership.md. */
@Configuration(proxyBeanMethods = true)
class PartnershipSources {
    private final FactStore store;
    private final CheckStore checks;

    PartnershipSources(FactStore store, CheckStore checks) {
        this.store = store;
        this.checks = checks;
    }

    @Bean
    PartnershipSource services() {
        return new PartnershipSource(
                "partnership.services",
                "services that began a piece of joint partnership within the last twelve months",
                true,
                false,
                area -> PieceFacts.services(store, area, null),
                (area, subject) ->
                        store.behind(area, subject).map(id -> PieceRefs.of(area, new ServiceId(id))));
    }

    /** Nobody is led from a figure to who answered. */
    @Bean
    PartnershipSource alike() {
        return new PartnershipSource(
                "partnership.checks-alike",
                "check questions that the worker and a family answered alike",
                false,
                false,
                area -> PieceFacts.pairs(store, checks, area, null),
                (area, subject) -> java.util.Optional.empty());
    }

    @Bean
    PartnershipSource toldBack() {
        return new PartnershipSource(
                "partnership.told-back",
                "promises to tell people what came of their work that were kept by their day",
                true,
                true,
                area -> PieceFacts.tellBacks(store, area, null),
                (area, subject) -> store.behind(area, subject).map(id -> PieceRefs.of(area, new PieceId(id))));
    }

    /** Nobody is led from a figure to who joined. */
    @Bean
    PartnershipSource joined() {
        return new PartnershipSource(
                "partnership.joined",
                "children, young people and family who joined a piece, and had taken part in nothing before",
                false,
                false,
                area -> PieceFacts.participants(store, area, null),
                (area, subject) -> java.util.Optional.empty());
    }
}
