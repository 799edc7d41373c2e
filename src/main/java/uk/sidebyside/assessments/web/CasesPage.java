package uk.sidebyside.assessments.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseList;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.pages.govuk.Option;

/**
 * @param titles of the posts, with who holds them
 * @param further whether this is not the first page
 * @param strict whether the area warns a day early
 */
public record CasesPage(
        CaseList.Filter filter,
        CaseList.Page page,
        CaseList.Counts counts,
        Map<SeatId, String> titles,
        LocalDate today,
        boolean further,
        boolean strict) {

    public CasesPage {
        titles = Map.copyOf(titles);
    }

    /** The whole in one sentence. */
    public String sentence() {
        if (counts.all() == 0) {
            return switch (filter.led()) {
                case BY_ME -> "You lead and cover no open case.";
                case BY_NOBODY -> "Somebody leads every open case.";
                case BY_ANYBODY -> "There is no open case.";
            };
        }
        return count(counts.all(), "case is open", "cases are open") + ". "
                + (counts.late() == 0 ? "None is late" : count(counts.late(), "is late", "are late"))
                + (counts.excused() == 0 ? "" : ", of which " + count(counts.excused(), "is excused", "are excused"))
                + ". " + (counts.week() == 0 ? "None is" : count(counts.week(), "is", "are"))
                + " due within a week.";
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    public String address(CaseList.When when) {
        return "/cases" + query(when, null);
    }

    public @Nullable String nextAddress() {
        return page.next() == null ? null : "/cases" + query(filter.when(), page.next());
    }

    public String firstAddress() {
        return "/cases" + query(filter.when(), null);
    }

    public String fileAddress() {
        return "/cases.csv" + query(filter.when(), null);
    }

    private String query(CaseList.When when, CaseList.@Nullable Key after) {
        List<String> parts = new ArrayList<>();
        if (when != CaseList.When.ALL) {
            parts.add("when=" + when.name().toLowerCase(Locale.ROOT));
        }
        if (filter.led() != CaseList.Led.BY_ANYBODY) {
            parts.add("whose=" + whose());
        }
        if (filter.waitsOn() != null) {
            parts.add("waits=" + code(filter.waitsOn()));
        }
        if (filter.state() != null) {
            parts.add("state=" + filter.state().code());
        }
        if (!filter.reference().isBlank()) {
            parts.add("reference=" + URLEncoder.encode(filter.reference(), StandardCharsets.UTF_8));
        }
        if (after != null) {
            parts.add("after=" + after);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String code(Who who) {
        return who.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public List<Option> whens() {
        return List.of(
                Option.of("all", "Any day"),
                Option.of("late", "Late"),
                Option.of("week", "Due within a week"),
                Option.of("later", "Due later"));
    }

    public List<Option> leaders() {
        return List.of(
                Option.of("all", "Anybody"), Option.of("mine", "Me, or covered by me"), Option.of("nobody", "Nobody"));
    }

    public String whose() {
        return switch (filter.led()) {
            case BY_ANYBODY -> "all";
            case BY_ME -> "mine";
            case BY_NOBODY -> "nobody";
        };
    }

    /** Whether what is shown can be given to somebody. */
    public boolean nobodys() {
        return filter.led() == CaseList.Led.BY_NOBODY && counts.all() > 0;
    }

    public List<Option> waits() {
        return List.of(
                Option.of("", "Anybody"),
                Option.of("council", "The council"),
                Option.of("adviser", "Who was asked for advice"),
                Option.of("family", "The family"),
                Option.of("council-or-school", "The school"),
                Option.of("council-or-nhs", "The council or the NHS"));
    }

    public List<Option> states() {
        List<Option> options = new ArrayList<>(List.of(Option.of("", "Anywhere that is open")));
        Arrays.stream(CaseState.values())
                .filter(state -> state != CaseState.NOT_BEGUN)
                .forEach(state -> options.add(Option.of(state.code(), CaseWords.state(state))));
        return options;
    }

    public String when() {
        return filter.when().name().toLowerCase(Locale.ROOT);
    }

    public String waitsOn() {
        return filter.waitsOn() == null ? "" : code(filter.waitsOn());
    }

    public String state() {
        return filter.state() == null ? "" : filter.state().code();
    }

    public String officer(CaseList.Row row) {
        return row.officer() == null ? "Nobody yet" : titles.getOrDefault(row.officer(), "A post that has ended");
    }

    /** When it is due, and how it stands to today, in words. */
    public String due(CaseList.Row row) {
        LocalDate due = row.standing().next().dueOn();
        if (due == null) {
            return "No day in the law";
        }
        long days = ChronoUnit.DAYS.between(today, due);
        return CaseWords.day(due) + " (" + span(days, row.standing().excused()) + ")";
    }

    private static String span(long days, boolean excused) {
        if (days < 0) {
            return count((int) -days, "day late", "days late") + (excused ? ", excused" : "");
        }
        return days == 0 ? "today" : count((int) days, "day left", "days left");
    }

    /** That the last day has come; blank where it has not. */
    public String warning(CaseList.Row row) {
        return CaseWords.warning(row.standing().next(), today, strict);
    }

    /** What advice it waits for; blank where it waits for none. */
    public String advice(CaseList.Row row) {
        CaseList.AdviceOut out = row.advice();
        return out.open() == 0
                ? ""
                : count(out.open(), "piece of advice is to come", "pieces of advice are to come")
                        + (out.late() == 0 ? "" : ", " + out.late() + " late");
    }

    public boolean late(CaseList.Row row) {
        return row.standing().lateOn(today);
    }

    static List<Object> cells(CaseList.Row row, Map<SeatId, String> titles, LocalDate today) {
        var standing = row.standing();
        return Arrays.asList(
                row.reference(),
                CaseWords.state(standing.state()),
                standing.since() == null ? "" : standing.since().toString(),
                CaseWords.next(standing.next().key()),
                standing.next().dueOn() == null ? "" : standing.next().dueOn().toString(),
                standing.lateOn(today) ? "yes" : "no",
                standing.excused() ? "yes" : "no",
                CaseWords.who(standing.waitsOn(today)),
                row.officer() == null ? "" : titles.getOrDefault(row.officer(), ""),
                row.cover() == null ? "" : titles.getOrDefault(row.cover(), ""),
                row.advice().open(),
                row.advice().late());
    }
}
