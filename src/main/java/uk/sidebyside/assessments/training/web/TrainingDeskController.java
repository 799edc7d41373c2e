package uk.sidebyside.assessments.training.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.advice.AdvicePoints;
import uk.sidebyside.assessments.training.TrainingPlace;
import uk.sidebyside.assessments.training.TrainingPlaces;
import uk.sidebyside.assessments.training.TrainingSession;
import uk.sidebyside.assessments.training.Trainings;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.shared.AreaId;

/** Whoever runs training: plans and changes sessions, asks people, writes down who came. */
@Controller
@AllowedTo({Role.CLINICAL_OFFICER, Role.CASE_OFFICER})
class TrainingDeskController {
    private static final String ALL = "/advice/training";
    private static final String ONE = ALL + "/{id}";

    private final Trainings trainings;
    private final TrainingPlaces places;
    private final AdvicePoints points;
    private final Seats seats;
    private final Clock clock;

    TrainingDeskController(Trainings trainings, TrainingPlaces places, AdvicePoints points, Seats seats, Clock clock) {
        this.trainings = trainings;
        this.places = places;
        this.points = points;
        this.seats = seats;
        this.clock = clock;
    }

    @GetMapping(ALL + "/new")
    ModelAndView planning(Principal principal) {
        return FormAnswers.show(newForm(principal.inArea()));
    }

    @PostMapping(ALL + "/new")
    ModelAndView planned(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                newForm(area),
                input,
                () -> trainings.plan(area, input.fingerprint(), SessionFields.read(input)),
                saved -> ALL + "/" + saved,
                TrainingWords::of);
    }

    private FormPage newForm(AreaId area) {
        FormPage form = FormPage.asking(
                "Plan a session",
                "Each session teaches something of the framework by which advice is looked over.",
                ALL,
                ALL + "/new",
                "Plan it");
        return SessionFields.with(form, null, seats.inArea(area), points.all(area));
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(editForm(principal.inArea(), id));
    }

    @PostMapping(ONE + "/edit")
    ModelAndView edited(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                editForm(area, id),
                input,
                () -> trainings.change(area, id, SessionFields.read(input), input.version()),
                saved -> ALL + "/" + id,
                TrainingWords::of);
    }

    private TrainingSession planned(AreaId area, UUID id) {
        TrainingSession session = trainings.find(area, id);
        if (!session.planned()) {
            throw new NotFound();
        }
        return session;
    }

    private FormPage editForm(AreaId area, UUID id) {
        TrainingSession session = planned(area, id);
        FormPage form = FormPage.asking(
                "Change the session",
                "Whoever was asked gets a letter where the day, the time or the place changes.",
                session.at(),
                session.at() + "/edit",
                "Save");
        return SessionFields.with(form, session, seats.inArea(area), points.all(area))
                .version(session.version());
    }

    @GetMapping(ONE + "/cancel")
    ModelAndView cancel(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(cancelForm(planned(principal.inArea(), id)));
    }

    @PostMapping(ONE + "/cancel")
    ModelAndView cancelled(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                cancelForm(trainings.find(area, id)),
                input,
                () -> trainings.cancel(area, id, input.text("why")),
                saved -> ALL + "/" + id,
                TrainingWords::of);
    }

    private static FormPage cancelForm(TrainingSession session) {
        return FormPage.asking(
                        "Cancel the session",
                        session.title() + ", " + TrainingWords.when(session)
                                + ". It stays on the schedule with the reason, and whoever was asked gets a letter.",
                        session.at(),
                        session.at() + "/cancel",
                        "Cancel it")
                .with(new FormPage.Area("why", "Why does it not take place?", "", "", 2, 1000, false));
    }

    @GetMapping(ONE + "/ask")
    ModelAndView asking(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(askForm(principal.inArea(), id));
    }

    @PostMapping(ONE + "/ask")
    ModelAndView asked(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                askForm(area, id),
                input,
                () -> places.ask(area, id, chosen(input, "seats")),
                saved -> ALL + "/" + id,
                TrainingWords::of);
    }

    private static Set<SeatId> chosen(Input input, String name) {
        return input.ids(name).stream().map(SeatId::new).collect(Collectors.toSet());
    }

    private FormPage askForm(AreaId area, UUID id) {
        TrainingSession session = trainings.find(area, id);
        Collection<SeatId> writers = trainings.writers(area, session);
        Set<SeatId> asked =
                places.of(area, id).stream().map(TrainingPlace::seat).collect(Collectors.toCollection(HashSet::new));
        List<Seat> offered = seats.inArea(area).stream()
                .filter(seat -> writers.contains(seat.id()) || seat.role() == Role.PRACTITIONER)
                .sorted(Comparator.comparing(Seat::titleAndOrganisation))
                .toList();
        return FormPage.asking(
                        "Who is asked to come?",
                        session.title() + ", " + TrainingWords.when(session)
                                + ". Each gets a letter and says yes or no. Who writes advice for it is chosen"
                                + " already.",
                        session.at(),
                        session.at() + "/ask",
                        "Ask them")
                .with(new FormPage.Several(
                        "seats",
                        "Posts",
                        offered.stream()
                                .map(seat -> Choice.of(
                                        seat.id().value().toString(),
                                        seat.titleAndOrganisation() + (asked.contains(seat.id()) ? " (asked)" : "")))
                                .toList(),
                        writers.stream()
                                .filter(seat -> !asked.contains(seat))
                                .map(seat -> seat.value().toString())
                                .toList()));
    }

    @GetMapping(ONE + "/attendance")
    ModelAndView attendance(@PathVariable UUID id, Principal principal) {
        return FormAnswers.show(attendanceForm(principal.inArea(), id));
    }

    @PostMapping(ONE + "/attendance")
    ModelAndView attended(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        return FormAnswers.send(
                attendanceForm(area, id),
                input,
                () -> places.record(area, id, chosen(input, "came")),
                saved -> ALL + "/" + id,
                TrainingWords::of);
    }

    private FormPage attendanceForm(AreaId area, UUID id) {
        TrainingSession session = trainings.find(area, id);
        if (!session.mayRecord(LocalDate.now(clock))) {
            throw new NotFound();
        }
        List<TrainingPlace> asked = places.of(area, id);
        Map<SeatId, Seat> all = seats.byId(area);
        return FormPage.asking(
                        "Who came?",
                        session.title() + ", " + TrainingWords.when(session)
                                + ". Whoever is not chosen did not come this time. Nobody needs to say why.",
                        session.at(),
                        session.at() + "/attendance",
                        "Save who came")
                .with(new FormPage.Several(
                        "came",
                        "These came",
                        asked.stream()
                                .map(place -> Choice.of(place.seat().value().toString(), title(all.get(place.seat()))))
                                .toList(),
                        asked.stream()
                                .filter(place -> place.came() == null
                                        ? place.answer() == TrainingPlace.Answer.YES
                                        : place.came())
                                .map(place -> place.seat().value().toString())
                                .toList()));
    }

    private static String title(@Nullable Seat seat) {
        return seat == null ? "A post" : seat.titleAndOrganisation();
    }
}
