package uk.sidebyside.audits.quality.web;

import java.util.List;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.SampleSheets.ResultsSheet;

/**
 * What a sample shows of one standard, with its neighbours.
 *
 * @param place of the standard among all of them, from 0
 */
public record ResultsOfStandardPage(PlanSample sample, List<ResultsOfStandard> all, int place) {

    /** @throws NotFound for a standard that the framework of the sample does not have */
    static ResultsOfStandardPage of(ResultsSheet sheet, String key) {
        int place = sheet.found().framework().place(key);
        if (place == 0) {
            throw new NotFound();
        }
        return new ResultsOfStandardPage(sheet.found().sample(), ResultsOfStandard.all(sheet.found()), place - 1);
    }

    public ResultsOfStandard shown() {
        return all.get(place);
    }

    public String at() {
        return sample.at() + "/results";
    }

    public boolean hasNext() {
        return place + 1 < all.size();
    }

    public ResultsOfStandard next() {
        return all.get(place + 1);
    }
}
