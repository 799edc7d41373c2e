package uk.sidebyside.audits.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** What a plan of a sample is called when other rooms point at it: its number and its sample, and not its reference. */
@Component
class QualityRefResolver implements RefResolver {
    private final SampleStore samples;

    QualityRefResolver(SampleStore samples) {
        this.samples = samples;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(QualityRefs.SAMPLED_PLAN);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty() || !principal.signedIn()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        samples.titles(area, refs.stream().map(Ref::id).toList())
                .forEach((plan, title) -> resolved.put(
                        QualityRefs.of(area, plan), new Resolved(title, "/audits/plans/plan/" + plan.value())));
        return resolved;
    }
}
