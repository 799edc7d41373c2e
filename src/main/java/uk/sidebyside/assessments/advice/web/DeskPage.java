package uk.sidebyside.assessments.advice.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.sidebyside.assessments.advice.AdviceDesk;
import uk.sidebyside.assessments.advice.AdviceDesk.Heaped;
import uk.sidebyside.assessments.advice.AdviceDesk.Tally;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.pages.form.Input;

/**
 * All requests that are not done, in heaps, and within each by provider.
 *
 * @param asked what the list is narrowed to
 * @param done what was done a moment ago with those that were chosen, in sentences
 */
public record DeskPage(
        AdviceDesk.Shown open, List<AdvicePoint> points, AdviceDesk.Asked asked, List<String> done, LocalDate today) {
    /** Of each heap so many on a page, as many as can be given to somebody else at once. */
    static final int ON_A_PAGE = 100;

    public DeskPage {
        done = List.copyOf(done);
    }

    /** What the address says of it: who was asked, who was left in peace and why, how many were given to somebody else. */
    static List<String> done(Input said) {
        List<String> done = new ArrayList<>();
        say(done, said, "asked", true, "writer was asked when it comes.", "writers were asked when it comes.");
        say(done, said, "again", false, "was asked today already.", "were asked today already.");
        say(
                done,
                said,
                "excused",
                false,
                "has an exception, and was not asked.",
                "have an exception, and were not asked.");
        say(done, said, "answered", false, "has answered, and was not asked.", "have answered, and were not asked.");
        say(done, said, "nobody", false, "has nobody to ask.", "have nobody to ask.");
        say(done, said, "given", true, "request was given to somebody else.", "requests were given to somebody else.");
        return done;
    }

    private static void say(List<String> done, Input said, String what, boolean none, String one, String many) {
        String number = said.text(what);
        if (number.matches("[0-9]{1,4}") && (none || Integer.parseInt(number) > 0)) {
            done.add(AdviceWords.count(Integer.parseInt(number), one, many));
        }
    }

    public String provider() {
        return asked.provider();
    }

    /** Whether one heap alone is shown. */
    public boolean narrowed() {
        return asked.heap() != null;
    }

    private int number(Predicate<Tally> which) {
        return open.tallies().stream()
                .filter(one -> provider().isBlank() || one.bodyName().equals(provider()))
                .filter(which)
                .mapToInt(Tally::number)
                .sum();
    }

    public List<String> providers() {
        return open.tallies().stream().map(Tally::bodyName).distinct().sorted().toList();
    }

    /** In the order in which they want looking after; heaps with nothing in them are left out. */
    public List<Heap> heaps() {
        return Stream.of(Heap.OVERDUE, Heap.NEW, Heap.DUE_SOON, Heap.TO_CHECK, Heap.WAITING)
                .filter(heap -> asked.heap() == null || asked.heap() == heap)
                .filter(heap -> count(heap) > 0)
                .toList();
    }

    /** Those of a heap that this page shows, by provider, and of each provider the earliest day first. */
    public List<Heaped> of(Heap heap) {
        return all(heap).limit(ON_A_PAGE).toList();
    }

    private Stream<Heaped> all(Heap heap) {
        return open.shown().stream().filter(one -> one.heap() == heap);
    }

    /** How many there are, on this page or not. */
    public int count(Heap heap) {
        return number(one -> one.heap() == heap);
    }

    /** Where a heap goes on; empty where it does not. */
    public String next(Heap heap) {
        return all(heap).count() <= ON_A_PAGE
                ? ""
                : "/advice/desk?heap=" + heap.code() + "&after="
                        + of(heap).getLast().request().id()
                        + (provider().isBlank()
                                ? ""
                                : "&provider=" + URLEncoder.encode(provider(), StandardCharsets.UTF_8));
    }

    /** Where it stands on the page. */
    public String id(Heap heap) {
        return "heap-" + heap.code();
    }

    /** Whether those of a heap can be asked after or given to somebody else: what came waits to be looked over. */
    public boolean choosable(Heap heap) {
        return heap != Heap.TO_CHECK;
    }

    /** Who writes it, at which provider. */
    public String with(AdviceRequest one) {
        return (one.writerTitle().isEmpty() ? "Nobody writes it yet" : one.writerTitle()) + ", " + one.bodyName();
    }

    /** How it stands; who writes it is said beside it. */
    public String standing(AdviceRequest one) {
        String words =
                one.state() == AdviceState.ASKED ? AdviceWords.due(one, today) : AdviceWords.standing(one, today);
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** When its writer was asked after it, and who was told when that it is late. */
    public List<String> reminders(Heaped row) {
        AdviceRequest one = row.request();
        List<String> reminders = new ArrayList<>();
        if (one.chasedOn() != null) {
            reminders.add("Asked when it comes on " + AdviceWords.day(one.chasedOn()) + ".");
        }
        if (row.heard() != null && one.escalatedOn() != null) {
            reminders.add(switch (row.heard()) {
                        case MANAGER -> "A manager was told";
                        case OFFICER -> "No manager could be told, so the officer of the case was told";
                        case SOMEBODY -> "Somebody was told that it is late";
                    }
                    + " on " + AdviceWords.day(one.escalatedOn()) + ".");
        }
        return reminders;
    }

    public String headline() {
        int late = count(Heap.OVERDUE);
        return (late == 0
                        ? "Nothing is overdue. "
                        : AdviceWords.count(late, "request is", "requests are") + " overdue. ")
                + AdviceWords.count(number(one -> true), "is", "are") + " not done.";
    }

    /** What is to come at each body, its professions in the order of the regulation's letters. */
    public Map<String, List<Outlook>> outlooks() {
        Map<String, List<Outlook>> outlooks = new LinkedHashMap<>();
        for (AdvicePoint point : points) {
            List<Tally> here = open.tallies().stream()
                    .filter(one -> one.point().equals(point.id()) && one.heap() != Heap.TO_CHECK)
                    .toList();
            int given = open.written().getOrDefault(point.id(), 0);
            if (!here.isEmpty() || given > 0 || point.aWeek() > 0) {
                outlooks.computeIfAbsent(point.bodyName(), body -> new ArrayList<>())
                        .add(Outlook.of(point, here, given, today));
            }
        }
        return outlooks;
    }

    public String outlook(List<Outlook> ofABody) {
        return Outlook.together(ofABody);
    }
}
