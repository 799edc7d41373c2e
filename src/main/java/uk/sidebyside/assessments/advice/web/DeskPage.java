package uk.sidebyside.assessments.advice.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.assessments.advice.AdvicePoint;
import uk.sidebyside.assessments.advice.AdviceRequest;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.assessments.advice.rules.AdviceState.Heap;
import uk.sidebyside.pages.form.Input;

/**
 * All requests that are not done, in heaps, and within each by provider.
 *
 * @param written how many answers each point of access gave in the weeks from which its pace is made
 * @param provider that the list is narrowed to; blank for all
 * @param done what was done a moment ago with those that were chosen, in sentences
 */
public record DeskPage(
        List<AdviceRequest> open,
        List<AdvicePoint> points,
        Map<UUID, Integer> written,
        String provider,
        List<String> done,
        LocalDate today) {

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

    private List<AdviceRequest> shown() {
        return open.stream()
                .filter(one -> provider.isBlank() || one.bodyName().equals(provider))
                .toList();
    }

    public List<String> providers() {
        return open.stream().map(AdviceRequest::bodyName).distinct().sorted().toList();
    }

    /** In the order in which they want looking after; heaps with nothing in them are left out. */
    public List<Heap> heaps() {
        return List.of(Heap.OVERDUE, Heap.NEW, Heap.DUE_SOON, Heap.TO_CHECK, Heap.WAITING).stream()
                .filter(heap -> !of(heap).isEmpty())
                .toList();
    }

    /** Those of a heap by provider, and of each provider the earliest day first. */
    public List<AdviceRequest> of(Heap heap) {
        return shown().stream()
                .filter(one -> one.heapOn(today) == heap)
                .sorted(Comparator.comparing(AdviceRequest::bodyName).thenComparing(AdviceRequest::dueOn))
                .toList();
    }

    public int count(Heap heap) {
        return of(heap).size();
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

    /** When its writer was asked after it, and when a manager was told. */
    public List<String> reminders(AdviceRequest one) {
        List<String> reminders = new ArrayList<>();
        if (one.chasedOn() != null) {
            reminders.add("Asked when it comes on " + AdviceWords.day(one.chasedOn()) + ".");
        }
        if (one.escalatedOn() != null) {
            reminders.add("A manager was told on " + AdviceWords.day(one.escalatedOn()) + ".");
        }
        return reminders;
    }

    public String headline() {
        int late = count(Heap.OVERDUE);
        return (late == 0
                        ? "Nothing is overdue. "
                        : AdviceWords.count(late, "request is", "requests are") + " overdue. ")
                + AdviceWords.count(shown().size(), "is", "are") + " not done.";
    }

    /** What is to come at each body, its professions in the order of the regulation's letters. */
    public Map<String, List<Outlook>> outlooks() {
        Map<String, List<Outlook>> outlooks = new LinkedHashMap<>();
        for (AdvicePoint point : points) {
            List<AdviceRequest> here = open.stream()
                    .filter(one -> one.point().equals(point.id()) && one.state().open())
                    .toList();
            int given = written.getOrDefault(point.id(), 0);
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
