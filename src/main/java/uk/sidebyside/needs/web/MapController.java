package uk.sidebyside.needs.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.sidebyside.access.AllowedTo;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.needs.FigureTables;
import uk.sidebyside.needs.Geography;
import uk.sidebyside.needs.Sections;
import uk.sidebyside.needs.rules.AreaCodes.Level;
import uk.sidebyside.needs.rules.Figure;
import uk.sidebyside.pages.form.FormAnswers;
import uk.sidebyside.shared.AreaId;

/** Figures by area, as tables and maps. Everybody may see them: what is small was hidden before it was stored. */
@Controller
@AllowedTo(Role.PUBLIC)
class MapController {
    private final FigureTables tables;
    private final Geography geography;
    private final Sections sections;

    MapController(FigureTables tables, Geography geography, Sections sections) {
        this.tables = tables;
        this.geography = geography;
        this.sections = sections;
    }

    @GetMapping("/needs/maps")
    ModelAndView maps(Principal principal) {
        AreaId area = principal.inArea();
        boolean mayLoad = tables.hasMaps(area) && principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
        return FormAnswers.page("needs/maps", new MapsPage(tables.inArea(area), mayLoad));
    }

    @GetMapping("/needs/map/{key}")
    ModelAndView map(
            @PathVariable String key, @RequestParam(required = false) @Nullable String show, Principal principal) {
        return FormAnswers.page("needs/map", page(key, show, principal));
    }

    @GetMapping("/needs/map/{key}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String key, @RequestParam(required = false) @Nullable String show, Principal principal) {
        MapPage page = page(key, show, principal);
        MapView map = page.map();
        List<List<@Nullable Object>> rows = map == null
                ? page.rows().stream().map(MapController::row).toList()
                : map.areas().stream().map(MapController::row).toList();
        return NeedsFiles.csv(
                key + ".csv",
                List.of("code", "name", "ward", "age", "need", "setting", "figure", "of", "hidden"),
                rows);
    }

    private static List<@Nullable Object> row(MapView.Place place) {
        Figure figure = place.figure();
        return Arrays.asList(
                place.shape().code(),
                place.name(),
                place.ward(),
                "",
                "",
                "",
                figure == null ? null : figure.value(),
                figure == null ? null : figure.outOf(),
                place.hidden() ? "yes" : "no");
    }

    private static List<@Nullable Object> row(Figure figure) {
        return Arrays.asList(
                figure.code(),
                "",
                "",
                figure.slice().age(),
                figure.slice().need(),
                figure.slice().setting(),
                figure.value(),
                figure.outOf(),
                figure.hidden() ? "yes" : "no");
    }

    private MapPage page(String key, @Nullable String show, Principal principal) {
        AreaId area = principal.inArea();
        FigureTables.Table table = tables.byKey(area, key);
        boolean drawn = table.head().words().level() != Level.COUNCIL;
        List<Cut> cuts = drawn ? Cut.of(table.figures(), sections.ages(area)) : List.of(new Cut("", "", slice -> true));
        Cut shown = show == null
                ? cuts.getFirst()
                : cuts.stream()
                        .filter(cut -> cut.key().equals(show))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        List<Figure> figures = table.figures().stream()
                .filter(figure -> shown.holds().test(figure.slice()))
                .toList();
        MapView map = drawn
                ? geography
                        .of(area)
                        .map(sheet -> MapView.of(sheet, table, figures))
                        .orElse(null)
                : null;
        return new MapPage(
                table.head(), cuts, shown, map, figures, principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR));
    }
}
