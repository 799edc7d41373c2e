package uk.sidebyside.partnership.tools;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.shared.Ref;

/** What a tool is called when another room points at it. Everybody may see it, and so may save its file. */
@Component
class ToolRefResolver implements RefResolver {
    private final ToolStore store;

    ToolRefResolver(ToolStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ToolRefs.TOOL);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        refs.stream().collect(Collectors.groupingBy(Ref::area)).forEach((area, its) -> store.inArea(area).stream()
                .filter(tool -> its.contains(ToolRefs.of(area, tool.id())))
                .forEach(tool ->
                        resolved.put(ToolRefs.of(area, tool.id()), new Resolved(tool.name(), "/partnership/tools"))));
        return resolved;
    }
}
