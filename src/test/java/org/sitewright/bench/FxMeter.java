package org.sitewright.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Measures how long each single event, task and pulse holds the FX thread. It takes the place of the queue of the headless
 * platform, through which all of them come; for that it reaches into JavaFX, as only a benchmark may.
 */
final class FxMeter {
    /**
     * One thing that the FX thread did.
     *
     * @param end   when it was over, in nanoseconds of {@link System#nanoTime}
     * @param cpu   time of the processor that the FX thread took for it, in nanoseconds
     * @param wall  time that passed meanwhile, in nanoseconds; on a busy machine much more than that
     * @param pulse whether it was a pulse: animation, style, layout and the hand-over to the painter
     */
    record Hold(long end, long cpu, long wall, boolean pulse) {}

    private static final long WORTH_WAITING_FOR = 1_000_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Hold> holds = new ArrayList<>();
    private volatile boolean recording;
    private volatile long running;
    private volatile long lastEnd = System.nanoTime();

    private final class Measured extends LinkedBlockingQueue<Runnable> {
        @Override
        public Runnable take() throws InterruptedException {
            Runnable task = super.take();
            return () -> measure(task);
        }
    }

    /** Measures from now on. To be called when JavaFX runs. */
    void install() {
        try {
            Class<?> application = Class.forName("com.sun.glass.ui.Application");
            Object running = application.getMethod("GetApplication").invoke(null);
            Object processor = field(running.getClass(), "processor").get(running);
            Field queue = field(processor.getClass(), "runnableQueue");
            BlockingQueue<?> old = (BlockingQueue<?>) queue.get(processor);
            Measured measured = new Measured();
            queue.set(processor, measured);
            while (old.poll() instanceof Runnable left) {
                measured.add(left);
            }
            // The loop waits at the old queue still.
            @SuppressWarnings("unchecked")
            BlockingQueue<Runnable> first = (BlockingQueue<Runnable>) old;
            first.add(() -> { });
        } catch (ReflectiveOperationException other) {
            throw new IllegalStateException("This is another JavaFX than the one that this benchmark was written for, or not its headless platform", other);
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private void measure(Runnable task) {
        long start = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        running = start;
        try {
            task.run();
        } finally {
            running = 0;
            long took = threads.getCurrentThreadCpuTime() - cpu;
            long end = System.nanoTime();
            if (end - start > WORTH_WAITING_FOR) {
                lastEnd = end;
            }
            if (recording) {
                synchronized (holds) {
                    holds.add(new Hold(end, took, end - start, task.getClass().getName().contains("QuantumToolkit")));
                }
            }
        }
    }

    /** How long the FX thread has been at what it does now, in nanoseconds; 0 if it waits. */
    long heldFor() {
        long since = running;
        return since == 0 ? 0 : System.nanoTime() - since;
    }

    /** How long the FX thread has done nothing worth mentioning, in nanoseconds. */
    long quietFor() {
        return running == 0 ? System.nanoTime() - lastEnd : 0;
    }

    void start() {
        synchronized (holds) {
            holds.clear();
        }
        recording = true;
    }

    /** What was done since the start. */
    List<Hold> stop() {
        recording = false;
        synchronized (holds) {
            return List.copyOf(holds);
        }
    }
}
