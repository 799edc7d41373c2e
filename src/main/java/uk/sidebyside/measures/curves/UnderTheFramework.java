package uk.sidebyside.measures.curves;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.RefResolver;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactSource;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Services that are held against the outcomes framework, of those that were newly bought or bought again. */
@Component
class UnderTheFramework implements FactSource, RefResolver {
    static final String ADDRESS = "/measures/curves/services";
    private static final String KIND = "commissioned-service";

    private final CommissionedServiceStore store;
    private final LocalServices services;

    UnderTheFramework(CommissionedServiceStore store, LocalServices services) {
        this.store = store;
        this.services = services;
    }

    @Override
    public SourceKey key() {
        return new SourceKey("measures.framework");
    }

    @Override
    public String words() {
        return "services held against the outcomes framework, of those newly bought or bought again";
    }

    @Override
    public Counts counts() {
        return Counts.FROM_ITS_DAY;
    }

    @Override
    public void all(AreaId area, Consumer<Fact> each) {
        store.all(area, CommissionedServices.byId(services, area))
                .forEach(one -> one.facts().forEach(each));
    }

    @Override
    public Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        return subjects.stream().collect(Collectors.toMap(subject -> subject, subject -> new Ref(area, KIND, subject)));
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Ref, Resolved> resolve(Collection<Ref> refs, Principal principal) {
        Map<Ref, Resolved> resolved = new HashMap<>();
        refs.stream().map(Ref::area).distinct().forEach(area -> store.all(
                        area, CommissionedServices.byId(services, area))
                .forEach(one -> resolved.put(new Ref(area, KIND, one.id()), new Resolved(one.name(), ADDRESS))));
        resolved.keySet().retainAll(refs);
        return resolved;
    }
}
