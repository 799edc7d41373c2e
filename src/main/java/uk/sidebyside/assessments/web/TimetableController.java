package uk.sidebyside.assessments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.web.TimetablePage.Entry;
import uk.sidebyside.notices.CalendarFile;
import uk.sidebyside.notices.CalendarSource;
import uk.sidebyside.notices.SiteAddress;

/**
 * The public timetable: from the days that somebody knows to the days that the law sets, as a page, as data and as a calendar file.
 * Nothing is stored, no session is begun, and no cache keeps the answers: the address holds days of a child's life.
 */
@Controller
@AllowedTo(Role.PUBLIC)
class TimetableController {
    private static final MediaType ICALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Clock clock;
    private final JsonMapper json;
    private final SiteAddress site;

    TimetableController(Clock clock, JsonMapper json, SiteAddress site) {
        this.clock = clock;
        this.json = json;
        this.site = site;
    }

    /**
     * A filled-in form leads to the short address of the same question, which can be kept. What the address has besides is left out, and
     * the page says so: a family follows links that others have added to.
     */
    @GetMapping("/timetable")
    ModelAndView page(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        var query = TimetableQuery.read(parameters);
        if (!query.errors().any()
                && query.unknown().isEmpty()
                && parameters.keySet().stream().anyMatch(name -> name.endsWith(".day"))) {
            return new ModelAndView("redirect:/timetable" + query.query());
        }
        List<Entry> entries = query.errors().any() ? List.of() : entries(query.known());
        return new ModelAndView(
                "assessments/timetable",
                Map.of("page", new TimetablePage(query, entries, LocalDate.now(clock))),
                query.errors().any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
    }

    @GetMapping("/timetable.json")
    ResponseEntity<String> json(@RequestParam MultiValueMap<String, String> parameters) {
        var query = TimetableQuery.read(parameters);
        List<Map<String, Object>> problems = problems(query);
        Object answer = problems.isEmpty()
                ? entries(query.known()).stream().map(TimetableController::data).toList()
                : Map.of("problems", problems);
        return ResponseEntity.status(problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(json.writeValueAsString(answer));
    }

    @GetMapping("/timetable.ics")
    ResponseEntity<byte[]> calendar(@RequestParam MultiValueMap<String, String> parameters, Principal principal) {
        var query = TimetableQuery.read(parameters);
        List<Map<String, Object>> problems = problems(query);
        if (!problems.isEmpty() || query.isBlank()) {
            String words = problems.isEmpty()
                    ? "Give at least one date, as on the page /timetable."
                    : problems.stream()
                            .map(problem -> problem.get("parameter") + ": " + problem.get("message"))
                            .collect(Collectors.joining("\n"));
            return ResponseEntity.badRequest().contentType(TEXT).body(words.getBytes(StandardCharsets.UTF_8));
        }
        String file = CalendarFile.of(
                "Dates the law sets",
                entries(query.known()).stream()
                        .map(entry -> calendarEntry(entry, query.strict()))
                        .toList(),
                path -> site.of(principal.inArea(), path + query.query()));
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("dates-the-law-sets.ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private CalendarSource.Entry calendarEntry(Entry entry, boolean strict) {
        String toBeSafe = strict && entry.oneDayEarlier() ? "To be safe: by " + entry.strictDay() + ". " : "";
        return new CalendarSource.Entry(
                "timetable-" + entry.due().duty().key() + "-" + entry.due().on(),
                0,
                entry.what(),
                toBeSafe + entry.who() + ". " + entry.why() + " " + entry.source() + ". " + entry.certainty(),
                "/timetable",
                entry.due().on(),
                null,
                false,
                LocalDate.now(clock).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static List<Entry> entries(KnownDates known) {
        List<Due> due = Statute.IN_FORCE.dueFrom(known);
        Map<String, Long> steps =
                due.stream().collect(Collectors.groupingBy(each -> each.duty().id(), Collectors.counting()));
        var counted = new HashMap<String, Integer>();
        return due.stream()
                .map(each -> entry(
                        each,
                        steps.getOrDefault(each.duty().id(), 0L) == 1
                                ? 0
                                : counted.merge(each.duty().id(), 1, Integer::sum),
                        known))
                .toList();
    }

    private static Entry entry(Due due, int step, KnownDates known) {
        return new Entry(
                due,
                step,
                DutyWords.what(due.duty()),
                DutyWords.who(due.duty()),
                DutyWords.why(due, known),
                DutyWords.grounds(due.duty()),
                due.duty().excuses().place());
    }

    /** Names change only by addition; docs/api.md says what they mean. */
    private static Map<String, Object> data(Entry entry) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", entry.due().duty().id());
        if (entry.step() > 0) {
            data.put("step", entry.step());
        }
        data.put("what", entry.what());
        data.put("due", entry.due().on().toString());
        data.put("strict_due", entry.due().strictOn().toString());
        data.put("source", entry.source());
        data.put("certainty", entry.due().certainty().code());
        data.put("who", entry.who());
        data.put("explanation", entry.why());
        data.put("excused_only_by", entry.grounds());
        data.put("excuses_source", entry.groundsPlace());
        return data;
    }

    private static List<Map<String, Object>> problems(TimetableQuery query) {
        List<Map<String, Object>> problems = new ArrayList<>();
        for (String name : query.unknown()) {
            problems.add(Map.of(
                    "parameter", name, "message", "There is no parameter of this name. Check how it is written."));
        }
        for (TimetableFields.Field field : TimetableFields.all()) {
            for (String name : List.of(field.name(), field.kinds().name())) {
                String message = query.errors().message(name);
                if (message != null) {
                    problems.add(problem(name, message, field));
                }
            }
        }
        String strict = query.errors().message(TimetableQuery.STRICT);
        if (strict != null) {
            problems.add(Map.of("parameter", TimetableQuery.STRICT, "message", strict, "allowed", List.of("yes")));
        }
        return problems;
    }

    private static Map<String, Object> problem(String name, String message, TimetableFields.Field field) {
        return name.equals(field.kinds().name())
                ? Map.of(
                        "parameter",
                        name,
                        "message",
                        message,
                        "allowed",
                        List.copyOf(field.kinds().words().keySet()))
                : Map.of("parameter", name, "message", message);
    }
}
