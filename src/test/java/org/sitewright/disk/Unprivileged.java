package org.sitewright.disk;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Runs work without root's privilege to read and write everything. On Linux each thread has a user of its own for access to
 * files (setfsuid(2)); where the tests run as root, the work gets a thread that is nobody there.
 */
final class Unprivileged {
    private static final int NOBODY = 65_534;

    private Unprivileged() {
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /**
     * Runs work as an ordinary user to whom a folder and all in it belong.
     *
     * @throws Exception what the work throws
     */
    static <T> T call(Path folder, Callable<T> work) throws Exception {
        if (!isRoot()) {
            return work.call();
        }
        giveAway(folder);
        FutureTask<T> task = new FutureTask<>(() -> {
            become("setfsgid");
            become("setfsuid");
            return work.call();
        });
        // The thread ends with the work, and with it the disguise.
        Thread thread = Thread.ofPlatform().daemon().name("nobody").start(task);
        thread.join();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static void giveAway(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", NOBODY);
                Files.setAttribute(file, "unix:gid", NOBODY);
            }
        }
    }

    private static void become(String function) throws Exception {
        Linker linker = Linker.nativeLinker();
        MethodHandle call = linker.downcallHandle(linker.defaultLookup().find(function).orElseThrow(),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            call.invokeWithArguments(List.of(NOBODY));
        } catch (Throwable e) {
            throw new IllegalStateException(function, e);
        }
    }
}
