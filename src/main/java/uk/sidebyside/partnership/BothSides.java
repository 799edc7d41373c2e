package uk.sidebyside.partnership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.shared.AreaId;

/** How often a worker and a family answered alike: of each service, at each step, and over all. Told of five families at least. */
@Service
public class BothSides {
    private final CheckStore store;
    private final PartnershipModels models;

    BothSides(CheckStore store, PartnershipModels models) {
        this.store = store;
        this.models = models;
    }

    /**
     * A question of the newest model of its level.
     *
     * @param step the number of the step that it stands near, from 1
     */
    public record OfStep(Level level, int step, String question, TwoSided.Alike alike) {}

    /**
     * @param services each with at least one pair of answers
     * @param steps questions in the order of the models, the ones on services first
     */
    public record Figures(Map<ServiceId, TwoSided.Alike> services, List<OfStep> steps, TwoSided.Alike all) {
        public Figures {
            services = Map.copyOf(services);
            steps = List.copyOf(steps);
        }
    }

    private record Asked(Level level, String key) {}

    /** As far as the principal may read the answers. */
    @Transactional(readOnly = true)
    public Figures inArea(AreaId area) {
        List<CheckStore.Both> pairs = store.pairs(area);
        Map<ServiceId, List<TwoSided.Pair<String>>> services = by(
                pairs.stream().filter(both -> both.service() != null).toList(),
                both -> new ServiceId(Objects.requireNonNull(both.service())));
        Map<Asked, List<TwoSided.Pair<String>>> asked = by(pairs, both -> new Asked(both.level(), both.key()));
        List<Collection<TwoSided.Pair<String>>> parts = Stream.concat(
                        services.values().stream(),
                        Stream.of(pairs.stream()
                                .filter(both -> both.service() == null)
                                .map(CheckStore.Both::answers)
                                .toList()))
                .map(part -> (Collection<TwoSided.Pair<String>>) part)
                .toList();
        return new Figures(
                services.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> TwoSided.alike(each.getValue()))),
                steps(area, asked),
                TwoSided.whole(
                        pairs.stream().map(CheckStore.Both::answers).toList(),
                        List.of(parts, List.copyOf(asked.values()))));
    }

    private static <K> Map<K, List<TwoSided.Pair<String>>> by(
            List<CheckStore.Both> pairs, Function<CheckStore.Both, K> key) {
        return pairs.stream()
                .collect(Collectors.groupingBy(key, Collectors.mapping(CheckStore.Both::answers, Collectors.toList())));
    }

    private List<OfStep> steps(AreaId area, Map<Asked, List<TwoSided.Pair<String>>> asked) {
        return Stream.of(Level.STRATEGIC, Level.INDIVIDUAL)
                .flatMap(level -> {
                    Model model = models.of(area, level);
                    return model.checks().stream()
                            .filter(check -> asked.containsKey(new Asked(level, check.key())))
                            .map(check -> new OfStep(
                                    level,
                                    model.number(check.near()),
                                    check.worker(),
                                    TwoSided.alike(asked.getOrDefault(new Asked(level, check.key()), List.of()))));
                })
                .toList();
    }
}
