package uk.sidebyside.assessments.sen2;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import uk.sidebyside.assessments.sen2.ReturnExports.Written;

/** How far a return on its way out is: two numbers and a state, and nothing of anybody in it. One thread writes while others look. */
public class ExportProgress {
    public enum State {
        UNKNOWN,
        WRITING,
        HANDED_OUT,
        DOES_NOT_FIT,
        BROKE_OFF
    }

    /**
     * As it is at a moment.
     *
     * @param of how many persons there are; 0 until they are counted
     */
    public record HowFar(State state, int written, int of) {
        static final HowFar UNKNOWN = new HowFar(State.UNKNOWN, 0, 0);

        public int percent() {
            return of == 0 ? 0 : (int) (100L * written / of);
        }
    }

    private final boolean asked;
    private final AtomicInteger written = new AtomicInteger();
    private volatile int of;
    private volatile State state = State.WRITING;

    /** @param asked whether anybody will look; else persons are not counted beforehand */
    ExportProgress(boolean asked) {
        this.asked = asked;
    }

    void count(IntSupplier persons) {
        if (asked) {
            of = persons.getAsInt();
        }
    }

    void wrote(int persons) {
        written.addAndGet(persons);
    }

    /** Does the work; what comes of it is how this ends. */
    Written until(Supplier<Written> work) {
        State end = State.BROKE_OFF;
        try {
            Written done = work.get();
            end = done.problems().isEmpty() ? State.HANDED_OUT : State.DOES_NOT_FIT;
            return done;
        } finally {
            state = end;
        }
    }

    HowFar now() {
        // The state first: where it has ended, no number changes any more.
        State is = state;
        return new HowFar(is, written.get(), of);
    }
}
