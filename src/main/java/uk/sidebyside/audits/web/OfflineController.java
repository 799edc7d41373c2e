package uk.sidebyside.audits.web;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.OfflineForm;
import uk.sidebyside.audits.OfflineForms;
import uk.sidebyside.audits.frameworks.FaultAt;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.sheet.SheetFile;
import uk.sidebyside.pages.sheet.SheetRefused;
import uk.sidebyside.shared.AreaId;

/** The form of an audit as a spreadsheet: to take away, to fill in and to bring back. */
@Controller
@AllowedToJudges
class OfflineController {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final OfflineForms forms;
    private final Desk desk;

    OfflineController(OfflineForms forms, Desk desk) {
        this.forms = forms;
        this.desk = desk;
    }

    @GetMapping("/audits/{id}/form")
    ModelAndView page(@PathVariable UUID id, Principal principal) {
        return show(principal.inArea(), id, List.of());
    }

    private ModelAndView show(AreaId area, UUID id, List<FaultAt> faults) {
        return FormAnswers.page("audits/form", new OfflinePage(desk.toWrite(area, id), faults));
    }

    @GetMapping("/audits/{id}/form.xlsx")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Principal principal) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.xlsx")
                                .build()
                                .toString())
                .body(forms.form(principal.inArea(), new AuditId(id)));
    }

    @PostMapping("/audits/{id}/form")
    ModelAndView taken(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Principal principal)
            throws IOException {
        AreaId area = principal.inArea();
        desk.toWrite(area, id);
        if (file == null || file.isEmpty()) {
            return AuditForms.again(show(area, id, List.of(new FaultAt(1, "Choose the form that you filled in."))));
        }
        try {
            List<FaultAt> faults =
                    forms.take(area, new AuditId(id), SheetFile.read(file.getBytes(), OfflineForm::likeness));
            return faults.isEmpty() ? FormAnswers.on("/audits/" + id) : AuditForms.again(show(area, id, faults));
        } catch (SheetRefused e) {
            return AuditForms.again(show(area, id, List.of(new FaultAt(1, e.what() + " " + e.mend()))));
        }
    }
}
