package uk.sidebyside.access.personal.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.personal.PersonalRecords;
import uk.sidebyside.access.personal.Section;

/** All that is held about the person who is signed in: to read, and to take along (UK GDPR, articles 15 and 20). */
@Controller
@AllowedTo(Role.SIGNED_IN)
class OwnDataController {
    private final PersonalRecords records;
    private final JsonMapper json;
    private final Clock clock;

    OwnDataController(PersonalRecords records, JsonMapper json, Clock clock) {
        this.records = records;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/account/data")
    ModelAndView read() {
        return new ModelAndView("access/own-data", "page", new OwnDataPage(records.mine()));
    }

    /** Sections under the names of their tables; names change only by addition. */
    @GetMapping("/account/data.json")
    ResponseEntity<byte[]> take() {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Section section : records.mine()) {
            sections.put(section.table(), Map.of("title", section.title(), "rows", section.rows()));
        }
        LocalDate today = LocalDate.now(clock);
        var name = ContentDisposition.attachment()
                .filename("what-side-by-side-holds-about-me-" + today + ".json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("made_on", today.toString(), "held", sections))
                        .getBytes(StandardCharsets.UTF_8));
    }
}
