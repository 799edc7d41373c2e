package uk.sidebyside.access;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.rules.HeaderColour;
import uk.sidebyside.access.rules.LogoFile;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** What makes an area's pages its own: the logo and the colour of the header. */
@Service
public class Looks {
    private final LookStore store;

    Looks(LookStore store) {
        this.store = store;
    }

    @SuppressWarnings("ArrayRecordComponent")
    public record Logo(String mediaType, byte[] bytes) {}

    /**
     * @param typed a colour as {@code #0f5257}; blank for our own
     * @throws SettingRefused where it is no colour, or white words on it could not be read
     */
    @Transactional
    public void chooseColour(AreaId area, String typed) {
        if (typed.isBlank()) {
            store.saveColour(area, null);
            return;
        }
        HeaderColour colour = HeaderColour.read(typed)
                .orElseThrow(() ->
                        new SettingRefused(List.of(Finding.of("colour", "colour.of.no.kind", "docs/rules/access.md"))));
        SettingRefused.unless(colour.check());
        store.saveColour(area, colour.hex());
    }

    /** @throws SettingRefused where it is no picture of a kind that is taken, too large, or could run */
    @Transactional
    public void chooseLogo(AreaId area, byte[] content) {
        LogoFile.Judged judged = LogoFile.judge(content);
        SettingRefused.unless(judged.findings());
        store.saveLogo(area, new Logo(judged.mediaType(), content), sha256(content));
    }

    /** Our own mark stands there again. */
    @Transactional
    public void removeLogo(AreaId area) {
        store.saveLogo(area, null, null);
    }

    @Transactional(readOnly = true)
    public Optional<Logo> logo(AreaId area, String sha256) {
        return store.logo(area, sha256);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
