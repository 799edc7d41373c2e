package uk.sidebyside.surveys;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.Ref;

/** What surveys are called when other rooms link to them. */
@Component
class SurveyRefResolver implements RefResolver {
    private final Surveys surveys;

    SurveyRefResolver(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(SurveyRefs.SURVEY);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        if (refs.isEmpty()) {
            return resolved;
        }
        Map<UUID, Survey> known = surveys.inArea(refs.iterator().next().area()).stream()
                .collect(Collectors.toMap(survey -> survey.id().value(), survey -> survey));
        for (Ref ref : refs) {
            Survey survey = known.get(ref.id());
            if (survey != null) {
                String address = "/surveys/" + ref.id() + (survey.counted() ? "/results" : "");
                resolved.put(ref, new Resolved(survey.title(), address));
            }
        }
        return resolved;
    }
}
