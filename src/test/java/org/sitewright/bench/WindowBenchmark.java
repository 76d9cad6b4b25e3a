package org.sitewright.bench;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How long the FX thread is held while the whole window is used, for sites of several sizes, each in a Java of its own. Run by
 * hand; arguments are the numbers of services, names of actions (a part suffices; all by default), and {@code --profile}.
 */
public final class WindowBenchmark {
    private static final List<String> SIZES = List.of("10", "100", "1000", "5000");
    private static final String CHILD = "--window";

    private WindowBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Set<String> actions = new HashSet<>(List.of(arguments));
        List<String> sizes = Stream.of(arguments).filter(each -> each.matches("\\d+")).toList();
        sizes.forEach(actions::remove);
        boolean profiled = actions.remove("--profile");
        PrintStream out = System.out;
        if (actions.remove(CHILD)) {
            int status = 1;
            try {
                new WindowDriver(Integer.parseInt(sizes.getFirst()), actions, profiled, out).run();
                status = 0;
            } finally {
                // Threads of JavaFX would keep the program.
                System.exit(status);
            }
        }
        out.printf("The longest time that a single event, task or pulse held the FX thread, in milliseconds%n"
                + "%-18s %8s | %31s | %23s%n%-18s %8s | %7s %7s %7s %7s | %7s %7s %7s%n",
                "", "", "its processor time", "time that passed",
                "action", "services", "median", "95th", "max", "in all", "median", "95th", "max");
        for (String size : sizes.isEmpty() ? SIZES : sizes) {
            inOwnJava(size, actions, profiled);
        }
    }

    private static void inOwnJava(String size, Set<String> actions, boolean profiled) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("sitewright-bench");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WindowBenchmark.class.getName(), CHILD, size));
        command.addAll(actions);
        if (profiled) {
            command.add("--profile");
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(home.resolve("errors.txt").toFile());
        // The user's own settings and unsaved work have no part in this.
        builder.environment().put("SITEWRIGHT_HOME", home.toString());
        int status = builder.start().waitFor();
        if (status != 0) {
            System.out.println(Files.readString(home.resolve("errors.txt")));
        }
        try (Stream<Path> all = Files.walk(home)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
