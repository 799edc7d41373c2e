package uk.sidebyside.access.signin.web;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/**
 * The keys by which we prove to a provider who we are, where it accepts no shared secret ({@code private_key_jwt}): a file
 * in PKCS 8, named by {@code sidebyside.sign-in.<registration>.private-key}, with {@code key-id} beside it.
 */
@Component
class ProviderKeys {
    private final Environment settings;

    ProviderKeys(Environment settings) {
        this.settings = settings;
    }

    @Nullable
    JWK of(ClientRegistration registration) {
        String prefix = "sidebyside.sign-in." + registration.getRegistrationId();
        String file = settings.getProperty(prefix + ".private-key");
        return file == null ? null : read(Path.of(file), settings.getProperty(prefix + ".key-id"));
    }

    private static JWK read(Path file, @Nullable String keyId) {
        try (InputStream pem = Files.newInputStream(file)) {
            var key = (RSAPrivateCrtKey)
                    Objects.requireNonNull(RsaKeyConverters.pkcs8().convert(pem));
            var open = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return new RSAKey.Builder(open).privateKey(key).keyID(keyId).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not an RSA key: " + file, e);
        }
    }
}
