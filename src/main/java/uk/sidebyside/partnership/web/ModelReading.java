package uk.sidebyside.partnership.web;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.partnership.models.ModelsAhead;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.tools.Tools;
import uk.sidebyside.shared.AreaId;

/** Reads what the page of a model shows in one transaction: the database hears once who asks. */
@Component
class ModelReading {
    private final PartnershipModels models;
    private final ModelsAhead ahead;
    private final Tools tools;

    ModelReading(PartnershipModels models, ModelsAhead ahead, Tools tools) {
        this.models = models;
        this.ahead = ahead;
        this.tools = tools;
    }

    /**
     * The newest version of a code.
     *
     * @throws NotFound for a code that the area does not have
     */
    @Transactional(readOnly = true)
    public ModelPage read(AreaId area, String code, boolean mayLoad) {
        Model model = models.byCode(area, code);
        return new ModelPage(
                model, models.agreedWords(area, model), tools.bySteps(area, model), ahead.of(area, model), mayLoad);
    }
}
