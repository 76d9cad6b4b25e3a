package org.sitewright.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitewright.compose.schema.KeyTable;
import org.sitewright.disk.UserFolders;
import org.sitewright.session.PlanWriting;
import org.sitewright.session.SplitDesk;
import org.sitewright.session.SplitDraft;
import org.sitewright.split.BringUpStep;
import org.sitewright.split.PlanResult;
import org.sitewright.split.SplitPlan;
import org.sitewright.split.SplitRequest;
import org.sitewright.split.TestSite;

/**
 * Whether the real Compose accepts what a split writes: for every test site that it accepts as it stands. It needs no engine
 * for that.
 */
class ComposeAcceptsTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/sitewright/sample");
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final ExecutorService WORKER = Executors.newVirtualThreadPerTaskExecutor();
    private static final Programs PROGRAMS = new Programs(environment(), WORKER, SecretCover.OF_ADDRESSES);

    @TempDir
    Path folder;

    private static Map<String, String> environment() {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.keySet().removeIf(name -> name.startsWith("COMPOSE_") || name.equals("OCS_CONFIG_DIR"));
        return all;
    }

    @BeforeAll
    static void lookForCompose() {
        boolean found = answer(Path.of("").toAbsolutePath(), List.of("docker-compose", "version", "--short")).isEmpty();
        if (!found && TestEngine.isRequired()) {
            throw new AssertionError("docker-compose must be here, and is not");
        }
        if (!found) {
            System.out.println("Left out, for want of docker-compose: " + ComposeAcceptsTest.class.getSimpleName());
        }
        assumeTrue(found, "no docker-compose");
    }

    @AfterAll
    static void stop() {
        WORKER.shutdown();
    }

    /** What a program says against it; empty if it ends well. */
    private static Optional<String> answer(Path where, List<String> command) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Ending ending = PROGRAMS.start(new ProgramCall(command, where), LIMIT, lines::add).ending().join();
        return ending.isGood() ? Optional.empty() : Optional.of(ending + " " + String.join("\n", lines));
    }

    static Stream<TestSite> sites() throws IOException {
        return Stream.concat(Stream.of(TestSite.of(SAMPLE)), TestSite.all().stream());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyFileThatASplitWritesIsAccepted(TestSite site) throws IOException {
        Path copy = site.copyTo(folder.resolve("site"));
        SplitDesk desk = new SplitDesk(Map.of(), KeyTable.load(),
                UserFolders.of(Map.of("SITEWRIGHT_HOME", folder.resolve("home").toString()), "Linux", folder));
        SplitDraft draft = ((SplitDesk.Reading.Ready<SplitDraft>) desk.read(copy)).draft();
        List<String> before = List.of("docker-compose", "-f", draft.source().file().name(), "config", "-q");
        Optional<String> refused = answer(copy, before);
        // A site that is meant for this Compose and is refused would let the test say nothing.
        assertThat(refused.isEmpty() || site.outcome().containsKey("compose") || site.outcome().containsKey("refused"))
                .as("%s", refused).isTrue();
        assumeTrue(refused.isEmpty(), "this Compose does not know what the site uses, or the site is broken");
        SplitRequest request = site.request(draft.firstRequest(), draft.source().compose());
        assumeTrue(request.output() == SplitRequest.Output.SEPARATE, "include is newer than this Compose");
        assumeTrue(draft.plan(request) instanceof PlanResult.Planned, "there is nothing to split, or it is refused");
        SplitPlan plan = ((PlanResult.Planned<SplitPlan>) draft.plan(request)).plan();
        assertThat(draft.write(plan)).isInstanceOf(PlanWriting.Written.class);
        assertAccepted(copy, plan);
    }

    /** Each file with the options that its own command gives it. */
    private static void assertAccepted(Path site, SplitPlan plan) {
        List<String> said = new ArrayList<>();
        for (BringUpStep step : plan.bringUp()) {
            int up = step.command().indexOf("up");
            if (up < 0 || !step.command().subList(0, 2).equals(ComposeTool.PLUGIN)) {
                continue;
            }
            List<String> command = new ArrayList<>(ComposeTool.STANDALONE);
            command.addAll(step.command().subList(2, up));
            command.addAll(List.of("config", "-q"));
            answer(site.resolve(step.folder()), command).ifPresent(answer -> said.add(step.folder() + ": " + answer));
        }
        assertThat(said).isEmpty();
        assertThat(plan.bringUp()).filteredOn(step -> step.command().contains("up"))
                .hasSizeGreaterThanOrEqualTo(plan.request().grouping().filled().size());
    }
}
