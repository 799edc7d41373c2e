package uk.sidebyside.assessments.sen2;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.sen2.format.FileRefused;

/**
 * Work on a thread of its own, in the same name, ahead of whoever takes what it makes. Never more than two pieces wait, so a file of
 * any size takes the same memory. Where the work fails, whoever takes the next piece learns of it; whoever stops taking ends the work.
 */
final class Ahead<T> implements AutoCloseable {
    private static final int WAITING = 2;
    private static final int LOOK_AGAIN_MILLIS = 20;

    private final BlockingQueue<T> waiting = new ArrayBlockingQueue<>(WAITING);
    private final FutureTask<Boolean> making;
    private final Thread thread;

    interface To<T> {
        /** Waits where two pieces wait already. */
        void put(T piece) throws InterruptedException;
    }

    interface Work<T> {
        void run(To<T> to) throws FileRefused, IOException, InterruptedException;
    }

    Ahead(String name, Work<T> work) {
        Principal principal = Principals.current();
        making = new FutureTask<>(() -> Principals.call(principal, () -> {
            work.run(waiting::put);
            return true;
        }));
        thread = Thread.ofPlatform().daemon().name(name).start(making);
    }

    /** Waits for the next piece; null after the last. */
    @Nullable
    T next() throws FileRefused, IOException, InterruptedException {
        while (!making.isDone() || !waiting.isEmpty()) {
            T piece = waiting.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            if (piece != null) {
                return piece;
            }
        }
        try {
            making.get();
            return null;
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case FileRefused refused -> throw refused;
                case IOException broken -> throw broken;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    /** Ends the work where it is not done, and waits until it has let go of what it reads. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
