package uk.sidebyside.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.Attachments;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.said.SittingId;

/** Drawings, photos and recordings, and the square of a receipt. What is handed out was made here, and can't run. */
@Controller
@AllowedTo(Role.PUBLIC)
class VoiceFilesController {
    private final CodeHolders holders;
    private final Attachments attachments;
    private final OpenedViews opened;
    private final SiteAddress site;

    VoiceFilesController(CodeHolders holders, Attachments attachments, OpenedViews opened, SiteAddress site) {
        this.holders = holders;
        this.attachments = attachments;
        this.opened = opened;
        this.site = site;
    }

    @GetMapping("/say/{code}/file/{file}")
    void byCode(
            @PathVariable String code,
            @PathVariable UUID file,
            Principal principal,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Receipts.Held held = holders.held(principal, code, request);
        send(principal.inArea(), held.sitting().id(), file, response, held);
    }

    /** For whoever may read the view. */
    @GetMapping("/voice/{id}/file/{file}")
    @AllowedTo(Role.SIGNED_IN)
    void signedIn(@PathVariable UUID id, @PathVariable UUID file, Principal principal, HttpServletResponse response)
            throws IOException {
        opened.file(principal.inArea(), id);
        send(principal.inArea(), new SittingId(id), file, response, null);
    }

    private void send(
            AreaId area, SittingId sitting, UUID file, HttpServletResponse response, Receipts.@Nullable Held held)
            throws IOException {
        Attachments.Kept kept = as(held, () -> attachments.find(area, sitting, file));
        response.setContentType(kept.mediaType());
        response.setContentLengthLong(kept.bytes());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename=\"" + (kept.picture() ? "picture.jpg" : "recording") + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        OutputStream out = response.getOutputStream();
        int n = 0;
        for (Optional<byte[]> piece = piece(held, area, sitting, file, n);
                piece.isPresent();
                piece = piece(held, area, sitting, file, ++n)) {
            out.write(piece.get());
        }
    }

    private Optional<byte[]> piece(Receipts.@Nullable Held held, AreaId area, SittingId sitting, UUID file, int n) {
        return as(held, () -> attachments.piece(area, sitting, file, n));
    }

    private static <T> T as(Receipts.@Nullable Held held, Supplier<T> work) {
        return held == null ? work.get() : held.as(work);
    }

    @GetMapping("/say/{code}/code.svg")
    ResponseEntity<byte[]> square(@PathVariable String code, Principal principal, HttpServletRequest request) {
        if (holders.find(principal, code, request) instanceof Receipts.Nothing) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.noStore())
                .body(QrPicture.of(site.of(principal.inArea(), SayController.at(code)))
                        .svg()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
