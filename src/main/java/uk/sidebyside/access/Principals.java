package uk.sidebyside.access;

/** The principal of the work that this thread is doing. */
public final class Principals {
    private static final ScopedValue<Principal> CURRENT = ScopedValue.newInstance();

    private Principals() {}

    /** @throws IllegalStateException when nothing has said in whose name this runs */
    public static Principal current() {
        return CURRENT.orElseThrow(
                () -> new IllegalStateException("Nobody has said in whose name this runs: wrap it in Principals.call"));
    }

    public static boolean bound() {
        return CURRENT.isBound();
    }

    public static void run(Principal principal, Runnable work) {
        ScopedValue.where(CURRENT, principal).run(work);
    }

    public static <T, X extends Throwable> T call(Principal principal, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, principal).call(work);
    }
}
