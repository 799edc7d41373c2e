package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What a piece of joint partnership must say before it begins. */
public final class BeginPiece {
    private static final String LIMITS = "REQUIREMENTS R094";
    private static final String RECORD = "REQUIREMENTS R093";

    private BeginPiece() {}

    /** @param about whether the child, or the service, is known */
    public static List<Finding> check(
            String title, @Nullable PieceKind kind, Level level, boolean about, String fixed, String canChange) {
        List<Finding> findings = new ArrayList<>();
        if (title.isBlank()) {
            findings.add(Finding.of("title", "piece.needs.title", RECORD));
        }
        if (kind == null || kind.level() != level) {
            findings.add(Finding.of("kind", "piece.needs.kind", RECORD));
        }
        if (!about) {
            findings.add(Finding.of("service", "piece.needs.service", RECORD));
        }
        if (fixed.isBlank()) {
            findings.add(Finding.of("fixed", "piece.needs.fixed", LIMITS));
        }
        if (canChange.isBlank()) {
            findings.add(Finding.of("canChange", "piece.needs.can.change", LIMITS));
        }
        return findings;
    }
}
