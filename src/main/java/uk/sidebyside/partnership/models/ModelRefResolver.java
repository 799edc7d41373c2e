package uk.sidebyside.partnership.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.HasVersions;
import uk.sidebyside.thread.LinkTargets;

/** What versions of models are called when other rooms point at them. Everybody reads models. */
@Component
class ModelRefResolver implements RefResolver, HasVersions {
    private final PartnershipModels models;

    ModelRefResolver(PartnershipModels models) {
        this.models = models;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ModelRefs.MODEL);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty()) {
            return resolved;
        }
        AreaId area = refs.iterator().next().area();
        for (Model model : models.all(area)) {
            Ref ref = ModelRefs.of(area, model);
            if (refs.contains(ref)) {
                resolved.put(ref, new Resolved(title(model), "/partnership/model/" + model.code()));
            }
        }
        return resolved;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LinkTargets.Target> newest(Principal reader) {
        AreaId area = reader.inArea();
        return models.newest(area).stream()
                .map(model -> new LinkTargets.Target(ModelRefs.of(area, model), title(model)))
                .toList();
    }

    private static String title(Model model) {
        return model.name() + ", version " + model.version();
    }
}
