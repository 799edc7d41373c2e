package uk.sidebyside.measures.open.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.PublicTables;
import uk.sidebyside.measures.PublishedTable;
import uk.sidebyside.measures.open.DataFile;
import uk.sidebyside.measures.open.DataRefs;
import uk.sidebyside.pages.Unchanged;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.CsvMetadata;
import uk.sidebyside.shared.Ref;

/**
 * Measures as open data: the newest table of each and every dated version, as CSV, JSON and with metadata. Whoever asks gets what the
 * public gets: a measure for members is not here.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class DataController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType CSVM = MediaType.parseMediaType(CsvMetadata.MEDIA_TYPE);

    private final Measures measures;
    private final PublicTables tables;
    private final Areas areas;
    private final JsonMapper json;

    DataController(Measures measures, PublicTables tables, Areas areas, JsonMapper json) {
        this.measures = measures;
        this.tables = tables;
        this.areas = areas;
        this.json = json;
    }

    @GetMapping("/data")
    ModelAndView index(Principal principal) {
        AreaId area = principal.inArea();
        List<Measure> open = measures.all(area).stream()
                .filter(measure -> measure.audience() == Measure.Audience.PUBLIC)
                .toList();
        Map<MeasureId, PublishedTable> newest = tables.newest(area, open, null);
        return new ModelAndView(
                "measures/data",
                "page",
                new DataPage(
                        areas.byId(area).name(),
                        open.stream()
                                .map(measure -> new DataPage.Dataset(measure, newest.get(measure.id())))
                                .toList(),
                        feed(DataRefs.openData(area))));
    }

    @GetMapping("/data/{key:[a-z0-9-]+}")
    ModelAndView dataset(@PathVariable String key, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        return new ModelAndView(
                "measures/dataset",
                "page",
                new DatasetPage(
                        measure,
                        tables.versions(area, measure).reversed(),
                        feed(DataRefs.dataset(area, measure.id()))));
    }

    private static String feed(Ref topic) {
        return "/changes.atom?topic=" + topic.local();
    }

    @GetMapping("/data/{key:[a-z0-9-]+}.csv")
    @Nullable
    ResponseEntity<byte[]> csv(@PathVariable String key, Principal principal, WebRequest request) {
        Measure measure = find(principal.inArea(), key);
        return csv(measure, newest(principal.inArea(), measure), false, request);
    }

    @GetMapping("/data/{key:[a-z0-9-]+}/{on:[0-9-]+}.csv")
    @Nullable
    ResponseEntity<byte[]> csv(
            @PathVariable String key, @PathVariable String on, Principal principal, WebRequest request) {
        Measure measure = find(principal.inArea(), key);
        return csv(measure, version(principal.inArea(), measure, on), true, request);
    }

    @GetMapping("/data/{key:[a-z0-9-]+}.json")
    @Nullable
    ResponseEntity<byte[]> json(@PathVariable String key, Principal principal, WebRequest request) {
        Measure measure = find(principal.inArea(), key);
        return json(principal.inArea(), measure, newest(principal.inArea(), measure), false, request);
    }

    @GetMapping("/data/{key:[a-z0-9-]+}/{on:[0-9-]+}.json")
    @Nullable
    ResponseEntity<byte[]> json(
            @PathVariable String key, @PathVariable String on, Principal principal, WebRequest request) {
        Measure measure = find(principal.inArea(), key);
        return json(principal.inArea(), measure, version(principal.inArea(), measure, on), true, request);
    }

    @GetMapping("/data/{key:[a-z0-9-]+}.csv-metadata.json")
    @Nullable
    ResponseEntity<byte[]> metadata(@PathVariable String key, Principal principal, WebRequest request) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        return metadata(area, measure, newest(area, measure), measure.key() + ".csv", request);
    }

    @GetMapping("/data/{key:[a-z0-9-]+}/{on:[0-9-]+}.csv-metadata.json")
    @Nullable
    ResponseEntity<byte[]> metadata(
            @PathVariable String key, @PathVariable String on, Principal principal, WebRequest request) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        return metadata(area, measure, version(area, measure, on), on + ".csv", request);
    }

    private Measure find(AreaId area, String key) {
        return measures.find(area, key)
                .filter(measure -> measure.audience() == Measure.Audience.PUBLIC)
                .orElseThrow(NotFound::new);
    }

    private @Nullable PublishedTable newest(AreaId area, Measure measure) {
        return tables.newest(area, List.of(measure), null).get(measure.id());
    }

    private PublishedTable version(AreaId area, Measure measure, String on) {
        try {
            return tables.version(area, measure, LocalDate.parse(on)).orElseThrow(NotFound::new);
        } catch (DateTimeParseException noDay) {
            throw new NotFound();
        }
    }

    private static @Nullable ResponseEntity<byte[]> csv(
            Measure measure, @Nullable PublishedTable table, boolean dated, WebRequest request) {
        String version = dated && table != null ? "/" + table.versionOn() : "";
        String address = "/data/" + measure.key() + version + ".csv-metadata.json";
        return answer(request, new DataFile(measure, table).csv(), table, body -> body.contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name(measure, version) + ".csv")
                                .build()
                                .toString())
                .header(HttpHeaders.LINK, CsvMetadata.describedBy(address)));
    }

    private static String name(Measure measure, String version) {
        return measure.key() + version.replace('/', '-');
    }

    private @Nullable ResponseEntity<byte[]> json(
            AreaId area, Measure measure, @Nullable PublishedTable table, boolean dated, WebRequest request) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("measure", measure.key());
        document.put("title", measure.name());
        document.put("definition", measure.definition());
        document.put("numerator", measure.numeratorWords());
        document.put("denominator", measure.denominatorWords());
        document.put("unit", measure.unit().name().toLowerCase(Locale.ROOT));
        document.put("direction", measure.direction().name().toLowerCase(Locale.ROOT));
        document.put("fed_by", measure.fedBy().name().toLowerCase(Locale.ROOT));
        document.put("source", measure.sourceWords());
        document.put("refresh", measure.refresh().name().toLowerCase(Locale.ROOT));
        document.put("quality_note", measure.qualityNote());
        document.put("legal_basis", measure.legalBasis());
        document.put("publisher", areas.byId(area).name());
        document.put("licence", CsvMetadata.LICENCE);
        document.put("version", table == null ? null : table.versionOn().toString());
        if (!dated) {
            document.put(
                    "versions",
                    tables.versions(area, measure).stream()
                            .map(each -> each.versionOn().toString())
                            .toList());
        }
        document.put("figures", new DataFile(measure, table).figuresAsData());
        byte[] content = json.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        return answer(request, content, table, body -> body.contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        name(measure, dated && table != null ? "/" + table.versionOn() : "") + ".json")
                                .build()
                                .toString()));
    }

    private @Nullable ResponseEntity<byte[]> metadata(
            AreaId area, Measure measure, @Nullable PublishedTable table, String url, WebRequest request) {
        var metadata = new CsvMetadata(
                url,
                measure.name(),
                (measure.definition().isBlank() ? measure.name() : measure.definition())
                        + " Numbers of people from 1 to 4 are not shown, nor what would give them away.",
                areas.byId(area).name(),
                table == null ? null : table.versionOn(),
                DataFile.COLUMNS,
                List.of("period_end", "band", "band_value"));
        byte[] content = json.writeValueAsString(metadata.document()).getBytes(StandardCharsets.UTF_8);
        return answer(request, content, table, body -> body.contentType(CSVM));
    }

    /** Public for every site to read, and spared where the reader has it already. */
    private static @Nullable ResponseEntity<byte[]> answer(
            WebRequest request,
            byte[] content,
            @Nullable PublishedTable table,
            java.util.function.UnaryOperator<ResponseEntity.BodyBuilder> with) {
        return Unchanged.or(request, content, () -> {
            ResponseEntity.BodyBuilder answer = with.apply(ResponseEntity.ok()
                    .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                    .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic()));
            return table == null
                    ? answer
                    : answer.lastModified(
                            table.versionOn().atStartOfDay(ZoneOffset.UTC).toInstant());
        });
    }
}
