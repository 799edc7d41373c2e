package uk.sidebyside.assessments.advice;

import java.util.UUID;
import uk.sidebyside.evidence.Evidence;

/**
 * A report that was attached to advice as a file.
 *
 * @param bytes its length
 * @param sent whether it went with the advice; until then it is its writer's alone
 */
public record ReportFile(UUID id, AdviceId of, String name, String mediaType, long bytes, boolean sent) {

    /** What one gets, to stand beside the link: "PDF, 0.7 MB". */
    public String words() {
        return new Evidence.File(name, mediaType, bytes).words();
    }

    public String at() {
        return "/advice/" + of + "/report/" + id + "/file";
    }
}
