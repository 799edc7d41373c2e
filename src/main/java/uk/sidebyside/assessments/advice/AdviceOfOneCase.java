package uk.sidebyside.assessments.advice;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

/** All advice of one case, as its page shows it: decided once, and in one transaction. */
@Service
public class AdviceOfOneCase {
    private final AdviceRequests requests;
    private final AdviceCare care;
    private final AdviceStore store;
    private final ReportFileStore files;

    AdviceOfOneCase(AdviceRequests requests, AdviceCare care, AdviceStore store, ReportFileStore files) {
        this.requests = requests;
        this.care = care;
        this.store = store;
        this.files = files;
    }

    /** @param files reports of advice that was sent */
    public record All(
            AdviceRequests.About about,
            List<AdviceRequest> asked,
            List<ReportFile> files,
            AdviceCare.Recorded recorded) {
        public All {
            asked = List.copyOf(asked);
            files = List.copyOf(files);
        }
    }

    /**
     * A look at the child's record, where the case is linked to one.
     *
     * @throws uk.sidebyside.access.NotFound for whoever may not open the case
     */
    @Transactional
    public All open(AreaId area, UUID caseId) {
        AdviceRequests.About about = requests.about(area, caseId);
        return new All(
                about,
                store.ofCase(area, caseId),
                files.ofCase(area, caseId).stream().filter(ReportFile::sent).toList(),
                care.recorded(area, caseId, about.request()));
    }
}
