package uk.sidebyside.measures.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.PublicTable;

/** The newest figure that is told apart by a band, small numbers hidden. */
public record BySplit(String band, @Nullable LocalDate from, LocalDate on, PublicTable.Split split) {

    /** Of each band the newest. */
    public static List<BySplit> newest(PublicTable table) {
        List<BySplit> splits = new ArrayList<>();
        for (PublicTable.Figure figure : table.figures().reversed()) {
            figure.breakdowns().forEach((band, split) -> {
                if (splits.stream().noneMatch(each -> each.band().equals(band))) {
                    splits.add(new BySplit(band, figure.from(), figure.on(), split));
                }
            });
        }
        return splits;
    }
}
