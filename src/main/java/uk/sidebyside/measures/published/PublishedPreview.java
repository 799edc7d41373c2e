package uk.sidebyside.measures.published;

import java.time.LocalDate;
import java.util.List;

/**
 * What would become of a published file.
 *
 * @param figures how many figures are in it for which the mapping asks
 * @param fresh figures that nobody had
 * @param confirmed figures of which another release says the same
 * @param unchanged figures that are loaded already
 * @param revised figures that another load said otherwise
 * @param asked what must be decided first
 * @param faults rows that can't be used; where there is one, nothing is loaded
 */
public record PublishedPreview(
        int release,
        LocalDate datedOn,
        String fileName,
        List<TableRead> tables,
        List<String> notOurs,
        int figures,
        int areas,
        List<Integer> years,
        int notAvailable,
        int notApplicable,
        int fresh,
        int confirmed,
        int unchanged,
        List<Revision> revised,
        List<Asked> asked,
        List<String> faults) {

    /** @param measures each measure with the column that it is read from */
    public record TableRead(String name, int rows, List<String> measures, List<String> notes) {}

    public record Revision(String measure, String area, int year, String was, String becomes) {}

    /**
     * @param id by which it is answered
     * @param kind the same for all of one kind
     * @param kindWords what the kind is called
     * @param leaveOut whether it can't be right, so that leaving it out is proposed
     * @param always whether it can't be taken at all
     */
    public record Asked(
            String id,
            String kind,
            String kindWords,
            String measure,
            String area,
            int year,
            String words,
            boolean leaveOut,
            boolean always) {}

    /** Whether loading it would change anything. */
    public boolean changes() {
        return fresh + confirmed + revised.size() > 0;
    }
}
