package uk.sidebyside.measures.open.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.PublishedTable;
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

    /** The newest figure that is told apart by a band. */
    public record BySplit(String band, @Nullable LocalDate from, LocalDate on, PublicTable.Split split) {}

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

    /** Of each band the newest, by the band's name. */
    public List<BySplit> splits() {
        List<BySplit> splits = new ArrayList<>();
        for (PublicTable.Figure figure : figures()) {
            figure.breakdowns().forEach((band, split) -> {
                if (splits.stream().noneMatch(each -> each.band().equals(band))) {
                    splits.add(new BySplit(band, figure.from(), figure.on(), split));
                }
            });
        }
        return splits;
    }
}
