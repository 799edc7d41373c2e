package uk.sidebyside.board.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/**
 * What must be in a pack before it is closed.
 *
 * @param equality who may be affected differently, and what is done about it
 * @param familyVoice what the family seats wrote for the meeting; blank while they wrote nothing
 * @param reasonForNone why there is nothing, in the words of a family seat or, where every family seat is vacant, of the
 *     chair
 */
public record ClosePack(
        boolean closed,
        String purpose,
        String recommendation,
        String summary,
        String equality,
        String familyVoice,
        String reasonForNone) {

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (closed) {
            return List.of(Finding.of("", "pack.already.closed", Sources.PACK));
        }
        if (purpose.isBlank()) {
            findings.add(Finding.of("purpose", "pack.needs.purpose", Sources.PACK));
        }
        if (recommendation.isBlank()) {
            findings.add(Finding.of("recommendation", "pack.needs.recommendation", Sources.PACK));
        }
        if (summary.isBlank()) {
            findings.add(Finding.of("summary", "pack.needs.summary", Sources.PACK));
        }
        if (SummaryLength.of(summary).tooLong()) {
            findings.add(Finding.of("summary", "pack.summary.long", Sources.PACK));
        }
        if (equality.isBlank()) {
            findings.add(Finding.of("equality", "pack.needs.equality", Sources.PACK));
        }
        if (familyVoice.isBlank() && reasonForNone.isBlank()) {
            findings.add(Finding.of("family-voice", "pack.needs.familyVoice", Sources.FAMILY_VOICE));
        }
        return List.copyOf(findings);
    }
}
