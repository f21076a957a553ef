package org.niangjia.engine.studio;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The threads that make a film. Who waits for them looks again and again whether it was cancelled; closing interrupts what is
 * still at work and waits for its end.
 */
final class Crew implements AutoCloseable {

    private static final long LOOK_MILLIS = 40;

    private final ExecutorService workers;
    private final BooleanSupplier cancelled;
    private volatile boolean over;

    Crew(int threads, BooleanSupplier cancelled) {
        this.workers = Executors.newFixedThreadPool(threads);
        this.cancelled = cancelled;
    }

    <T> Future<T> begin(Callable<T> work) {
        return workers.submit(work);
    }

    /** Whether the work has lost its use. */
    boolean isOver() {
        return over || Thread.currentThread().isInterrupted();
    }

    /** @throws FilmCancelled if it was, or the thread interrupted */
    <T> T await(Future<T> work) {
        while (true) {
            checkCancelled();
            try {
                return work.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // Looks again.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new FilmCancelled();
            } catch (ExecutionException failed) {
                throw reasonOf(failed);
            }
        }
    }

    /** The results in the order of the works. */
    <T> List<T> all(List<Callable<T>> works) {
        List<Future<T>> begun = works.stream().map(this::begin).toList();
        return begun.stream().map(this::await).toList();
    }

    void checkCancelled() {
        if (isOver() || cancelled.getAsBoolean()) {
            throw new FilmCancelled();
        }
    }

    private static RuntimeException reasonOf(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException failure -> failure;
            case Error error -> throw error;
            case null, default -> new FilmFailed("the film failed", failed);
        };
    }

    @Override
    public void close() {
        over = true;
        workers.shutdownNow();
        workers.close();
    }
}
