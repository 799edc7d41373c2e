package uk.sidebyside.journeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** An authenticator that the browser plays, as Chromium's developer tools do. */
record Authenticator(CDPSession tools, String id) {
    static Authenticator of(CDPSession tools, boolean knowsItsHolder) {
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", knowsItsHolder);
        options.addProperty("isUserVerified", knowsItsHolder);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject add = new JsonObject();
        add.add("options", options);
        String id = tools.send("WebAuthn.addVirtualAuthenticator", add)
                .get("authenticatorId")
                .getAsString();
        return new Authenticator(tools, id);
    }

    /** Gives it a passkey for this host that no server ever saw. */
    void withAKeyOfItsOwn() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            JsonObject credential = new JsonObject();
            credential.addProperty("credentialId", base64("a key of a stranger".getBytes(StandardCharsets.UTF_8)));
            credential.addProperty("isResidentCredential", true);
            credential.addProperty("rpId", "localhost");
            credential.addProperty(
                    "privateKey", base64(keys.generateKeyPair().getPrivate().getEncoded()));
            credential.addProperty("userHandle", base64(new byte[16]));
            credential.addProperty("signCount", 1);
            JsonObject add = new JsonObject();
            add.addProperty("authenticatorId", id);
            add.add("credential", credential);
            tools.send("WebAuthn.addCredential", add);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
