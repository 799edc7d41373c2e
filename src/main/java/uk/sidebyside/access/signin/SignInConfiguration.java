package uk.sidebyside.access.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {
    private static final String PRESENT = "pbkdf2-sha512-210k";
    private static final int SALT_BYTES = 16;
    private static final int ITERATIONS = 210_000;

    /**
     * PBKDF2 with OWASP's figures for SHA-512: in every Java, and unlike bcrypt it takes a long pass phrase whole. The
     * prefix lets a later choice stand beside this one; a hash of an older kind is renewed at its next sign-in.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        var pbkdf2 =
                new Pbkdf2PasswordEncoder("", SALT_BYTES, ITERATIONS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA512);
        return new DelegatingPasswordEncoder(PRESENT, Map.of(PRESENT, pbkdf2));
    }
}
