package uk.sidebyside.partnership.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** You said, we did, because: no silent no (REQUIREMENTS R100, DESIGN 1). */
public final class SaidAndDone {
    private static final String SOURCE = "REQUIREMENTS R100";

    private SaidAndDone() {}

    public static List<Finding> check(String said, @Nullable Became became, String did, String because) {
        List<Finding> findings = new ArrayList<>();
        if (said.isBlank()) {
            findings.add(Finding.of("said", "said.needs.said", SOURCE));
        }
        if (became == null) {
            findings.add(Finding.of("became", "said.needs.became", SOURCE));
            return findings;
        }
        if (did.isBlank() && (became == Became.USED || became == Became.PARTLY)) {
            findings.add(Finding.of("did", "said.needs.did", SOURCE));
        }
        if (because.isBlank() && (became == Became.PARTLY || became == Became.NOT_POSSIBLE)) {
            findings.add(Finding.of("because", "said.needs.because", SOURCE));
        }
        return findings;
    }
}
