package uk.sidebyside.board.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/**
 * The section that the family seats write: what families say, or why there is nothing this time.
 *
 * @param bySeatOfFamilies whether a family seat writes it
 * @param byChair whether the chair writes it
 * @param familySeatsFilled how many family seats of the body somebody holds
 * @param packClosed whether the pack of the meeting has been closed
 */
public record WriteFamilyVoice(
        String words,
        String reasonForNone,
        boolean bySeatOfFamilies,
        boolean byChair,
        int familySeatsFilled,
        boolean packClosed) {

    /** Whoever may not write it finds no page: council staff, administrators and, as a rule, the chair. */
    public boolean mayWrite() {
        return bySeatOfFamilies || mayOnlyGiveTheReason();
    }

    /** With every family seat vacant, somebody must be able to say so, and nobody may speak for families. */
    private boolean mayOnlyGiveTheReason() {
        return !bySeatOfFamilies && byChair && familySeatsFilled == 0;
    }

    public List<Finding> findings() {
        if (packClosed) {
            return List.of(Finding.of("", "familyVoice.pack.closed", Sources.PACK));
        }
        List<Finding> findings = new ArrayList<>();
        if (mayOnlyGiveTheReason() && !words.isBlank()) {
            findings.add(Finding.of("words", "familyVoice.only.reason", Sources.FAMILY_VOICE));
        }
        if (words.isBlank() && reasonForNone.isBlank()) {
            findings.add(Finding.of("words", "familyVoice.words.or.reason", Sources.FAMILY_VOICE));
        }
        if (!words.isBlank() && !reasonForNone.isBlank()) {
            findings.add(Finding.of("reasonForNone", "familyVoice.not.both", Sources.FAMILY_VOICE));
        }
        return List.copyOf(findings);
    }
}
