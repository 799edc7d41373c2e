package uk.sidebyside.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of a file: whether anybody's software can read it (PDF/UA-1), and whether it can be kept (PDF/A-3a). */
public final class VeraPdf {

    private VeraPdf() {}

    public static void passes(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getFailedChecks().keySet() + " "
                            + result.getTestAssertions().stream()
                                    .limit(5)
                                    .map(each -> each.getMessage() + " at " + each.getLocation())
                                    .toList())
                    .isTrue();
        }
    }
}
