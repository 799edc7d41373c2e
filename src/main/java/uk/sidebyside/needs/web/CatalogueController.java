package uk.sidebyside.needs.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.Licence;
import uk.sidebyside.needs.NeedsRefs;
import uk.sidebyside.needs.Resource;
import uk.sidebyside.needs.Resources;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * The collection of resources for machines: a catalogue in the words of schema.org, which search engines for data read and
 * which maps onto DCAT. The same resources and tables as on the pages, through the same facades.
 */
@RestController
@AllowedTo(Role.PUBLIC)
class CatalogueController {
    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");

    private final Resources resources;
    private final FigureTables tables;
    private final EvidenceItems evidence;
    private final Areas areas;
    private final SiteAddress site;
    private final Clock clock;
    private final JsonMapper json;

    CatalogueController(
            Resources resources,
            FigureTables tables,
            EvidenceItems evidence,
            Areas areas,
            SiteAddress site,
            Clock clock,
            JsonMapper json) {
        this.site = site;
        this.resources = resources;
        this.tables = tables;
        this.evidence = evidence;
        this.areas = areas;
        this.clock = clock;
        this.json = json;
    }

    @GetMapping("/needs/catalogue.json")
    ResponseEntity<String> catalogue(Principal principal) {
        AreaId area = principal.inArea();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.put("@type", "DataCatalog");
        document.put(
                "name",
                "What children and young people need in " + areas.byId(area).name());
        document.put("url", site.of(area, "/needs"));
        List<Resource> all = resources.inArea(area);
        Map<Ref, List<Evidence>> files = evidence.of(
                all.stream().map(one -> NeedsRefs.of(area, one.id())).toList());
        List<Map<String, Object>> datasets = new ArrayList<>();
        List<Map<String, Object>> narratives = new ArrayList<>();
        for (Resource one : all) {
            (one.kind() == Resource.Kind.DATASET ? datasets : narratives)
                    .add(described(area, one, files.getOrDefault(NeedsRefs.of(area, one.id()), List.of())));
        }
        tables.inArea(area).forEach(table -> datasets.add(described(area, table)));
        document.put("dataset", datasets);
        document.put("hasPart", narratives);
        return ResponseEntity.ok().contentType(JSON_LD).body(json.writeValueAsString(document));
    }

    private Map<String, Object> described(AreaId area, Resource one, List<Evidence> files) {
        String address = site.of(area, "/needs/resource/" + one.id().value());
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("@type", one.kind() == Resource.Kind.DATASET ? "Dataset" : "Report");
        words.put("@id", address);
        words.put("name", one.title());
        words.put("description", one.about().isBlank() ? one.title() : one.about());
        words.put("publisher", organisation(one.publisher()));
        licence(words, one.licence());
        words.put("temporalCoverage", one.period());
        words.put("spatialCoverage", one.geography());
        words.put("isBasedOn", one.source());
        words.put("dateModified", day(one.changedAt()));
        List<Map<String, Object>> downloads = new ArrayList<>();
        if (!one.link().isBlank()) {
            words.put("sameAs", one.link());
        }
        for (Evidence file : files) {
            if (file.content() instanceof Evidence.File content) {
                downloads.add(download(site.of(area, "/evidence/" + file.id().value() + "/file"), content.mediaType()));
            }
        }
        if (!downloads.isEmpty()) {
            words.put("distribution", downloads);
        }
        return words;
    }

    private Map<String, Object> described(AreaId area, FigureTables.Head table) {
        String address = site.of(area, "/needs/map/" + table.key());
        FigureTables.Words about = table.words();
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("@type", "Dataset");
        words.put("@id", address);
        words.put("name", about.title());
        words.put("description", about.notes().isBlank() ? about.title() : about.notes());
        words.put("publisher", organisation(about.publisher()));
        Licence licence = about.licence();
        if (licence != null) {
            licence(words, licence);
        }
        words.put("temporalCoverage", about.period());
        words.put("isBasedOn", about.source());
        words.put("dateModified", day(table.loadedAt()));
        words.put("distribution", List.of(download(address + ".csv", "text/csv")));
        return words;
    }

    private String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    private static void licence(Map<String, Object> words, Licence licence) {
        words.put("license", licence.link().isEmpty() ? licence.label() : licence.link());
    }

    private static Map<String, Object> organisation(String name) {
        return Map.of("@type", "Organization", "name", name);
    }

    private static Map<String, Object> download(String address, String mediaType) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put("@type", "DataDownload");
        download.put("contentUrl", address);
        download.put("encodingFormat", mediaType);
        return download;
    }
}
