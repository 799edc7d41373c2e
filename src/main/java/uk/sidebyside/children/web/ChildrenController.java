package uk.sidebyside.children.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Purpose;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Children;
import uk.sidebyside.children.rules.Need;
import uk.sidebyside.pages.FormErrors;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;

/** The children in whose circle somebody works, and what stands in a record. */
@Controller
@AllowedToStaff
class ChildrenController {
    private static final String HOME = "/children";

    private final Children children;
    private final Seats seats;
    private final Clock clock;

    ChildrenController(Children children, Seats seats, Clock clock) {
        this.children = children;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping("/children")
    ModelAndView list(Principal principal, @RequestParam(defaultValue = "") String q) {
        List<Child> mine = children.mine(principal.inArea(), Purpose.of("to find a record in the list"));
        LocalDate today = LocalDate.now(clock);
        List<Child> found = mine.stream().filter(child -> matches(child, q)).toList();
        return FormAnswers.page(
                "children/list",
                new ListPage(
                        found,
                        mine.size(),
                        q,
                        today,
                        principal.has(Role.CASE_OFFICER),
                        principal.has(Role.SAFEGUARDING_LEAD),
                        FormErrors.none(),
                        ""));
    }

    /** By what a page shows of a child, whatever the case of letters. */
    private static boolean matches(Child child, String q) {
        String wanted = q.strip().toLowerCase(java.util.Locale.UK);
        return wanted.isEmpty()
                || (child.knownAs() + "\n" + child.reference() + "\n" + child.setting())
                        .toLowerCase(java.util.Locale.UK)
                        .contains(wanted);
    }

    /** The safeguarding lead finds a record by its reference alone. One that is not there and one that is hidden answer alike. */
    @PostMapping("/children/find")
    @AllowedTo(Role.SAFEGUARDING_LEAD)
    ModelAndView find(Principal principal, @RequestParam(defaultValue = "") String reference) {
        Optional<ChildId> found = children.byReference(principal.inArea(), reference);
        if (found.isPresent()) {
            return FormAnswers.on(HOME + "/" + found.get());
        }
        ModelAndView view = list(principal, "");
        ListPage page =
                (ListPage) java.util.Objects.requireNonNull(view.getModel().get("page"));
        view.addObject(
                "page",
                page.notFound(
                        FormErrors.none()
                                .and("reference", "No record of this reference is open to you. Check the reference"),
                        reference));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping("/children/new")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView askForNew() {
        return FormAnswers.show(form(null, HOME + "/new", HOME));
    }

    @PostMapping("/children/new")
    @AllowedTo(Role.CASE_OFFICER)
    ModelAndView open(Principal principal, @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        FormPage page = form(null, HOME + "/new", HOME);
        return FormAnswers.send(
                page,
                input,
                () -> children.open(
                        principal.inArea(),
                        new Children.Open(input.fingerprint(), words(input), organisation(principal))),
                child -> HOME + "/" + child,
                ChildWords::of);
    }

    @GetMapping("/children/{id}/edit")
    ModelAndView askForChange(Principal principal, @PathVariable ChildId id) {
        return FormAnswers.show(form(toChange(principal, id), HOME + "/" + id + "/edit", HOME + "/" + id));
    }

    @PostMapping("/children/{id}/edit")
    ModelAndView change(
            Principal principal, @PathVariable ChildId id, @RequestParam MultiValueMap<String, String> typed) {
        var input = new Input(typed);
        FormPage page = form(toChange(principal, id), HOME + "/" + id + "/edit", HOME + "/" + id);
        return FormAnswers.send(
                page,
                input,
                () -> children.change(principal.inArea(), new Children.Change(id, input.version(), words(input))),
                child -> HOME + "/" + child,
                ChildWords::of);
    }

    private Child toChange(Principal principal, ChildId id) {
        return children.toChange(principal.inArea(), id, Purpose.of("to change the record"));
    }

    /** The organisation of the case officer's post. */
    private @Nullable OrganisationId organisation(Principal principal) {
        var posts = seats.byId(principal.inArea());
        return principal.seats().entrySet().stream()
                .filter(held -> held.getValue() == Role.CASE_OFFICER)
                .map(held -> posts.get(new SeatId(held.getKey().value())))
                .filter(java.util.Objects::nonNull)
                .map(uk.sidebyside.access.Seat::organisation)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Children.Words words(Input input) {
        return new Children.Words(
                input.text("reference"),
                input.text("knownAs"),
                input.day("bornOn"),
                Arrays.stream(Need.values())
                        .filter(need -> need.name().equals(input.text("primary"))
                                || input.several("needs").contains(need.name()))
                        .sorted(java.util.Comparator.comparing(
                                need -> !need.name().equals(input.text("primary"))))
                        .toList(),
                input.text("setting"),
                input.text("strengths"),
                input.text("interests"),
                input.text("speaks"));
    }

    private static FormPage form(@Nullable Child now, String action, String back) {
        String primary = now == null || now.needs().isEmpty()
                ? ""
                : now.needs().getFirst().name();
        List<String> others = now == null
                ? List.of()
                : now.needs().stream().skip(1).map(Enum::name).toList();
        List<Choice> needs = Arrays.stream(Need.values())
                .map(need -> Choice.of(need.name(), need.words()))
                .toList();
        return FormPage.asking(
                        now == null ? "Open a record" : "Change the record",
                        "Begin with what the child is good at. Their family reads this too.",
                        back,
                        action,
                        now == null ? "Open the record" : "Save")
                .version(now == null ? 0 : now.version())
                .with(ChildForms.line(
                        "knownAs", "Known as", "What the child is called at home", now == null ? "" : now.knownAs()))
                .with(ChildForms.area(
                        "strengths", "What they are good at", "", now == null ? "" : now.strengths(), 4000))
                .with(ChildForms.area("interests", "What they like", "", now == null ? "" : now.interests(), 4000))
                .with(ChildForms.area(
                        "speaks",
                        "How they make themself understood",
                        "For example, signs, a book of pictures, how they look",
                        now == null ? "" : now.speaks(),
                        1000))
                .with(ChildForms.line(
                        "reference",
                        "Case reference",
                        "The same as in the council’s system",
                        now == null ? "" : now.reference()))
                .with(new FormPage.Day(
                        "bornOn",
                        "Date of birth",
                        now == null
                                ? uk.sidebyside.pages.DateEntry.BLANK
                                : uk.sidebyside.pages.DateEntry.of(now.bornOn()),
                        false))
                .with(ChildForms.optional(
                        "setting", "School, college or nursery", "", now == null ? "" : now.setting()))
                .with(new FormPage.Select(
                        "primary",
                        "Primary need",
                        "By the codes of the SEN2 return",
                        ChildForms.options(Need.values(), Need::words, "Not known yet"),
                        primary,
                        true))
                .with(new FormPage.Several("needs", "Other needs (optional)", needs, others));
    }
}
