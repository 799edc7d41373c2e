package uk.sidebyside.audits.quality;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What a plan of a sample is called when other rooms point at it: its number and its sample, and not its reference. A theme is called
 * by its title, to those who read it.
 */
@Component
class QualityRefResolver implements RefResolver {
    private final SampleStore samples;
    private final QualityThemeStore themes;

    QualityRefResolver(SampleStore samples, QualityThemeStore themes) {
        this.samples = samples;
        this.themes = themes;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(QualityRefs.SAMPLED_PLAN, QualityRefs.THEME);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty() || !principal.signedIn()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        List<UUID> plans = ids(refs, QualityRefs.SAMPLED_PLAN);
        if (!plans.isEmpty()) {
            samples.titles(area, plans)
                    .forEach((plan, title) -> resolved.put(
                            QualityRefs.of(area, plan), new Resolved(title, "/audits/plans/plan/" + plan.value())));
        }
        List<UUID> found = ids(refs, QualityRefs.THEME);
        if (!found.isEmpty() && !principal.seats().isEmpty()) {
            themes.titles(area, found)
                    .forEach((theme, title) -> resolved.put(
                            QualityRefs.of(area, theme), new Resolved(title, "/audits/plans/theme/" + theme.value())));
        }
        return resolved;
    }

    private static List<UUID> ids(Collection<Ref> refs, String kind) {
        return refs.stream().filter(ref -> ref.kind().equals(kind)).map(Ref::id).toList();
    }
}
