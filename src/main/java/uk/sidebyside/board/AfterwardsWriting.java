package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sidebyside.audits.collected.AuditCycle;
import uk.sidebyside.audits.collected.Submission;
import uk.sidebyside.audits.collected.Submissions;
import uk.sidebyside.board.rules.OfFiveFamilies.Figure;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.CaseLog;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.Results;
import uk.sidebyside.surveys.SurveyResults;
import uk.sidebyside.surveys.Surveys;

/**
 * What papers say of joint partnership once it is done: how satisfied people were, what services found when they looked at
 * themselves, what everybody can read, and complaints (REQUIREMENTS R051). The area's own work counts it, for every reader alike.
 */
@Component
class AfterwardsWriting {
    /** The question of the common core that asks whether people were satisfied with how they worked together (R121). */
    private static final String SATISFIED = "satisfied";

    private final CaseLog cases;
    private final Closings closings;
    private final Of of;
    private final Portfolio portfolio;

    AfterwardsWriting(CaseLog cases, Closings closings, Of of, Portfolio portfolio) {
        this.cases = cases;
        this.closings = closings;
        this.of = of;
        this.portfolio = portfolio;
    }

    /** The rooms of surveys and audits. */
    @Component
    record Of(Surveys surveys, Results results, Submissions submissions, AuditCycle cycle) {}

    /** From one day to another, both included. */
    List<TogetherInPapers.Figures> between(AreaId area, LocalDate from, LocalDate until) {
        return List.of(
                complaints(area, from, until),
                asked(area, from, until),
                satisfied(area, from, until),
                audits(area, from, until),
                shown(area, from, until));
    }

    private TogetherInPapers.Figures complaints(AreaId area, LocalDate from, LocalDate until) {
        CaseLog.FollowedUp followed = cases.followedUp(area, from, until);
        List<TogetherInPapers.Row> log = new ArrayList<>(FigureRows.of(
                Map.entry("Complaints to be followed up", Figure.each(followed.due())),
                Map.entry("Closed by their day", Figure.each(followed.inTime())),
                Map.entry("Closed later", Figure.each(followed.later())),
                Map.entry("Still open", Figure.each(followed.open()))));
        log.addAll(FigureRows.of(Map.entry("Compliments", Figure.each(followed.compliments()))));
        return new TogetherInPapers.Figures("Complaints and compliments", log);
    }

    private TogetherInPapers.Figures asked(AreaId area, LocalDate from, LocalDate until) {
        List<Closing> closed = closings.inArea(area).stream()
                .filter(one -> within(one.closedOn(), from, until))
                .toList();
        int asked = (int) closed.stream().filter(one -> asked(one, until)).count();
        int declined = (int) closed.stream()
                .filter(one -> one.asked() == Closing.Asked.DECLINED)
                .count();
        return new TogetherInPapers.Figures(
                "Were people asked how it was?",
                FigureRows.of(
                        Map.entry("Plans, reviews and pieces that ended", Figure.each(closed.size())),
                        Map.entry("Asked", Figure.each(asked)),
                        Map.entry("Did not want to be asked", Figure.each(declined)),
                        Map.entry("Not asked", Figure.each(closed.size() - asked - declined))));
    }

    private static boolean asked(Closing one, LocalDate until) {
        return one.askedOn() != null && !one.askedOn().isAfter(until);
    }

    /** Each group of each survey that was counted, as the public may read it: papers go further than the room. */
    private TogetherInPapers.Figures satisfied(AreaId area, LocalDate from, LocalDate until) {
        List<TogetherInPapers.Row> rows = of.surveys().inArea(area).stream()
                .filter(survey -> survey.opening().countedOn() != null
                        && within(Objects.requireNonNull(survey.opening().countedOn()), from, until))
                .map(survey -> publicly(of.results().of(area, survey.id())))
                .flatMap(AfterwardsWriting::satisfied)
                .toList();
        return new TogetherInPapers.Figures(
                "Were people satisfied with how we worked together?",
                rows.isEmpty()
                        ? List.of(new TogetherInPapers.Row("Surveys that asked it and were counted", "0"))
                        : rows);
    }

    private static SurveyResults publicly(SurveyResults all) {
        return new SurveyResults(all.survey(), false, all.answered(), all.tallies(), null, Map.of(), List.of());
    }

    private static Stream<TogetherInPapers.Row> satisfied(SurveyResults results) {
        return results.survey().set().question(SATISFIED).stream().flatMap(question -> results.groups().stream()
                .map(who -> new TogetherInPapers.Row(
                        results.survey().service() + ": " + who.many() + " who said yes",
                        results.said(who, question).words())));
    }

    /** Services are counted, and none is set in an order by its level. */
    private TogetherInPapers.Figures audits(AreaId area, LocalDate from, LocalDate until) {
        List<Submission> handedIn = of.submissions().all(area).stream()
                .filter(one -> within(one.handedInOn(), from, until))
                .toList();
        List<AuditCycle.Due> due = of.cycle().due(area);
        long current = due.stream()
                .filter(each -> each.last() != null && each.last().currentOn(until))
                .count();
        List<TogetherInPapers.Row> rows = new ArrayList<>(List.of(
                new TogetherInPapers.Row("Audits of services that were handed in", String.valueOf(handedIn.size())),
                new TogetherInPapers.Row("Services with a current audit", current + " of " + due.size())));
        handedIn.stream().collect(Collectors.groupingBy(Submission::outcome, Collectors.counting())).entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getKey().rank()))
                .forEach(each -> rows.add(new TogetherInPapers.Row(
                        "Handed in as “" + each.getKey().label() + "”", String.valueOf(each.getValue()))));
        return new TogetherInPapers.Figures("How services looked at themselves", rows);
    }

    private TogetherInPapers.Figures shown(AreaId area, LocalDate from, LocalDate until) {
        List<Portfolio.Entry> all = portfolio.shown(area);
        List<TogetherInPapers.Row> rows = new ArrayList<>(
                List.of(new TogetherInPapers.Row("Pieces of work in the portfolio", String.valueOf(all.size()))));
        all.stream()
                .filter(entry -> within(entry.publishedOn(), from, until))
                .forEach(entry ->
                        rows.add(new TogetherInPapers.Row("New: " + entry.title(), Words.day(entry.publishedOn()))));
        return new TogetherInPapers.Figures("What everybody can read", rows);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
