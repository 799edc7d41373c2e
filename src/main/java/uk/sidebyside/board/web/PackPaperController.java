package uk.sidebyside.board.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.AllowedToMembers;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.board.ExemptPart;
import uk.sidebyside.board.ExemptParts;
import uk.sidebyside.board.MeetingId;
import uk.sidebyside.board.Pack;
import uk.sidebyside.board.Packs;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.shared.AreaId;

/** The papers as files to print: the pack, and apart from it the part that few may read. */
@Controller
class PackPaperController {
    private final Packs packs;
    private final ExemptParts exempt;
    private final Areas areas;
    private final PackPdf pdf;
    private final Clock clock;

    PackPaperController(Packs packs, ExemptParts exempt, Areas areas, PackPdf pdf, Clock clock) {
        this.packs = packs;
        this.exempt = exempt;
        this.areas = areas;
        this.pdf = pdf;
        this.clock = clock;
    }

    @GetMapping("/board/meetings/{id}/pack.pdf")
    @AllowedToMembers
    ResponseEntity<byte[]> pack(@PathVariable UUID id, Principal principal) {
        Pack pack = packs.of(principal.inArea(), new MeetingId(id));
        return file(pack, "", pdf.draw(page(principal.inArea(), pack, PackDocument.of(pack.content()))));
    }

    @GetMapping("/board/meetings/{id}/pack/exempt.pdf")
    @AllowedTo({Role.CHAIR, Role.BOARD_MEMBER, Role.ADMINISTRATOR})
    ResponseEntity<byte[]> exemptPart(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        ExemptPart part = exempt.of(area, new MeetingId(id));
        Pack pack = packs.of(area, new MeetingId(id));
        return file(pack, "exempt-", pdf.drawExempt(page(area, pack, PackDocument.of(part))));
    }

    /** A file holds the same for whoever may read it: nothing in it depends on the reader. */
    private PackPage page(AreaId area, Pack pack, PackDocument document) {
        return new PackPage(
                areas.byId(area).name(),
                pack,
                document,
                FormErrors.none(),
                false,
                List.of(),
                new PackPage.ReadBy(LocalDate.now(clock), null),
                UUID.randomUUID());
    }

    private static ResponseEntity<byte[]> file(Pack pack, String part, byte[] content) {
        String name = (pack.closed() ? "" : "draft-") + part + "pack-"
                + pack.content().heldOn() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
