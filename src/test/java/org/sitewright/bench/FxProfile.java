package org.sitewright.bench;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the FX thread is while it is held for long: methods, and how often each was found on the stack. */
final class FxProfile {
    private static final long LONG = 3_000_000;
    private static final int SHOWN = 70;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> tops = new HashMap<>();
    private int samples;
    private volatile boolean recording;

    FxProfile(FxMeter meter) {
        Thread sampler = new Thread(() -> sample(meter), "bench-profile");
        sampler.setDaemon(true);
        sampler.start();
    }

    private void sample(FxMeter meter) {
        Thread fx = fxThread();
        while (fx != null) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException stopped) {
                return;
            }
            if (recording && meter.heldFor() > LONG) {
                add(fx.getStackTrace());
            }
        }
    }

    private static @Nullable Thread fxThread() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("JavaFX Application Thread"))
                .findFirst().orElse(null);
    }

    private synchronized void add(StackTraceElement[] stack) {
        Set<String> seen = new HashSet<>();
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName().replaceAll("\\$\\$Lambda.*", "") + "." + frame.getMethodName();
            if (name.startsWith("org.sitewright.bench")) {
                break;
            }
            if (seen.isEmpty()) {
                tops.merge(name, 1, Integer::sum);
            }
            seen.add(name);
        }
        seen.forEach(name -> counts.merge(name, 1, Integer::sum));
        samples++;
    }

    synchronized void start() {
        counts.clear();
        tops.clear();
        samples = 0;
        recording = true;
    }

    synchronized void stop(PrintStream out) {
        recording = false;
        out.printf("    %d samples in holds of more than 3 ms; on the stack:%n", samples);
        print(out, counts, SHOWN);
        out.println("    on top:");
        print(out, tops, SHOWN / 5);
    }

    private static void print(PrintStream out, Map<String, Integer> counts, int most) {
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(most)
                .forEach(entry -> out.printf("    %6d %s%n", entry.getValue(), entry.getKey()));
    }
}
