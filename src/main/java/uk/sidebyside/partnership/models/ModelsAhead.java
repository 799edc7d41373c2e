package uk.sidebyside.partnership.models;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.thread.LinkId;
import uk.sidebyside.thread.Linked;
import uk.sidebyside.thread.NextVersions;

/** What waits for the next version of a model, such as a theme of audits, and what a version took up (REQUIREMENTS R112). */
@Service
public class ModelsAhead {
    private final PartnershipModels models;
    private final NextVersions next;

    ModelsAhead(PartnershipModels models, NextVersions next) {
        this.models = models;
        this.next = next;
    }

    /** Of the newest version of a code, as far as the reader may see it. */
    @Transactional(readOnly = true)
    public NextVersions.Of of(AreaId area, Model newest) {
        return next.of(ModelRefs.of(area, newest), earlier(area, newest));
    }

    /** What waits for the next version of any model. */
    @Transactional(readOnly = true)
    public List<Linked> waiting(AreaId area) {
        return next.waiting(models.all(area).stream()
                .map(model -> ModelRefs.of(area, model))
                .toList());
    }

    /**
     * Says that the newest version of a code takes something up.
     *
     * @throws NotFound for whoever does not load models, and for what does not wait for it
     */
    @Transactional
    public void takeUp(AreaId area, String code, LinkId link) {
        PartnershipModels.mustAdminister();
        Model newest = models.byCode(area, code);
        next.takeUp(area, ModelRefs.of(area, newest), earlier(area, newest), link);
    }

    private List<Ref> earlier(AreaId area, Model newest) {
        return models.all(area).stream()
                .filter(model -> model.code().equals(newest.code()) && model.version() < newest.version())
                .map(model -> ModelRefs.of(area, model))
                .toList();
    }
}
