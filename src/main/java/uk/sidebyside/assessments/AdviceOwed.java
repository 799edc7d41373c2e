package uk.sidebyside.assessments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.shared.AreaId;

/** Learns how cases go on: advice is owed as long as the assessment runs for which it was asked. The package of advice contributes the one bean. */
public interface AdviceOwed {

    /**
     * In the transaction of the change. A thousand cases at a time.
     *
     * @param cases with what makes their lives
     */
    void follows(AreaId area, Map<UUID, List<CaseEvent>> cases);
}
