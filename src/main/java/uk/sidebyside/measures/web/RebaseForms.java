package uk.sidebyside.measures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Rebase;
import uk.sidebyside.measures.Rebases;
import uk.sidebyside.measures.Rebases.Asked;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.chart.MeasureChart;
import uk.sidebyside.pages.form.FormPage;
import uk.sidebyside.pages.form.Input;
import uk.sidebyside.pages.govuk.Option;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/** What the two forms have in common with which limits begin anew, or do so no longer. */
@Component
class RebaseForms {
    private static final Map<String, String> WORDS = Map.of(
            "rebase.nothing.to.cut", "There are no figures yet of which a chart could be drawn",
            "rebase.needs.day", "Enter the day from which limits begin anew",
            "rebase.in.future", "The day must be today or in the past",
            "rebase.needs.reason", "Enter what works in another way since then",
            "rebase.back.needs.reason", "Enter why it is taken back",
            "rebase.reason.long", "The reason must be 1,000 characters or fewer",
            "rebase.needs.chair", "Choose the chair who approved it");

    private final Measures measures;
    private final Standings standings;
    private final Rebases rebases;
    private final Areas areas;
    private final Clock clock;

    RebaseForms(Measures measures, Standings standings, Rebases rebases, Areas areas, Clock clock) {
        this.measures = measures;
        this.standings = standings;
        this.rebases = rebases;
        this.areas = areas;
        this.clock = clock;
    }

    Measure find(AreaId area, String key) {
        return measures.find(area, key).orElseThrow(NotFound::new);
    }

    MeasureStanding standing(AreaId area, Measure measure) {
        return Objects.requireNonNull(standings
                .of(area, List.of(measure), LocalDate.now(clock), MeasureController.MONTHS, null)
                .get(measure.id()));
    }

    FormPage.Select approver(AreaId area) {
        List<Option> chairs = new ArrayList<>(List.of(Option.of("", "Choose a post")));
        rebases.approvers(area)
                .forEach(seat -> chairs.add(Option.of(seat.id().value().toString(), seat.titleAndOrganisation())));
        SeatId own = rebases.ownChair();
        return new FormPage.Select(
                "approvedBy",
                "Which chair approved it",
                "",
                chairs,
                own == null ? "" : own.value().toString(),
                false);
    }

    /** The chart as it is and as it would be with these rebases. */
    RebaseCheckPage check(
            AreaId area, MeasureStanding standing, List<Rebase> others, Asked asked, boolean back, Input input) {
        String name = areas.byId(area).name();
        LocalDate today = LocalDate.now(clock);
        MeasureStanding after = standing.with(others);
        String approvedBy = rebases.approvers(area).stream()
                .filter(seat -> seat.id().equals(asked.approvedBy()))
                .findFirst()
                .orElseThrow(NotFound::new)
                .titleAndOrganisation();
        return new RebaseCheckPage(
                standing.measure(),
                back,
                Objects.requireNonNull(asked.on()),
                asked.reason(),
                Objects.requireNonNull(asked.approvedBy()),
                approvedBy,
                Objects.requireNonNull(MeasureChart.of(standing, "before", name, today, null)),
                Objects.requireNonNull(MeasureChart.of(after, "after", name, today, null)),
                after.signal(),
                input.submission(),
                input.version());
    }

    static String wording(Finding finding) {
        if (finding.key().equals("rebase.before.first")) {
            return "Enter a day after the first figure, which is of "
                    + MeasureWords.day((LocalDate) finding.details().getFirst());
        }
        return Objects.requireNonNull(WORDS.get(finding.key()), finding.key());
    }
}
