package uk.sidebyside.audits.collected.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.AuditCycle;
import uk.sidebyside.audits.collected.LevelsOverTime;
import uk.sidebyside.pages.form.FormAnswers;

/** How services stand: levels over time, and who is due. */
@Controller
@AllowedToPartners
class LevelsController {
    private final LevelsOverTime levels;
    private final AuditCycle cycle;

    LevelsController(LevelsOverTime levels, AuditCycle cycle) {
        this.levels = levels;
        this.cycle = cycle;
    }

    @GetMapping("/audits/levels")
    ModelAndView levels(LevelsFilter filter, Principal principal) {
        return FormAnswers.page(
                "audits/collected/levels", new LevelsPage(filter, levels.see(principal.inArea(), filter.asked())));
    }

    @GetMapping("/audits/levels.csv")
    ResponseEntity<byte[]> levelsFile(LevelsFilter filter, Principal principal) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (LevelsOverTime.Row row : levels.rows(principal.inArea(), filter.asked())) {
            rows.add(List.of(
                    row.service().name(),
                    row.service().sector().code(),
                    row.on(),
                    row.standard(),
                    row.label(),
                    row.rank(),
                    row.ranks()));
        }
        return Files.csv(
                "audit-levels",
                List.of("service", "sector", "audited_on", "principle", "level", "level_number", "levels"),
                rows);
    }

    @GetMapping("/audits/calendar")
    ModelAndView calendar(
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String now,
            Principal principal) {
        return FormAnswers.page(
                "audits/collected/calendar", new CalendarPage(sector, now, cycle.due(principal.inArea())));
    }

    @GetMapping("/audits/calendar.csv")
    ResponseEntity<byte[]> calendarFile(
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String now,
            Principal principal) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AuditCycle.Due due : new CalendarPage(sector, now, cycle.due(principal.inArea())).shown()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(due.service().name());
            row.add(due.service().sector().code());
            row.add(due.service().organisationName());
            row.add(due.last() == null ? null : due.last().auditedOn());
            row.add(due.dueOn());
            row.add(due.standing().code());
            rows.add(row);
        }
        return Files.csv(
                "audits-due",
                List.of("service", "sector", "organisation", "last_audited_on", "due_on", "standing"),
                rows);
    }

    static @Nullable Sector sector(String code) {
        for (Sector sector : Sector.values()) {
            if (sector.code().equals(code)) {
                return sector;
            }
        }
        return null;
    }

    static @Nullable ServiceId service(String id) {
        try {
            return id.isBlank() ? null : new ServiceId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
