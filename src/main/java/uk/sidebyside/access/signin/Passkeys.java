package uk.sidebyside.access.signin;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.PersonId;

/**
 * Passkeys: a device that is held and unlocked is both factors at once, so user verification is required. The protocol is
 * Spring Security's; the relying party is the host that is visited, since areas have hosts of their own.
 */
@Service
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int LABEL = 80;

    private final PasskeyStore store;
    private final AccountStore accounts;
    private final Clock clock;

    Passkeys(PasskeyStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param host without its port
     * @param origin as the browser says it: scheme, host and port
     */
    public record Site(String host, String origin) {}

    /** @param id as text for an address */
    public record Passkey(String id, String label, String lastUsed) {}

    @Transactional(readOnly = true)
    public List<Passkey> of(PersonId person) {
        return store.findByUserId(PasskeyStore.handle(person.value())).stream()
                .map(key -> new Passkey(
                        key.getCredentialId().toBase64UrlString(),
                        key.getLabel(),
                        DAY.format(key.getLastUsed().atZone(clock.getZone()))))
                .toList();
    }

    /** Does nothing to a passkey that is not the person's. */
    @Transactional
    public void remove(PersonId person, String id) {
        CredentialRecord key = store.findByCredentialId(Bytes.fromBase64(id));
        if (key != null && key.getUserEntityUserId().equals(PasskeyStore.handle(person.value()))) {
            store.delete(key.getCredentialId());
        }
    }

    @Transactional(readOnly = true)
    public PublicKeyCredentialCreationOptions creationOptions(Site site, PersonId person) {
        return creationOptions(site, person, null);
    }

    /** @param challenge the one that the browser was given */
    @Transactional
    public void add(
            Site site,
            PersonId person,
            String challenge,
            PublicKeyCredential<AuthenticatorAttestationResponse> credential,
            String label) {
        PublicKeyCredentialCreationOptions options = creationOptions(site, person, Bytes.fromBase64(challenge));
        String name = label.isBlank() ? "Passkey" : label.strip();
        var key = new RelyingPartyPublicKey(credential, name.substring(0, Math.min(LABEL, name.length())));
        operations(site, null).registerCredential(new ImmutableRelyingPartyRegistrationRequest(options, key));
    }

    private PublicKeyCredentialCreationOptions creationOptions(Site site, PersonId person, @Nullable Bytes challenge) {
        return operations(site, challenge)
                .createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(
                        named(person.value().toString())));
    }

    @Transactional(readOnly = true)
    public PublicKeyCredentialRequestOptions requestOptions(Site site) {
        return requestOptions(site, null);
    }

    /** The person whose passkey it is; empty where it does not prove anybody. */
    @Transactional
    public Optional<PersonId> proven(
            Site site, String challenge, PublicKeyCredential<AuthenticatorAssertionResponse> credential) {
        try {
            var options = requestOptions(site, Bytes.fromBase64(challenge));
            PublicKeyCredentialUserEntity user =
                    operations(site, null).authenticate(new RelyingPartyAuthenticationRequest(options, credential));
            return accounts.find(new PersonId(PasskeyStore.person(user.getId())))
                    .filter(account -> !account.closed())
                    .map(Account::person);
        } catch (RuntimeException e) {
            LOG.info("A passkey was refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private PublicKeyCredentialRequestOptions requestOptions(Site site, @Nullable Bytes challenge) {
        return operations(site, challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    /** @param challenge to be used again; null for a new one */
    private Webauthn4JRelyingPartyOperations operations(Site site, @Nullable Bytes challenge) {
        var operations = new Webauthn4JRelyingPartyOperations(
                new People(),
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(site.host())
                        .name("Side by Side")
                        .build(),
                Set.of(site.origin()));
        operations.setCustomizeCreationOptions(options -> {
            options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                    .residentKey(ResidentKeyRequirement.REQUIRED)
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build());
            if (challenge != null) {
                options.challenge(challenge);
            }
        });
        operations.setCustomizeRequestOptions(options -> {
            options.userVerification(UserVerificationRequirement.REQUIRED);
            if (challenge != null) {
                options.challenge(challenge);
            }
        });
        return operations;
    }

    private static Authentication named(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }

    /** People as the protocol knows them; they are kept elsewhere. */
    private final class People implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return user(PasskeyStore.person(handle));
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String person) {
            return user(UUID.fromString(person));
        }

        private @Nullable PublicKeyCredentialUserEntity user(UUID person) {
            return accounts.find(new PersonId(person))
                    .map(account -> ImmutablePublicKeyCredentialUserEntity.builder()
                            .id(PasskeyStore.handle(person))
                            .name(account.email() == null ? account.name() : account.email())
                            .displayName(account.name())
                            .build())
                    .orElse(null);
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException("People are not made here");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("People are not deleted here");
        }
    }
}
