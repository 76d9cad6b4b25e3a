package org.sitewright.ui.shell;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** Makes the program's threads: daemons with a name, whose failures reach the log. */
final class Threads {
    private static final long PATIENCE_SECONDS = 5;

    private Threads() {}

    static ExecutorService single(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "sitewright-" + name);
            thread.setDaemon(true);
            return thread;
        }) {
            @Override
            public void execute(Runnable task) {
                if (!isShutdown()) {
                    super.execute(() -> logged(name, task));
                }
            }
        };
    }

    /** As many threads as there are tasks at a time, for work that waits for others most of the time. */
    static ExecutorService many(String name) {
        return java.util.concurrent.Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(() -> logged(name, task), "sitewright-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static void logged(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error broken) {
            LoggerFactory.getLogger(Threads.class).error("On the thread for {}", name, broken);
        }
    }

    /** Lets what was begun come to its end. */
    static void await(ExecutorService executor) {
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
