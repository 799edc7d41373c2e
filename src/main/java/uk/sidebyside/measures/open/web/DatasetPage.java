package uk.sidebyside.measures.open.web;

import java.util.List;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.open.BySplit;
import uk.sidebyside.measures.open.DataFile;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.pages.Download;

/**
 * The files of one measure, and its newest figures as tables.
 *
 * @param versions the newest first
 * @param feed the address of the feed of what is published of it
 */
public record DatasetPage(Measure measure, List<PublishedTable> versions, String feed) {

    public Download csv() {
        return Download.csv("/data/" + measure.key() + ".csv", measure.name(), new DataFile(measure, newest()).csv());
    }

    public Download csv(PublishedTable version) {
        return Download.csv(
                "/data/" + measure.key() + "/" + version.versionOn() + ".csv",
                measure.name(),
                new DataFile(measure, version).csv());
    }

    public PublishedTable newest() {
        return versions.getFirst();
    }

    public List<PublicTable.Figure> figures() {
        return newest().table().figures().reversed();
    }

    /** Of each band the newest. */
    public List<BySplit> splits() {
        return BySplit.newest(newest().table());
    }
}
