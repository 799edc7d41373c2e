package uk.sidebyside.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.measures.curves.ImpactStatement;
import uk.sidebyside.plan.LineImpacts;
import uk.sidebyside.plan.Promises;
import uk.sidebyside.plan.web.EvidencePackPage.Claim;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;

/** An area's evidence pack in one click: as a page, and as a zip with its files, an index and a manifest. */
@Controller
@AllowedTo({
    Role.ACTION_OWNER,
    Role.WORKSTREAM_LEAD,
    Role.BOARD_MEMBER,
    Role.CHAIR,
    Role.SCRUTINEER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR
})
class EvidencePackController {
    private static final List<String> COLUMNS =
            List.of("ref", "outcome_number", "claim", "state", "proves", "title", "kind", "address", "file", "about");

    private final Promises promises;
    private final EvidenceItems evidence;
    private final LineImpacts impacts;
    private final JsonMapper json;

    EvidencePackController(Promises promises, EvidenceItems evidence, LineImpacts impacts, JsonMapper json) {
        this.promises = promises;
        this.evidence = evidence;
        this.impacts = impacts;
        this.json = json;
    }

    @GetMapping("/plan/area/{number}/evidence-pack")
    ModelAndView page(
            @PathVariable int number,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal) {
        return new ModelAndView("plan/evidencePack", "page", read(number, plan, principal));
    }

    @GetMapping("/plan/area/{number}/evidence-pack.zip")
    void zip(
            @PathVariable int number,
            @RequestParam(name = "plan", required = false) @Nullable String plan,
            Principal principal,
            HttpServletResponse response)
            throws IOException {
        EvidencePackPage pack = read(number, plan, principal);
        String name = pack.pack().promised().tree().head().slug() + "-area-" + number + "-evidence.zip";
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            entry(zip, "index.csv", index(pack));
            entry(zip, "manifest.json", manifest(pack));
            for (Evidence item : files(pack)) {
                file(zip, item, principal);
            }
        }
    }

    private EvidencePackPage read(int number, @Nullable String plan, Principal principal) {
        AreaId area = principal.inArea();
        Promises.EvidencePack pack = promises.pack(area, plan, number);
        return new EvidencePackPage(
                pack, plan, impacts.of(area, pack.area().lines().toList()));
    }

    private static String index(EvidencePackPage pack) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Claim claim : pack.claims()) {
            claim.evidence().forEach(item -> rows.add(row(claim, "evidence", item)));
            claim.impact().forEach(item -> rows.add(row(claim, "impact", item)));
            claim.made().forEach(made -> rows.add(row(claim, made)));
            if (claim.bare()) {
                rows.add(row(claim, claim.lacks(), null));
            }
        }
        return Csv.text(COLUMNS, rows);
    }

    private static List<@Nullable Object> row(Claim claim, String proves, @Nullable Evidence item) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(claim.ref());
        row.add(claim.outcome());
        row.add(claim.text());
        row.add(claim.action() ? Say.state(claim.state()) : "");
        row.add(proves);
        row.add(item == null ? "" : item.title());
        row.add(item == null ? "" : word(item.content().getClass().getSimpleName()));
        row.add(item == null ? "" : item.address());
        row.add(item != null && item.content() instanceof Evidence.File file ? path(item, file) : "");
        row.add(word(claim.about().name()));
        return row;
    }

    private static List<@Nullable Object> row(Claim claim, ImpactStatement made) {
        List<@Nullable Object> row = new ArrayList<>(row(claim, "impact", null));
        row.set(COLUMNS.indexOf("title"), made.said().betterOff());
        row.set(COLUMNS.indexOf("kind"), "statement");
        row.set(COLUMNS.indexOf("address"), claim.path() + "#impact");
        return row;
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private String manifest(EvidencePackPage pack) {
        Map<String, Object> manifest = new TreeMap<>();
        var tree = pack.pack().promised().tree();
        manifest.put("plan", tree.head().slug());
        manifest.put("plan_title", tree.head().title());
        manifest.put("area_number", pack.pack().area().number());
        manifest.put("area", pack.pack().area().title());
        manifest.put("data_as_at", tree.day().toString());
        manifest.put("version", String.valueOf(pack.pack().promised().version()));
        manifest.put("claims", pack.claims().size());
        manifest.put(
                "claims_without_evidence_or_impact",
                pack.bare().stream().map(Claim::label).toList());
        manifest.put(
                "files",
                files(pack).stream()
                        .map(item -> path(item, (Evidence.File) item.content()))
                        .toList());
        return json.writeValueAsString(manifest);
    }

    private static List<Evidence> files(EvidencePackPage pack) {
        return pack.items()
                .filter(item -> item.content() instanceof Evidence.File)
                .toList();
    }

    private static String path(Evidence item, Evidence.File file) {
        return "files/" + item.id().value() + "/" + file.name();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void file(ZipOutputStream zip, Evidence item, Principal principal) throws IOException {
        zip.putNextEntry(new ZipEntry(path(item, (Evidence.File) item.content())));
        copy(item, principal, zip);
        zip.closeEntry();
    }

    private void copy(Evidence item, Principal principal, OutputStream out) throws IOException {
        for (int n = 0; ; n++) {
            Optional<byte[]> chunk = evidence.chunk(principal.inArea(), item.id(), n);
            if (chunk.isEmpty()) {
                return;
            }
            out.write(chunk.get());
        }
    }
}
