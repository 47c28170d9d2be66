package fr.beffroi.buildings.training;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** PyTorch through DJL, without network, telemetry or a folder of its own in the user's home. */
final class PyTorch {
    /** Its natives overrun the stack that Java gives a thread by default. */
    private static final long STACK = 64L << 20;

    private PyTorch() {}

    /**
     * Runs work that uses DJL.
     *
     * @param natives folder in which the native libraries are unpacked once (about 400 MB)
     */
    static <T> T call(Path natives, Callable<T> work) throws Exception {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        setIfAbsent("DJL_CACHE_DIR", natives.toString());
        setIfAbsent("ENGINE_CACHE_DIR", natives.toString());
        // Its threads wait for one another at every layer: where other work holds a core, one more of them makes all
        // five times slower.
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        setIfAbsent("ai.djl.pytorch.num_threads", Integer.toString(threads));
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "buildings-training", STACK);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
