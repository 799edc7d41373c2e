package uk.sidebyside.needs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Areas;
import uk.sidebyside.needs.rules.AreaCodes;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.shared.AreaId;

/**
 * The wards and small areas of a council, their codes and their shapes, which come with the program in files that
 * {@code bin/vendor-geography} made. A council whose files are not there has no maps yet.
 */
@Component
public class Geography {
    private final Areas areas;
    private final Map<String, Optional<Sheet>> sheets = new ConcurrentHashMap<>();

    Geography(Areas areas) {
        this.areas = areas;
    }

    /**
     * A council drawn on a sheet.
     *
     * @param borders of wards and of the council, along the borders of small areas, as an SVG path
     */
    public record Sheet(int width, int height, String borders, List<Shape> shapes, AreaCodes codes) {
        public Sheet {
            shapes = List.copyOf(shapes);
        }

        /** The shapes of a level: wards by name, small areas by code. The council as a whole has none. */
        public List<Shape> of(Level level) {
            return shapes.stream().filter(shape -> shape.level() == level).toList();
        }
    }

    /**
     * @param ward the code of the ward that a small area lies in, or most of it; blank for a ward
     * @param x where a number has most room, on the sheet
     * @param path as SVG draws it
     */
    public record Shape(Level level, String code, String name, String ward, int x, int y, String path) {}

    /** The sheet of an area's council; empty where the area has no code or the program no files of it. */
    public Optional<Sheet> of(AreaId area) {
        return areas.code(area, "ons").flatMap(code -> sheets.computeIfAbsent(code, Geography::read));
    }

    private static Optional<Sheet> read(String council) {
        if (!council.matches("[A-Z]\\d{8}") || Geography.class.getResource(path(council, "areas.csv")) == null) {
            return Optional.empty();
        }
        List<Shape> shapes = new ArrayList<>();
        Map<String, String> wards = new HashMap<>();
        Map<String, String> small = new HashMap<>();
        for (NamedCsvRecord row : rows(council, "areas.csv")) {
            Shape shape = shape(row);
            shapes.add(shape);
            if (shape.level() == Level.WARD) {
                wards.put(shape.code(), shape.name());
            } else {
                small.put(shape.code(), shape.ward());
            }
        }
        NamedCsvRecord sheet = rows(council, "sheet.csv").getFirst();
        return Optional.of(new Sheet(
                Integer.parseInt(sheet.getField("width")),
                Integer.parseInt(sheet.getField("height")),
                sheet.getField("borders"),
                shapes,
                new AreaCodes(council, wards, small, retired(council))));
    }

    private static Shape shape(NamedCsvRecord row) {
        return new Shape(
                row.getField("level").equals("ward") ? Level.WARD : Level.LSOA,
                row.getField("code"),
                row.getField("name"),
                row.getField("ward"),
                Integer.parseInt(row.getField("x")),
                Integer.parseInt(row.getField("y")),
                row.getField("path"));
    }

    private static Map<String, AreaCodes.Retired> retired(String council) {
        Map<String, AreaCodes.Retired> retired = new HashMap<>();
        for (NamedCsvRecord row : rows(council, "retired.csv")) {
            String code = row.getField("code");
            List<String> became = List.of(row.getField("became").split(" "));
            retired.put(
                    code,
                    new AreaCodes.Retired(
                            code, row.getField("name"), row.getField("change").equals("S"), became));
        }
        return retired;
    }

    private static List<NamedCsvRecord> rows(String council, String file) {
        try (InputStream in = Geography.class.getResourceAsStream(path(council, file));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(
                                java.util.Objects.requireNonNull(in, file), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String council, String file) {
        return "/geography/" + council + "/" + file;
    }
}
