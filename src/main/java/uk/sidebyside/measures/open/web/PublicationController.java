package uk.sidebyside.measures.open.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.open.Publication;
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.measures.open.Publications;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Choice;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** Which measures are on the first screen, and how each is shown in public: an administrator says so. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class PublicationController {
    private static final List<String> PLACES =
            List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth");

    private final Measures measures;
    private final Publications publications;

    PublicationController(Measures measures, Publications publications) {
        this.measures = measures;
        this.publications = publications;
    }

    @GetMapping("/measures/first-screen")
    ModelAndView firstScreen(Principal principal) {
        return FormAnswers.show(firstScreen(principal.inArea()));
    }

    @PostMapping("/measures/first-screen")
    ModelAndView chosen(@RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        var input = new Input(typed);
        List<MeasureId> inOrder = IntStream.rangeClosed(1, PLACES.size())
                .mapToObj(place -> input.id("place" + place))
                .filter(Objects::nonNull)
                .map(MeasureId::new)
                .toList();
        return FormAnswers.send(
                firstScreen(area),
                input,
                () -> publications.putOnFirstScreen(area, inOrder, (int) input.version()),
                done -> "/measures",
                PublicationController::wording);
    }

    private FormPage firstScreen(AreaId area) {
        List<Measure> all = measures.all(area);
        Map<MeasureId, Publication> how = publications.all(area);
        FormPage form = FormPage.asking(
                        "What is on the first screen",
                        "Everybody sees these first, in this order. Choose at most ten. The public sees those of them that"
                                + " are public.",
                        "/measures",
                        "/measures/first-screen",
                        "Save the first screen")
                .version(publications.version(area));
        List<Option> options = new ArrayList<>(List.of(Option.of("", "None")));
        all.forEach(measure -> options.add(Option.of(measure.id().toString(), measure.name())));
        for (int place = 1; place <= PLACES.size(); place++) {
            int at = place;
            String now = how.values().stream()
                    .filter(each -> Objects.equals(each.firstScreen(), at))
                    .map(each -> each.measure().toString())
                    .findFirst()
                    .orElse("");
            form = form.with(new FormPage.Select("place" + place, PLACES.get(place - 1), "", options, now, true));
        }
        return form;
    }

    @GetMapping("/measures/{key}/publication")
    ModelAndView publication(@PathVariable String key, Principal principal) {
        return FormAnswers.show(form(principal.inArea(), find(principal.inArea(), key)));
    }

    @PostMapping("/measures/{key}/publication")
    ModelAndView described(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> typed, Principal principal) {
        AreaId area = principal.inArea();
        Measure measure = find(area, key);
        var input = new Input(typed);
        List<String> bands = Arrays.stream(input.text("bands").split(","))
                .map(String::strip)
                .filter(band -> !band.isEmpty())
                .distinct()
                .toList();
        return FormAnswers.send(
                form(area, measure),
                input,
                () -> publications.describe(
                        area,
                        measure.id(),
                        !input.text("counts").equals("things"),
                        bands,
                        sector(input.text("sector")),
                        input.id("partOf") == null ? null : new MeasureId(Objects.requireNonNull(input.id("partOf"))),
                        (int) input.version()),
                done -> "/measures/" + key,
                PublicationController::wording);
    }

    private static Sector sector(String code) {
        return Arrays.stream(Sector.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(Sector.TOGETHER);
    }

    private FormPage form(AreaId area, Measure measure) {
        Publication now = publications
                .all(area)
                .getOrDefault(
                        measure.id(), new Publication(measure.id(), true, List.of(), Sector.TOGETHER, null, null, 0));
        List<Option> sectors = Arrays.stream(Sector.values())
                .map(each -> Option.of(each.code(), each.words()))
                .toList();
        return FormPage.asking(
                        "How “" + measure.name() + "” is shown in public",
                        "Where it counts people, numbers from 1 to 4 are hidden, and what would give them away.",
                        "/measures/" + measure.key(),
                        "/measures/" + measure.key() + "/publication",
                        "Save")
                .version(now.version())
                .with(new FormPage.OneOf(
                        "counts",
                        "What it counts",
                        "",
                        List.of(
                                Choice.of("people", "People, or what belongs to one person, like a plan or a case"),
                                Choice.of("things", "Things that are public, like actions of the plan or agreements")),
                        now.ofPeople() ? "people" : "things"))
                .with(new FormPage.Line(
                        "bands",
                        "Bands by which it is told apart",
                        "In small letters with commas between them, like primary_need, setting",
                        String.join(", ", now.bands()),
                        true))
                .with(new FormPage.Select(
                        "partOf",
                        "Counts some of those that another measure counts",
                        "Then one can be subtracted from the other. What would be a few people is hidden, and it is not told apart.",
                        wholes(area, measure),
                        now.partOf() == null ? "" : now.partOf().toString(),
                        true))
                .with(new FormPage.Select(
                        "sector", "Whose work it is", "", sectors, now.sector().code(), false));
    }

    private List<Option> wholes(AreaId area, Measure measure) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "No other")));
        measures.all(area).stream()
                .filter(other -> !other.id().equals(measure.id()))
                .forEach(other -> options.add(Option.of(other.id().toString(), other.name())));
        return options;
    }

    private Measure find(AreaId area, String key) {
        return measures.find(area, key).orElseThrow(NotFound::new);
    }

    private static String wording(Finding finding) {
        return switch (finding.key()) {
            case "first.screen.full" -> "Choose ten measures at most";
            case "part.of.a.part" -> "Choose a measure that is no part of another. This one must have no parts itself";
            case "band.names" -> "Write at most six bands in small letters, like primary_need, setting";
            default -> finding.key().toLowerCase(Locale.ROOT);
        };
    }
}
