package uk.sidebyside.assessments.advice.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;

/** Points of access: where each body takes in requests, how much it can write, and who is told when advice is late. */
@Controller
@AllowedToDesk
class PointsController {
    private static final String ALL = "/advice/points";
    private static final Set<Role> MANAGES = Set.of(Role.CASE_OFFICER, Role.CLINICAL_OFFICER, Role.PRACTITIONER);

    private final AdvicePoints points;
    private final Organisations organisations;
    private final LocalServices services;
    private final Seats seats;

    PointsController(AdvicePoints points, Organisations organisations, LocalServices services, Seats seats) {
        this.points = points;
        this.organisations = organisations;
        this.services = services;
        this.seats = seats;
    }

    @GetMapping(ALL)
    ModelAndView all(Principal principal) {
        AreaId area = principal.inArea();
        return FormAnswers.page("assessments/advice/points", new PointsPage(points.all(area), seats.byId(area)));
    }

    @GetMapping(ALL + "/new")
    ModelAndView opening(Principal principal) {
        return FormAnswers.show(newForm(principal.inArea()));
    }

    @PostMapping(ALL + "/new")
    ModelAndView opened(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        UUID body = input.id("body");
        UUID service = input.id("service");
        return FormAnswers.send(
                newForm(area),
                input,
                () -> points.open(
                        area,
                        input.fingerprint(),
                        new AdvicePoints.Entry(
                                letter(input.text("letter")),
                                body == null ? null : new OrganisationId(body),
                                service == null ? null : new ServiceId(service),
                                input.text("profession"),
                                seat(input, "receives"),
                                seat(input, "manager"),
                                number(input.text("aWeek")))),
                saved -> ALL,
                AdviceWords::of);
    }

    private static @Nullable AdviceFrom letter(String code) {
        return Stream.of(AdviceFrom.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable SeatId seat(Input input, String name) {
        UUID id = input.id(name);
        return id == null ? null : new SeatId(id);
    }

    private static int number(String text) {
        String typed = text.strip();
        return typed.isEmpty() ? 0 : typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    }

    private FormPage newForm(AreaId area) {
        List<Option> letters = new ArrayList<>(List.of(Option.of("", "Choose whose advice it is")));
        Stream.of(AdviceFrom.values())
                .filter(AdviceFrom::asked)
                .forEach(one -> letters.add(Option.of(one.code(), one.label() + " (" + one.regulation() + ")")));
        List<Option> bodies = new ArrayList<>(List.of(Option.of("", "Choose the body")));
        for (Organisation one : organisations.inArea(area)) {
            if (one.succeededBy() == null) {
                bodies.add(Option.of(one.id().value().toString(), one.name()));
            }
        }
        List<Option> offered = new ArrayList<>(List.of(Option.of("", "No service of the register")));
        for (LocalService one : services.inArea(area)) {
            offered.add(Option.of(one.id().value().toString(), one.name()));
        }
        FormPage form = FormPage.asking(
                        "Open a point of access",
                        "One for each profession of a body. Requests reach it, and its six weeks begin there.",
                        ALL,
                        ALL + "/new",
                        "Open it")
                .with(new FormPage.Select("letter", "Whose advice is it?", "", letters, "", false))
                .with(new FormPage.Select("body", "Which body?", "", bodies, "", false))
                .with(new FormPage.Line(
                        "profession", "Which profession?", "As “Speech and language therapy”", "", false))
                .with(new FormPage.Select("service", "Which service of the register?", "", offered, "", true));
        return people(form, area, null, null, "");
    }

    private FormPage people(
            FormPage form, AreaId area, @Nullable SeatId receives, @Nullable SeatId manager, String aWeek) {
        List<Seat> all = seats.inArea(area);
        List<Option> posts = posts(all.stream()
                .filter(seat -> MANAGES.contains(seat.role()) || seat.id().equals(manager))
                .toList());
        // Whoever receives so far stays to be chosen, whatever the post.
        List<Option> receivers = posts(all.stream()
                .filter(seat -> AdvicePoints.receives(seat) || seat.id().equals(receives))
                .toList());
        return form.with(new FormPage.Select(
                        "receives",
                        "Who receives requests?",
                        "They write the advice or give it to somebody. Posts of the board can’t open advice",
                        receivers,
                        text(receives),
                        true))
                .with(new FormPage.Select(
                        "manager",
                        "Which manager is told when advice is overdue?",
                        "A post that can open its requests. Without one the officer of the case is told",
                        posts,
                        text(manager),
                        true))
                .with(new FormPage.Line(
                        "aWeek", "How many can they write in a week?", "0 where nobody knows", aWeek, true));
    }

    private static List<Option> posts(List<Seat> seats) {
        List<Option> posts = new ArrayList<>(List.of(Option.of("", "Nobody yet")));
        for (Seat seat : seats) {
            posts.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation()));
        }
        return posts;
    }

    private static String text(@Nullable SeatId seat) {
        return seat == null ? "" : seat.value().toString();
    }

    @GetMapping(ALL + "/{id}")
    ModelAndView one(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(changeForm(principal.inArea(), id));
    }

    @PostMapping(ALL + "/{id}")
    ModelAndView changed(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                changeForm(area, id),
                input,
                () -> points.change(
                        area,
                        id,
                        seat(input, "receives"),
                        seat(input, "manager"),
                        number(input.text("aWeek")),
                        input.version()),
                saved -> ALL,
                AdviceWords::of);
    }

    private FormPage changeForm(AreaId area, UUID id) {
        AdvicePoint point = points.find(area, id);
        FormPage form = FormPage.asking(
                        point.title(),
                        point.letter().label() + ", " + point.letter().regulation() + ".",
                        ALL,
                        ALL + "/" + id,
                        "Save")
                .version(point.version());
        return people(form, area, point.receives(), point.manager(), Integer.toString(point.aWeek()));
    }
}
