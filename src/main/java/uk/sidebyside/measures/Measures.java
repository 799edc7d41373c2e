package uk.sidebyside.measures;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;

/** The measures of an area. Those for members are not there for anybody else. */
@Service
public class Measures {
    private final MeasureStore store;

    Measures(MeasureStore store) {
        this.store = store;
    }

    /** In their order: one statement. */
    @Transactional(readOnly = true)
    public List<Measure> all(AreaId area) {
        return store.all(area, member());
    }

    @Transactional(readOnly = true)
    public Optional<Measure> find(AreaId area, String key) {
        return store.find(area, key, member());
    }

    private static boolean member() {
        Principal principal = Principals.current();
        return principal.kind() != Principal.Kind.PUBLIC
                && (principal.kind() != Principal.Kind.ACCOUNT || !principal.seats().isEmpty());
    }
}
