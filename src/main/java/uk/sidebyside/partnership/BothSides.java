package uk.sidebyside.partnership;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.ToldTogether;
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
        ToldTogether.Figures<ServiceId, Asked> told = ToldTogether.of(store.pairs(area).stream()
                .map(both -> new ToldTogether.Answer<>(
                        both.service() == null ? null : new ServiceId(both.service()),
                        new Asked(both.kind().level(), both.key()),
                        both.answers()))
                .toList());
        return new Figures(told.services(), steps(area, told.questions()), told.all());
    }

    private List<OfStep> steps(AreaId area, Map<Asked, TwoSided.Alike> asked) {
        return Stream.of(Level.STRATEGIC, Level.INDIVIDUAL)
                .flatMap(level -> {
                    Model model = models.of(area, level);
                    return model.checks().stream().flatMap(check -> Stream.ofNullable(
                                    asked.get(new Asked(level, check.key())))
                            .map(alike -> new OfStep(level, model.number(check.near()), check.worker(), alike)));
                })
                .toList();
    }
}
