package uk.sidebyside.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.evidence.EvidenceItems;
import uk.sidebyside.shared.AreaId;

/** Hands out files, to be saved and never to be run: as attachments, of the type that was checked, in a sandbox. */
@Controller
class EvidenceController {
    private static final String SANDBOX = "default-src 'none'; sandbox";

    private final EvidenceItems items;

    EvidenceController(EvidenceItems items) {
        this.items = items;
    }

    /**
     * Who may have it is decided by the item, since a public item has readers who are not signed in. Each piece is read in
     * a transaction of its own, so that a slow reader holds no connection.
     */
    @GetMapping("/evidence/{id}/file")
    @AllowedTo(Role.PUBLIC)
    void file(@PathVariable UUID id, Principal principal, HttpServletResponse response) throws IOException {
        AreaId area = principal.inArea();
        EvidenceId evidence = new EvidenceId(id);
        if (!(items.get(area, evidence).content() instanceof Evidence.File file)) {
            throw new NotFound();
        }
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        int n = 0;
        for (Optional<byte[]> piece = items.chunk(area, evidence, n);
                piece.isPresent();
                piece = items.chunk(area, evidence, ++n)) {
            out.write(piece.get());
        }
    }
}
