package uk.sidebyside.measures.published.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PublishedBreakdown.Band;
import uk.sidebyside.measures.published.PublishedParts;
import uk.sidebyside.measures.published.PublishedSeries;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;

/** A published breakdown as a file: the same figures as the page, small ones left out here as there. */
final class PartsFile {
    static final List<String> COLUMNS = List.of(
            "measure", "by", "band", "area_code", "area", "year", "n", "of", "percent", "counts", "note", "release");

    private PartsFile() {}

    static List<List<@Nullable Object>> rows(Benchmark benchmark, PublishedParts parts) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Stream.concat(benchmark.compared().stream(), benchmark.neighbours().stream())
                .distinct()
                .forEach(area -> parts.years(area)
                        .forEach(year -> parts.breakdown().bands().forEach(band -> {
                            PublishedSeries.Point point = parts.at(band, area, year);
                            if (point != null) {
                                rows.add(row(benchmark, parts, band, area, year, point));
                            }
                        })));
        return rows;
    }

    private static List<@Nullable Object> row(
            Benchmark benchmark,
            PublishedParts parts,
            Band band,
            StatisticsArea area,
            int year,
            PublishedSeries.Point point) {
        boolean small = parts.isSmall(band, area, year);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(benchmark.measure().key());
        row.add(band.by());
        row.add(band.name());
        row.add(area.code());
        row.add(area.name());
        row.add(year);
        row.add(small ? null : point.value().n().text());
        row.add(small ? null : point.value().of().text());
        row.add(small ? null : point.value().percent().text());
        row.add(point.figure() == null ? "no" : "yes");
        row.add(small ? "a number from 1 to 4, not repeated here" : point.leftOut());
        row.add(point.value().release());
        return row;
    }
}
