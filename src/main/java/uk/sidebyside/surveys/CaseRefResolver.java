package uk.sidebyside.surveys;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.Ref;

/** What complaints and compliments are called in the facts behind a figure, for those who keep the log alone. */
@Component
class CaseRefResolver implements RefResolver {
    static final String LOGGED_CASE = "logged-case";

    private final CaseStore cases;

    CaseRefResolver(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LOGGED_CASE);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty() || !SurveyDesk.runs(principal)) {
            return resolved;
        }
        Map<CaseId, LoggedCase> known = new HashMap<>();
        cases.inArea(refs.iterator().next().area()).forEach(one -> known.put(one.id(), one));
        for (Ref ref : refs) {
            LoggedCase one = known.get(new CaseId(ref.id()));
            if (one != null) {
                resolved.put(ref, new Resolved(one.kind().label() + " " + one.number(), "/complaints/log/" + ref.id()));
            }
        }
        return resolved;
    }
}
