package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.board.rules.OfFiveFamilies.Figure;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.told.TogetherInNumbers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.figures.HeardInNumbers;
import uk.sidebyside.voice.rules.ResponseKind;

/**
 * Writes the section about joint partnership from the records of the rooms that keep them. Whoever puts papers together may read few of these
 * records: so the area's own work counts, in a transaction of its own, and hands on what may be shown.
 */
@Component
class TogetherWriting {
    private final TogetherInNumbers together;
    private final HeardInNumbers heard;
    private final AfterwardsWriting afterwards;
    private final Areas areas;
    private final TransactionTemplate apart;

    TogetherWriting(
            TogetherInNumbers together,
            HeardInNumbers heard,
            AfterwardsWriting afterwards,
            Areas areas,
            PlatformTransactionManager transactions) {
        this.together = together;
        this.heard = heard;
        this.afterwards = afterwards;
        this.areas = areas;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        apart.setReadOnly(true);
    }

    /** From one day to another, both included. */
    TogetherInPapers between(AreaId area, LocalDate from, LocalDate until) {
        String word = areas.byId(area).partnershipWord();
        return Principals.call(
                Principal.job(area, "figures for the papers of a meeting"),
                () -> Objects.requireNonNull(apart.execute(status -> counted(area, word, from, until))));
    }

    private TogetherInPapers counted(AreaId area, String word, LocalDate from, LocalDate until) {
        TogetherInNumbers.Together now = together.between(area, from, until);
        return new TogetherInPapers(
                word,
                from,
                until,
                now.standings().stream()
                        .map(one -> new TogetherInPapers.PieceIn(
                                one.title(),
                                one.service(),
                                one.beganOn(),
                                one.steps(),
                                one.settled(),
                                one.behind(),
                                one.endedOn(),
                                one.stopped(),
                                one.cameOfIt()))
                        .toList(),
                Stream.of(
                                said(heard.between(area, from, until)),
                                List.of(people(now)),
                                afterwards.between(area, from, until))
                        .flatMap(List::stream)
                        .toList(),
                new TogetherInPapers.Promises(
                        now.promises().due(),
                        now.promises().onTime(),
                        now.promises().late()),
                now.newWays().stream().map(Way::label).toList(),
                now.services(),
                now.without());
    }

    private static List<TogetherInPapers.Figures> said(HeardInNumbers.Heard said) {
        List<TogetherInPapers.Row> views =
                new ArrayList<>(FigureRows.of(Map.entry("Views given", figure(said.given()))));
        views.addAll(FigureRows.of(
                Map.entry("Views answered", figure(said.answered())),
                Map.entry("Used", figure(said.became(ResponseKind.USED))),
                Map.entry("Partly used", figure(said.became(ResponseKind.PARTLY))),
                Map.entry("Not possible", figure(said.became(ResponseKind.NOT_POSSIBLE))),
                Map.entry("Still being thought about", figure(said.became(ResponseKind.THINKING))),
                Map.entry("Strengths, with thanks", figure(said.became(ResponseKind.THANKS)))));
        return List.of(
                new TogetherInPapers.Figures("What people said, and what became of it", views),
                new TogetherInPapers.Figures(
                        "Telling people what became of their words",
                        FigureRows.of(
                                Map.entry("Promises that fell due", figure(said.promised())),
                                Map.entry("Told by the day first promised", figure(said.toldOnTime())),
                                Map.entry("Told late", figure(said.toldLate())),
                                Map.entry("Not told yet", figure(said.notTold())))));
    }

    private static TogetherInPapers.Figures people(TogetherInNumbers.Together now) {
        int people = now.joined().people();
        int fresh = now.joined().firstTime();
        List<TogetherInPapers.Row> rows = new ArrayList<>(FigureRows.of(
                Map.entry("Children, young people and family who joined", Figure.each(people)),
                Map.entry("For the first time", Figure.each(fresh)),
                Map.entry("Had taken part before", Figure.each(people - fresh))));
        rows.addAll(FigureRows.of(
                Map.entry("Pieces under way with one child and their family", Figure.each(now.withChildren()))));
        return new TogetherInPapers.Figures("Who took part", rows);
    }

    private static Figure figure(HeardInNumbers.Counted counted) {
        return new Figure(counted.number(), counted.families());
    }
}
