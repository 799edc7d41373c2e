package uk.sidebyside.voice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Csv;
import uk.sidebyside.voice.Views;
import uk.sidebyside.voice.inbox.Inbox;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.ViewId;

/** What waits to be answered, and what somebody said in one go. */
@Controller
@AllowedToHearers
class InboxController {
    private static final String UNWRITTEN = " They get no email that an answer is there.";

    private final Inbox inbox;
    private final Views views;
    private final WholeReading reading;
    private final OpenedViews opened;
    private final ContactNeeds contacts;
    private final Questions questions;
    private final Clock clock;

    InboxController(
            Inbox inbox,
            Views views,
            WholeReading reading,
            OpenedViews opened,
            ContactNeeds contacts,
            Questions questions,
            Clock clock) {
        this.inbox = inbox;
        this.views = views;
        this.reading = reading;
        this.opened = opened;
        this.contacts = contacts;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/voice")
    ModelAndView waiting(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int from,
            Principal principal) {
        return FormAnswers.page("voice/inbox", page(show, from, InboxPage.AT_MOST, principal));
    }

    private InboxPage page(String show, int from, int atMost, Principal principal) {
        AreaId area = principal.inArea();
        List<Inbox.Row> rows =
                switch (show) {
                    case "all" -> inbox.all(area);
                    case "mine" ->
                        inbox.waiting(area).stream().filter(Inbox.Row::mine).toList();
                    default -> inbox.waiting(area);
                };
        boolean lead = principal.has(Role.SAFEGUARDING_LEAD);
        var page = new InboxPage(show, rows, from, atMost, LocalDate.now(clock), lead, principal.has(Role.COORDINATOR));
        opened.all(area, page.shown().stream().map(Inbox.Row::child).toList(), "to see who waits for an answer");
        return page;
    }

    @GetMapping("/voice.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String show, Principal principal) {
        InboxPage page = page(show, 0, Integer.MAX_VALUE, principal);
        return csv(
                "views.csv",
                List.of(
                        "About",
                        "Who said it",
                        "Given on",
                        "Views",
                        "Without an answer",
                        "Promised first",
                        "Promised now",
                        "Told on",
                        "Read by",
                        "Late"),
                page.rows().stream()
                        .map(row -> java.util.Arrays.<Object>asList(
                                row.title(),
                                row.by(),
                                VoicePages.dayOf(row.givenAt()),
                                row.views(),
                                row.open(),
                                row.firstDueOn(),
                                row.dueOn(),
                                row.toldOn(),
                                row.reader(),
                                row.lateOn(page.today()) ? "yes" : "no"))
                        .toList());
    }

    private static ResponseEntity<byte[]> csv(String name, List<String> heads, List<List<Object>> rows) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "private, no-store")
                .body(Csv.text(heads, rows).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @GetMapping("/voice/overview")
    @AllowedTo({Role.COORDINATOR, Role.CASE_OFFICER, Role.ADMINISTRATOR, Role.WORKSTREAM_LEAD})
    ModelAndView overview(Principal principal) {
        AreaId area = principal.inArea();
        LocalDate today = LocalDate.now(clock);
        return FormAnswers.page(
                "voice/overview", new OverviewPage(inbox.overview(area, today), inbox.waiting(area), today));
    }

    /** The table by what was talked about. */
    @GetMapping("/voice/overview.csv")
    @AllowedTo({Role.COORDINATOR, Role.CASE_OFFICER, Role.ADMINISTRATOR, Role.WORKSTREAM_LEAD})
    ResponseEntity<byte[]> overviewFile(Principal principal) {
        return csv(
                "heard-and-told.csv",
                List.of("about", "views", "with_an_answer", "people_told_on_time", "people_told_or_due"),
                inbox.overview(principal.inArea(), LocalDate.now(clock)).about().stream()
                        .map(one -> java.util.Arrays.<Object>asList(
                                OverviewPage.title(one),
                                one.figures().given(),
                                one.figures().answered(),
                                one.figures().toldOnTime(),
                                one.figures().due()))
                        .toList());
    }

    /** One sitting. What was said about a child stands in the access log before it is shown. */
    @GetMapping("/voice/{id}")
    ModelAndView sitting(@PathVariable UUID id, Principal principal) {
        AreaId area = principal.inArea();
        WholeReading.Whole whole = reading.opened(area, id, "to read and answer what was said", heard -> true);
        var earlier = new java.util.HashMap<ViewId, List<Said>>();
        whole.heard().views().stream()
                .map(Views.Told::view)
                .filter(view -> view.said().n() > 1)
                .map(View::id)
                .forEach(view -> earlier.put(view, views.earlier(area, view)));
        return FormAnswers.page(
                "voice/sitting",
                new SittingPage(
                        whole.heard(),
                        whole.shaped(),
                        earlier,
                        reach(area, whole.heard().sitting()),
                        views.mayAnswer(whole.heard().sitting()),
                        LocalDate.now(clock),
                        questions));
    }

    private String reach(AreaId area, Sitting sitting) {
        PersonId giver = sitting.giver();
        if (giver == null) {
            return "";
        }
        if (sitting.child().isEmpty()) {
            return sitting.email() == null
                            && !contacts.otherThanByEmail(area, List.of(giver)).isEmpty()
                    ? "Their best way is another than e-mail." + UNWRITTEN
                    : "";
        }
        ContactNeeds.Needs needs = contacts.of(area, List.of(giver)).get(giver);
        if (needs == null) {
            return "";
        }
        boolean unwritten = sitting.email() == null && needs.channel() != ContactNeeds.Channel.EMAIL;
        return needs.inWords() + (unwritten ? UNWRITTEN : "");
    }

    /** Where a link to a view leads: its giver to their own page, everybody else to the page where it is answered. */
    @GetMapping("/voice/view/{id}")
    @AllowedTo(Role.SIGNED_IN)
    ModelAndView view(@PathVariable UUID id, Principal principal) {
        View view = views.view(principal.inArea(), new ViewId(id)).view();
        Views.Heard heard = views.heard(principal.inArea(), view.sitting());
        String sitting = heard.sitting().id().value().toString();
        if (views.mayAnswer(heard.sitting())) {
            return FormAnswers.on("/voice/" + sitting);
        }
        boolean own = principal.person().equals(heard.sitting().giver());
        return FormAnswers.on(
                own
                        ? "/said/" + sitting
                        : "/voice/child/" + heard.sitting().child().orElseThrow(uk.sidebyside.access.NotFound::new));
    }
}
