package fr.beffroi.documents;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs a reading in a thread of its own, with a roomy stack and within its time. */
public final class BoundedReading {
    /** Parsers recurse into nested structures; a roomy stack lets the depth limits speak first. */
    private static final long STACK_BYTES = 16L << 20;

    private BoundedReading() {}

    /**
     * What {@code reading} returns. It works on content in memory, so whatever else a parser throws is the content's fault.
     *
     * @param expected the caller's own exception, thrown as it is
     */
    public static <T, E extends Exception> T run(Limits limits, Class<E> expected, Callable<T> reading)
            throws UnreadableDocument, E {
        var task = new FutureTask<>(reading);
        var thread = new Thread(null, task, "bounded-reading", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw slow(limits);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw slow(limits);
        } catch (ExecutionException e) {
            if (expected.isInstance(e.getCause())) {
                throw expected.cast(e.getCause());
            }
            throw asUnreadable(e.getCause());
        }
    }

    private static UnreadableDocument slow(Limits limits) {
        return new UnreadableDocument(
                "documents.slow", String.valueOf(limits.time().toSeconds()));
    }

    private static UnreadableDocument asUnreadable(@Nullable Throwable cause) {
        if (cause instanceof UnreadableDocument unreadable) {
            return unreadable;
        }
        boolean deep = cause instanceof StackOverflowError || cause instanceof OutOfMemoryError;
        var unreadable = new UnreadableDocument(deep ? "documents.nested" : "documents.broken");
        unreadable.initCause(cause);
        return unreadable;
    }
}
