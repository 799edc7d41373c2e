package uk.sidebyside.access.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.PersonId;

/** Who somebody is at other providers of identity: by issuer and subject, never by an address of e-mail. */
@Service
public class Identities {
    private final IdentityStore store;
    private final Clock clock;

    Identities(IdentityStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param provider what people call the provider */
    public record Identity(String issuer, String subject, String provider) {}

    /** The person whose open account it is linked to. */
    @Transactional(readOnly = true)
    public Optional<PersonId> find(Identity identity) {
        return store.find(identity.issuer(), identity.subject());
    }

    /** False where it is somebody's already; then nothing changes. */
    @Transactional
    public boolean link(PersonId person, Identity identity) {
        return store.insert(identity, person, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Identity> of(PersonId person) {
        return store.of(person);
    }
}
