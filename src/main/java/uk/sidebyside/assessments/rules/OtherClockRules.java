package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.ClockLine.Said;
import uk.sidebyside.shared.Finding;

/** What must be so before something is said of another clock of a case. */
public final class OtherClockRules {
    /** Of whom it is about, and of a reason. */
    public static final int ABOUT_AT_MOST = 200;

    public static final int REASON_AT_MOST = 1000;

    private static final String ORDER = "the order of the process";
    private static final String LAW = "SI 2014/1530, regulation 1";

    private OtherClockRules() {}

    /**
     * Somebody says that a clock began.
     *
     * @param on null where no day was given
     * @param learned of a clock that counts by it
     */
    public record Wanted(
            OtherClock kind,
            @Nullable LocalDate on,
            @Nullable LocalDate learned,
            String about) {}

    /**
     * What keeps a clock from beginning.
     *
     * @param first the first day of the case; null where nothing is known of it
     */
    public static List<Finding> begin(
            List<BegunClock> before, Wanted wanted, @Nullable LocalDate first, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        LocalDate on = wanted.on();
        if (on == null) {
            findings.add(Finding.of("on", "step.needs.day", ORDER));
        } else {
            day("on", wanted.kind(), on, first, wanted.kind().ahead() ? KnownDates.LAST_DAY : today)
                    .ifPresent(findings::add);
        }
        LocalDate learned = wanted.learned();
        if (learned != null) {
            day("learned", wanted.kind(), learned, first, today).ifPresent(findings::add);
        }
        String about = wanted.about().strip();
        if (about.isEmpty() && wanted.kind().named()) {
            findings.add(Finding.of("about", "clock.needs.whom", ORDER));
        } else if (about.length() > ABOUT_AT_MOST) {
            findings.add(Finding.of("about", "clock.too.long", ORDER, ABOUT_AT_MOST));
        } else if (before.stream().anyMatch(one -> same(one, wanted.kind(), on, about))) {
            findings.add(Finding.of("about", "clock.there.already", ORDER));
        }
        return findings;
    }

    private static boolean same(BegunClock one, OtherClock kind, @Nullable LocalDate on, String about) {
        return one.kind() == kind && one.on().equals(on) && one.about().equalsIgnoreCase(about);
    }

    private static Optional<Finding> day(
            String field, OtherClock kind, LocalDate on, @Nullable LocalDate first, LocalDate last) {
        if (on.isBefore(kind.lawSince())) {
            return Optional.of(Finding.of(field, "before.the.law", LAW, kind.lawSince()));
        }
        if (on.isAfter(last)) {
            return Optional.of(
                    last.equals(KnownDates.LAST_DAY)
                            ? Finding.of(field, "too.far.ahead", "none", last)
                            : Finding.of(field, "step.in.the.future", ORDER, last));
        }
        return first != null && on.isBefore(first)
                ? Optional.of(Finding.of(field, "clock.before.the.case", ORDER, first))
                : Optional.empty();
    }

    /** What a board knows of before can be done before its day. */
    public static Optional<Finding> done(BegunClock of, String duty, @Nullable LocalDate on, LocalDate today) {
        Optional<StatutoryClock> open = of.unsaid(duty);
        if (open.isEmpty()) {
            return Optional.of(Finding.of("on", "clock.not.open", ORDER));
        }
        if (on == null) {
            return Optional.of(Finding.of("on", "step.needs.day", ORDER));
        }
        if (on.isAfter(today)) {
            return Optional.of(Finding.of("on", "step.in.the.future", ORDER, today));
        }
        LocalDate from =
                of.kind().ahead() ? of.kind().lawSince() : open.get().due().startedOn();
        return on.isBefore(from) ? Optional.of(Finding.of("on", "clock.done.before", ORDER, from)) : Optional.empty();
    }

    /** What nobody has said to be done can be owed no more, with a reason. */
    public static Optional<Finding> notOwed(BegunClock of, String duty, String why) {
        return of.unsaid(duty).isEmpty() ? Optional.of(Finding.of("words", "clock.not.open", ORDER)) : reason(why);
    }

    private static Optional<Finding> reason(String words) {
        if (words.isBlank()) {
            return Optional.of(Finding.of("words", "clock.needs.reason", ORDER));
        }
        return words.strip().length() > REASON_AT_MOST
                ? Optional.of(Finding.of("words", "clock.too.long", ORDER, REASON_AT_MOST))
                : Optional.empty();
    }

    /** Whether a line counts, so that it can be taken back. */
    public static boolean counts(List<ClockLine> lines, ClockLine line) {
        return BegunClock.standing(lines).contains(line);
    }

    /** What was said of what follows a duty rests on it and is taken back first. A clock goes with all that was said of it. */
    public static Optional<Finding> takeBack(List<ClockLine> lines, ClockLine line, String why) {
        if (!counts(lines, line)) {
            return Optional.of(Finding.of("words", "clock.not.open", ORDER));
        }
        return restsOnIt(lines, line) ? Optional.of(Finding.of("words", "clock.rests.on.it", ORDER)) : reason(why);
    }

    private static boolean restsOnIt(List<ClockLine> lines, ClockLine line) {
        return line.said() == Said.DONE
                && lines.stream()
                        .filter(one -> one.id().equals(line.clock()))
                        .flatMap(one -> OtherClock.of(one.what()).stream())
                        .anyMatch(kind -> kind.follows().containsKey(line.what()))
                && BegunClock.standing(lines).stream()
                        .filter(one -> one.clock().equals(line.clock()) && one.said() != Said.BEGAN)
                        .anyMatch(one -> !one.what().equals(line.what()));
    }
}
