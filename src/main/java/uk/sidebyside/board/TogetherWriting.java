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
import uk.sidebyside.board.rules.OfFiveFamilies;
import uk.sidebyside.board.rules.OfFiveFamilies.Figure;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.told.TogetherInNumbers;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.CaseLog;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.voice.figures.HeardInNumbers;
import uk.sidebyside.voice.rules.ResponseKind;

/**
 * Writes the section about joint partnership from the records of three rooms. Whoever puts papers together may read few of these
 * records: so the area's own work counts, in a transaction of its own, and hands on what may be shown.
 */
@Component
class TogetherWriting {
    private final TogetherInNumbers together;
    private final HeardInNumbers heard;
    private final CaseLog cases;
    private final Closings closings;
    private final Areas areas;
    private final TransactionTemplate apart;

    TogetherWriting(
            TogetherInNumbers together,
            HeardInNumbers heard,
            CaseLog cases,
            Closings closings,
            Areas areas,
            PlatformTransactionManager transactions) {
        this.together = together;
        this.heard = heard;
        this.cases = cases;
        this.closings = closings;
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
                Stream.of(said(heard.between(area, from, until)), List.of(people(now)), afterwards(area, from, until))
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
        List<TogetherInPapers.Row> views = new ArrayList<>(rows(Map.entry("Views given", figure(said.given()))));
        views.addAll(rows(
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
                        rows(
                                Map.entry("Promises that fell due", figure(said.promised())),
                                Map.entry("Told by the day first promised", figure(said.toldOnTime())),
                                Map.entry("Told late", figure(said.toldLate())),
                                Map.entry("Not told yet", figure(said.notTold())))));
    }

    private static TogetherInPapers.Figures people(TogetherInNumbers.Together now) {
        int people = now.joined().people();
        int fresh = now.joined().firstTime();
        List<TogetherInPapers.Row> rows = new ArrayList<>(rows(
                Map.entry("Children, young people and family who joined", Figure.each(people)),
                Map.entry("For the first time", Figure.each(fresh)),
                Map.entry("Had taken part before", Figure.each(people - fresh))));
        rows.addAll(
                rows(Map.entry("Pieces under way with one child and their family", Figure.each(now.withChildren()))));
        return new TogetherInPapers.Figures("Who took part", rows);
    }

    private List<TogetherInPapers.Figures> afterwards(AreaId area, LocalDate from, LocalDate until) {
        CaseLog.FollowedUp followed = cases.followedUp(area, from, until);
        List<TogetherInPapers.Row> log = new ArrayList<>(rows(
                Map.entry("Complaints to be followed up", Figure.each(followed.due())),
                Map.entry("Closed by their day", Figure.each(followed.inTime())),
                Map.entry("Closed later", Figure.each(followed.later())),
                Map.entry("Still open", Figure.each(followed.open()))));
        log.addAll(rows(Map.entry("Compliments", Figure.each(followed.compliments()))));
        List<Closing> closed = closings.inArea(area).stream()
                .filter(one -> !one.closedOn().isBefore(from) && !one.closedOn().isAfter(until))
                .toList();
        int asked = (int) closed.stream().filter(one -> asked(one, until)).count();
        int declined = (int) closed.stream()
                .filter(one -> one.asked() == Closing.Asked.DECLINED)
                .count();
        return List.of(
                new TogetherInPapers.Figures("Complaints and compliments", log),
                new TogetherInPapers.Figures(
                        "Were people asked how it was?",
                        rows(
                                Map.entry("Plans, reviews and pieces that ended", Figure.each(closed.size())),
                                Map.entry("Asked", Figure.each(asked)),
                                Map.entry("Did not want to be asked", Figure.each(declined)),
                                Map.entry("Not asked", Figure.each(closed.size() - asked - declined)))));
    }

    private static boolean asked(Closing one, LocalDate until) {
        return one.askedOn() != null && !one.askedOn().isAfter(until);
    }

    private static Figure figure(HeardInNumbers.Counted counted) {
        return new Figure(counted.number(), counted.families());
    }

    /** The whole, and the parts that add up to it, as they may be shown. */
    @SafeVarargs
    private static List<TogetherInPapers.Row> rows(
            Map.Entry<String, Figure> whole, Map.Entry<String, Figure>... parts) {
        List<String> words = OfFiveFamilies.shown(
                whole.getValue(), Stream.of(parts).map(Map.Entry::getValue).toList());
        List<TogetherInPapers.Row> rows = new ArrayList<>();
        rows.add(new TogetherInPapers.Row(whole.getKey(), words.getFirst()));
        for (int i = 0; i < parts.length; i++) {
            rows.add(new TogetherInPapers.Row(parts[i].getKey(), words.get(i + 1)));
        }
        return rows;
    }
}
