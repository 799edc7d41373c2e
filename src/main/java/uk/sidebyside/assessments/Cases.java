package uk.sidebyside.assessments;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;

/** The cases of an area, for whoever leads the process of assessments and plans. */
@Service
public class Cases {
    private final BatchStore batch;
    private final Clock clock;

    Cases(BatchStore batch, Clock clock) {
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Writes down many cases at once with their history, as an import or the example has them; what they say is taken as it is.
     *
     * @throws org.springframework.dao.DuplicateKeyException where a reference or a person has a case already
     */
    @Transactional
    public void add(AreaId area, List<WholeCase> cases) {
        mustLead();
        batch.insert(area, cases, clock.instant());
    }

    /** @throws NotFound for whoever leads no cases */
    static void mustLead() {
        Principal by = Principals.current();
        boolean lead =
                by.has(Role.CASE_OFFICER) || by.kind() == Principal.Kind.JOB || by.kind() == Principal.Kind.OPERATOR;
        if (!lead) {
            throw new NotFound();
        }
    }
}
