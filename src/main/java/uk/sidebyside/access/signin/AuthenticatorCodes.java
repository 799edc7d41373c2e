package uk.sidebyside.access.signin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.qr.QrData;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.rules.CodeSteps;
import uk.sidebyside.access.rules.TypedCode;

/** Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds, as every app knows them). */
public final class AuthenticatorCodes {
    private static final DefaultCodeGenerator CODES = new DefaultCodeGenerator();

    private AuthenticatorCodes() {}

    static String newSecret() {
        return new DefaultSecretGenerator().generate();
    }

    /** The step of which this is the code, if it may be used now. */
    static Optional<Long> stepOf(String typed, String secret, @Nullable Long lastUsed, Instant now) {
        byte[] code = TypedCode.normal(typed).getBytes(StandardCharsets.UTF_8);
        return CodeSteps.acceptable(now, lastUsed).stream()
                .filter(step -> MessageDigest.isEqual(code, at(secret, step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The code that an app with this secret shows at that moment. */
    public static String at(String secret, Instant moment) {
        return at(secret, Math.floorDiv(moment.getEpochSecond(), CodeSteps.SECONDS));
    }

    private static String at(String secret, long step) {
        try {
            return CODES.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException("This secret makes no codes", e);
        }
    }

    /**
     * The picture that an app reads: a path of one-unit squares.
     *
     * @param side units from edge to edge, the quiet margin included
     */
    public record Picture(int side, String path) {}

    static Picture picture(String secret, String email) {
        String address = new QrData.Builder()
                .label("Side by Side: " + email)
                .issuer("Side by Side")
                .secret(secret)
                .build()
                .getUri();
        try {
            var matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1);
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Picture(matrix.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException("An address of this length fits into the picture", e);
        }
    }
}
