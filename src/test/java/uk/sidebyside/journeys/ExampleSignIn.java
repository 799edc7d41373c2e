package uk.sidebyside.journeys;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Instant;

/** The long way round for the example's action owner: what {@code bin/start} prints for everybody to use. */
final class ExampleSignIn {
    static final String EMAIL = "jamila.farooqi@example.org";
    static final String PASSWORD = "three herons on the ouse";

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final int SECONDS_A_CODE_LASTS = 30;

    private ExampleSignIn() {}

    static String codeNow() throws CodeGenerationException {
        return codeNow(SECRET);
    }

    static String codeNow(String secret) throws CodeGenerationException {
        return new DefaultCodeGenerator().generate(secret, Instant.now().getEpochSecond() / SECONDS_A_CODE_LASTS);
    }
}
