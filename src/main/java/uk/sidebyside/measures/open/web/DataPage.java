package uk.sidebyside.measures.open.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.open.DataFile;
import uk.sidebyside.pages.Download;

/**
 * What there is as open data.
 *
 * @param feed the address of the feed of what is published
 */
public record DataPage(String area, List<Dataset> datasets, String feed) {

    /** @param newest null before anything was published */
    public record Dataset(Measure measure, @Nullable PublishedTable newest) {

        public Download csv() {
            return Download.csv("/data/" + measure.key() + ".csv", measure.name(), new DataFile(measure, newest).csv());
        }
    }
}
