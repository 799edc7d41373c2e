package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is counted of advice from health (REQUIREMENTS R147, T21, T22, AMB-13). Whoever never answers counts as late. */
public enum AdviceFigure {
    /** Regulation 8(1), with exceptions counted in. */
    ON_TIME(
            "advice-on-time",
            "health advice that came within 6 weeks of reaching the point of access, of all that was due") {
        @Override
        Optional<Counted> count(CountedAdvice one) {
            return onTime(one);
        }
    },
    /** Regulation 8(1) and (2): what has an exception is neither late nor in time. */
    ON_TIME_EXCEPTIONS_OUT(
            "advice-on-time-unexcused",
            "health advice that came within 6 weeks of reaching the point of access, of all that was due and that no exception excuses") {
        @Override
        Optional<Counted> count(CountedAdvice one) {
            return one.excused() ? Optional.empty() : onTime(one);
        }
    },
    /** By the first answer, in its month: what was put right after a return does not hide how it came. */
    ON_FRAMEWORK(
            "advice-on-framework", "health advice that kept to the framework when it first came, of all that came") {
        @Override
        Optional<Counted> count(CountedAdvice one) {
            LocalDate came = one.answeredOn();
            Boolean kept = one.onFramework();
            return came == null || kept == null ? Optional.empty() : Optional.of(new Counted(came, kept));
        }
    },
    /** Outcome by outcome (R147), by the first answer, in its month. */
    CITES_A_HOPE(
            "advice-outcomes-cite-a-hope",
            "outcomes in health advice that cite what the child or the family hopes for, of all outcomes, as they"
                    + " first came") {
        @Override
        Optional<Counted> count(CountedAdvice one) {
            LocalDate came = one.answeredOn();
            CountedAdvice.Outcomes its = one.outcomes();
            return came == null || its == null || its.all() == 0
                    ? Optional.empty()
                    : Optional.of(new Counted(came, its.citing(), its.all()));
        }
    };

    private final String code;
    private final String words;

    AdviceFigure(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** @param on the day under which it counts */
    public record Counted(LocalDate on, int numerator, int denominator) {

        /** One request, which is so or not. */
        public Counted(LocalDate on, boolean so) {
            this(on, so ? 1 : 0, 1);
        }
    }

    public String code() {
        return code;
    }

    /** What is counted, in plain words. */
    public String words() {
        return words;
    }

    /** @param one null where there is no request, or none any more */
    public Optional<Counted> of(@Nullable CountedAdvice one) {
        return one == null || !one.health() || !one.owed() ? Optional.empty() : count(one);
    }

    abstract Optional<Counted> count(CountedAdvice one);

    private static Optional<Counted> onTime(CountedAdvice one) {
        LocalDate came = one.answeredOn();
        return Optional.of(new Counted(one.dueOn(), came != null && !came.isAfter(one.dueOn())));
    }
}
