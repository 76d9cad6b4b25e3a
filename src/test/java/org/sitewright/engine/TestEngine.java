package org.sitewright.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A Docker engine for tests. Either one of their own, which can be restarted (see {@code .ci/engine}), or the user's, which is
 * used with care: whatever is made there bears a name of this run, and is taken away at the end.
 */
public final class TestEngine implements AutoCloseable {
    /** Set by {@code .ci/run}: the folder of an engine that runs. Where it is set, no test may be left out. */
    static final String FOLDER = "SITEWRIGHT_TEST_ENGINE";

    private static final Path SCRIPT = Path.of(".ci", "engine").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final Optional<Path> folder;
    private final boolean ours;
    private final Map<String, String> environment;
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private final Programs programs;
    private final Path anywhere = Path.of("").toAbsolutePath();
    private final ComposeTool compose;
    private final String run = "sw" + UUID.randomUUID().toString().substring(0, 8);
    private final Set<String> images = new LinkedHashSet<>();

    /** Where no engine can be used, with the reason. */
    public static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingException(String reason) {
            super(reason);
        }
    }

    /**
     * The engine for this run: the one that {@code .ci/run} has started, else one of its own where this machine lets one be
     * started, else the user's.
     *
     * @throws MissingException if there is none
     */
    public static TestEngine find() throws MissingException {
        Optional<String> given = Optional.ofNullable(System.getenv(FOLDER)).filter(text -> !text.isEmpty());
        if (!isStatic(Path.of("/bin/busybox"))) {
            throw new MissingException("there is no static /bin/busybox to make images of (Debian: busybox-static)");
        }
        if (given.isPresent()) {
            return new TestEngine(Optional.of(Path.of(given.get())), false);
        }
        if ("root".equals(System.getProperty("user.name")) && Stream.of("dockerd", "unshare", "setsid").allMatch(TestEngine::has)) {
            return new TestEngine(Optional.of(start()), true);
        }
        return new TestEngine(Optional.empty(), false);
    }

    /** Whether the engine that tests run on must be there. */
    public static boolean isRequired() {
        return !Optional.ofNullable(System.getenv(FOLDER)).orElse("").isEmpty();
    }

    private static boolean has(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }

    /** A program with a loader would not start in an image that holds nothing else. */
    private static boolean isStatic(Path program) {
        try {
            return Files.isExecutable(program)
                    && !new String(Files.readAllBytes(program), StandardCharsets.ISO_8859_1).contains("/ld-linux");
        } catch (IOException e) {
            return false;
        }
    }

    private static Path start() throws MissingException {
        try {
            Path folder = Files.createTempDirectory("sitewright-engine");
            Process process = new ProcessBuilder(SCRIPT.toString(), "start", folder.toString()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("start").toFile()).start();
            if (process.waitFor() != 0) {
                throw new MissingException("dockerd does not start here: " + Files.readString(folder.resolve("start")).strip());
            }
            return folder;
        } catch (IOException e) {
            throw new MissingException("dockerd does not start here: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MissingException("interrupted");
        }
    }

    private TestEngine(Optional<Path> folder, boolean ours) throws MissingException {
        this.folder = folder;
        this.ours = ours;
        Map<String, String> all = new HashMap<>(System.getenv());
        // What a user's shell holds must not change what the sites under test mean.
        all.keySet().removeIf(name -> name.startsWith("COMPOSE_") || name.equals("OCS_CONFIG_DIR"));
        folder.ifPresent(own -> {
            all.keySet().removeIf(name -> name.startsWith("DOCKER_"));
            all.put("DOCKER_HOST", "unix://" + own.resolve("docker.sock"));
        });
        this.environment = Map.copyOf(all);
        this.programs = new Programs(environment, worker, SecretCover.OF_ADDRESSES);
        switch (new EngineProbe(programs, anywhere).look().join()) {
            case EngineState.Ready ready -> compose = ready.compose();
            case EngineState.Unready unready -> {
                close();
                throw new MissingException(unready.sentence());
            }
        }
        if (ours) {
            // A run that is stopped half-way takes its engine along.
            Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        }
    }

    public Programs programs() {
        return programs;
    }

    public ComposeTool compose() {
        return compose;
    }

    /** Whether it is the tests' own, so that names need not be unique and it can be restarted. */
    public boolean isOwn() {
        return folder.isPresent();
    }

    /** A name that nothing on the engine bears but what this run makes. */
    public String name(String of) {
        return run + "-" + of;
    }

    /** What a machine's restart does to containers: those that should, come back. */
    public void restart() {
        call(anywhere, List.of(SCRIPT.toString(), "restart", folder.orElseThrow().toString()));
    }

    /** Runs a command, and returns the lines that it prints; a command that fails is a failed test. */
    public List<String> call(Path where, List<String> command) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Ending ending = programs.start(new ProgramCall(compose.adapt(command), where), LIMIT, lines::add).ending().join();
        if (!ending.isGood()) {
            throw new AssertionError(String.join(" ", command) + " in " + where + ": " + ending + "\n" + String.join("\n", lines));
        }
        return List.copyOf(lines);
    }

    public List<String> docker(String... arguments) {
        return call(anywhere, Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList());
    }

    /** Makes an image of what this run has not made yet, and takes it away at the end. */
    public void makeImage(Path tarFile, String name, String command) {
        if (images.add(name)) {
            docker("import", "-c", "CMD " + command, tarFile.toString(), name);
        }
    }

    @Override
    public void close() {
        if (folder.isEmpty()) {
            images.forEach(image -> docker("rmi", image));
        }
        worker.shutdown();
        if (ours) {
            remove();
        }
    }

    private synchronized void remove() {
        try {
            Path own = folder.orElseThrow();
            if (Files.exists(own)) {
                new ProcessBuilder(SCRIPT.toString(), "remove", own.toString()).inheritIO().start().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
