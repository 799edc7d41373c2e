package uk.sidebyside.partnership.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.partnership.models.PartnershipModels;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.tools.Tool;
import uk.sidebyside.partnership.tools.ToolId;
import uk.sidebyside.partnership.tools.Tools;
import uk.sidebyside.shared.AreaId;

/** Tools for every day, as everybody finds and fetches them. */
@Controller
@AllowedTo(Role.PUBLIC)
class ToolsController {
    private final Tools tools;
    private final PartnershipModels models;
    private final Clock clock;

    ToolsController(Tools tools, PartnershipModels models, Clock clock) {
        this.tools = tools;
        this.models = models;
        this.clock = clock;
    }

    @GetMapping("/partnership/tools")
    ModelAndView all(@RequestParam(defaultValue = "") String kind, Principal principal) {
        AreaId area = principal.inArea();
        List<Tool> all = tools.inArea(area);
        return FormAnswers.page(
                "partnership/tools",
                ToolsPage.of(
                        all,
                        models.newest(area),
                        tools.files(area, all),
                        ToolKind.find(kind).orElse(null),
                        LocalDate.now(clock),
                        tools.mayKeep()));
    }

    /** Leads to the file or the link. Whoever only asks whether it is there is not counted. */
    @GetMapping("/partnership/tool/{id}/fetch")
    ResponseEntity<Void> fetch(@PathVariable UUID id, HttpMethod method, Principal principal) {
        AreaId area = principal.inArea();
        var tool = new ToolId(id);
        Optional<String> address = method.equals(HttpMethod.HEAD) ? tools.address(area, tool) : tools.fetch(area, tool);
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address.orElse(ToolsPage.AT + "#retired")))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
